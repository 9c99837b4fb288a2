import { stillThere } from '../../config/moves.js';
import { changeOf } from '../../exposure/change.js';
import { changeAsJson, changeAsText } from '../../report/change.js';
import { plain } from '../../text/plain.js';
import { UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { endWith, LISTING_FORMATS, listingFormat, oddities, printListing, readListed } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';
import { policiesInForce } from '../policies.js';

/** Compares what is open in two inputs, or before and after a plan. */
export const diff: Command = {
  name: 'diff',
  usage: 'BEFORE AFTER',
  summary: 'List the traffic that opens and closes between two plans, states or folders, or by one plan',
  options: ['format', 'config', 'no-config', ...INPUT_OPTIONS, 'quiet'],
  formats: LISTING_FORMATS,
  examples: [
    ['sglint diff state.json tfplan.json', 'what opens and closes from one to the other'],
    ['sglint diff tfplan.json', 'what this plan opens and closes'],
    ['sglint diff old/ new/ -f json', 'the same of two folders, for programs'],
  ],
  run(args, io) {
    const format = listingFormat('diff', args);
    const { positionals: paths } = args;
    if (paths.length === 0 || paths.length > 2) {
      const hint = 'name what was before and what is after, or one plan';
      throw new UnusableError({ message: `sglint diff compares two inputs, and ${paths.length} are named`, hint });
    }
    const { catalogue } = policiesInForce(args, paths[0] ?? '.', io).set;
    const read = paths.map((path) => readListed(args, io, [path]));
    const problems = read.flatMap((each) => each.problems);
    const [first, second] = read.map(({ inputs }) => inputs[0]);
    if (first === undefined || (paths.length === 2 && second === undefined)) throw new UnusableError(problems);
    const before = second === undefined ? first.before?.() : first.resources;
    if (before === undefined) {
      const hint = 'name two inputs: sglint diff BEFORE AFTER';
      const message = `${plain(first.path)} is no plan, and does not say what was there before`;
      throw new UnusableError({ message, hint });
    }
    const inputs = second === undefined ? [first] : [first, second];
    const { resources: now, moves, forgotten = [] } = second ?? first;
    const after = second === undefined ? now : [...now, ...stillThere(before, now, forgotten)];
    const change = changeOf(before, after, second === undefined ? [] : moves);
    const diagnostics = inputs.flatMap(oddities);
    const isWhole = problems.length === 0 && inputs.every(({ unknownParts }) => unknownParts.length === 0);
    const text =
      format === 'json' ? changeAsJson(change, diagnostics, catalogue) : changeAsText(change, catalogue, isWhole);
    const unwritten = printListing(text, format, diagnostics, args, io);
    return endWith([...problems, ...unwritten], io);
  },
};
