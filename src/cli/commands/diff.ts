import { changeOf } from '../../exposure/change.js';
import { changeAsJson, changeAsText } from '../../report/change.js';
import { renderDiagnostic } from '../../report/diagnostic.js';
import { renderProblem, UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { diagnosticsOf, readInputs } from '../inputs.js';
import { ExitCode } from '../io.js';
import { policiesInForce } from '../policies.js';
import { readSettings } from '../root-module.js';
import { commandNames } from './names.js';

/** Compares what is open in two inputs, or before and after a plan. */
export const diff: Command = {
  name: 'diff',
  usage: 'BEFORE AFTER',
  summary: 'List the traffic that opens and closes between two plans, states or folders, or by one plan',
  options: ['format', 'config', 'no-config', 'var', 'var-file', 'source', 'allow-outside', 'verify', 'quiet'],
  examples: [
    ['sglint diff state.json tfplan.json', 'what opens and closes from one to the other'],
    ['sglint diff tfplan.json', 'what this plan opens and closes'],
    ['sglint diff old/ new/ -f json', 'the same of two folders, for programs'],
  ],
  run(args, io) {
    const format = args.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UnusableError({ message: `sglint diff does not print "${format}"`, hint: 'it prints text and json' });
    }
    const { positionals: paths } = args;
    if (paths.length === 0 || paths.length > 2) {
      const hint = 'name what was before and what is after, or one plan';
      throw new UnusableError({ message: `sglint diff compares two inputs, and ${paths.length} are named`, hint });
    }
    const { catalogue } = policiesInForce(args, paths[0] ?? '.', io).set;
    const read = paths.map((path) => readInputs([path], readSettings(args, io), commandNames, io));
    const problems = read.flatMap((each) => each.problems);
    const [first, second] = read.map(({ inputs }) => inputs[0]);
    if (first === undefined || (paths.length === 2 && second === undefined)) throw new UnusableError(problems);
    const before = second === undefined ? first.before?.() : first.resources;
    if (before === undefined) {
      const hint = 'name two inputs: sglint diff BEFORE AFTER';
      throw new UnusableError({ message: `${paths[0]} is no plan, and does not say what was there before`, hint });
    }
    const after = second ?? first;
    const change = changeOf(before, after.resources);
    const diagnostics = diagnosticsOf(after);
    io.stdout(format === 'json' ? changeAsJson(change, diagnostics, catalogue) : changeAsText(change, catalogue));
    if (format === 'text' && !args.flag('quiet')) {
      for (const diagnostic of diagnostics) io.stderr(`${renderDiagnostic(diagnostic)}\n`);
    }
    if (problems.length === 0) return ExitCode.clean;
    io.stderr(`${problems.map(renderProblem).join('\n\n')}\n`);
    return ExitCode.unusable;
  },
};
