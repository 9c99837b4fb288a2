import { rulesAsJson, rulesAsText } from '../../report/rules.js';
import type { Command } from '../command.js';
import { endWith, LISTING_FORMATS, listingFormat, oddities, printListing, readListed } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';

/** Lists the rules as they are understood. */
export const rules: Command = {
  name: 'rules',
  usage: '[paths…]',
  summary: 'List the security group rules as sglint understands them',
  options: ['format', ...INPUT_OPTIONS, 'quiet'],
  formats: LISTING_FORMATS,
  examples: [
    ['sglint rules tfplan.json', 'a table of every rule instance'],
    ['sglint rules tfplan.json -f json', 'the same for programs, with the origin of every value'],
  ],
  run(args, io) {
    const format = listingFormat('rules', args);
    const { inputs, problems } = readListed(args, io);
    if (inputs.length === 0) return endWith(problems, io);
    const all = inputs.flatMap((input) => input.rules);
    const diagnostics = inputs.flatMap(oddities);
    const text = format === 'json' ? rulesAsJson(all, diagnostics) : rulesAsText(all);
    const unwritten = printListing(text, format, diagnostics, args, io);
    if (format === 'text' && !args.flag('quiet') && all.length === 0)
      io.stderr('there is no security group rule here\n');
    return endWith([...problems, ...unwritten], io);
  },
};
