import type { Finding } from '../evaluate/finding.js';
import { SEVERITIES } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import { shortList } from '../text/words.js';
import type { Report } from './report.js';

/** What a run comes to: how much was found, and what was judged by what. */
export interface SummaryParts {
  /** `2 findings (1 critical, 1 low) and 1 that cannot be decided` */
  readonly found: string;
  /** `6 rules in 1 security group judged by 4 policies.` */
  readonly judged: string;
}

/** The words that sum a report up. */
export function summaryParts(report: Report): SummaryParts {
  const { findings, inputs, policies, problems, only, known, ignored = 0, suppressed, others } = report;
  const rules = inputs.reduce((sum, input) => sum + input.rules, 0);
  const groups = inputs.reduce((sum, input) => sum + input.groups, 0);
  const what = `${count(rules, 'rule')} in ${count(groups, 'security group')} judged by ${count(policies.length, 'policy', 'policies')}`;
  const part = only === undefined ? '' : `, and only ${only} is listed`;
  const baseline =
    known === 0 ? '' : ` ${known === 1 ? 'One finding is' : `${known} findings are`} known to the baseline.`;
  const undecided =
    ignored === 0
      ? ''
      : ` ${ignored === 1 ? 'One' : ignored} that cannot be decided ${ignored === 1 ? 'is' : 'are'} left out (unknown: ignore).`;
  const silenced =
    suppressed.length === 0
      ? ''
      : ` ${suppressed.length === 1 ? 'One finding is' : `${suppressed.length} findings are`} silenced by ${silencers(suppressed)}.`;
  const left = others === undefined || others.count === 0 ? '' : ` ${othersIn(others)}`;
  const missing = problems.length > 0 ? ' What the errors name could not be judged.' : '';
  return { found: foundIn(findings), judged: `${what}${part}.${undecided}${silenced}${baseline}${left}${missing}` };
}

function othersIn({ count: number, inputs }: NonNullable<Report['others']>): string {
  const one = number === 1;
  const are = one
    ? 'One other finding is neither, and does not count'
    : `${number} others are neither, and do not count`;
  const them = one ? 'it' : 'them';
  const folders = inputs.map(plain);
  const how =
    folders.length === 1
      ? `sglint ${folders[0]} lists ${them}`
      : `sglint FOLDER lists ${them} in ${shortList(folders)}`;
  return `${are}: ${how}.`;
}

function silencers(suppressed: Report['suppressed']): string {
  const placesOf = (by: 'comment' | 'exception'): number =>
    new Set(
      suppressed.flatMap((each) =>
        each.suppressed.by === by ? [`${each.silencer.source.path} ${each.silencer.start}`] : [],
      ),
    ).size;
  const named = (number: number, one: string, many: string): readonly string[] =>
    number === 0 ? [] : [number === 1 ? one : many];
  return [
    ...named(placesOf('comment'), 'a comment', 'comments'),
    ...named(placesOf('exception'), 'an exception', 'exceptions'),
  ].join(' and ');
}

/** The same in one line. */
export function verdictLine(report: Report): string {
  const { found, judged } = summaryParts(report);
  return `${found}: ${judged}`;
}

function foundIn(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings';
  const failed = findings.filter(({ verdict }) => verdict === 'fail');
  const open = findings.length - failed.length;
  return [
    ...(failed.length > 0 ? [`${count(failed.length, 'finding')} (${bySeverity(failed)})`] : []),
    ...(open > 0 ? [`${open} that cannot be decided`] : []),
  ].join(' and ');
}

function bySeverity(findings: readonly Finding[]): string {
  return SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}`];
  }).join(', ');
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
