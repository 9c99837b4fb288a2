import { parseArgs } from 'node:util';
import { suggest } from '../text/suggest.js';
import { UnusableError } from '../text/unusable.js';
import type { Command } from './command.js';
import { type OptionKind, type OptionName, optionKinds } from './options.js';

/** What somebody typed, taken apart. */
export interface Arguments {
  readonly positionals: readonly string[];
  flag(name: OptionName): boolean;
  /** The last value of an option. */
  text(name: OptionName): string | undefined;
  texts(name: OptionName): readonly string[];
  /** The values of several options, in the order in which they stand on the command line. */
  inOrder(names: readonly OptionName[]): readonly { readonly name: OptionName; readonly value: string }[];
}

/** The command that is meant and its arguments; without the name of a command it is the first one. */
export interface Call {
  readonly command: Command;
  readonly args: Arguments;
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Takes apart a well-formed command line with node's own parser, which costs no start-up time; the same table drives yargs for help.
 * Throws an UnusableError for anything else.
 */
export function parseArguments(argv: readonly string[], commands: readonly Command[]): Call {
  const { values, positionals, given } = parse(argv);
  const [first] = positionals;
  const named = commands.find(({ name }) => name === first);
  const command = named ?? (commands[0] as Command);
  const args: Arguments = {
    positionals: named ? positionals.slice(1) : positionals,
    flag: (name) => values[name] === true,
    text: (name) => listed(values[name]).at(-1),
    texts: (name) => listed(values[name]),
    inOrder: (names) => given.filter(({ name }) => names.includes(name)),
  };
  check(values, command);
  return { command, args };
}

const listed = (value: Values[string]): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

interface Parsed {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly given: readonly { readonly name: OptionName; readonly value: string }[];
}

function parse(argv: readonly string[]): Parsed {
  const config = Object.fromEntries(
    Object.entries(optionKinds).map(([name, { kind, short, repeatable = false }]) => [
      name,
      {
        type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: repeatable,
        ...(short ? { short } : {}),
      },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...argv], options: config, allowPositionals: true, strict: true, tokens: true });
    const given = parsed.tokens.flatMap((token) =>
      token.kind === 'option' && token.value !== undefined
        ? [{ name: token.name as OptionName, value: token.value }]
        : [],
    );
    return { values: parsed.values, positionals: parsed.positionals, given };
  } catch (error) {
    throw misuse(error);
  }
}

/** Node's sentences speak to programmers; these speak to whoever typed the line. */
function misuse(error: unknown): UnusableError {
  const text = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(text)?.[1];
  if (unknown !== undefined) {
    const near = suggest(unknown.replace(/^-+/, ''), Object.keys(optionKinds));
    const hint = near === undefined ? 'see sglint --help' : `did you mean "--${near}"?`;
    return new UnusableError({ message: `there is no option ${unknown}`, hint });
  }
  const needsValue = /Option '([^']+)' argument (missing|is ambiguous)/.exec(text)?.[1];
  const name = /--([a-z-]+)/.exec(needsValue ?? text)?.[1];
  const option = name === undefined ? undefined : Object.entries(optionKinds).find(([key]) => key === name);
  if (needsValue !== undefined && option)
    return new UnusableError({ message: `--${option[0]} needs a value`, hint: usageOf(option) });
  if (option) return new UnusableError({ message: `--${option[0]} takes no value`, hint: usageOf(option) });
  return new UnusableError({ message: text.split('\n', 1)[0] ?? text, hint: 'see sglint --help' });
}

const usageOf = ([name, { value, choices }]: readonly [string, OptionKind]): string =>
  `write --${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`;

function check(values: Values, command: Command): void {
  for (const [name, option] of Object.entries(optionKinds) as [OptionName, OptionKind][]) {
    const given = listed(values[name]);
    if (values[name] === undefined) continue;
    if (name !== 'help' && name !== 'version' && !command.options.includes(name)) {
      throw new UnusableError({
        message: `--${name} means nothing for "sglint ${command.name}"`,
        hint: `see sglint ${command.name} --help`,
      });
    }
    for (const value of given) {
      if (option.choices === undefined || option.choices.includes(value)) continue;
      const near = suggest(value, option.choices);
      const hint = near === undefined ? `known are ${option.choices.join(', ')}` : `did you mean "${near}"?`;
      throw new UnusableError({ message: `--${name}: "${value}" is not known`, hint });
    }
  }
}
