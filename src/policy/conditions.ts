import { formatPorts } from '../alicloud/port-range.js';
import { isSet } from '../alicloud/written-value.js';
import type { Attribute, Json } from '../config/attribute.js';
import { addressesOf, type Cidr, FAMILIES, type Family, parseCidr } from '../net/cidr.js';
import { difference, type IntervalSet, intersection, intervalSet, sizeOf } from '../net/interval.js';
import { ALL_PORTS, hasPorts, type PortInterval } from '../net/traffic.js';
import type { PeerSet } from '../services/networks.js';
import type { JsonSchema } from './checks/check-kind.js';
import { checkLengths, type PrefixLengths, prefixLength } from './checks/prefix-length.js';
import { prefixLengths } from './checks/schemas.js';
import { networksInWords } from './describe/networks.js';
import { SENSITIVE } from './describe/summary.js';
import { parseDuration } from './duration.js';
import type { Path, Resolver } from './resolver.js';

/** Conditions on one attribute, ANDed. */
export interface Conditions {
  readonly required?: boolean;
  readonly forbidden?: boolean;
  readonly equals?: Json;
  readonly 'one-of'?: readonly Json[];
  readonly 'not-one-of'?: readonly Json[];
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly 'min-length'?: number;
  readonly 'max-length'?: number;
  readonly 'min-duration'?: string;
  readonly 'max-duration'?: string;
  readonly within?: readonly string[];
  readonly 'not-within'?: readonly string[];
  readonly 'max-internet'?: PrefixLengths;
  readonly 'max-internet-together'?: PrefixLengths;
  readonly 'with-ports'?: readonly string[];
  readonly 'without-ports'?: readonly string[];
}

/** What a condition says of a value: undefined when it holds, else the end of a sentence ("is 90, less than 180"). */
type Judge = (value: Json, shown: string) => string | Undecided | undefined;

/**
 * Whether a condition holds is not known: the end of a sentence about the value. `malformed`: the condition can say nothing of such a
 * value, which so does not obey it; whether it is one of those that the condition is about is open.
 */
interface Undecided {
  readonly verdict: 'open' | 'malformed';
  readonly because: string;
}

const malformed = (because: string): Undecided => ({ verdict: 'malformed', because });

interface ConditionKind<T> {
  readonly schema: JsonSchema;
  readonly summary: string;
  prepare(option: T, resolver: Resolver, path: Path): Judge;
}

const scalar: JsonSchema = { type: ['string', 'number', 'boolean'] };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const duration: JsonSchema = { type: 'string', pattern: '^\\d+[smhdw]$' };
const networkList: JsonSchema = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

const serviceList: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', minLength: 1 },
};

/** Terraform writes many numbers and booleans as text: they compare as they are written. */
const same = (a: Json, b: Json): boolean => String(a) === String(b);
const anyOf = (list: readonly Json[]): string => list.map((item) => JSON.stringify(item)).join(', ');

function compare(holds: (value: number) => boolean, words: string, read: (value: Json) => number | undefined): Judge {
  return (value, shown) => {
    const number = read(value);
    if (number === undefined) return malformed(`is ${shown}, which cannot be compared`);
    return holds(number) ? undefined : `is ${shown}, ${words}`;
  };
}

const asNumber = (value: Json): number | undefined =>
  value === '' || value === null || typeof value === 'object' || Number.isNaN(Number(value))
    ? undefined
    : Number(value);
const asLength = (value: Json): number | undefined => {
  if (typeof value === 'string') return [...value].length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
};
const asDuration = (value: Json): number | undefined => (typeof value === 'string' ? parseDuration(value) : undefined);

function inNetworks(networks: readonly string[], inside: boolean, resolver: Resolver, path: Path): Judge {
  const peers = resolver.addresses(networks, path);
  return (value, shown) => {
    const block = typeof value === 'string' ? parseCidr(value) : undefined;
    if (block === undefined) return noBlock(value, shown);
    const wrong = (inside ? difference : intersection)([block.addresses], peers[block.family]);
    if (wrong.length === 0) return undefined;
    return `is ${shown}, which ${inside ? 'is not all within' : 'overlaps'} ${networksInWords(networks)}`;
  };
}

type ByFamily<T> = Readonly<Record<Family, T>>;

/** The addresses in a block, in blocks with commas between them, or in a list. */
export interface Addresses {
  readonly all: ByFamily<IntervalSet>;
  readonly ofInternet: ByFamily<IntervalSet>;
}

