import type { Arguments } from './arguments.js';
import type { ExitCode, Io } from './io.js';
import type { OptionName } from './options.js';

/** One command: its help and what it does. */
export interface Command {
  readonly name: string;
  /** What follows the name: `[paths…]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  run(args: Arguments, io: Io): ExitCode;
}
