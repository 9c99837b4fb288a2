import { type Judgement, nothingToJudge } from '../cli/judge.js';
import type { Finding } from '../evaluate/finding.js';
import type { ChangedEntry } from '../exposure/change.js';
import { renderDiagnostic } from '../report/diagnostic.js';
import { cellsOf } from '../report/exposure.js';
import { code, prose } from '../report/markdown-text.js';
import { mergeByPlace, type Result, whereElse } from '../report/merge.js';
import type { Report } from '../report/report.js';
import { silencedLines } from '../report/silenced.js';
import { verdictLine } from '../report/summary.js';
import type { Catalogue } from '../services/catalogue.js';
import { locationOf, type Span } from '../text/span.js';
import { type Problem, renderProblem } from '../text/unusable.js';
import { sentence } from '../text/words.js';
import { clipped, type Section } from './clipped.js';
import type { LinkTo } from './links.js';
import type { Opened } from './opened.js';

/** What the summary of a step is about. */
export interface Summarised {
  /** How the check ends, and why. */
  readonly verdict: string;
  readonly problems: readonly Problem[];
  /** Undefined where nothing could be judged. */
  readonly judgement: Judgement | undefined;
  readonly opened: Opened | undefined;
  readonly linkTo: LinkTo | undefined;
}

/**
 * What GitHub takes for the summary of a step, in bytes (1 MiB), less something for what it may count otherwise: a byte more, and nothing
 * is shown. Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const SUMMARY_LIMIT = 1_000_000;

const INTRODUCTION =
  'sglint computes from Terraform what Alibaba Cloud security groups let in and out, and judges that by policies.\n';

/** The summary of a step, in Markdown, of at most `limit` bytes. */
export function summaryOf(summarised: Summarised, limit: number): string {
  const { judgement, problems, opened } = summarised;
  const verdict = `## sglint\n\n**${summarised.verdict}**\n\n`;
  const counted = judgement === undefined ? '' : `${prose(verdictLine(judgement.report))}\n\n`;
  return clipped(
    [
      { head: `${verdict}${counted}${INTRODUCTION}`, rows: [], foot: '', omitted: () => '' },
      ...(problems.length > 0 ? [problemSection('What cannot be used or written', problems)] : []),
      ...(judgement && opened ? openedSections(opened, judgement.inForce.set.catalogue) : []),
      ...(judgement ? silencedSections(judgement.report) : []),
      ...(judgement ? findingSections(judgement.report, summarised.linkTo) : []),
      ...(judgement ? noteSections(judgement, opened) : []),
    ],
    limit,
  );
}

const problemSection = (title: string, problems: readonly Problem[]): Section => ({
  head: `\n### ${title}\n\n`,
  // In a block of code nothing is markup, and the fence is longer than any in the text.
  rows: problems.map((problem) => fenced(renderProblem(problem))),
  foot: '',
  omitted: (number) => `\n${number} more ${number === 1 ? 'problem is' : 'problems are'} in the log of this step.\n`,
});

function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}\n\n`;
}

const tableHead = (...cells: readonly string[]): string => tableRow(cells) + tableRow(cells.map(() => '---'));
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** More of them nobody reads here; sglint diff lists all. */
const MOST_OPENED = 200;

function openedSections({ noun, changes, problems }: Opened, catalogue: Catalogue): readonly Section[] {
  if (changes.length === 0 && problems.length === 0) return [];
  const rows = changes.flatMap(({ path, change }) =>
    change.opened.map((entry) => openedRow(entry, changes.length > 1 ? path : undefined, catalogue)),
  );
  const unknown = problems.map(({ message, ...remedy }) => {
    const what = changes.length === 0 ? 'It is not known' : 'Of other inputs it is not known';
    return `${what}, because ${prose(message)}. ${remedyText(remedy)}\n`;
  });
  const title = `\n### What this ${noun} opens\n\n${unknown.join('')}${unknown.length > 0 && changes.length > 0 ? '\n' : ''}`;
  if (changes.length === 0) return [{ head: title, rows: [], foot: '', omitted: () => '' }];
  if (rows.length === 0) {
    const isWhole = changes.every((each) => each.isWhole);
    const nothing = isWhole
      ? 'Nothing: no traffic is let in or out that was not before.\n'
      : 'Nothing that could be read; of the rest it is not known.\n';
    return [{ head: `${title}${nothing}`, rows: [], foot: '', omitted: () => '' }];
  }
  const head = `${title}Traffic that was not let in or out before:\n\n${tableHead('', 'security group', 'traffic', 'service', 'from or to', 'because of')}`;
  const left = rows.length - MOST_OPENED;
  const omitted = (number: number): string => `\n${number} more of these: \`sglint diff\` lists all of them.\n`;
  return [{ head, rows: rows.slice(0, MOST_OPENED), foot: left > 0 ? omitted(left) : '', omitted }];
}

