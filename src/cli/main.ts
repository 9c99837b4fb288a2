import { UnusableError } from '../text/unusable.js';
import { parseArguments } from './arguments.js';
import { commands } from './commands/index.js';
import { helpText } from './help.js';
import { ExitCode, type Io } from './io.js';
import { TOOL_VERSION } from './version.js';

/** The one place where reading, thinking and printing meet. Everything it throws is a defect of sglint's own. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { command, args } = parseArguments(argv, commands);
    if (args.flag('version')) {
      io.stdout(`${TOOL_VERSION}\n`);
      return ExitCode.clean;
    }
    if (args.flag('help') || argv[0] === 'help') {
      const named = commands.find(({ name }) => argv.includes(name));
      io.stdout(await helpText(commands, named, HELP_WIDTH));
      return ExitCode.clean;
    }
    return command.run(args, io);
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    io.stderr(`${error.message}\n`);
    return ExitCode.unusable;
  }
}

const HELP_WIDTH = 110;
