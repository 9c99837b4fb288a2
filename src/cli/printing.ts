import { type Format, reporters } from '../report/index.js';
import type { Report } from '../report/report.js';
import type { Problem } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import type { Io } from './io.js';
import { printTo, type Target } from './targets.js';

/** Where a report goes, and in which formats. */
export type Targets = readonly Target<Format>[];

/** Prints a report to all of its targets. */
export function printReport(report: Report, targets: Targets, args: Arguments, io: Io): readonly Problem[] {
  return printTo(
    targets,
    ({ format, file }) => {
      const colour = format === 'text' && file === undefined && wantsColour(args, io);
      return reporters[format].render({ ...report, colour });
    },
    io,
  );
}

function wantsColour(args: Arguments, { env, stdoutIsTerminal }: Io): boolean {
  if (args.flag('no-color') || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return stdoutIsTerminal || (env['FORCE_COLOR'] ?? '') !== '';
}
