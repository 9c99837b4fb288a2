import type { Argv } from 'yargs';
import type { Command } from './command.js';
import { type OptionKind, type OptionName, optionKinds } from './options.js';

/** yargs takes a while to load, and only help needs it. */
const yargs = (): typeof import('yargs') => require('yargs/yargs');

/** The help of sglint, or of one command. */
export async function helpText(
  commands: readonly Command[],
  command: Command | undefined,
  width: number,
): Promise<string> {
  const parser = yargs()([])
    .scriptName('sglint')
    .locale('en')
    .help(false)
    .version(false)
    .wrap(width)
    .exitProcess(false);
  return `${await (command ? describeCommand(parser, command) : describeAll(parser, commands)).getHelp()}\n`;
}

function describeAll(parser: Argv, commands: readonly Command[]): Argv {
  const [first] = commands;
  parser.usage(
    'What your Alibaba Cloud security groups really let in, judged by policies.\n\nUsage: sglint [command] [paths…] [options]',
  );
  for (const { name, usage, summary } of commands) parser.command(`${name} ${usage}`.trim(), summary);
  addOptions(parser, first?.options ?? []);
  addExamples(
    parser,
    commands.flatMap(({ examples }) => examples.slice(0, 2)),
  );
  return parser.epilogue(epilogue());
}

function describeCommand(parser: Argv, { name, usage, summary, options, examples, exits }: Command): Argv {
  parser.usage(`${summary}\n\nUsage: sglint ${name} ${usage} [options]`);
  addOptions(parser, options);
  addExamples(parser, examples);
  return parser.epilogue(epilogue(exits));
}

const epilogue = ({ clean, findings }: NonNullable<Command['exits']> = EXITS): string =>
  `Exit status: 0 ${clean}, 1 ${findings}, 2 unusable input, configuration or arguments, 3 a defect in sglint.`;

const EXITS = { clean: 'nothing at or above --fail-on', findings: 'findings' };

function addOptions(parser: Argv, names: readonly OptionName[]): void {
  for (const name of [...names, 'help', 'version'] as const) {
    const { kind, short, value, summary, choices, repeatable }: OptionKind = optionKinds[name];
    parser.option(name, {
      type: kind === 'flag' ? 'boolean' : 'string',
      describe: summary + (value && !choices ? ` (${value})` : ''),
      ...(short ? { alias: short } : {}),
      ...(choices ? { choices } : {}),
      ...(repeatable ? { array: true } : {}),
    });
  }
}

function addExamples(parser: Argv, examples: Command['examples']): void {
  for (const [command, meaning] of examples) parser.example(command, meaning);
}
