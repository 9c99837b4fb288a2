import type { Arguments } from './arguments.js';
import type { ExitCode, Io } from './io.js';
import type { OptionName } from './options.js';

/** The formats that a command prints, for its help. */
export interface Printed {
  /** Asked for late: some take a while to load. The first is the default. */
  names(): readonly string[];
  /** Several at once, each to a file if need be. */
  readonly toFiles: boolean;
  /** Where it prints fewer. */
  readonly but?: string;
}

/** One command: its help and what it does. */
export interface Command {
  readonly name: string;
  /** What follows the name: `[paths…]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** There where one of the options is `format`. */
  readonly formats?: Printed;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** What it means where it exits with 0 or with 1; left out, findings decide where there is --fail-on, and elsewhere it is 0. */
  readonly exits?: { readonly clean: string; readonly findings: string };
  run(args: Arguments, io: Io): ExitCode;
}
