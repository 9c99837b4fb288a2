import { readFileSync } from 'node:fs';
import { type ActionInput, inputKinds } from '../src/action/inputs.js';
import { actionOutputs } from '../src/action/outputs.js';
import { commands } from '../src/cli/commands/index.js';
import { schemas } from '../src/cli/commands/schema.js';
import { optionKinds } from '../src/cli/options.js';
import { inputReaders } from '../src/input/index.js';
import { checkKinds, checkNames } from '../src/policy/checks/index.js';
import { conditionsSchema } from '../src/policy/conditions.js';
import { shippedServices } from '../src/policy/shipped.js';
import { complianceFormats } from '../src/report/compliance/index.js';
import { reporters } from '../src/report/index.js';
import { policyFiles } from './generated-policies.js';
import { heading, NOTE, row } from './markdown.js';

/** Every file that is written from a table of the sources, by path. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...Object.entries(schemas).map(
      ([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`] as const,
    ),
    ['docs/command-line.md', commandLine()],
    ['docs/checks.md', checks()],
    ...(await policyFiles()),
    ['docs/services.md', services()],
    ['action.yml', action()],
    ['docs/github-action.md', withTables('docs/github-action.md')],
  ]);
}

function commandLine(): string {
  const parts = [
    `# The command line\n\n${NOTE}\n`,
    'Without the name of a command, `sglint` lints.\n\n',
    heading('command', 'does'),
    ...commands.map(({ name, usage, summary }) => row(`\`sglint ${name} ${usage}\``, summary)),
    '\nWhat `exposure`, `why`, `diff` and `lint --changed-only` tell, with examples: [exposure.md](exposure.md).\n',
    'What `hook` judges, and how pre-commit calls it: [pre-commit.md](pre-commit.md).\n',
    '\n## Options\n\n',
    heading('option', 'meaning', 'commands'),
    ...Object.entries(optionKinds).map(([name, { short, value, choices, summary }]) => {
      const shown = value === undefined ? '' : ` ${choices?.join('|') ?? value}`;
      const of = commands
        .filter(({ options }) => options.some((option) => option === name))
        .map((command) => command.name);
      return row(
        `\`${short ? `-${short}, ` : ''}--${name}\`${shown}`,
        summary,
        of.length === 0 ? 'all' : of.join(', '),
      );
    }),
    '\n## Inputs\n\nPlans and states are told by content, not by name; `-` is standard input, for those in JSON.\n\n',
    '* the folder of a root module, or a file of it (.tf, .tofu, .tfvars); left out: the current directory\n',
    '* a saved plan, through the terraform or tofu on the PATH\n',
    ...inputReaders.map(({ summary }) => `* ${summary}\n`),
    '\n## Formats\n\n',
    heading('format', 'for'),
    ...Object.entries(reporters).map(([name, { summary }]) => row(`\`${name}\``, summary)),
    '\n`sglint exposure` prints `text`, `json` and `html` (with `--paths` no `html`); `rules`, `why` and `diff` print `text` and `json`.\n',
    '\n`sglint report` prints these, the first where nothing else is asked for ([what they hold](compliance-report.md)):\n\n',
    heading('format', 'for'),
    ...Object.entries(complianceFormats).map(([name, { summary }]) => row(`\`${name}\``, summary)),
    '\n## Exit status\n\n',
    heading('status', 'means'),
    row(
      '`0`',
      'nothing at or above `--fail-on`; of a report on compliance, no clause that fails; of `rules` and others that list, an answer',
    ),
    row('`1`', 'findings; a clause that fails, or with `--unknown fail` one that cannot be decided'),
    row('`2`', 'unusable input, configuration or arguments; what could be judged is printed all the same'),
    row('`3`', 'a defect in sglint itself'),
    NEWS,
    KEPT,
    '\n## Examples\n\n```sh\n',
    ...commands.flatMap(({ examples }) => examples.map(([command, meaning]) => `${command}   # ${meaning}\n`)),
    '```\n',
  ];
  return parts.join('');
}

const NEWS = `
## Only what is new

\`--changed-only\` holds a plan against the state that it was made from, \`--since REF\` a configuration against the commit REF, which git is
asked for without checking anything out and without the network. Told is what was not so before:

* traffic that was not let in, or was not known to be: what is certain now and was only possible then is a failure, and its sentence says
  that it may not be new. What was and is only possible is not told.
* whatever else a policy did not say before of the same rule, group or resource. A policy that has come to apply, because of a tag or
  another group, says something new.

Traffic is compared on every network interface, so that one which opens is told wherever else its group was open. A group that is newly
attached to a machine which was there is held against what was let in there; so is a group of a network interface that is put on such a
machine, by an attachment or in a block of the machine; a machine that is not in the configuration, or not known, counts as one that was
there, and shut. A group on a machine that is new is held against all that the group let in before:
one more machine in a group that is open already opens nothing, and is not told. \`sglint diff\` compares in the same way.

With \`--since\`, everything in the repository is read as it was: modules, files of values, those of \`--var-file\` too, and files that
functions read. The same on both sides are \`--var\`, \`TF_VAR_*\`, the workspace and the modules that \`terraform init\` installed; so are, with a
note, submodules, what git ignores and files outside of the repository. Things that \`moved\` blocks name are what they were. If the configuration had
mistakes at REF, everything counts as new, with a warning.
`;

const KEPT = `
## What is kept

Nothing of what you lint. What node compiles of sglint itself is kept, so that short runs after the first take less time: in \`sglint\` in
your folder for caches (\`XDG_CACHE_HOME\`, \`~/.cache\`, on macOS \`~/Library/Caches\`, on Windows \`%LOCALAPPDATA%\`), about two
megabytes for each version. A file is used only where it and the folder are yours and nobody else can write them, only by the version of sglint
and of node that wrote it, and only where it is not damaged; what is older than a month is removed, and so is what is more than forty files.
You may delete the folder at any time. Nothing is kept or used where \`CI\` or \`SGLINT_NO_CACHE\` is set,
and where the folder cannot be written nothing is said.
`;

interface Described {
  readonly description?: string;
}

function checks(): string {
  const parts = checkNames.map((name) => {
    const { summary, judgedOn, schema, keys: described = schema, details, words = {} } = checkKinds[name];
    const properties = (described['properties'] ?? {}) as Readonly<Record<string, Described>>;
    const keys = Object.entries(properties).filter(([, { description }]) => description !== undefined);
    return [
      `## \`${name}\`\n\n${summary}\n\nJudged on ${judgedOn}.\n`,
      keys.length === 0
        ? ''
        : `\n${heading('key', 'meaning')}${keys.map(([key, { description = '' }]) => row(`\`${key}\``, description)).join('')}`,
      details ? `\n${details()}` : '',
      Object.keys(words).length === 0
        ? ''
        : `\n${heading('word', 'reports')}${Object.entries(words)
            .map(([word, meaning]) => row(`\`${word}\``, meaning))
            .join('')}`,
    ].join('');
  });
  const conditions = Object.entries((conditionsSchema['properties'] ?? {}) as Readonly<Record<string, Described>>);
  return [
    `# The checks\n\n${NOTE}\nA policy has exactly one. The language around them is in [policy-language.md](policy-language.md).\n\n`,
    parts.join('\n'),
    `\n## Conditions on an attribute\n\nSeveral are ANDed. A value that is not there is bound by \`required\` alone; one that is not known is \`open\`.\n\n`,
    heading('condition', 'holds when'),
    ...conditions.map(([key, { description = '' }]) => row(`\`${key}\``, description)),
  ].join('');
}

function services(): string {
  const rows = Object.entries(shippedServices).map(([id, entry]) => {
    if (!('traffic' in entry)) return '';
    const { name = '', traffic, category = '', severity = '', risk = '' } = entry;
    return row(`\`${id}\``, name, traffic.join(', '), category, severity, risk);
  });
  return [
    `# The service catalogue\n\n${NOTE}\n`,
    'Use an id, or `category:NAME` for all of a category, wherever a policy names traffic. Several services may share a port.\n\n',
    heading('id', 'name', 'ports', 'category', 'severity on the internet', 'risk'),
    ...rows,
  ].join('');
}

/** The metadata of the Action, which the runner reads. */
function action(): string {
  const inputs = Object.entries(inputKinds).map(([name, { description, default: byDefault }]) =>
    [
      `  ${name}:\n    description: ${quoted(description)}\n    required: false\n`,
      byDefault === undefined ? '' : `    default: ${quoted(byDefault)}\n`,
    ].join(''),
  );
  const outputs = Object.entries(actionOutputs).map(
    ([name, description]) => `  ${name}:\n    description: ${quoted(description)}\n`,
  );
  return [
    '# Written by `npm run generate` from the tables in src/action: do not edit.\n',
    'name: sglint\n',
    `description: ${quoted('Shows on Terraform pull requests what Alibaba Cloud security groups let in, and judges it by policies')}\n`,
    'author: sglint\n',
    'branding:\n  icon: shield\n  color: orange\n',
    `inputs:\n${inputs.join('')}`,
    `outputs:\n${outputs.join('')}`,
    'runs:\n  using: node24\n  main: dist/action.js\n',
  ].join('');
}

/** YAML takes the texts of JSON. */
const quoted = (text: string): string => JSON.stringify(text);

/** A document with tables between `<!-- inputs -->` and `<!-- end -->`, and the like, which are written anew. */
function withTables(path: string): string {
  const tables: Readonly<Record<string, string>> = {
    inputs: [
      heading('input', 'meaning', 'values', 'default'),
      ...Object.entries(inputKinds).map(([name, input]) =>
        row(
          `\`${name}\``,
          input.description,
          valuesOf(input),
          input.default === undefined ? '' : `\`${input.default}\``,
        ),
      ),
    ].join(''),
    outputs: [
      heading('output', 'meaning'),
      ...Object.entries(actionOutputs).map(([name, description]) => row(`\`${name}\``, description)),
    ].join(''),
  };
  return readFileSync(path, 'utf8').replace(
    /(<!-- (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${tables[name] ?? ''}${end}`,
  );
}

const valuesOf = ({ kind, choices }: ActionInput): string => {
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  return { text: 'one', lines: 'one a line', boolean: '`true`, `false`' }[kind];
};
