import type { Finding } from '../evaluate/finding.js';
import type { Policy } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import { placeOf } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import { sentence } from '../text/words.js';
import { inputName } from './merge.js';
import type { Reporter } from './report.js';

/** JUnit's XML: a suite for each policy in force, a case for each finding, and one that passes where there is none; an error for what cannot be used. */
export const junit: Reporter = {
  summary: 'test results, for Jenkins and others that read JUnit',
  render({ findings, policies, problems }) {
    const known = new Set(policies.map(({ id }) => id));
    const others = findings.flatMap(({ policy }) => (known.has(policy.id) ? [] : [policy]));
    const suites = [...policies, ...new Map(others.map((policy) => [policy.id, policy])).values()].map((policy) =>
      suite(
        policy,
        findings.filter((finding) => finding.policy.id === policy.id),
      ),
    );
    const [failures, skipped] = counts(findings);
    const cases = suites.reduce((sum, each) => sum + each.cases, problems.length);
    const errors = problems.length === 0 ? '' : ` errors="${problems.length}"`;
    const head = `<testsuites name="sglint" tests="${cases}" failures="${failures}"${errors} skipped="${skipped}">`;
    const inner = [unusable(problems), ...suites.map(({ xml }) => xml)].join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${inner}</testsuites>\n`;
  },
};

/** What could not be judged must not look as if it had passed. */
function unusable(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const count = problems.length;
  const cases = problems.map(({ message, span, hint }) => {
    const place = span === undefined ? '' : `${placeOf(span)}: `;
    const body = escaped(`${place}${sentence(message)}${hint === undefined ? '' : ` ${sentence(hint)}`}`);
    const name = escaped(span === undefined ? 'sglint' : placeOf(span));
    return `    <testcase classname="input" name="${name}">\n      <error message="${escaped(message)}">${body}</error>\n    </testcase>\n`;
  });
  return `  <testsuite name="input" tests="${count}" failures="0" errors="${count}" skipped="0">\n${cases.join('')}  </testsuite>\n`;
}

function suite({ id, title }: Policy, findings: readonly Finding[]): { readonly cases: number; readonly xml: string } {
  const [failures, skipped] = counts(findings);
  const cases = Math.max(findings.length, 1);
  const inner =
    findings.length === 0
      ? `    <testcase classname="${escaped(id)}" name="${escaped(title)}"/>\n`
      : findings.map(testCase).join('');
  const head = `  <testsuite name="${escaped(id)}" tests="${cases}" failures="${failures}" skipped="${skipped}">\n`;
  return { cases, xml: `${head}${inner}  </testsuite>\n` };
}

function testCase({ policy, verdict, severity, address, input, message, remedy, span }: Finding): string {
  const name = input === undefined ? address : `${address} in ${inputName(input)}`;
  const head = `    <testcase classname="${escaped(policy.id)}" name="${escaped(name)}">\n`;
  if (verdict === 'open') return `${head}      <skipped message="${escaped(message)}"/>\n    </testcase>\n`;
  const body = escaped(`${placeOf(span)}: ${message} ${sentence(remedy)}`);
  return `${head}      <failure type="${severity}" message="${escaped(message)}">${body}</failure>\n    </testcase>\n`;
}

const counts = (findings: readonly Finding[]): readonly [number, number] => [
  findings.filter(({ verdict }) => verdict === 'fail').length,
  findings.filter(({ verdict }) => verdict === 'open').length,
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