/** The blocks in a value: one, several with commas between them, or a list; undefined where something in it is none. */
function blocksIn(value: Json): readonly Cidr[] | undefined {
  const texts = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [undefined]));
  const blocks = texts.map((text) => text && parseCidr(text.trim()));
  const known = blocks.filter((block) => typeof block === 'object');
  return known.length < blocks.length ? undefined : known;
}

function addressesOfAll(known: readonly Cidr[], internet: PeerSet): Addresses {
  const all = { ipv4: addressesOf('ipv4', known), ipv6: addressesOf('ipv6', known) };
  const [ipv4, ipv6] = [intersection(all.ipv4, internet.ipv4), intersection(all.ipv6, internet.ipv6)];
  return { all, ofInternet: { ipv4, ipv6 } };
}

/** How much of the internet a condition lets in. */
export interface InternetLimit {
  /** The most addresses of each family. */
  readonly most: ByFamily<bigint>;
  /** The addresses that a value has; undefined where it is no address block. */
  read(value: Json): Addresses | undefined;
  /** The same of each block in it. */
  readEach(value: Json): readonly Addresses[] | undefined;
  /** What is wrong with more than that, as the end of a sentence. */
  says(family: Family): string;
}

export const FAMILY_NAMES: readonly Family[] = ['ipv4', 'ipv6'];

/** Prepares a limit on addresses of the internet. */
export function prepareInternetLimit(limits: PrefixLengths, resolver: Resolver, path: Path): InternetLimit {
  const internet = resolver.addresses(['internet'], path);
  const most = (family: Family): bigint => {
    const limit = limits[family];
    return limit === undefined ? 0n : 1n << BigInt(FAMILIES[family].bits - prefixLength(limit));
  };
  return {
    most: { ipv4: most('ipv4'), ipv6: most('ipv6') },
    read(value) {
      const blocks = blocksIn(value);
      return blocks && addressesOfAll(blocks, internet);
    },
    readEach: (value) => blocksIn(value)?.map((block) => addressesOfAll([block], internet)),
    says(family) {
      const limit = limits[family];
      return `more addresses of the internet than ${limit === undefined ? 'none' : `those of a /${prefixLength(limit)}`}`;
    },
  };
}

/** That there is not much of the internet in each block of a value. */
function notMuchInternet(limits: PrefixLengths, resolver: Resolver, path: Path): Judge {
  checkLengths(limits, path, resolver);
  const limit = prepareInternetLimit(limits, resolver, path);
  return (value, shown) => {
    const blocks = limit.readEach(value);
    if (blocks === undefined) return noBlock(value, shown);
    const wide = blocks.map((block) => tooWide(block, limit)).find((family) => family !== undefined);
    if (wide === undefined) return undefined;
    return `is ${shown}, ${blocks.length === 1 ? 'which' : 'of which one block'} has ${limit.says(wide)}`;
  };
}

/** That there is not much of it in all blocks of a value together. */
function notMuchTogether(limits: PrefixLengths, resolver: Resolver, path: Path): Judge {
  checkLengths(limits, path, resolver);
  const limit = prepareInternetLimit(limits, resolver, path);
  return (value, shown) => {
    const all = limit.read(value);
    if (all === undefined) return noBlock(value, shown);
    const wide = tooWide(all, limit);
    return wide === undefined ? undefined : `is ${shown}, which has ${limit.says(wide)}`;
  };
}

const tooWide = ({ ofInternet }: Addresses, { most }: InternetLimit): Family | undefined =>
  FAMILY_NAMES.find((family) => sizeOf(ofInternet[family]) > most[family]);

/** What to say of something that is no address block; a prefix list may hold anything. */
const noBlock = (value: Json, shown: string): Undecided =>
  typeof value === 'string' && value.startsWith('pl-')
    ? { verdict: 'open', because: `is ${shown}, and what is on this list is not known here` }
    : malformed(`is ${shown}, which is not an address block`);

/**
 * Reads ports as they are written outside of security groups: `22`, `20/30`, `20-30`, or all of them as `any`, `all` or `-1/-1`.
 * Source: provider, external_port of alicloud_forward_entry and port of alicloud_network_acl (whose ranges may begin with 0).
 */
function portsIn(value: Json): PortInterval | undefined {
  const text = String(value).trim().toLowerCase();
  if (text === 'any' || text === 'all' || text === '-1/-1') return ALL_PORTS;
  const [, first, last = first] = /^(\d{1,5})(?:[/-](\d{1,5}))?$/.exec(text) ?? [];
  const start = Number(first);
  const end = Number(last) + 1;
  return first !== undefined && start < end && end <= ALL_PORTS.end ? { start, end } : undefined;
}

