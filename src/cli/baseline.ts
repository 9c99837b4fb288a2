import { resolve } from 'node:path';
import { type Baseline, readBaseline, writeBaseline } from '../baseline/baseline.js';
import type { Finding } from '../evaluate/finding.js';
import { UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';

/** The findings that count beside a baseline, and what it says to people. */
export interface Counted {
  readonly findings: readonly Finding[];
  readonly known: number;
  readonly notes: readonly string[];
}

/** Leaves out what the baseline knows; with `--update-baseline` it is written first, and knows all there is. */
export function lessBaseline(findings: readonly Finding[], args: Arguments, io: Io): Counted {
  const file = args.text('baseline');
  const updates = args.flag('update-baseline');
  if (file === undefined) {
    if (!updates) return { findings, known: 0, notes: [] };
    throw new UnusableError({
      message: '--update-baseline needs a file',
      hint: 'write --baseline FILE --update-baseline',
    });
  }
  const path = resolve(io.cwd, file);
  const notes: string[] = [];
  if (updates) {
    io.writeText(path, writeBaseline(findings));
    const secrets = findings.filter(({ isSecret }) => isSecret).length;
    notes.push(`wrote ${findings.length - secrets} findings to ${shownPath(file, io)}`);
    if (secrets > 0) notes.push(`${secrets} with sensitive values are not in it, and are reported every time`);
  }
  const left = read(file, path, io).newIn(findings);
  return { findings: left, known: findings.length - left.length, notes };
}

function read(file: string, path: string, io: Io): Baseline {
  if (io.kindOf(path) === 'missing') {
    throw new UnusableError({
      message: `--baseline: there is no file "${shownPath(file, io)}"`,
      hint: 'write it with --update-baseline',
    });
  }
  const baseline = readBaseline(decodeText(io.readBytes(path)));
  if (typeof baseline !== 'string') return baseline;
  throw new UnusableError({
    message: `--baseline ${shownPath(file, io)}: ${baseline}`,
    hint: 'write it anew with --update-baseline',
  });
}
