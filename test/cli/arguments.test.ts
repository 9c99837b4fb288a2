import yargs from 'yargs/yargs';
import { parseArguments } from '../../src/cli/arguments.js';
import { commands } from '../../src/cli/commands/index.js';
import { commandNames } from '../../src/cli/commands/names.js';
import { type OptionName, optionKinds } from '../../src/cli/options.js';

test('the names for suggestions are the names of the commands', () => {
  expect([...commandNames]).toEqual(commands.map(({ name }) => name));
});

// The fast reader and yargs are driven by the same table: on every well-formed line they must agree.

const names = Object.keys(optionKinds) as OptionName[];

function byYargs(argv: readonly string[]): Readonly<Record<string, unknown>> {
  const parser = yargs([]).help(false).version(false).exitProcess(false).parserConfiguration({
    'boolean-negation': false,
    'dot-notation': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'greedy-arrays': false,
  });
  for (const name of names) {
    const { kind, short, repeatable } = optionKinds[name];
    parser.option(name, {
      type: kind === 'flag' ? 'boolean' : 'string',
      ...(short ? { alias: short } : {}),
      ...(repeatable ? { array: true } : {}),
    });
  }
  return parser.parseSync([...argv]);
}

let seed = 11;
const below = (limit: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % limit;
};
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

function wellFormed(): readonly string[] {
  const lint = ['policy', 'config', 'no-config', 'format', 'fail-on', 'unknown', 'quiet', 'no-color'] as const;
  const once = new Set<OptionName>();
  const argv: string[] = [];
  for (let words = below(7); words > 0; words--) {
    const name = pick(lint);
    if (below(3) === 0) argv.push(pick(['plan.json', 'a b.json', './dir', '42', 'x=y', '-']));
    if (!optionKinds[name].repeatable && once.has(name)) continue;
    once.add(name);
    const { kind, short, choices } = optionKinds[name];
    const value = pick(choices ?? ['sarif=out.sarif', 'text', 'p.yaml', '007', 'a=b=c']);
    if (kind === 'flag') argv.push(short && below(2) ? `-${short}` : `--${name}`);
    else if (below(2)) argv.push(`--${name}=${value}`);
    else argv.push(short && below(2) ? `-${short}` : `--${name}`, value);
  }
  return argv;
}

test('two thousand generated command lines are read as yargs reads them', () => {
  for (let round = 0; round < 2000; round++) {
    const argv = wellFormed();
    const { args } = parseArguments(argv, commands);
    const expected = byYargs(argv);
    const seen = Object.fromEntries(
      names.map((name) => [
        name,
        optionKinds[name].kind === 'flag'
          ? args.flag(name)
          : optionKinds[name].repeatable
            ? args.texts(name)
            : args.text(name),
      ]),
    );
    const wanted = Object.fromEntries(
      names.map((name) => [
        name,
        optionKinds[name].kind === 'flag'
          ? expected[name] === true
          : optionKinds[name].repeatable
            ? (expected[name] ?? [])
            : expected[name],
      ]),
    );
    expect({ argv, options: seen, words: args.positionals }).toEqual({ argv, options: wanted, words: expected['_'] });
  }
});
