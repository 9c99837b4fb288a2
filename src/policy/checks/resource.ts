import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { type AttributePath, asSubject, itemsAt, parsePath, type Subject } from '../attribute-path.js';
import { type ConditionResult, type Conditions, prepareInternetLimit } from '../conditions.js';
import type { Path, Resolver } from '../resolver.js';
import { type ByPath, byPath, concernOf, type Prepared, prepareAll, TOGETHER } from './by-path.js';
import type { CheckKind, JsonSchema } from './check-kind.js';
import { type Cover, coverOf } from './cover.js';
import { type Judged, worstFailure } from './failures.js';
import { memoised } from './memoised.js';
import { judgeResource, type RuleViolation } from './per-rule.js';
import { judgeLists, type ListJudge, type ListLimit, type ListPart } from './shared-lists.js';

/** What is asked of the resources of one type. */
export interface ResourceCheck {
  readonly type: string;
  readonly each?: string;
  readonly where?: ByPath;
  readonly require?: ByPath;
  readonly 'covered-by'?: Cover | readonly Cover[];
  readonly 'unless-covered-by'?: Cover | readonly Cover[];
  readonly 'part-of'?: string;
}

const resourceType = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*$',
  description,
});

const covering: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'attribute'],
  properties: {
    type: resourceType('Which resources refer to it: alicloud_vpc_flow_log'),
    attribute: { type: 'string', minLength: 1, description: 'The attribute, or the path, by which they do so' },
    by: { type: 'string', minLength: 1, description: 'What of the resource they name; left out: id' },
    where: byPath('Only those whose attributes are like this count'),
  },
};

const one: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type'],
  properties: {
    type: resourceType('Which resources: alicloud_log_store'),
    each: {
      type: 'string',
      minLength: 1,
      description: 'Judges each item of this list on its own, by paths that begin in it: ingress_acl_entries',
    },
    where: byPath('Only those whose attributes are like this'),
    require: byPath('Conditions by attribute, or by the path to a part of one: entries[*].cidr'),
    'covered-by': {
      anyOf: [covering, { type: 'array', minItems: 1, items: covering }],
      description: 'Some resource of another type refers to it; of a list, one is enough',
    },
    'unless-covered-by': {
      anyOf: [covering, { type: 'array', minItems: 1, items: covering }],
      description: 'Only those to which no such resource refers',
    },
    'part-of': {
      type: 'string',
      minLength: 1,
      description:
        'The attribute that names the list which it is a part of: acl_id. What has the same one counts together for max-internet-together',
    },
  },
  anyOf: [{ required: ['require'] }, { required: ['covered-by'] }],
};

export const resource: CheckKind<ResourceCheck | readonly ResourceCheck[]> = {
  summary: 'Attributes of each resource of a type obey conditions, or another resource refers to it.',
  judgedOn: 'each resource of the type, once, whatever groups there are',
  schema: { anyOf: [one, { type: 'array', minItems: 1, items: one }] },
  keys: one,
  details: () => ABOUT,

  prepare(options, resolver) {
    const parts = isList(options)
      ? options.map((each, index) => prepareOne(each, [index], resolver))
      : [prepareOne(options, [], resolver)];
    return {
      kind: 'resource',
      judges: 'resources',
      resourceTypes: [...new Set(parts.map(({ type }) => type))],
      evaluate: () => [],
      subjects: (resources) => [...new Set(parts.flatMap(({ concerned }) => concerned(resources)))],
      evaluateAll(resources) {
        const judgeList = judgeLists(
          parts.flatMap(({ lists }) => lists(resources)),
          resources,
        );
        const failures = parts.flatMap(({ judgeAll }) => judgeAll(resources, judgeList));
        return onePerResource(failures).map(({ resource: each, found }) => judgeResource(each, found));
      },
    };
  },
};

const isList = (options: ResourceCheck | readonly ResourceCheck[]): options is readonly ResourceCheck[] =>
  Array.isArray(options);

interface PreparedOne {
  readonly type: string;
  /** What it speaks of, or may speak of. */
  concerned(resources: readonly Resource[]): readonly Resource[];
  /** What they add to lists that are counted as a whole. */
  lists(resources: readonly Resource[]): readonly ListPart[];
  judgeAll(resources: readonly Resource[], judgeList: ListJudge): readonly Failure[];
}

