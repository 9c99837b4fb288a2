import type { Diagnostic } from '../config/diagnostic.js';
import { renderDiagnostic } from '../report/diagnostic.js';
import { plain, withoutCommands } from '../text/plain.js';
import { type Problem, problemsOf, renderProblem, UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import type { Printed } from './command.js';
import { commandNames } from './commands/names.js';
import { diagnosticsOf, type Input, type Inputs, readInputs } from './inputs.js';
import { ExitCode, type Io } from './io.js';
import { readSettings } from './root-module.js';

// What the commands share that list something; how an answer ends, linting shares, too.

export type ListingFormat = 'text' | 'json';

/** What commands that list something print. */
export const LISTING_FORMATS: Printed = { names: () => ['text', 'json'] satisfies ListingFormat[], toFiles: false };

/** The one format that a command prints. */
export function listingFormat(command: string, args: Arguments): ListingFormat {
  const format = args.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new UnusableError({
      message: `sglint ${command} does not print "${plain(format)}"`,
      hint: 'it prints text and json',
    });
  }
  if (args.texts('format').length > 1) {
    throw new UnusableError({
      message: `sglint ${command} prints one format`,
      hint: 'give --format once: text or json',
    });
  }
  return format;
}

/** Reads what a command is about: the paths that are given, or else the current directory. */
export const readListed = (args: Arguments, io: Io, paths: readonly string[] = args.positionals): Inputs =>
  readInputs(paths.length > 0 ? paths : ['.'], readSettings(args, io), commandNames, io);

/** What is odd about an input; a module that cannot be looked into may hold anything. */
export const oddities = (input: Input): readonly Diagnostic[] => [
  ...diagnosticsOf(input),
  ...input.unknownParts.map(
    ({ address, reason, span }): Diagnostic => ({
      level: 'warning',
      message: `${address} ${reason}; what is in it is not listed`,
      span,
    }),
  ),
];

/** Prints a listing, with what was odd on standard error; JSON has the diagnostics itself. */
export function printListing(
  text: string,
  format: ListingFormat,
  diagnostics: readonly Diagnostic[],
  args: Arguments,
  io: Io,
): readonly Problem[] {
  const unwritten = problemsOf(() => io.stdout(withoutCommands(text)));
  if (format === 'text') tell(diagnostics, args, io);
  return unwritten;
}

/** Says on standard error what was odd. */
export function tell(diagnostics: readonly Diagnostic[], args: Arguments, io: Io): void {
  if (args.flag('quiet')) return;
  for (const diagnostic of diagnostics) io.stderr(`${renderDiagnostic(diagnostic)}\n`);
}

/** Tells what could not be used, and how the command ends. */
export function endWith(problems: readonly Problem[], io: Io): ExitCode {
  if (problems.length === 0) return ExitCode.clean;
  io.stderr(`${problems.map(renderProblem).join('\n\n')}\n`);
  return ExitCode.unusable;
}
