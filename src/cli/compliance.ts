import { type Acceptance, assess, type JudgedInput } from '../compliance/assess.js';
import type { Measures } from '../compliance/measures.js';
import type { Diagnostic } from '../config/diagnostic.js';
import { type Evaluation, evaluate } from '../evaluate/evaluate.js';
import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { inOrder } from '../evaluate/order.js';
import type { PolicySet } from '../policy/load.js';
import { UNKNOWN_MODULE } from '../policy/policy.js';
import type { ComplianceReport, InputOverview } from '../report/compliance/model.js';
import { renderDiagnostic } from '../report/diagnostic.js';
import { placeOf } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import { sentence } from '../text/words.js';
import type { Arguments } from './arguments.js';
import { diagnosticsOf, type Input, type Inputs } from './inputs.js';
import { rulesToldBy } from './judging.js';
import { type Evaluated, lessSuppressed } from './suppressions.js';
import { TOOL_VERSION } from './version.js';

/** Judges inputs by the policies of a framework, as of a day (UTC, `2027-01-31`), and says clause by clause what comes of it. */
export function complianceOf(
  { inputs, problems }: Inputs,
  measuring: Measures,
  date: string,
  args: Arguments,
): ComplianceReport {
  const { framework, measures, trusting, all, changes } = measuring;
  const judgements = inputs.map((input) => judge(input, measuring));
  const evaluated = inputs.map((input, at): Evaluated => [input, (judgements[at] as Judgement).evaluation]);
  const isWhole = problems.length === 0;
  const { byInput, suppressedByInput, told } = lessSuppressed(evaluated, all, { today: date, isWhole }, args);
  const judged = inputs.map(({ path, groups, resources }, at): JudgedInput => {
    const counting = inOrder(byInput[at] ?? []).map((finding) => ({ finding, accepted: undefined }));
    const accepted = inOrder(suppressedByInput[at] ?? []).map((each) => ({ finding: each, accepted: each.suppressed }));
    const letIn = inOrder(judgements[at]?.letIn ?? []).map((finding) => ({ finding, accepted: asTrusted(trusting) }));
    return { path, groups, resources, evidence: [...counting, ...accepted, ...letIn] };
  });
  const rulesTold = rulesToldBy(evaluated.flatMap(([, { findings }]) => findings));
  const diagnostics = distinct([
    ...all.diagnostics,
    ...inputs.flatMap((input) => diagnosticsOf(input, rulesTold)),
    ...evaluated.flatMap(([, evaluation]) => evaluation.diagnostics),
  ]);
  const unread = [...problems.map(asGap), ...diagnostics.filter(({ leavesOut }) => leavesOut).map(placed)];
  return {
    toolVersion: TOOL_VERSION,
    date,
    assessment: assess(framework, measures, judged, unread),
    inputs: inputs.map(overviewOf),
    changes,
    told: inOrder(told.filter((finding) => isAbout(finding, all))),
    diagnostics: diagnostics.filter(({ leavesOut }) => !leavesOut),
  };
}

/** What the policies say of an input. */
interface Judgement {
  readonly evaluation: Evaluation;
  /** What they say only because they do not know whom the configuration trusts. */
  readonly letIn: readonly Finding[];
}

/** Judges by all sets: the same of one rule or resource is said once, and what is proved by one of them is proved. */
function judge({ groups, resources, unknownParts: parts }: Input, { shipped, trusting, others }: Measures): Judgement {
  const judgeBy = (set: PolicySet): Evaluation => evaluate(groups, resources, set, { parts });
  const own = judgeBy(shipped);
  const counting = [...(trusting ? [judgeBy(trusting.set)] : [own]), ...others.map(judgeBy)];
  const findings = new Map<string, readonly Finding[]>();
  for (const each of counting) {
    for (const [key, said] of byKey(each.findings)) {
      const known = findings.get(key);
      if (known === undefined || (!known.some(isProved) && said.some(isProved))) findings.set(key, said);
    }
  }
  const diagnostics = counting.flatMap((each) => each.diagnostics);
  return {
    evaluation: { ...own, findings: [...findings.values()].flat(), diagnostics },
    letIn: own.findings.filter((finding) => !findings.has(keyOf(finding))),
  };
}

function byKey(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  return groups;
}

const isProved = ({ verdict }: Finding): boolean => verdict === 'fail';

const keyOf = (finding: Finding): string => `${fingerprint(finding)} ${finding.policy.origin.from}`;

const asTrusted = (trusting: Measures['trusting']): Acceptance => ({
  by: 'network',
  reason: trusting?.reason ?? '',
  until: undefined,
  owner: undefined,
});

/** What is told of comments and exceptions that have to do with policies of the report, or name ones that nobody knows. */
function isAbout({ policy, about = '' }: Finding, { policies }: PolicySet): boolean {
  const ids = new Set([UNKNOWN_MODULE, ...policies.map(({ id }) => id)]);
  return policy.id === 'suppression-unknown-policy' || about.split(' ').some((word) => ids.has(word));
}

const asGap = ({ message, span }: Problem): string =>
  sentence(`this could not be used: ${span === undefined ? '' : `${placeOf(span)}: `}${message}`);

const placed = ({ message, span }: Diagnostic): string =>
  sentence(span === undefined ? message : `${placeOf(span)}: ${message}`);

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [renderDiagnostic(each), each])).values()];
}

function overviewOf({ path, kind, groups, rules }: Input): InputOverview {
  return {
    path,
    kind,
    groups: groups.flatMap(({ address, declared }) => (declared && address !== undefined ? [address] : [])),
    elsewhere: groups.flatMap(({ address, declared }) => (declared || address === undefined ? [] : [address])),
    rules: rules.length,
  };
}
