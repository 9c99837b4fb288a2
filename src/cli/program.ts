import { commands } from './commands/index.js';
import { main } from './main.js';
import { nodeIo } from './node-io.js';

/** Runs sglint in the real world with the words of its command line, and gives its exit status. */
export const program = (words: readonly string[]): Promise<number> => main(words, nodeIo);

/** The command that these words name; `lint` where they name none. */
export const commandOf = ([first]: readonly string[]): string =>
  commands.find(({ name }) => name === first)?.name ?? 'lint';
