import { measuresFor } from '../../compliance/measures.js';
import { shippedFrameworks } from '../../policy/shipped.js';
import type * as Compliance from '../../report/compliance/index.js';
import { UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { complianceOf } from '../compliance.js';
import { dayOf } from '../day.js';
import { ExitCode } from '../io.js';
import { emptyAmong } from '../judging.js';
import { endWith, readListed } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';
import { policiesAsWritten } from '../policies.js';
import { parseTargets, printTo } from '../targets.js';

/** Few runs need it. */
const printers = (): typeof Compliance => require('../../report/compliance/index.js');

/** Says clause by clause what a configuration shows of a standard. */
export const report: Command = {
  name: 'report',
  usage: '[paths…] --framework F',
  summary: 'Report on compliance: clause by clause of a framework, what the policies say, and the evidence for it',
  options: [
    'framework',
    'policy',
    'config',
    'no-config',
    'format',
    'unknown',
    ...INPUT_OPTIONS,
    'no-suppressions',
    'quiet',
  ],
  formats: { names: () => printers().complianceFormatNames, toFiles: true },
  examples: [
    ['sglint report tfplan.json --framework mlps-2.0-l3', 'clause by clause, in Markdown'],
    ['sglint report state.json --framework pci-dss-4.0 -f html=report.html', 'a page to print or to hand over'],
    ['sglint report . --framework iso-27001-2022 -f json', 'for programs (sglint schema compliance)'],
  ],
  exits: {
    clean: 'no clause fails',
    findings: 'a clause fails, or with --unknown fail cannot be decided',
  },
  run(args, io) {
    const { complianceFormats, complianceFormatNames } = printers();
    const framework = frameworkIn(args);
    const isStrict = unknownIn(args);
    const targets = parseTargets(args, complianceFormatNames, io, 'sglint report');
    const date = dayOf(io);
    const read = readListed(args, io);
    const written = policiesAsWritten(args, args.positionals[0] ?? '.', io);
    const measures = measuresFor(framework, written);
    if (read.inputs.length === 0) return endWith(read.problems, io);
    const made = complianceOf(read, measures, date, args);
    if (read.problems.length === 0 && !args.flag('quiet'))
      for (const sentence of emptyAmong(read.inputs, measures.all.policies)) io.stderr(`${sentence}\n`);
    const unwritten = printTo(targets, ({ format }) => complianceFormats[format].render(made), io);
    const problems = [...read.problems, ...unwritten];
    if (problems.length > 0) return endWith(problems, io);
    const isOpenBad = isStrict ?? written.config?.file.unknown === 'fail';
    const verdicts = made.assessment.clauses.map(({ verdict }) => verdict);
    const isBad = verdicts.includes('fail') || (isOpenBad && verdicts.includes('open'));
    return isBad ? ExitCode.findings : ExitCode.clean;
  },
};

function frameworkIn(args: Arguments): string {
  const [id, other] = args.inOrder(['framework']).map(({ value }) => value);
  if (other !== undefined) {
    throw new UnusableError({
      message: '--framework is there twice, and a report is on one framework',
      hint: 'make a report for each',
    });
  }
  if (id !== undefined) return id;
  const known = Object.keys(shippedFrameworks()).join(', ');
  throw new UnusableError({ message: 'which framework?', hint: `write --framework and one of ${known}` });
}

/** Whether what cannot be decided counts like a failure; undefined where the command line does not say. */
function unknownIn(args: Arguments): boolean | undefined {
  const unknown = args.text('unknown');
  if (unknown === 'ignore') {
    const hint = 'with fail, clauses that cannot be decided make it exit with 1; with warn, they do not';
    throw new UnusableError({ message: '--unknown ignore: a report on compliance leaves nothing out', hint });
  }
  return unknown === undefined ? undefined : unknown === 'fail';
}
