import type { Log, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Related } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { unknownModulePolicy } from '../evaluate/unknown-module.js';
import { formatWitness } from '../policy/describe/witness.js';
import type { Policy, Severity } from '../policy/policy.js';
import { suppressionPolicies } from '../suppression/policies.js';
import type { SuppressedFinding, Suppression } from '../suppression/suppression.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf, type Span } from '../text/span.js';
import { capitalised } from '../text/words.js';
import { listOthers, type Result as Merged, mergeByPlace } from './merge.js';
import type { Report, Reporter } from './report.js';

type Level = 'error' | 'warning' | 'note';

const LEVEL: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** What code scanning sorts by: over 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.5',
};

const DIAGNOSTIC_ID = 'input-diagnostic';

/** SARIF 2.1.0, for code scanning. */
export const sarif: Reporter = {
  summary: 'SARIF 2.1.0, for code scanning',
  render(report) {
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [runOf(report)],
    };
    return plainJson(log);
  },
};

function runOf(report: Report): Run {
  const { toolVersion, findings, suppressed, diagnostics } = report;
  const policies = [...report.policies, unknownModulePolicy, ...Object.values(suppressionPolicies)];
  const index = new Map(policies.map(({ id }, at) => [id, at]));
  return {
    tool: {
      driver: {
        name: 'sglint',
        fullName: 'sglint: policy as code for Alibaba Cloud security groups',
        version: toolVersion,
        semanticVersion: toolVersion,
        rules: policies.map(descriptorOf),
        notifications: [notificationDescriptor],
      },
    },
    automationDetails: { id: 'sglint/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: diagnostics.map((diagnostic) => notificationOf(diagnostic, report)),
      },
    ],
    results: [
      ...mergeByPlace(findings).map((result) => resultOf(result, index.get(result.first.policy.id) ?? -1, report)),
      ...bySuppression(suppressed).flatMap(([suppression, silenced]) =>
        mergeByPlace(silenced).map((result) => ({
          ...resultOf(result, index.get(result.first.policy.id) ?? -1, report),
          suppressions: [suppressionOf(suppression)],
        })),
      ),
    ],
  };
}

/** Instances that share a place are one result where the same thing silences them. */
function bySuppression(findings: Report['suppressed']): readonly (readonly [Suppression, Report['suppressed']])[] {
  const groups = new Map<Suppression, SuppressedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.suppressed);
    if (group) group.push(finding);
    else groups.set(finding.suppressed, [finding]);
  }
  return [...groups];
}

const suppressionOf = ({ by, reason }: Suppression): NonNullable<Result['suppressions']>[number] => ({
  kind: by === 'comment' ? 'inSource' : 'external',
  status: 'accepted',
  justification: plain(reason),
});

function descriptorOf(policy: Policy): ReportingDescriptor {
  const { id, title, severity, rationale, remediation, references } = policy;
  const why = rationale ?? title;
  const what = remediation ?? 'Change the rule so that it holds to the policy.';
  const links = references.map((url) => `- <${url}>`).join('\n');
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: withPeriod(title) },
    fullDescription: { text: clip(withPeriod(why)) },
    help: {
      text: `${withPeriod(why)}\n\n${withPeriod(what)}`,
      markdown: [`**Why.** ${withPeriod(why)}`, `**What to do.** ${withPeriod(what)}`, ...(links ? [links] : [])].join(
        '\n\n',
      ),
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', 'network', 'alibaba-cloud', severity],
      precision: 'very-high',
      'problem.severity': LEVEL[severity] === 'note' ? 'recommendation' : LEVEL[severity],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

function resultOf({ first: finding, others, attachedTo }: Merged, ruleIndex: number, report: Report): Result {
  const { policy, verdict, severity, message, address, group, span, witness } = finding;
  const failed = verdict === 'fail';
  const related = finding.related.filter((each) => !each.span.source.virtual);
  const also = others.length === 0 ? '' : ` The same line also concerns ${listOthers(others)}.`;
  return {
    ruleId: policy.id,
    ruleIndex,
    kind: failed ? 'fail' : 'open',
    // The standard asks for "none" with every kind but fail; its schema does not.
    level: failed ? LEVEL[severity] : 'none',
    message: { text: plain(`${failed ? '' : 'Cannot be decided: '}${message}${also}`) },
    locations: [
      {
        physicalLocation: physicalLocation(span, report),
        logicalLocations: [address, ...others].map((fullyQualifiedName) => ({ fullyQualifiedName, kind: 'resource' })),
      },
    ],
    ...(related.length > 0
      ? { relatedLocations: related.map((each, id) => relatedLocation(each, id + 1, report)) }
      : {}),
    partialFingerprints: { 'sglint/v1': fingerprint(finding) },
    properties: {
      verdict,
      severity,
      group: group?.address ?? null,
      ...(attachedTo.length > 0 ? { attachedTo } : {}),
      ...(witness ? { witness: formatWitness(witness) } : {}),
    },
  };
}

function relatedLocation(
  { message, span }: Related,
  id: number,
  report: Report,
): NonNullable<Result['relatedLocations']>[number] {
  return { id, physicalLocation: physicalLocation(span, report), message: { text: plain(message) } };
}

function physicalLocation(
  span: Span,
  { inRepository }: Report,
): NonNullable<NonNullable<Result['locations']>[number]['physicalLocation']> {
  const { file, startLine, startColumn, endLine, endColumn } = locationOf(span);
  const uri = inRepository(file).split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine, startColumn, endLine, endColumn },
  };
}

const notificationDescriptor: ReportingDescriptor = {
  id: DIAGNOSTIC_ID,
  name: 'InputDiagnostic',
  shortDescription: { text: 'Something about an input is odd.' },
  fullDescription: { text: 'Something about an input is odd and did not stop the run.' },
  help: { text: 'Read the message: it says what was found and how it is judged.' },
};

function notificationOf({ level, message, span }: Diagnostic, report: Report): Notification {
  return {
    descriptor: { id: DIAGNOSTIC_ID, index: 0 },
    level,
    message: { text: plain(withPeriod(message)) },
    ...(span ? { locations: [{ physicalLocation: physicalLocation(span, report) }] } : {}),
  };
}

const pascalCase = (id: string): string => id.split('-').map(capitalised).join('');

const withPeriod = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Code scanning takes no more than 1,024 characters of a description. */
const clip = (words: string): string => (words.length <= 1024 ? words : `${words.slice(0, 1023)}…`);
