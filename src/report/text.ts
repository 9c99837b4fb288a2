import type { Finding } from '../evaluate/finding.js';
import { formatWitness } from '../policy/describe/witness.js';
import type { Severity } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import { placeOf } from '../text/span.js';
import { sentence } from '../text/words.js';
import { frameOf, isInSources } from './frame.js';
import { listOthers, mergeByPlace, type Result } from './merge.js';
import { type Paint, paintFor } from './paint.js';
import type { Report, Reporter } from './report.js';
import { silencedLines } from './silenced.js';
import { summaryParts } from './summary.js';

/** For people at a terminal. */
export const text: Reporter = {
  summary: 'for people at a terminal',
  render(report) {
    const paint = paintFor(report.colour);
    return [
      ...mergeByPlace(report.findings).map((result) => renderResult(result, paint)),
      `${summaryOf(report, paint)}\n`,
    ].join('\n');
  },
};

const WIDTH = 110;
const LABEL = 9;

function renderResult({ first: finding, also, groups, input, attachedTo, related }: Result, paint: Paint): string {
  const { policy, message, span, witness, remedy } = finding;
  const frame = frameOf(finding);
  const lines = [
    `${headingOf(finding, paint)}  ${plain(violationOf(finding))}  ${paint.dim(`[${policy.id}]`)}`,
    ...wrap(plain(message), '  '),
    ...(input === undefined ? [] : labelled('in', plain(`${input.noun} ${input.name}`), paint)),
    ...(also === '' ? [] : labelled('also', plain(also), paint)),
    ...(groups.length > 0 ? labelled('group', plain(listOthers(groups)), paint) : []),
    ...(attachedTo.length > 0 ? labelled('on', plain(listOthers(attachedTo)), paint) : []),
    ...labelled('at', placeOf(span), paint),
    ...(frame ? frame.split('\n').map((line) => `    ${line}`) : []),
    ...(witness ? labelled(finding.verdict === 'fail' ? 'proof' : 'e.g.', plain(formatWitness(witness)), paint) : []),
    ...related.flatMap((each) => labelled('see', `${plain(each.message)} (${placeOf(each.span)})`, paint)),
    ...(finding.next === undefined ? [] : labelled('next', plain(finding.next), paint)),
    ...labelled(finding.next === undefined ? 'fix' : 'if so', plain(sentence(remedy)), paint),
  ];
  return `${lines.join('\n')}\n`;
}

const SOURCE_HINT =
  'Places are in the JSON: to see lines of the configuration, add --source with the folder of its .tf files';

/** A place in a line of megabytes helps nobody who has the configuration. */
const isPlacedInJson = (findings: readonly Finding[], inputs: Report['inputs']): boolean =>
  inputs.every(({ kind }) => kind !== 'hcl') && !findings.some(({ span }) => isInSources(span));

const PAINTED: Readonly<Record<Severity, keyof Paint>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'cyan',
};

function headingOf({ verdict, severity }: Finding, paint: Paint): string {
  if (verdict === 'open') return paint.cyan(paint.bold(`open (${severity} if so)`));
  return paint[PAINTED[severity]](paint.bold(severity));
}

/** A title says what a policy asks for: on its own it would read as the opposite of what was found. */
const violationOf = ({ verdict, policy }: Finding): string =>
  `${verdict === 'fail' ? 'breaks' : 'may break'} "${policy.title}"`;

function labelled(label: string, content: string, paint: Paint): readonly string[] {
  const [first = '', ...rest] = wrap(content, ' '.repeat(LABEL));
  return [`  ${paint.dim(label.padEnd(LABEL - 2))}${first.slice(LABEL)}`, ...rest];
}

/** Breaks at spaces only; a long word is left whole. */
function wrap(content: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of content.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line];
}

function summaryOf(report: Report, paint: Paint): string {
  const { findings, inputs } = report;
  const { found, judged } = summaryParts(report);
  const lines = [`${paint.bold(found)}: ${judged}`, ...silencedLines(report)];
  if (findings.length === 0) return lines.join('\n');
  const hints = [whyOf(findings), ...(isPlacedInJson(findings, inputs) ? [SOURCE_HINT] : [])];
  return [...lines, ...hints].join('\n');
}

function whyOf(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ policy: { id } }) => id))];
  return ids.length === 1
    ? `Why the policy matters: sglint explain ${ids[0]}`
    : 'Why a policy matters: sglint explain NAME, with a name in [brackets] above';
}
