import type { Finding } from '../evaluate/finding.js';
import { type Clause, clausesOf, type Framework } from '../policy/frameworks.js';
import { type Policy, UNKNOWN_MODULE } from '../policy/policy.js';
import type { Suppression } from '../suppression/suppression.js';
import { isSame } from './same.js';
import { isSomething, type Judgeable, type Scope, scopeOf } from './scope.js';
import type { ClauseVerdict, PolicyVerdict } from './verdict.js';
import { isAboutAccess, waysAround } from './ways-around.js';

/** A policy that a report judges by. */
export interface Measure {
  readonly policy: Policy;
  /** Who wants it: the framework's own pack, the configuration in force, or both. */
  readonly askedBy: 'framework' | 'configuration' | 'both';
  /** What the configuration says about it, as sentences; whatever that is, the policy is judged. */
  readonly changes: readonly string[];
}

/** One input as the policies judged it. */
export interface JudgedInput extends Judgeable {
  readonly path: string;
  readonly evidence: readonly Omit<Evidence, 'clauses' | 'input'>[];
}

/** Why a finding is accepted: by a comment, an exception, or because a network that sglint leaves open is said to be let in. */
export interface Acceptance extends Omit<Suppression, 'by'> {
  readonly by: Suppression['by'] | 'network';
}

/** A finding, and what it is evidence for. */
export interface Evidence {
  readonly finding: Finding;
  /** Why it is accepted, where it is. */
  readonly accepted: Acceptance | undefined;
  /** The input that it was found in. */
  readonly input: string;
  /** The clauses that it concerns, in the order of the framework. */
  readonly clauses: readonly string[];
}

/** What is to be said about a clause. */
export interface AssessedClause {
  readonly clause: Clause;
  readonly verdict: ClauseVerdict;
  readonly policies: readonly AssessedPolicy[];
  /** Why it cannot be decided although its policies pass, as sentences: another way in. */
  readonly waysAround: readonly string[];
}

/** What a policy says, over all inputs. */
export interface AssessedPolicy extends Measure {
  readonly verdict: PolicyVerdict;
  readonly scope: Scope;
  readonly counts: Counts;
}

/** How many findings there are of each kind. */
export interface Counts {
  readonly fail: number;
  readonly open: number;
  readonly exception: number;
}

/** A framework, clause by clause. */
export interface Assessment {
  readonly framework: Framework;
  readonly clauses: readonly AssessedClause[];
  /** Every finding once, input by input. */
  readonly evidence: readonly Evidence[];
  /** What could not be judged, as sentences: what is not found may be there. Empty where everything could be. */
  readonly gaps: readonly string[];
}

/**
 * Says of each clause of a framework what the findings of the policies that carry it come to. Only what was judged and found to be in
 * order is a pass: a clause that no policy carries, one whose policies had nothing to judge, one of an input that was not judged as a
 * whole (`unread`, as sentences), and one about access where there is a way in that nobody looked into are not.
 */
export function assess(
  framework: Framework,
  measures: readonly Measure[],
  inputs: readonly JudgedInput[],
  unread: readonly string[],
): Assessment {
  const all = inputs.flatMap(({ path, evidence }) => evidence.map((each) => ({ ...each, input: path })));
  const modules = all.filter(({ finding }) => finding.policy.id === UNKNOWN_MODULE);
  const gaps = [...unread, ...modules.flatMap(gapIn)];
  const judged = measures.map((measure) => assessPolicy(measure, inputs, all, gaps.length === 0));
  const isAccepted = modules.some(({ accepted }) => accepted);
  const ways = waysAround(
    inputs.flatMap(({ resources }) => resources),
    measures.map(({ policy }) => policy),
  );
  const clauses = [...framework.clauses.values()].map((clause): AssessedClause => {
    const policies = judged.filter(({ policy }) => clausesOf(policy, framework.id).includes(clause.id));
    const verdict = verdictOn(clause, policies, isAccepted);
    return verdict === 'pass' && ways.length > 0 && policies.some(({ policy }) => isAboutAccess(policy))
      ? { clause, verdict: 'open', policies, waysAround: ways }
      : { clause, verdict, policies, waysAround: [] };
  });
  const concerned = (policy: Policy): readonly string[] =>
    clauses
      .filter(({ policies }) => policies.some((each) => policy.id === UNKNOWN_MODULE || isSame(each.policy, policy)))
      .map(({ clause }) => clause.id);
  const evidence = all.map((each) => ({ ...each, clauses: concerned(each.finding.policy) }));
  return { framework, clauses, evidence, gaps };
}

/** What is in a module that nobody can look into may be anything. */
const gapIn = ({ finding, accepted }: Omit<Evidence, 'clauses'>): readonly string[] =>
  accepted ? [] : [finding.message];

function assessPolicy(
  measure: Measure,
  inputs: readonly Judgeable[],
  all: readonly Omit<Evidence, 'clauses'>[],
  isWhole: boolean,
): AssessedPolicy {
  const { policy } = measure;
  const own = all.filter(({ finding }) => isSame(finding.policy, policy));
  const count = (verdict: Finding['verdict']): number =>
    own.filter(({ finding, accepted }) => finding.verdict === verdict && accepted === undefined).length;
  const counts = { fail: count('fail'), open: count('open'), exception: own.filter(({ accepted }) => accepted).length };
  const scope = scopeOf(policy, inputs);
  const verdict = (): PolicyVerdict => {
    if (counts.fail > 0) return 'fail';
    if (counts.open > 0 || !isWhole || scope.doubts.length > 0) return 'open';
    if (counts.exception > 0) return 'exception';
    return isSomething(policy, scope) ? 'pass' : 'not-assessed';
  };
  return { ...measure, verdict: verdict(), scope, counts };
}

/** The gravest of what its policies say; `isAccepted`: somebody has accepted that a part is not looked into. */
function verdictOn(clause: Clause, policies: readonly AssessedPolicy[], isAccepted: boolean): ClauseVerdict {
  if (!clause.assessable) return 'not-assessable';
  if (policies.length === 0) return 'not-assessed';
  const said = new Set(policies.map(({ verdict }) => verdict));
  if (said.has('fail')) return 'fail';
  if (said.has('open')) return 'open';
  if (said.has('exception') || isAccepted) return 'exception';
  return said.has('pass') ? 'pass' : 'not-assessed';
}
