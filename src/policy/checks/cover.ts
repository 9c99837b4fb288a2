import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { parsePath, valuesAt } from '../attribute-path.js';
import type { Path, Resolver } from '../resolver.js';
import { type ByPath, concernOf, prepareAll, whyNot } from './by-path.js';
import type { RuleViolation } from './per-rule.js';

/** Resources of a type that refer to another one. */
export interface Cover {
  readonly type: string;
  readonly attribute: string;
  readonly by?: string;
  /** Only those that are like this count. */
  readonly where?: ByPath;
}

type Judge = (resource: Resource) => readonly RuleViolation[];

/** Prepares the question whether some resource refers to another one. */
export function coverOf(cover: Cover, at: Path, resolver: Resolver): (resources: readonly Resource[]) => Judge {
  const { type, attribute, by = 'id' } = cover;
  const path = parsePath(attribute);
  const where = prepareAll(cover.where, [...at, 'covered-by', 'where'], resolver);
  if (path === undefined) {
    const hint = 'write name, name.part, name[0] or name[*].part';
    resolver.complain([...at, 'covered-by', 'attribute'], `"${attribute}" is not a path to an attribute`, hint);
    return () => () => [];
  }
  return (resources) => {
    const references = resources
      .filter((other) => other.type === type && other.remains === undefined)
      .flatMap((other) => {
        const concern = concernOf(other, where);
        const not = concern === 'no' ? whyNot(other, where) : undefined;
        const doubts = concern === 'no' ? [] : concern.map((reason) => `${other.address}: ${reason}`);
        return valuesAt(other, path).map(({ effective }) => ({ other, value: effective, not, doubts }));
      });
    return (resource) => verdictOn(resource, references, cover, by);
  };
}

interface Reference {
  readonly other: Resource;
  readonly value: Attribute<Json> | undefined;
  /** Why it does not count, if so. */
  readonly not: string | undefined;
  /** Why it is not known whether it counts. */
  readonly doubts: readonly string[];
}

function verdictOn(
  resource: Resource,
  references: readonly Reference[],
  { type, attribute }: Cover,
  by: string,
): readonly RuleViolation[] {
  const answers = references.flatMap((reference) => answerOf(resource, reference, attribute, by));
  if (answers.some(({ covers }) => covers)) return [];
  const doubts = answers.flatMap(({ doubts: ifAny = [] }) => ifAny);
  const remedy = `add a resource of the type ${type} with ${attribute} = ${resource.address}.${by}`;
  if (doubts.length === 0) {
    const refused = answers.find(({ not }) => not !== undefined)?.not;
    const says = `is not covered: ${refused ?? `no ${type} here refers to it by ${attribute}`}`;
    return [{ verdict: 'fail', attribute: by, says, remedy }];
  }
  return [
    { verdict: 'open', attribute: by, says: `may not be covered by any ${type}`, remedy, unknown: doubts.slice(0, 3) },
  ];
}

/** What one reference says: that it covers the resource, that it does not count, or why it may. */
interface Answer {
  readonly covers?: true;
  readonly not?: string;
  readonly doubts?: readonly string[];
}

function answerOf(
  resource: Resource,
  { other, value, not, doubts }: Reference,
  attribute: string,
  by: string,
): readonly Answer[] {
  const answer = value === undefined ? 'no' : refersTo(resource, value, by);
  if (answer === 'no') return [];
  if (not !== undefined) return answer === 'yes' ? [{ not: `${other.address} ${not}` }] : [];
  if (answer !== 'yes') return [{ doubts: [`${attribute} of ${other.address} ${answer.because}`] }];
  if (doubts.length > 0) return [{ doubts }];
  return [other.deferred === undefined ? { covers: true } : { doubts: [`${other.address} ${other.deferred}`] }];
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
