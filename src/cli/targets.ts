import { basename, dirname, join, resolve } from 'node:path';
import { withoutCommands } from '../text/plain.js';
import { suggest } from '../text/suggest.js';
import { type Problem, problemsOf, UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';

/** A format, and where what is printed in it goes. */
export interface Target<Format extends string> {
  readonly format: Format;
  /** Left out: standard output. */
  readonly file: string | undefined;
}

/** Reads `--format`, such as `text` and `sarif=out.sarif`, for a command that prints these formats; the first is the default. */
export function parseTargets<Format extends string>(
  args: Arguments,
  formats: readonly [Format, ...Format[]],
  io: Io,
  command = '',
): readonly Target<Format>[] {
  const given = args.texts('format');
  const targets = (given.length > 0 ? given : [formats[0]]).map((text): Target<Format> => {
    const [name = '', ...rest] = text.split('=');
    const format = formats.find((known) => known === name);
    if (format === undefined) {
      const near = suggest(name, formats);
      const message = command === '' ? `--format: "${name}" is not known` : `${command} does not print "${name}"`;
      const all = `${command === '' ? 'known are' : 'it prints'} ${formats.join(', ')}`;
      throw new UnusableError({ message, hint: near ? `did you mean "${near}"?` : all });
    }
    const file = rest.length > 0 ? rest.join('=') : undefined;
    if (file === '') {
      throw new UnusableError({
        message: `--format ${text}: there is no name of a file`,
        hint: `write -f ${name}=FILE`,
      });
    }
    return { format, file: file === undefined ? undefined : resolve(io.cwd, file) };
  });
  checkApart(targets, io);
  return targets;
}

/** What two formats write to one place is neither. */
function checkApart(targets: readonly Target<string>[], io: Io): void {
  const toStdout = targets.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    const names = toStdout.map(({ format }) => format).join(' and ');
    const example = toStdout.at(-1)?.format ?? 'text';
    throw new UnusableError({
      message: `${names} both go to standard output`,
      hint: `give one of them a file: -f ${example}=sglint.${EXTENSIONS[example] ?? example}`,
    });
  }
  const seen = new Map<string, string>();
  for (const { format, file } of targets) {
    if (file === undefined) continue;
    const place = io.realPath(file) ?? join(io.realPath(dirname(file)) ?? dirname(file), basename(file));
    const first = seen.get(place);
    if (first !== undefined) {
      const message = `${first} and ${format} both go to ${shownPath(file, io)}`;
      throw new UnusableError({ message, hint: 'give each a file of its own' });
    }
    seen.set(place, format);
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  text: 'txt',
  github: 'txt',
  gitlab: 'json',
  junit: 'xml',
  markdown: 'md',
};

/** The formats that are commands to a pipeline. */
const COMMANDS: ReadonlySet<string> = new Set(['github']);

/** Prints to every target; one that takes nothing does not keep the others from being written. */
export function printTo<Format extends string>(
  targets: readonly Target<Format>[],
  render: (target: Target<Format>) => string,
  io: Io,
): readonly Problem[] {
  return targets.flatMap((target) => {
    const text = COMMANDS.has(target.format) ? render(target) : withoutCommands(render(target));
    return problemsOf(() => (target.file === undefined ? io.stdout(text) : io.writeText(target.file, text)));
  });
}
