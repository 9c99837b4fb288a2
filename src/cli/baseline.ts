import { dirname, relative, resolve } from 'node:path';
import { Baseline, type Judged, readBaseline, writeBaseline } from '../baseline/baseline.js';
import type { Entry } from '../baseline/entry.js';
import type { Moved } from '../config/moves.js';
import type { Finding } from '../evaluate/finding.js';
import { plain } from '../text/plain.js';
import { locationOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { counted, few } from '../text/words.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import type { Input } from './inputs.js';
import type { Io } from './io.js';
import { shownPath, withSlashes } from './paths.js';

/** All that a run has found. */
export interface Found {
  readonly byInput: readonly { readonly input: Input; readonly findings: readonly Finding[] }[];
  /** Findings about comments and exceptions, which are of the file that they stand in. */
  readonly told: readonly Finding[];
  /** The configuration, where there is one. */
  readonly config: string | undefined;
}

/** The findings that count beside a baseline. */
export interface Counted {
  readonly findings: readonly Finding[];
  readonly known: number;
  /** Writes the baseline, where that is asked for, and says what is in it; comes after the report, which it must not prevent. */
  save(): readonly string[];
}

/** Leaves out what the baseline knows; one that is to be written knows all there is. Of a part of the findings none is written. */
export function lessBaseline(found: Found, isPartial: boolean, args: Arguments, io: Io): Counted {
  const file = args.text('baseline');
  const all = [...found.byInput.flatMap(({ findings }) => findings), ...found.told];
  if (file === undefined) return { findings: all, known: 0, save: () => [] };
  const path = resolve(io.cwd, file);
  const judged = judgedIn(found, dirname(path), io);
  const left = (baseline: Baseline): Omit<Counted, 'save'> => {
    const findings = judged.flatMap((each) => (each.findings.length === 0 ? [] : baseline.newIn(each, isPartial)));
    return { findings, known: all.length - findings.length };
  };
  if (!args.flag('update-baseline')) return { ...left(read(file, io)), save: () => [] };
  const before = readForUpdate(file, io);
  if (isPartial) {
    const save = (): never => {
      throw partial(file, io);
    };
    return { ...left(before), save };
  }
  const others = before.besides(new Set(judged.map(({ input }) => input)));
  const text = writeBaseline(judged, others);
  const save = (): readonly string[] => {
    io.writeText(path, text);
    return notesOn(all, others, shownPath(file, io));
  };
  return { ...left(baselineIn(text, file, io)), save };
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

/**
 * The findings by what they are of: an input, or a file with comments or exceptions in it. Each goes by its path from the folder of the
 * baseline, wherever somebody stands; standard input and other pipes by the folder that sglint runs in, one after the other, and like no
 * path.
 */
function judgedIn({ byInput, told, config }: Found, folder: string, io: Io): readonly Judged[] {
  const keyOf = (path: string): string => withSlashes(relative(folder, resolve(io.cwd, path))) || '.';
  const judged = new Map<string, Finding[]>();
  const moves = new Map<string, readonly Moved[]>();
  const add = (key: string, findings: readonly Finding[]): void => {
    judged.set(key, [...(judged.get(key) ?? []), ...findings]);
  };
  const isPipe = (place: string): boolean => place === '-' || io.kindOf(place) === 'other';
  let pipes = 0;
  for (const { input, findings } of byInput) {
    const key = isPipe(input.place) ? `-${++pipes}//${keyOf('.')}` : keyOf(input.place);
    add(key, findings);
    moves.set(key, input.moves ?? []);
    for (const { source } of input.files()) add(keyOf(source.path), []);
  }
  if (config !== undefined) add(keyOf(config), []);
  for (const finding of told) add(keyOf(locationOf(finding.span).file), [finding]);
  return [...judged].map(([input, findings]) => ({ input, findings, moves: moves.get(input) ?? [] }));
}

const partial = (file: string, io: Io): UnusableError =>
  new UnusableError({
    message: `${shownPath(file, io)} is not written: a part of the input could not be used, and its findings would be missing there`,
    hint: 'mend what is named above, then write it with --update-baseline',
  });

function notesOn(findings: readonly Finding[], others: readonly Entry[], shown: string): readonly string[] {
  const secrets = findings.filter(({ isSecret }) => isSecret).length;
  const are = secrets === 1 ? 'is not in it, and is' : 'are not in it, and are';
  const inputs = [...new Set(others.map(({ input }) => input))].map(plain);
  return [
    `wrote ${counted(findings.length - secrets, 'finding')} to ${shown}`,
    ...(secrets === 0 ? [] : [`${secrets} with sensitive values ${are} reported every time`]),
    ...(inputs.length === 0
      ? []
      : [`kept ${counted(others.length, 'finding')} there of what was not judged: ${few(inputs)}`]),
  ];
}

/** The baseline that is to be written anew, as it is: nothing known where there is none yet. */
function readForUpdate(file: string, io: Io): Baseline {
  const path = resolve(io.cwd, file);
  if (io.kindOf(path) !== 'file') return new Baseline([]);
  const text = decodeText(io.readBytes(path));
  return text.trim() === '' ? new Baseline([]) : baselineIn(text, file, io);
}

function read(file: string, io: Io): Baseline {
  const path = resolve(io.cwd, file);
  if (io.kindOf(path) === 'missing') {
    throw new UnusableError({
      message: `--baseline: there is no file "${shownPath(file, io)}"`,
      hint: 'write it with --update-baseline',
    });
  }
  return baselineIn(decodeText(io.readBytes(path)), file, io);
}

function baselineIn(text: string, file: string, io: Io): Baseline {
  const baseline = readBaseline(text);
  if (typeof baseline !== 'string') return baseline;
  throw new UnusableError({
    message: `--baseline ${shownPath(file, io)}: ${baseline}`,
    hint: 'name another file; or delete this one, and write it anew with --update-baseline',
  });
}
