import type { Attribute, Json, Unknown } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { asSubject, parsePath, valuesAt } from '../attribute-path.js';
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

/** Prepares the question whether some resource refers to another one, in any of the ways given. */
export function coverOf(
  covers: Cover | readonly Cover[],
  at: Path,
  resolver: Resolver,
): (resources: readonly Resource[]) => Judge {
  const ways = isList(covers)
    ? covers.map((each, index) => oneCover(each, [...at, index], resolver))
    : [oneCover(covers, at, resolver)];
  return (resources) => {
    const judges = ways.map((way) => way(resources));
    return (resource) => inAnyWay(judges.map((judge) => judge(resource)));
  };
}

const isList = (covers: Cover | readonly Cover[]): covers is readonly Cover[] => Array.isArray(covers);

/** What is missing in one way. */
interface Missing {
  readonly verdict: 'fail' | 'open';
  readonly attribute: string;
  /** Why nothing covers it, as a sentence. */
  readonly because: string;
  readonly type: string;
  readonly remedy: string;
  readonly unknown: readonly string[];
}

/** Nothing is wrong where one way holds; else what is wrong with all of them. */
function inAnyWay(found: readonly (Missing | undefined)[]): readonly RuleViolation[] {
  const missing = found.flatMap((each) => each ?? []);
  const [first] = missing;
  if (first === undefined || missing.length < found.length) return [];
  const { attribute } = first;
  const remedy = missing.map((each) => each.remedy).join(', or ');
  const open = missing.filter(({ verdict }) => verdict === 'open');
  if (open.length === 0) {
    return [
      {
        verdict: 'fail',
        attribute,
        says: `is not covered: ${missing.map(({ because }) => because).join(', and ')}`,
        remedy,
      },
    ];
  }
  const says = `may not be covered by any ${missing.map(({ type }) => type).join(' or ')}`;
  return [{ verdict: 'open', attribute, says, remedy, unknown: open.flatMap(({ unknown }) => unknown).slice(0, 3) }];
}

function oneCover(
  cover: Cover,
  at: Path,
  resolver: Resolver,
): (resources: readonly Resource[]) => (resource: Resource) => Missing | undefined {
  const { type, attribute, by = 'id' } = cover;
  const path = parsePath(attribute);
  const where = prepareAll(cover.where, [...at, 'where'], resolver);
  if (path === undefined) {
    const hint = 'write name, name.part, name[0] or name[*].part';
    resolver.complain([...at, 'attribute'], `"${attribute}" is not a path to an attribute`, hint);
    return () => () => undefined;
  }
  return (resources) => {
    const references = resources
      .filter((other) => other.type === type && other.remains === undefined)
      .flatMap((other) => {
        const concern = concernOf(asSubject(other), where);
        const not = concern === 'no' ? whyNot(asSubject(other), where) : undefined;
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
): Missing | undefined {
  const answers = references.flatMap((reference) => answerOf(resource, reference, attribute, by));
  if (answers.some(({ covers }) => covers)) return undefined;
  const unknown = answers.flatMap(({ doubts = [] }) => doubts);
  const refused =
    answers.find(({ not }) => not !== undefined)?.not ??
    answers.find(({ wouldNot }) => wouldNot !== undefined)?.wouldNot;
  const named = by === 'id' ? 'refers to it' : `refers to its ${by}`;
  const because = refused ?? `no ${type} here ${named} by ${attribute}`;
  const add = `add a resource of the type ${type} with ${attribute} = ${resource.address}.${by}`;
  const remedy = refused === undefined ? add : `correct that, or ${add}`;
  return { verdict: unknown.length === 0 ? 'fail' : 'open', attribute: by, because, type, remedy, unknown };
}

/** What one reference says: that it covers the resource, that it does not count (or would not, if it is one), or why it may. */
interface Answer {
  readonly covers?: true;
  readonly not?: string;
  readonly wouldNot?: string;
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
  if (not !== undefined) {
    if (answer === 'yes') return [{ not: `${other.address} does not count, because ${not}` }];
    const what = by === 'id' ? 'it' : `its ${by}`;
    return [{ wouldNot: `${other.address} may refer to ${what}, but would not count, because ${not}` }];
  }
  if (answer !== 'yes') return [{ doubts: [`${attribute} of ${other.address} ${answer.because}`] }];
  if (doubts.length > 0) return [{ doubts }];
  return [other.deferred === undefined ? { covers: true } : { doubts: [`${other.address} ${other.deferred}`] }];
}

type Refers = 'yes' | 'no' | { readonly because: string };

/** Whether a value is, or lists, a resource (or what the resource has under another name); where that is not known, why. */
function refersTo(resource: Resource, value: Attribute<Json>, by: string): Refers {
  const own = resource.attribute(by);
  if (value.state === 'known') {
    const listed = Array.isArray(value.value) ? value.value : [value.value];
    if (own?.state === 'known') return listed.includes(own.value) ? 'yes' : 'no';
    // What is created by this plan has no identity yet that somebody could have written down.
    if (own === undefined && by === 'id' && value.origin === 'plan') return 'no';
    return { because: `is compared with ${by} of ${resource.address}, which ${own?.reason ?? 'is not known here'}` };
  }
  if (by !== 'id') return refersToSame(own, value);
  const { candidates, certain, every, exhaustive, reason } = value;
  const isNamed = candidates.includes(resource.address);
  if (isNamed && (certain || every === true)) return 'yes';
  if (!isNamed && (certain || every === true || exhaustive === true)) return 'no';
  return { because: reason };
}

/** Whether two values are the identity of the same resource. */
function refersToSame(own: Attribute<Json> | undefined, value: Unknown): Refers {
  if (own?.state !== 'unknown') return { because: value.reason };
  const isCommon = value.candidates.some((address) => own.candidates.includes(address));
  if (isCommon && own.certain && (value.certain || value.every === true)) return 'yes';
  const isWhole = (one: Unknown): boolean => one.certain || one.every === true || one.exhaustive === true;
  return !isCommon && isWhole(own) && isWhole(value) ? 'no' : { because: value.reason };
}
