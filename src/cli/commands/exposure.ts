import { unitsOf } from '../../exposure/unit.js';
import { renderDiagnostic } from '../../report/diagnostic.js';
import { exposureAsJson, exposureAsText } from '../../report/exposure.js';
import { renderProblem, UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { diagnosticsOf, readInputs } from '../inputs.js';
import { ExitCode } from '../io.js';
import { policiesInForce } from '../policies.js';
import { readSettings } from '../root-module.js';
import { commandNames } from './names.js';

/** Lists what each group effectively accepts. */
export const exposure: Command = {
  name: 'exposure',
  usage: '[paths…]',
  summary: 'List what each security group effectively accepts, from whom, and by which rule',
  options: ['format', 'config', 'no-config', 'var', 'var-file', 'source', 'allow-outside', 'verify', 'quiet'],
  examples: [
    ['sglint exposure tfplan.json', 'what is open, group by group'],
    ['sglint exposure . -f json', 'the same for programs'],
  ],
  run(args, io) {
    const format = args.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      const message = `sglint exposure does not print "${format}"`;
      throw new UnusableError({ message, hint: 'it prints text and json' });
    }
    const paths = args.positionals.length > 0 ? args.positionals : ['.'];
    const { catalogue } = policiesInForce(args, paths[0] ?? '.', io).set;
    const { inputs, problems } = readInputs(paths, readSettings(args, io), commandNames, io);
    const units = inputs.flatMap(({ groups, resources }) => unitsOf(groups, resources));
    const diagnostics = inputs.flatMap((input) => diagnosticsOf(input));
    if (inputs.length > 0) {
      io.stdout(format === 'json' ? exposureAsJson(units, diagnostics, catalogue) : exposureAsText(units, catalogue));
    }
    if (format === 'text' && !args.flag('quiet')) {
      for (const diagnostic of diagnostics) io.stderr(`${renderDiagnostic(diagnostic)}\n`);
      if (units.length === 0 && inputs.length > 0) io.stderr('there is no security group here\n');
    }
    if (problems.length === 0) return ExitCode.clean;
    io.stderr(`${problems.map(renderProblem).join('\n\n')}\n`);
    return ExitCode.unusable;
  },
};
