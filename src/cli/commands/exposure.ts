import { unitsOf, unlistedInterfaces } from '../../exposure/unit.js';
import { exposureAsJson, exposureAsText } from '../../report/exposure.js';
import type { Command } from '../command.js';
import { endWith, listingFormat, oddities, printListing, readListed } from '../listing.js';
import { policiesInForce } from '../policies.js';

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
    const format = listingFormat('exposure', args);
    const { catalogue } = policiesInForce(args, args.positionals[0] ?? '.', io).set;
    const { inputs, problems } = readListed(args, io);
    if (inputs.length === 0) return endWith(problems, io);
    const units = inputs.flatMap(({ path, groups, resources }) =>
      unitsOf(groups, resources).map((unit) => (inputs.length > 1 ? { ...unit, input: path } : unit)),
    );
    const diagnostics = inputs.flatMap((input) => [...oddities(input), ...unlistedInterfaces(input.resources)]);
    const text = format === 'json' ? exposureAsJson(units, diagnostics, catalogue) : exposureAsText(units, catalogue);
    const unwritten = printListing(text, format, diagnostics, args, io);
    if (format === 'text' && !args.flag('quiet') && units.length === 0) io.stderr('there is no security group here\n');
    return endWith([...problems, ...unwritten], io);
  },
};