function prepareOne(options: ResourceCheck, at: Path, resolver: Resolver): PreparedOne {
  const where = prepareAll(options.where, [...at, 'where'], resolver);
  const required = prepareAll(options.require, [...at, 'require'], resolver);
  const limits = listLimits(options.require, [...at, 'require'], resolver);
  const partOf = partOfPath(options['part-of'], [...at, 'part-of'], resolver);
  if (options['part-of'] !== undefined && limits.length === 0) {
    const message = 'nothing here is counted together: "part-of" would mean nothing';
    resolver.complain([...at, 'part-of'], message, `add ${TOGETHER} to require, or take part-of out`);
  }
  const cover = options['covered-by'] && coverOf(options['covered-by'], [...at, 'covered-by'], resolver);
  const except =
    options['unless-covered-by'] && coverOf(options['unless-covered-by'], [...at, 'unless-covered-by'], resolver);
  const inside = options.each === undefined ? undefined : listPath(options.each, [...at, 'each'], resolver);
  const ofType = (resources: readonly Resource[]): readonly Subject[] => {
    const all = resources.filter(({ type }) => type === options.type);
    return inside === undefined ? all.map(asSubject) : all.flatMap((each) => itemsAt(each, inside));
  };
  // The same items, whoever asks: what they add to lists is told by them.
  const chosenOf = memoised((resources: readonly Resource[]): readonly Chosen[] => {
    const lacks = except?.(resources);
    return ofType(resources).flatMap((subject) => {
      const doubts = concernOf(subject, where);
      if (doubts === 'no') return [];
      const lack = lacks?.(subject.resource);
      return lack?.length === 0
        ? []
        : [{ subject, doubts: [...doubts, ...(lack?.flatMap(({ unknown = [] }) => unknown) ?? [])] }];
    });
  });
  return {
    type: options.type,
    concerned: (resources) => chosenOf(resources).map(({ subject }) => subject.resource),
    lists: (resources) =>
      limits.length === 0
        ? []
        : chosenOf(resources).flatMap(({ subject, doubts }) =>
            limits.map((limit) => ({
              ...limit,
              subject,
              attribute: (inside ?? limit.path).attribute,
              partOf,
              scope: at.join(),
              doubts,
            })),
          ),
    judgeAll(resources, judgeList) {
      const covers = cover?.(resources);
      return chosenOf(resources).flatMap(({ subject, doubts }) => {
        const found = [
          ...worstFailure(required.flatMap((each) => judge(subject, each, inside))),
          ...judgeList(subject, limits),
          ...(covers?.(subject.resource) ?? []),
        ];
        const worst = gravest(found);
        return worst ? [{ resource: subject.resource, found: doubt(worst, doubts) }] : [];
      });
    },
  };
}

/** What a policy speaks of, and why that is not certain. */
interface Chosen {
  readonly subject: Subject;
  readonly doubts: readonly string[];
}

const gravest = (found: readonly RuleViolation[]): RuleViolation | undefined =>
  found.find(({ verdict }) => verdict === 'fail') ?? found[0];

interface Failure {
  readonly resource: Resource;
  readonly found: RuleViolation;
}

/** Of all that is wrong with a resource, or with an item of it, the first that is proved wrong, else the first that cannot be decided. */
function onePerResource(failures: readonly Failure[]): readonly Failure[] {
  const worst = new Map<Resource, Failure>();
  for (const each of failures) {
    const before = worst.get(each.resource);
    if (before === undefined || (before.found.verdict === 'open' && each.found.verdict === 'fail')) {
      worst.set(each.resource, each);
    }
  }
  return [...worst.values()];
}

/** The limits that count everything at the end of a path together. */
function listLimits(wanted: ByPath = {}, at: Path, resolver: Resolver): readonly ListLimit[] {
  return Object.entries(wanted).flatMap(([text, conditions]) => {
    const path = parsePath(text);
    const limits = conditions[TOGETHER];
    if (path === undefined || limits === undefined) return [];
    return [{ path, text, limit: prepareInternetLimit(limits, resolver, [...at, text, TOGETHER]) }];
  });
}

/** The way to what names the list, or that the resource is the list itself. */
function partOfPath(text: string | undefined, at: Path, resolver: Resolver): ListPart['partOf'] {
  if (text === undefined) return undefined;
  return text === 'id' ? 'itself' : pathTo(text, at, resolver);
}