/** What is to be copied is code: in prose, characters are escaped and held apart. */
function remedyText({ hint, verbatim }: Pick<Problem, 'hint' | 'verbatim'>): string {
  if (hint === undefined) return '';
  const text = sentence(hint);
  if (verbatim === undefined || !text.includes(verbatim)) return prose(text);
  const at = text.indexOf(verbatim);
  return `${prose(text.slice(0, at))}${code(verbatim)}${prose(text.slice(at + verbatim.length))}`;
}

function openedRow(entry: ChangedEntry, path: string | undefined, catalogue: Catalogue): string {
  const [traffic = '', services = '', far = '', by = ''] = cellsOf(entry, catalogue);
  const group = `${path === undefined ? '' : `${code(path)} `}${code(entry.group)}`;
  const certainty = entry.certainty === 'certain' ? 'opens' : 'may open';
  return tableRow([certainty, group, prose(traffic), prose(services), prose(far), prose(by.replace(/^by /, ''))]);
}

/** What a comment or an exception accepts without anybody having looked at this change. */
function silencedSections(report: Report): readonly Section[] {
  const rows = silencedLines(report).map((line) => `* ${prose(line)}\n`);
  if (rows.length === 0) return [];
  const omitted = (number: number): string => `* and ${number} more, in the log of this step\n`;
  return [{ head: '\n### New, and silenced\n\n', rows, foot: '', omitted }];
}

function findingSections(report: Report, linkTo: LinkTo | undefined): readonly Section[] {
  const results = mergeByPlace(report.findings, { pathOf: report.inRepository });
  if (results.length === 0) return [];
  const omitted = (number: number): string =>
    `\n**${number} more ${number === 1 ? 'is' : 'are'} not shown here**, because GitHub takes no longer summary: the log of this step lists all of them.\n`;
  const rows = results.map((result) => findingRow(result, report, linkTo));
  const head = `\n### Findings\n\n${tableHead('severity', 'what was found', 'what to do', 'where')}`;
  return [{ head, rows, foot: '', omitted }, policySection(report)];
}

function findingRow(result: Result, report: Report, linkTo: LinkTo | undefined): string {
  const { policy, verdict, severity, message, next, remedy, span } = result.first;
  const label = verdict === 'open' ? `not known (${severity} if so)` : severity;
  return tableRow([
    label,
    `${prose(`${message}${whereElse(result)}`)} ${code(policy.id)}`,
    prose(next ?? sentence(remedy)),
    placeCell(span, report, linkTo),
  ]);
}

function placeCell(span: Span, { inRepository }: Report, linkTo: LinkTo | undefined): string {
  const { file, startLine, endLine } = locationOf(span);
  if (span.source.virtual) return code(file);
  const path = inRepository(file);
  const shown = code(`${path}:${startLine}`);
  const address = linkTo?.(path, startLine, endLine);
  return address === undefined ? shown : `[${shown}](${address})`;
}

/** What the policies that found something ask for, and why: once for each. */
function policySection({ findings }: Report): Section {
  const policies = new Map<string, Finding['policy']>(findings.map(({ policy }) => [policy.id, policy]));
  const rows = [...policies.values()].map(
    ({ id, title, rationale, references }) =>
      `* ${code(id)} **${prose(title)}.** ${rationale === undefined ? '' : prose(sentence(rationale))} ${references.map(reference).join(' ')}\n`,
  );
  return {
    head: '\n### What the policies ask for, and why\n\n',
    rows,
    foot: '',
    omitted: (number) => `* and ${number} more: \`sglint explain NAME\` tells why.\n`,
  };
}

/** Only a plain address becomes a link. */
const reference = (url: string): string => (/^https:\/\/[\w./#?=&%-]+$/.test(url) ? `<${url}>` : code(url));

function noteSections(judgement: Judgement, opened: Opened | undefined): readonly Section[] {
  const notes = [...judgement.report.diagnostics, ...(opened?.notes ?? [])].map(renderDiagnostic);
  const all = [...nothingToJudge(judgement), ...notes];
  if (all.length === 0) return [];
  return [
    {
      head: '\n### Notes\n\n',
      rows: all.map((note) => `* ${prose(note)}\n`),
      foot: '',
      omitted: (number) => `* and ${number} more, in the log of this step\n`,
    },
  ];
}
