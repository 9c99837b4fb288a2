import type { Finding } from '../evaluate/finding.js';
import { plain } from '../text/plain.js';
import { locationOf, type Span } from '../text/span.js';
import { capitalised } from '../text/words.js';
import { listOthers, mergeByPlace, type Result } from './merge.js';
import type { Report, Reporter } from './report.js';

/** Workflow commands: the runner of GitHub Actions shows each as an annotation on its line. */
export const github: Reporter = {
  summary: 'annotations, for a step of GitHub Actions',
  render(report) {
    const lines = mergeByPlace(report.findings).map((result) => annotation(result, report));
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  },
};

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Finding['severity'], Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

function annotation({ first: finding, others }: Result, report: Report): string {
  const { policy, verdict, severity, message, next, remedy, span } = finding;
  const level = verdict === 'open' ? 'notice' : LEVELS[severity];
  const also = others.length === 0 ? '' : ` The same line also concerns ${listOthers(others)}.`;
  const says = `${verdict === 'open' ? 'Cannot be decided: ' : ''}${message}${also} ${next ?? capitalised(remedy)}`;
  const properties = { ...placeOf(span, report), title: `${policy.title} (${policy.id})` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(plain(String(value)))}`);
  return `::${level} ${list.join(',')}::${escapeData(plain(says))}`;
}

/** Columns make sense within one line only. */
function placeOf(span: Span, { inRepository }: Report): Readonly<Record<string, string | number>> {
  const { file, startLine, endLine, startColumn, endColumn } = locationOf(span);
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
  return { file: inRepository(file), line: startLine, endLine, ...columns };
}

/** Source: actions/toolkit, packages/core/src/command.ts. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