/** The way to a list, which an item of it is not. */
function listPath(text: string, at: Path, resolver: Resolver): AttributePath | undefined {
  const [item] = /(\[(\*|\d+)\])+$/.exec(text) ?? [];
  if (item === undefined) return pathTo(text, at, resolver, 'write name, name.part or name[0].part');
  const message = `"${text}" leads to what is in a list, and "each" asks for the list`;
  resolver.complain(at, message, `write ${text.slice(0, -item.length)}`);
  return undefined;
}

function pathTo(
  text: string,
  at: Path,
  resolver: Resolver,
  hint = 'write name, name.part or name[0]',
): AttributePath | undefined {
  const path = parsePath(text);
  if (path === undefined) resolver.complain(at, `"${text}" is not a path to an attribute`, hint);
  return path;
}

function judge(
  { read }: Subject,
  { path, conditions, says }: Prepared,
  inside: AttributePath | undefined,
): readonly Judged[] {
  return read(path).map((reached) => ({
    attribute: (inside ?? path).attribute,
    name: reached.name,
    result: says(reached) ?? unsaid(reached.effective, conditions),
  }));
}

/** Where nothing is written some default holds, which only the provider or the API knows. */
function unsaid(effective: Attribute<Json> | undefined, conditions: Conditions): ConditionResult | undefined {
  if (effective !== undefined || !asksForValue(conditions)) return undefined;
  return { verdict: 'open', says: 'is not set, and what holds then is not known here' };
}

const asksForValue = (conditions: Conditions): boolean =>
  Object.keys(conditions).some((name) => name !== 'required' && name !== 'forbidden');

function doubt(found: RuleViolation, doubts: readonly string[]): RuleViolation {
  if (doubts.length === 0) return found;
  const says = found.verdict === 'open' ? found.says : `may be one that this policy speaks of, and ${found.says}`;
  return { ...found, verdict: 'open', says, unknown: [...(found.unknown ?? []), ...doubts] };
}

const ABOUT = `* A path goes into an attribute: \`name.part\`, \`name[0]\`, \`name[*].part\`. A block is a list, also where there can be only one, and \`name.part\`
  goes through all of it. Every value at its end has to obey; a list without items has none.
* \`where\` chooses by what is written. A value that is not there meets \`forbidden\`, \`not-one-of\`, \`not-within\`, \`max-internet\`,
  \`max-internet-together\` and \`with-ports\` and nothing else; of a list,
  one item is enough. Where that cannot be decided, neither can the policy: \`open\`.
* What is malformed for a condition (a port \`22,80\`, a block \`office\`, a number \`many\`) may be what \`where\` asks for: \`open\`. In \`require\`, what is no
  block and no number does not obey, and what is no port is \`open\`.
* \`require\` asks for values of which sglint does not know the defaults: one that is not set is \`open\` for every condition but \`required\`
  and \`forbidden\`. Together with \`required\` it fails.
* \`max-internet\` is about each block, and \`max-internet-together\` about all that the path leads to: two halves of the internet are all of it.
  With \`part-of: acl_id\` the values of all resources that name the same list there count together, also those of other types in the policy; the resource
  that is the list itself says \`part-of: id\`. Where they are too many, the widest are reported; which list is named is not known: \`open\`.
* \`covered-by: { type, attribute }\` holds where a resource of that type refers to this one for certain, by reference or by its identity;
  \`by: name\` compares with another attribute than \`id\`. With \`where\`, only those of which it is certain that they are like this count.
* \`unless-covered-by\` takes the same, and leaves out what is covered: what is asked of a list without entries is not asked of one that another resource fills.
* Of a list, one is enough: \`covered-by: [{ … }, { … }]\`. \`by\` may be what both refer to: with \`by: load_balancer_id\`, a listener is covered by what
  is for its load balancer.
* \`each: ingress_acl_entries\` judges each item of a list on its own, by paths that begin in the item: \`where\` chooses among the items, and
  \`max-internet-together\` counts those that it chose.
* A list of such mappings is about several types: \`resource: [{ type: … }, { type: … }]\`.
* \`applies-to\` and \`overrides\` speak of security groups and their rules, and mean nothing here.
`;
