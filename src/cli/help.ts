import type { Argv } from 'yargs';
import type { Command, Printed } from './command.js';
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
  addOptions(parser, first?.options ?? [], first?.formats);
  addExamples(
    parser,
    commands.flatMap(({ examples }) => examples.slice(0, 2)),
  );
  return parser.epilogue(epilogue(first === undefined ? '0 an answer' : exitsOf(first)));
}

function describeCommand(parser: Argv, command: Command): Argv {
  const { name, usage, summary, options, formats, examples } = command;
  parser.usage(`${summary}\n\nUsage: sglint ${name} ${usage} [options]`);
  addOptions(parser, options, formats);
  addExamples(parser, examples);
  return parser.epilogue(epilogue(exitsOf(command)));
}

const epilogue = (answers: string): string =>
  `Exit status: ${answers}, 2 unusable input, configuration or arguments, 3 a defect in sglint.`;

const JUDGED = { clean: 'nothing at or above --fail-on', findings: 'findings' };

/** A command that lists has found nothing wrong, whatever there is. */
function exitsOf({ options, exits }: Command): string {
  if (exits === undefined && !options.includes('fail-on')) return '0 an answer';
  const { clean, findings } = exits ?? JUDGED;
  return `0 ${clean}, 1 ${findings}`;
}

function addOptions(parser: Argv, names: readonly OptionName[], formats: Printed | undefined): void {
  for (const name of [...names, 'help', 'version'] as const) {
    const option = name === 'format' && formats ? withFormats(formats) : optionKinds[name];
    const { kind, short, value, summary, choices, repeatable }: OptionKind = option;
    parser.option(name, {
      type: kind === 'flag' ? 'boolean' : 'string',
      describe: summary + (value && !choices ? ` (${value})` : ''),
      ...(short ? { alias: short } : {}),
      ...(choices ? { choices } : {}),
      ...(repeatable ? { array: true } : {}),
    });
  }
}

/** The option as it is for a command that prints these. */
function withFormats({ names, toFiles, but }: Printed): OptionKind {
  const all = `${names().join(', ')}${but === undefined ? '' : ` (${but})`}`;
  const { format } = optionKinds;
  return toFiles
    ? { ...format, summary: `How to print, and where: ${all}; without =FILE to standard output` }
    : { ...format, value: 'FMT', repeatable: false, summary: `How to print: ${all}` };
}

function addExamples(parser: Argv, examples: Command['examples']): void {
  for (const [command, meaning] of examples) parser.example(command, meaning);
}
