import type { Finding } from '../evaluate/finding.js';
import { placeOf } from '../text/span.js';
import { sentence } from '../text/words.js';
import { code, prose } from './markdown-text.js';
import { mergeByPlace, type Result, whereElse } from './merge.js';
import type { Reporter } from './report.js';
import { silencedLines } from './silenced.js';
import { verdictLine } from './summary.js';

/** Markdown as GitHub and GitLab show it, for a comment or the summary of a step. */
export const markdown: Reporter = {
  summary: 'Markdown, for comments and summaries',
  render(report) {
    const results = mergeByPlace(report.findings);
    const news = silencedLines(report).map((line) => `\n* ${prose(line)}`);
    const head = `### sglint: ${prose(verdictLine(report))}\n${news.length === 0 ? '' : `${news.join('')}\n`}`;
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

function detail(result: Result): string {
  const { policy, message, remedy, next } = result.first;
  const { groups } = result;
  const what = next === undefined ? `**What to do.** ${prose(sentence(remedy))}` : `**Next.** ${prose(next)}`;
  const said = prose(`${message}${whereElse(result)}`);
  const of = groups.length === 0 ? [] : [`Security group: ${groups.map(code).join(', ')}.`];
  return [`#### ${labelOf(result.first)}: ${prose(policy.title)}`, '', said, ...of, '', what, ''].join('\n');
}

const labelOf = ({ verdict, severity }: Finding): string =>
  verdict === 'open' ? `open (${severity} if so)` : severity;
