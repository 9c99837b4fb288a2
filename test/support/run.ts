import { resolve } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { nodeIo } from '../../src/cli/node-io.js';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs sglint as somebody in a folder would, without a process. */
export async function run(argv: readonly string[], cwd: string, world: Partial<Io> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    ...nodeIo,
    cwd: resolve(cwd),
    env: {},
    today: '2026-06-15',
    stdoutIsTerminal: false,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    ...world,
  };
  const code = await main(argv, io);
  return { code, stdout, stderr };
}

/** What somebody at the terminal sees, the exit status included. */
export const seen = ({ stdout, stderr, code }: Run): string => `${stderr}${stdout}exit ${code}\n`;

/** Words apart at spaces; single quotes keep them together. */
export function argumentsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
