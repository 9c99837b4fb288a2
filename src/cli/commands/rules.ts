import { renderDiagnostic } from '../../report/diagnostic.js';
import { rulesAsJson, rulesAsText } from '../../report/rules.js';
import { problemsOf, renderProblem, UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { diagnosticsOf, readInputs } from '../inputs.js';
import { ExitCode } from '../io.js';
import { readSettings } from '../root-module.js';
import { commandNames } from './names.js';

/** Lists the rules as they are understood. */
export const rules: Command = {
  name: 'rules',
  usage: '[paths…]',
  summary: 'List the security group rules as sglint understands them',
  options: ['format', 'var', 'var-file', 'source', 'allow-outside', 'verify', 'quiet'],
  examples: [
    ['sglint rules tfplan.json', 'a table of every rule instance'],
    ['sglint rules tfplan.json -f json', 'the same for programs, with the origin of every value'],
  ],
  run(args, io) {
    const format = args.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UnusableError({ message: `sglint rules does not print "${format}"`, hint: 'it prints text and json' });
    }
    if (args.texts('format').length > 1) {
      throw new UnusableError({ message: 'sglint rules prints one format', hint: 'give --format once: text or json' });
    }
    const paths = args.positionals.length > 0 ? args.positionals : ['.'];
    const { inputs, problems } = readInputs(paths, readSettings(args, io), commandNames, io);
    const all = inputs.flatMap((input) => input.rules);
    const diagnostics = inputs.flatMap((input) => diagnosticsOf(input));
    const text = format === 'json' ? rulesAsJson(all, diagnostics) : rulesAsText(all);
    const unwritten = inputs.length > 0 ? problemsOf(() => io.stdout(text)) : [];
    if (format === 'text' && !args.flag('quiet')) {
      for (const diagnostic of diagnostics) io.stderr(`${renderDiagnostic(diagnostic)}\n`);
      if (all.length === 0 && inputs.length > 0) io.stderr('there is no security group rule here\n');
    }
    const told = [...problems, ...unwritten];
    if (told.length === 0) return ExitCode.clean;
    io.stderr(`${told.map(renderProblem).join('\n\n')}\n`);
    return ExitCode.unusable;
  },
};