function portsCondition(terms: readonly string[], wanted: boolean, resolver: Resolver, path: Path): Judge {
  const named = [...resolver.traffic(terms, path)].flatMap(([protocol, ports]) => (hasPorts(protocol) ? ports : []));
  if (named.length === 0 && resolver.isClean) resolver.complain(path, 'no port is in these services');
  const ports = intervalSet(named);
  return (value, shown) => {
    const own = portsIn(value);
    // What a service makes of it, such as a list with commas, is not known.
    if (own === undefined) return { verdict: 'open', because: `is ${shown}, which is no port and no range of ports` };
    const common = intersection([own], ports);
    if (wanted)
      return common.length > 0 ? undefined : `is ${shown}, which has none of the ports of ${terms.join(', ')}`;
    if (common.length === 0) return undefined;
    const found = common.map((range) => formatPorts(range as PortInterval)).join(', ');
    return `is ${shown}, which ${sizeOf(common) === 1n ? 'is or holds port' : 'holds the ports'} ${found}`;
  };
}

function parsePattern(source: string): RegExp | string {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Valued = Omit<Conditions, 'required' | 'forbidden'>;
type Options = Required<Valued>;

/** Every condition on a value: its schema, its words, its meaning. */
const KINDS: { readonly [K in keyof Options]: ConditionKind<Options[K]> } = {
  equals: {
    schema: scalar,
    summary: 'the value is this one',
    prepare: (wanted) => (value, shown) =>
      same(value, wanted) ? undefined : `is ${shown}, not ${JSON.stringify(wanted)}`,
  },
  'one-of': {
    schema: { type: 'array', minItems: 1, items: scalar },
    summary: 'the value is one of these',
    prepare: (list) => (value, shown) =>
      list.some((item) => same(value, item)) ? undefined : `is ${shown}, none of ${anyOf(list)}`,
  },
  'not-one-of': {
    schema: { type: 'array', minItems: 1, items: scalar },
    summary: 'the value is none of these',
    prepare: (list) => (value, shown) =>
      list.some((item) => same(value, item))
        ? `is ${shown}${list.length === 1 ? '' : `, one of ${anyOf(list)}`}`
        : undefined,
  },
  pattern: {
    schema: { type: 'string', minLength: 1 },
    summary: 'the value matches this regular expression somewhere',
    prepare: (source, resolver, path) => {
      const pattern = parsePattern(source);
      if (typeof pattern === 'string') {
        resolver.complain(path, `this is not a regular expression: ${pattern}`);
        return () => undefined;
      }
      return (value, shown) =>
        pattern.test(String(value)) ? undefined : `is ${shown}, which does not match ${source}`;
    },
  },
  min: {
    schema: { type: 'number' },
    summary: 'the value is at least this',
    prepare: (limit) => compare((value) => value >= limit, `less than ${limit}`, asNumber),
  },
  max: {
    schema: { type: 'number' },
    summary: 'the value is at most this',
    prepare: (limit) => compare((value) => value <= limit, `more than ${limit}`, asNumber),
  },
  'min-length': {
    schema: count,
    summary: 'the value has at least this many characters (or items)',
    prepare: (limit) => compare((value) => value >= limit, `shorter than ${limit}`, asLength),
  },
  'max-length': {
    schema: count,
    summary: 'the value has at most this many characters (or items)',
    prepare: (limit) => compare((value) => value <= limit, `longer than ${limit}`, asLength),
  },
  'min-duration': {
    schema: duration,
    summary: 'the value is at least this long: 12h, 90d',
    prepare: (limit) => compare((value) => value >= (parseDuration(limit) ?? 0), `shorter than ${limit}`, asDuration),
  },
  'max-duration': {
    schema: duration,
    summary: 'the value is at most this long: 12h, 90d',
    prepare: (limit) => compare((value) => value <= (parseDuration(limit) ?? 0), `longer than ${limit}`, asDuration),
  },
  within: {
    schema: networkList,
    summary: 'every address lies inside these networks',
    prepare: (networks, resolver, path) => inNetworks(networks, true, resolver, path),
  },
  'not-within': {
    schema: networkList,
    summary: 'no address lies inside these networks',
    prepare: (networks, resolver, path) => inNetworks(networks, false, resolver, path),
  },
  'max-internet': {
    schema: prefixLengths(''),
    summary:
      'of the internet, no block in it has more addresses than such a one: { ipv4: /24 }; a family that is not named has none',
    prepare: notMuchInternet,
  },
  'max-internet-together': {
    schema: prefixLengths(''),
    summary:
      'all blocks together have no more addresses of the internet than that: all that the path leads to, and all resources that are part of the same list (part-of)',
    prepare: notMuchTogether,
  },
  'with-ports': {
    schema: serviceList,
    summary: 'a port or a range of ports (22, 20/30, any) has some of the ports of these services',
    prepare: (terms, resolver, path) => portsCondition(terms, true, resolver, path),
  },
  'without-ports': {
    schema: serviceList,
    summary: 'it has none of them',
    prepare: (terms, resolver, path) => portsCondition(terms, false, resolver, path),
  },
};

/** The schema of the conditions on one attribute. */
export const conditionsSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    required: { const: true, description: 'the attribute is written and not empty' },
    forbidden: { const: true, description: 'the attribute is not written' },
    ...Object.fromEntries(
      Object.entries(KINDS).map(([name, { schema, summary }]) => [name, { ...schema, description: summary }]),
    ),
  },
};

