import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { type AttributePath, parsePath, type Reached, valuesAt } from '../attribute-path.js';
import { type ConditionResult, type Conditions, conditionsSchema, prepareConditions } from '../conditions.js';
import type { Path, Resolver } from '../resolver.js';
import type { CheckKind, JsonSchema, Violation } from './check-kind.js';
import { type Cover, coverOf } from './cover.js';
import { type Judged, worstFailure } from './failures.js';
import { judgeResource, type RuleViolation } from './per-rule.js';

/** What is asked of the resources of one type. */
export interface ResourceCheck {
  readonly type: string;
  readonly where?: ByPath;
  readonly require?: ByPath;
  readonly 'covered-by'?: Cover;
}

type ByPath = Readonly<Record<string, Conditions>>;

const byPath = (description: string): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  additionalProperties: conditionsSchema,
  description,
});

const resourceType = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*$',
  description,
});

const one: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type'],
  properties: {
    type: resourceType('Which resources: alicloud_log_store'),
    where: byPath('Only those whose attributes are like this'),
    require: byPath('Conditions by attribute, or by the path to a part of one: entries[*].cidr'),
    'covered-by': {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'attribute'],
      properties: {
        type: resourceType('Which resources refer to it: alicloud_vpc_flow_log'),
        attribute: { type: 'string', minLength: 1, description: 'The attribute, or the path, by which they do so' },
        by: { type: 'string', minLength: 1, description: 'What of the resource they name; left out: id' },
      },
      description: 'Some resource of another type refers to it',
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
      resourceTypes: parts.map(({ type }) => type),
      evaluate: () => [],
      subjects: (resources) => [...new Set(parts.flatMap(({ concerned }) => concerned(resources)))],
      evaluateAll: (resources) => parts.flatMap(({ judgeAll }) => judgeAll(resources)),
    };
  },
};

const isList = (options: ResourceCheck | readonly ResourceCheck[]): options is readonly ResourceCheck[] =>
  Array.isArray(options);

interface PreparedOne {
  readonly type: string;
  /** What it speaks of, or may speak of. */
  concerned(resources: readonly Resource[]): readonly Resource[];
  judgeAll(resources: readonly Resource[]): readonly Violation[];
}

function prepareOne(options: ResourceCheck, at: Path, resolver: Resolver): PreparedOne {
  const where = prepareAll(options.where, [...at, 'where'], resolver);
  const required = prepareAll(options.require, [...at, 'require'], resolver);
  const cover = options['covered-by'] && coverOf(options['covered-by'], at, resolver);
  const ofType = (resources: readonly Resource[]): readonly Resource[] =>
    resources.filter(({ type }) => type === options.type);
  return {
    type: options.type,
    concerned: (resources) => ofType(resources).filter((each) => concernOf(each, where) !== 'no'),
    judgeAll(resources) {
      const covers = cover?.(resources);
      return ofType(resources).flatMap((each) => {
        const doubts = concernOf(each, where);
        if (doubts === 'no') return [];
        const failures = [...worstFailure(required.flatMap((one) => judge(each, one))), ...(covers?.(each) ?? [])];
        const worst = failures.find(({ verdict }) => verdict === 'fail') ?? failures[0];
        return worst ? [judgeResource(each, doubt(worst, doubts))] : [];
      });
    },
  };
}

/** The conditions on what is at the end of one path. */
interface Prepared {
  readonly path: AttributePath;
  readonly conditions: Conditions;
  says(reached: Reached): ConditionResult | undefined;
}

function prepareAll(wanted: ByPath = {}, at: Path, resolver: Resolver): readonly Prepared[] {
  return Object.entries(wanted).flatMap(([text, conditions]) => {
    const path = parsePath(text);
    const judges = prepareConditions(conditions, resolver, [...at, text]);
    if (path) return [{ path, conditions, says: ({ written, effective }: Reached) => judges(written, effective) }];
    resolver.complain(
      [...at, text],
      `"${text}" is not a path to an attribute`,
      'write name, name.part, name[0] or name[*].part',
    );
    return [];
  });
}

function judge(each: Resource, { path, conditions, says }: Prepared): readonly Judged[] {
  return valuesAt(each, path).map((reached) => ({
    attribute: path.attribute,
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

/** Whether the policy speaks of a resource: yes or no, or the reasons why that is not known. */
function concernOf(each: Resource, where: readonly Prepared[]): 'no' | readonly string[] {
  const doubts: string[] = [];
  for (const one of where) {
    const answers = valuesAt(each, one.path).map((reached) => meets(reached, one));
    if (answers.includes('yes')) continue;
    const open = answers.find((answer) => answer !== 'no' && answer !== 'yes');
    if (open === undefined) return 'no';
    doubts.push(open);
  }
  return doubts;
}

/** Conditions that a value which is not there meets. */
const MET_BY_NOTHING: ReadonlySet<string> = new Set(['forbidden', 'not-one-of', 'not-within', 'max-internet']);

function meets(reached: Reached, { says, conditions }: Prepared): 'yes' | 'no' | string {
  const result = says(reached);
  if (result?.verdict === 'open') return `${reached.name} ${result.says}`;
  if (result !== undefined) return 'no';
  if (reached.effective !== undefined) return 'yes';
  return Object.keys(conditions).every((name) => MET_BY_NOTHING.has(name)) ? 'yes' : 'no';
}

function doubt(found: RuleViolation, doubts: readonly string[]): RuleViolation {
  if (doubts.length === 0) return found;
  const says = found.verdict === 'open' ? found.says : `may be one that this policy speaks of, and ${found.says}`;
  return { ...found, verdict: 'open', says, unknown: [...(found.unknown ?? []), ...doubts] };
}

const ABOUT = `* A path goes into an attribute: \`name.part\`, \`name[0]\`, \`name[*].part\`. A block is a list, also where there can be only one, and \`name.part\`
  goes through all of it. Every value at its end has to obey; a list without items has none.
* \`where\` chooses by what is written. A value that is not there meets \`forbidden\`, \`not-one-of\`, \`not-within\` and \`max-internet\` and nothing else; of a list,
  one item is enough. Where that cannot be decided, neither can the policy: \`open\`.
* \`require\` asks for values of which sglint does not know the defaults: one that is not set is \`open\` for every condition but \`required\`
  and \`forbidden\`. Together with \`required\` it fails.
* \`covered-by: { type, attribute }\` holds where a resource of that type refers to this one for certain, by reference or by its identity;
  \`by: name\` compares with another attribute than \`id\`.
* A list of such mappings is about several types: \`resource: [{ type: … }, { type: … }]\`.
* \`applies-to\` and \`overrides\` speak of security groups and their rules, and mean nothing here.
`;
