import { type Format, reporters } from '../report/index.js';
import type { Report, Reporter } from '../report/report.js';
import { plain } from '../text/plain.js';
import type { Problem } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';
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

/** Says on standard error what people have to know of what is printed. */
export function tellNotes(report: Report, targets: Targets, io: Io): void {
  for (const { format, file } of targets) {
    const { notes }: Reporter = reporters[format];
    for (const note of notes?.(report) ?? []) {
      io.stderr(`${file === undefined ? format : plain(shownPath(file, io))}: ${note}\n`);
    }
  }
}
