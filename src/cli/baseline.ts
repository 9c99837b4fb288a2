import { resolve } from 'node:path';
import { Baseline, type Judged, readBaseline, writeBaseline } from '../baseline/baseline.js';
import type { Finding } from '../evaluate/finding.js';
import { UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';

/** The findings that count beside a baseline. */
export interface Counted {
  readonly findings: readonly Finding[];
  readonly known: number;
  /** Writes the baseline, where that is asked for, and says what is in it; comes after the report, which it must not prevent. */
  save(): readonly string[];
}

/** Leaves out what the baseline knows; one that is to be written knows all there is. Of a part of the findings none is written. */
export function lessBaseline(judged: readonly Judged[], isPartial: boolean, args: Arguments, io: Io): Counted {
  const file = args.text('baseline');
  const all = judged.flatMap(({ findings }) => findings);
  if (file === undefined) return { findings: all, known: 0, save: () => [] };
  const updates = args.flag('update-baseline');
  const path = resolve(io.cwd, file);
  const text = updates && !isPartial ? writeBaseline(judged) : undefined;
  const baseline =
    updates && isPartial && io.kindOf(path) === 'missing' ? new Baseline([]) : read(file, path, text, io);
  const left = judged.flatMap((each) => baseline.newIn(each, isPartial));
  const save = (): readonly string[] => {
    if (!updates) return [];
    if (text === undefined) throw partial(file, io);
    io.writeText(path, text);
    return notesOn(all, shownPath(file, io));
  };
  return { findings: left, known: all.length - left.length, save };
}

/** What cannot make a baseline: a file to write to is missing, or only a part of the findings is asked for. */
export function checkUpdate(args: Arguments, only: string | undefined): void {
  if (!args.flag('update-baseline')) return;
  if (args.text('baseline') === undefined) {
    throw new UnusableError({
      message: '--update-baseline needs a file',
      hint: 'write --baseline FILE --update-baseline',
    });
  }
  if (only !== undefined) {
    throw new UnusableError({
      message: `--update-baseline writes all findings, and only ${only} is asked for`,
      hint: 'leave out --since or --changed-only',
    });
  }
}

const partial = (file: string, io: Io): UnusableError =>
  new UnusableError({
    message: `${shownPath(file, io)} is not written: a part of the input could not be used, and its findings would be missing there`,
    hint: 'mend what is named above, then write it with --update-baseline',
  });

function notesOn(findings: readonly Finding[], shown: string): readonly string[] {
  const secrets = findings.filter(({ isSecret }) => isSecret).length;
  const written = findings.length - secrets;
  const note = `wrote ${written} ${written === 1 ? 'finding' : 'findings'} to ${shown}`;
  if (secrets === 0) return [note];
  const are = secrets === 1 ? 'is not in it, and is' : 'are not in it, and are';
  return [note, `${secrets} with sensitive values ${are} reported every time`];
}

/** The baseline of a text that is about to be written, or of the file. */
function read(file: string, path: string, text: string | undefined, io: Io): Baseline {
  if (text === undefined && io.kindOf(path) === 'missing') {
    throw new UnusableError({
      message: `--baseline: there is no file "${shownPath(file, io)}"`,
      hint: 'write it with --update-baseline',
    });
  }
  const baseline = readBaseline(text ?? decodeText(io.readBytes(path)));
  if (typeof baseline !== 'string') return baseline;
  throw new UnusableError({
    message: `--baseline ${shownPath(file, io)}: ${baseline}`,
    hint: 'write it anew with --update-baseline',
  });
}
