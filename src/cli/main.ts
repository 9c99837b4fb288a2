import { withoutCommands } from '../text/plain.js';
import { UnusableError } from '../text/unusable.js';
import { parseArguments } from './arguments.js';
import { commands } from './commands/index.js';
import { helpText } from './help.js';
import { ExitCode, type Io } from './io.js';
import { TOOL_VERSION } from './version.js';

/** The one place where reading, thinking and printing meet. Everything it throws is a defect of sglint's own. */
export async function main(argv: readonly string[], machine: Io): Promise<ExitCode> {
  const io = harmless(machine);
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

/** The same, but that nothing it is told gives a command to a pipeline; getters stay getters, since the current directory may be gone. */
function harmless(io: Io): Io {
  const stderr = { value: (text: string) => io.stderr(withoutCommands(text)), enumerable: true };
  return Object.create(null, { ...Object.getOwnPropertyDescriptors(io), stderr });
}

const HELP_WIDTH = 110;
