import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { parsePath, valuesAt } from '../attribute-path.js';
import type { Path, Resolver } from '../resolver.js';
import type { RuleViolation } from './per-rule.js';

/** Resources of a type that refer to another one. */
export interface Cover {
  readonly type: string;
  readonly attribute: string;
  readonly by?: string;
}

type Judge = (resource: Resource) => readonly RuleViolation[];

/** Prepares the question whether some resource refers to another one. */
export function coverOf(cover: Cover, at: Path, resolver: Resolver): (resources: readonly Resource[]) => Judge {
  const { type, attribute, by = 'id' } = cover;
  const path = parsePath(attribute);
  if (path === undefined) {
    const hint = 'write name, name.part, name[0] or name[*].part';
    resolver.complain([...at, 'covered-by', 'attribute'], `"${attribute}" is not a path to an attribute`, hint);
    return () => () => [];
  }
  return (resources) => {
    const references = resources
      .filter((other) => other.type === type && other.remains === undefined)
      .flatMap((other) => valuesAt(other, path).map(({ effective }) => ({ other, value: effective })));
    return (resource) => verdictOn(resource, references, cover, by);
  };
}

interface Reference {
  readonly other: Resource;
  readonly value: Attribute<Json> | undefined;
}

function verdictOn(
  resource: Resource,
  references: readonly Reference[],
  { type, attribute }: Cover,
  by: string,
): readonly RuleViolation[] {
  const doubts: string[] = [];
  for (const { other, value } of references) {
    const answer = value === undefined ? 'no' : refersTo(resource, value, by);
    if (answer === 'yes' && other.deferred === undefined) return [];
    if (answer === 'yes') doubts.push(`${other.address} ${other.deferred}`);
    else if (answer !== 'no') doubts.push(`${attribute} of ${other.address} ${answer.because}`);
  }
  const remedy = `add a resource of the type ${type} with ${attribute} = ${resource.address}.${by}`;
  if (doubts.length === 0) {
    return [
      { verdict: 'fail', attribute: by, says: `is not covered: no ${type} here refers to it by ${attribute}`, remedy },
    ];
  }
  return [
    { verdict: 'open', attribute: by, says: `may not be covered by any ${type}`, remedy, unknown: doubts.slice(0, 3) },
  ];
}

/** Whether a value is, or lists, a resource; where that is not known, why. */
function refersTo(resource: Resource, value: Attribute<Json>, by: string): 'yes' | 'no' | { readonly because: string } {
  const own = resource.attribute(by);
  if (value.state === 'known') {
    const listed = Array.isArray(value.value) ? value.value : [value.value];
    if (own?.state === 'known') return listed.includes(own.value) ? 'yes' : 'no';
    // What is created by this plan has no identity yet that somebody could have written down.
    if (own === undefined && by === 'id' && value.origin === 'plan') return 'no';
    return { because: `is compared with ${by} of ${resource.address}, which ${own?.reason ?? 'is not known here'}` };
  }
  const { candidates, certain, every, exhaustive, reason } = value;
  const isNamed = candidates.includes(resource.address);
  if (isNamed && (certain || every === true)) return 'yes';
  if (!isNamed && (certain || every === true || exhaustive === true)) return 'no';
  return { because: reason };
}
