import { type AttributePath, parsePath, type Reached, type Subject } from '../attribute-path.js';
import { type ConditionResult, type Conditions, conditionsSchema, prepareConditions } from '../conditions.js';
import type { Path, Resolver } from '../resolver.js';
import type { JsonSchema } from './check-kind.js';

/** The condition that counts everything at the end of a path together. */
export const TOGETHER = 'max-internet-together';

/** Conditions by attribute, or by the path to a part of one. */
export type ByPath = Readonly<Record<string, Conditions>>;

/** The schema of conditions by path. */
export const byPath = (description: string): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  additionalProperties: conditionsSchema,
  description,
});

/** The conditions on what is at the end of one path. */
export interface Prepared {
  readonly path: AttributePath;
  readonly conditions: Conditions;
  says(reached: Reached): ConditionResult | undefined;
}

/** Prepares conditions by path. */
export function prepareAll(wanted: ByPath = {}, at: Path, resolver: Resolver): readonly Prepared[] {
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

/** Whether a resource, or an item in it, meets conditions: the reasons why that is not known, none where it does; or no. */
export function concernOf({ read }: Subject, where: readonly Prepared[]): 'no' | readonly string[] {
  const doubts: string[] = [];
  for (const one of where) {
    const answers = read(one.path).map((reached) => meets(reached, one));
    if (answers.includes('yes')) continue;
    const open = answers.find((answer) => answer !== 'no' && answer !== 'yes');
    if (open === undefined) return 'no';
    doubts.push(open);
  }
  return doubts;
}

/** Conditions that a value which is not there meets. */
const MET_BY_NOTHING: ReadonlySet<string> = new Set([
  'forbidden',
  'not-one-of',
  'not-within',
  'max-internet',
  TOGETHER,
  'with-ports',
]);

function meets(reached: Reached, { says, conditions }: Prepared): 'yes' | 'no' | string {
  const result = says(reached);
  if (result?.verdict === 'open' || result?.isMalformed) return `${reached.name} ${result.says}`;
  if (result !== undefined) return 'no';
  if (reached.effective !== undefined) return 'yes';
  return Object.keys(conditions).every((name) => MET_BY_NOTHING.has(name)) ? 'yes' : 'no';
}

/** Why a resource does not meet conditions, as a sentence about "it". */
export function whyNot({ read }: Subject, where: readonly Prepared[]): string | undefined {
  for (const one of where) {
    const reached = read(one.path);
    if (reached.some((value) => meets(value, one) !== 'no')) continue;
    const [first] = reached;
    return first === undefined
      ? `it has no ${one.path.attribute}`
      : `its ${first.name} ${one.says(first)?.says ?? 'is not set'}`;
  }
  return undefined;
}