/**
 * Whether the conditions hold: `written` is what the configuration says, `effective` the same or the default that holds instead. Where
 * there is neither, only `required` has something to say.
 */
export type ConditionJudge = (
  written: Attribute<Json> | undefined,
  effective: Attribute<Json> | undefined,
) => ConditionResult | undefined;

export interface ConditionResult {
  readonly verdict: 'fail' | 'open';
  /** The end of a sentence that begins with the attribute's name. */
  readonly says: string;
  /** Nothing else fails than a condition that can say nothing of such a value. */
  readonly isMalformed?: true;
}

/** Prepares the conditions on one attribute. */
export function prepareConditions(conditions: Conditions, resolver: Resolver, path: Path): ConditionJudge {
  const judges = (Object.keys(KINDS) as (keyof Options)[]).flatMap(
    (name) => prepareOne(name, conditions, resolver, [...path, name]) ?? [],
  );
  checkOrder(conditions, resolver, path);
  return (written, effective) => {
    const isThere = written !== undefined && !isBlank(written);
    const asks = conditions.required === true || conditions.forbidden === true;
    // What is the identity of something is there, whatever it will be.
    if (asks && written?.state === 'unknown' && !isSet(written)) return { verdict: 'open', says: written.reason };
    if (conditions.required === true && !isThere) return { verdict: 'fail', says: 'is missing' };
    if (conditions.forbidden === true && isThere) return { verdict: 'fail', says: 'is set' };
    return effective === undefined || isBlank(effective) ? undefined : judgeValue(effective, judges);
  };
}

/** Complains about conditions that no value can meet together. */
function checkOrder(conditions: Conditions, resolver: Resolver, path: Path): void {
  const pairs = [
    ['min', conditions.min, conditions.max],
    ['min-length', conditions['min-length'], conditions['max-length']],
    ['min-duration', asDuration(conditions['min-duration'] ?? ''), asDuration(conditions['max-duration'] ?? '')],
  ] as const;
  for (const [name, least, most] of pairs) {
    if (least !== undefined && most !== undefined && least > most) {
      resolver.complain([...path, name], `${name} is more than ${name.replace('min', 'max')}: no value would be right`);
    }
  }
  if (conditions.required === true && conditions.forbidden === true) {
    resolver.complain([...path, 'forbidden'], 'an attribute cannot be both required and forbidden');
  }
}

function prepareOne<K extends keyof Options>(
  name: K,
  conditions: Valued,
  resolver: Resolver,
  path: Path,
): Judge | undefined {
  const option: Partial<Options>[K] = conditions[name];
  return option === undefined ? undefined : KINDS[name].prepare(option, resolver, path);
}

function judgeValue(attribute: Attribute<Json>, judges: readonly Judge[]): ConditionResult | undefined {
  if (attribute.state === 'unknown')
    return judges.length === 0 ? undefined : { verdict: 'open', says: attribute.reason };
  const shown = attribute.sensitive ? SENSITIVE : JSON.stringify(attribute.value);
  const undecided: Undecided[] = [];
  for (const judge of judges) {
    const says = judge(attribute.value, shown);
    if (typeof says === 'string') return { verdict: 'fail', says };
    if (says !== undefined) undecided.push(says);
  }
  const bad = undecided.find(({ verdict }) => verdict === 'malformed');
  if (bad) return { verdict: 'fail', says: bad.because, isMalformed: true };
  const [first] = undecided;
  return first && { verdict: 'open', says: first.because };
}

function isBlank(attribute: Attribute<Json>): boolean {
  if (attribute.state === 'unknown') return false;
  const { value } = attribute;
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
