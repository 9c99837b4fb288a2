import type { Finding } from '../evaluate/finding.js';
import { placeOf } from '../text/span.js';
import { capitalised } from '../text/words.js';
import { code, prose } from './markdown-text.js';
import { listOthers, mergeByPlace, type Result } from './merge.js';
import type { Reporter } from './report.js';
import { verdictLine } from './summary.js';

/** Markdown as GitHub and GitLab show it, for a comment or the summary of a step. */
export const markdown: Reporter = {
  summary: 'Markdown, for comments and summaries',
  render(report) {
    const results = mergeByPlace(report.findings);
    const head = `### sglint: ${prose(verdictLine(report))}\n`;
    if (results.length === 0) return head;
    const rows = results.map(row);
    const details = results.map(detail);
    return [head, '| | policy | resource | where |\n| --- | --- | --- | --- |', ...rows, '', ...details].join('\n');
  },
};

function row({ first: finding, others }: Result): string {
  const { policy, address, span } = finding;
  const also = others.length === 0 ? '' : ` and ${others.length} more`;
  const cells = [labelOf(finding), code(policy.id), `${code(address)}${also}`, code(placeOf(span))];
  return `| ${cells.join(' | ')} |`;
}

function detail({ first: finding, others, groups }: Result): string {
  const { policy, message, remedy, next } = finding;
  const also = others.length === 0 ? [] : [`The same line also concerns ${prose(listOthers(others))}.`];
  const of = groups.length === 0 ? [] : [`Security group: ${groups.map(code).join(', ')}.`];
  const what = next === undefined ? [`**What to do.** ${prose(capitalised(remedy))}`] : [`**Next.** ${prose(next)}`];
  return [`#### ${labelOf(finding)}: ${prose(policy.title)}`, '', prose(message), ...also, ...of, '', ...what, ''].join(
    '\n',
  );
}

const labelOf = ({ verdict, severity }: Finding): string =>
  verdict === 'open' ? `open (${severity} if so)` : severity;
