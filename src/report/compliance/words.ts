import type { AssessedClause, AssessedPolicy, Assessment } from '../../compliance/assess.js';
import { type ClauseVerdict, clauseVerdicts } from '../../compliance/verdict.js';
import { few, shortList } from '../../text/words.js';
import type { InputOverview } from './model.js';

// The words that every format of a report on compliance has in common.

export const VERDICT_NAMES: Readonly<Record<ClauseVerdict, string>> = {
  fail: 'fail',
  open: 'open',
  exception: 'exception',
  pass: 'pass',
  'not-assessed': 'not assessed',
  'not-assessable': 'not assessable',
};

/** `1 clause fails`, `2 clauses pass`. */
const COUNTED: Readonly<Record<ClauseVerdict, readonly [one: string, many: string]>> = {
  fail: ['fails', 'fail'],
  open: ['cannot be decided', 'cannot be decided'],
  exception: ['rests on exceptions', 'rest on exceptions'],
  pass: ['passes', 'pass'],
  'not-assessed': ['is not assessed', 'are not assessed'],
  'not-assessable': ['is not assessable', 'are not assessable'],
};

/** How many clauses have each verdict. */
export function tally(clauses: readonly AssessedClause[]): Readonly<Record<ClauseVerdict, number>> {
  const count = (wanted: ClauseVerdict): number => clauses.filter(({ verdict }) => verdict === wanted).length;
  return Object.fromEntries(clauseVerdicts.map((verdict) => [verdict, count(verdict)])) as Record<
    ClauseVerdict,
    number
  >;
}

/** `Of 14 clauses, 3 fail, 1 cannot be decided and 10 are not assessable.` */
export function headline(clauses: readonly AssessedClause[]): string {
  const counts = tally(clauses);
  const parts = clauseVerdicts.flatMap((verdict) => {
    const number = counts[verdict];
    return number === 0 ? [] : [`${number} ${COUNTED[verdict][number === 1 ? 0 : 1]}`];
  });
  return `Of ${plural(clauses.length, 'clause')}, ${shortList(parts, parts.length)}.`;
}

export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const KINDS = { hcl: 'configuration', plan: 'plan', state: 'state' } as const;

/** `configuration, 5 security groups, 13 rules` */
export const inputFacts = ({ kind, groups, rules }: InputOverview): string =>
  `${KINDS[kind]}, ${plural(groups.length, 'security group')}, ${plural(rules, 'rule')}`;

/** Of the types that a policy is about, where there is nothing of them. */
const SHOWN = 3;

/** What there was for a policy to judge: `5 security groups, 13 rules`, `alicloud_log_store: 1`. */
export function scopeOf({ policy: { check }, scope: { groups, rules, resources } }: AssessedPolicy): string {
  if (check.judges !== 'resources') {
    return groups + rules === 0
      ? 'nothing: there is no security group'
      : `${plural(groups, 'security group')}, ${plural(rules, 'rule')}`;
  }
  const types = check.resourceTypes ?? ['network interface'];
  if (resources > 0) return `${few(types)}: ${resources}`;
  const rest = types.length - SHOWN;
  const others = rest <= 0 ? '' : `, and nothing of ${rest === 1 ? 'one other type' : `${rest} other types`}`;
  return `nothing: there is no ${types.slice(0, SHOWN).join(' or ')}${others}`;
}

/** Why a clause has its verdict, as sentences. */
export function because({ clause, verdict, policies, waysAround }: AssessedClause, { gaps }: Assessment): string {
  switch (verdict) {
    case 'fail':
      return `${foundBy(policies, 'fail', 'finding')}${besides(policies)}.`;
    case 'open':
      return [
        ...(policies.some(({ counts }) => counts.open > 0)
          ? [`Cannot be decided: ${foundBy(policies, 'open', 'finding')}${besides(policies)}.`]
          : []),
        ...new Set(policies.flatMap(({ scope }) => scope.doubts)),
        ...waysAround,
        ...(gaps.length > 0 ? ['A part of the input could not be judged.'] : []),
      ].join(' ');
    case 'exception':
      return policies.some(({ counts }) => counts.exception > 0)
        ? `${foundBy(policies, 'exception', 'accepted finding')}.`
        : 'A part that nobody can look into is accepted.';
    case 'pass':
      return `Nothing found by ${namesOf(policies, 'pass')}${idle(policies)}.`;
    case 'not-assessed':
      return policies.length === 0
        ? 'No policy speaks of it.'
        : `There is nothing here to judge by ${namesOf(policies, 'not-assessed')}.`;
    case 'not-assessable':
      return clause.reason;
  }
}

function foundBy(policies: readonly AssessedPolicy[], kind: 'fail' | 'open' | 'exception', what: string): string {
  const found = policies.filter(({ counts }) => counts[kind] > 0);
  const total = found.reduce((sum, { counts }) => sum + counts[kind], 0);
  return `${plural(total, what)} of ${shortList(
    found.map(({ policy }) => policy.id),
    MOST,
  )}`;
}

/** What is accepted beside what counts. */
function besides(policies: readonly AssessedPolicy[]): string {
  const accepted = policies.reduce((sum, { counts }) => sum + counts.exception, 0);
  return accepted === 0 ? '' : `; ${accepted} more ${accepted === 1 ? 'is' : 'are'} accepted`;
}

const namesOf = (policies: readonly AssessedPolicy[], wanted: ClauseVerdict): string =>
  shortList(
    policies.filter(({ verdict }) => verdict === wanted).map(({ policy }) => policy.id),
    MOST,
  );

const MOST = 4;

function idle(policies: readonly AssessedPolicy[]): string {
  const names = namesOf(policies, 'not-assessed');
  return names === '' ? '' : `; there is nothing here to judge by ${names}`;
}

/** What stands beside every tally. */
export const WHAT_A_VERDICT_IS =
  'A verdict is about the part of a clause that a configuration shows; which part that is stands under the clause.';

/** What a report of this kind is, and is not. */
export const HOW_TO_READ = [
  'A pass shows that nothing was found in that part, and not that the clause is met. Clauses are paraphrased; the text of the standard counts.',
  'It is about the inputs named at its top, and about nothing that is done elsewhere: in the console, by other configurations, inside of machines.',
  'It judges by the policies that come with sglint for the framework, as they are shipped, and by those of the configuration that carry its clauses. What a configuration switches off is judged all the same; to accept a finding, it has to say why, in an exception or a comment.',
  'Addresses of resources, files and lines are those of Terraform. A value that Terraform holds as sensitive is judged, and shown as (sensitive).',
] as const;

/** Every policy of a report once. */
export function policiesIn(clauses: readonly AssessedClause[]): readonly AssessedPolicy[] {
  return [...new Map(clauses.flatMap(({ policies }) => policies.map((each) => [each.policy, each] as const))).values()];
}

/** Who wants a policy to be judged. */
export const ASKED_BY = {
  framework: 'the framework only',
  configuration: 'the configuration only',
  both: 'both',
};

/** What to do about policies that the configuration does not have in force; undefined where it has all of them. */
export function notInForce({ framework, clauses }: Assessment): string | undefined {
  if (!policiesIn(clauses).some(({ askedBy }) => askedBy === 'framework')) return undefined;
  return `What only the framework asks for is not in force in the configuration: with "extends: [sglint:${framework.id}]" in .sglint.yaml, sglint lint judges by it, too.`;
}
