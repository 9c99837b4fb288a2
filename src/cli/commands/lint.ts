import { formats } from '../../report/index.js';
import { problemsOf } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { ExitCode, type Io } from '../io.js';
import { type Judgement, judge, nothingToJudge } from '../judge.js';
import { endWith, tell } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';
import { printReport, type Targets, tellNotes } from '../printing.js';
import { parseTargets } from '../targets.js';
import { commandNames } from './names.js';

/** Judges inputs by policies. */
export const lint: Command = {
  name: 'lint',
  usage: '[paths…]',
  summary: 'Judge configurations, plans and states by policies (the default command)',
  options: [
    'policy',
    'config',
    'no-config',
    'format',
    'fail-on',
    'unknown',
    'changed-only',
    'since',
    'baseline',
    'update-baseline',
    ...INPUT_OPTIONS,
    'no-suppressions',
    'sarif-category',
    'sarif-suppressed',
    'quiet',
    'no-color',
  ],
  formats: { names: () => formats, toFiles: true },
  examples: [
    ['sglint', 'judge the root module in the current directory'],
    ['sglint tfplan.json', 'judge a plan (terraform show -json tfplan > tfplan.json)'],
    ['terraform show -json tfplan | sglint -', 'the same without a file'],
    ['sglint tfplan.json -f text -f sarif=sglint.sarif', 'for people, and for code scanning'],
    ['sglint tfplan.json --changed-only', 'only what this plan opens or widens'],
    ['sglint --baseline known.json --update-baseline', 'from now on, only what is new'],
    ['sglint --since origin/main', 'only what is new or wider than on that branch'],
    ['sglint state.json --fail-on high -p ./policies', 'policies of your own; only high and critical count'],
  ],
  run(args, io) {
    const targets = parseTargets(args, formats, io);
    const judgement = judge(args, commandNames, io);
    const { inputs, report, counting, save } = judgement;
    announce(judgement, targets, args, io);
    const unwritten = inputs.inputs.length > 0 ? printReport(report, targets, args, io) : [];
    const unsaved = problemsOf(() => {
      const notes = save();
      if (!args.flag('quiet')) for (const note of notes) io.stderr(`${note}\n`);
    });
    const problems = [...inputs.problems, ...unwritten, ...unsaved];
    if (problems.length > 0) return endWith(problems, io);
    return counting.length > 0 ? ExitCode.findings : ExitCode.clean;
  },
};

/** Standard error: what was odd, and that there was nothing to judge. Formats for programs have the diagnostics themselves. */
function announce(judgement: Judgement, targets: Targets, args: Arguments, io: Io): void {
  if (targets.some(({ format }) => format === 'text')) tell(judgement.report.diagnostics, args, io);
  if (args.flag('quiet')) return;
  tellNotes(judgement.report, targets, io);
  for (const sentence of nothingToJudge(judgement)) io.stderr(`${sentence}\n`);
}
