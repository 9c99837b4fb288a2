import { SEVERITIES } from '../policy/policy.js';
import { formats } from '../report/index.js';

/** One option of the command line: parsing, help and errors are made from it. */
export interface OptionKind {
  readonly kind: 'text' | 'flag';
  readonly short?: string;
  readonly repeatable?: boolean;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** Every option. To add one: describe it here, name it in its commands, read it there. */
export const options = {
  policy: {
    kind: 'text',
    short: 'p',
    repeatable: true,
    value: 'PATH',
    summary: 'Policy files or folders, or sglint:PACK, instead of what the configuration extends',
  },
  config: {
    kind: 'text',
    short: 'c',
    value: 'FILE',
    summary: 'The configuration (default: .sglint.yaml upwards from the first path)',
  },
  'no-config': { kind: 'flag', summary: 'Read no configuration: sglint:recommended is in force' },
  format: {
    kind: 'text',
    short: 'f',
    repeatable: true,
    value: 'FMT[=FILE]',
    summary: `How to print, and where: ${formats.join(', ')}; other commands print fewer or others, which their help lists; without =FILE to standard output`,
  },
  group: {
    kind: 'text',
    repeatable: true,
    value: 'ADDR',
    summary: 'The security group: its address, id or name; several are attached together',
  },
  flow: { kind: 'text', value: 'FLOW', summary: "One flow, such as 'ingress tcp/22 from 198.51.100.1'" },
  'fail-on': {
    kind: 'text',
    value: 'SEVERITY',
    choices: [...SEVERITIES, 'never'],
    summary: 'The least severity that makes sglint exit with 1 (default: medium)',
  },
  unknown: {
    kind: 'text',
    value: 'WHAT',
    choices: ['fail', 'warn', 'ignore'],
    summary: 'What becomes of findings that cannot be decided (default: warn)',
  },
  'changed-only': {
    kind: 'flag',
    summary: 'Of a plan, only what it opens or widens, and rules that it creates or changes',
  },
  paths: { kind: 'flag', summary: 'The ways from the internet through groups that let each other in' },
  since: {
    kind: 'text',
    value: 'REF',
    summary: 'Of a configuration, only what is new or wider than at that git revision',
  },
  baseline: {
    kind: 'text',
    value: 'FILE',
    summary: 'Leave out the findings that this file knows, until what they expose grows',
  },
  'update-baseline': { kind: 'flag', summary: 'Write the findings of this run into the baseline' },
  var: { kind: 'text', repeatable: true, value: 'NAME=VALUE', summary: 'The value of a variable, as in Terraform' },
  'var-file': { kind: 'text', repeatable: true, value: 'FILE', summary: 'Values of variables, as in Terraform' },
  source: {
    kind: 'text',
    value: 'DIR',
    summary:
      'Where the HCL of a plan or state is, to point at its lines (default: beside it, then here, where the addresses are)',
  },
  'allow-outside': { kind: 'flag', summary: 'Let modules and file() reach outside of the repository' },
  verify: { kind: 'flag', summary: 'Have hcl2json read every file too, and say where it disagrees' },
  pack: { kind: 'text', value: 'PACK', summary: 'The policies of this pack, in force or not' },
  framework: {
    kind: 'text',
    value: 'ID',
    summary: 'A framework, such as mlps-2.0-l3: the one to report on; of policies, only those that carry clauses of it',
  },
  service: {
    kind: 'text',
    value: 'SERVICE',
    summary: 'Only policies that forbid or allow this by what it is: a service, category:NAME, tcp/22',
  },
  'no-suppressions': {
    kind: 'flag',
    summary: 'Report what comments and exceptions silence, too, and nothing about these',
  },
  'sarif-category': {
    kind: 'text',
    value: 'NAME',
    summary:
      'What code scanning tells several runs on one commit apart by, such as one a root module (default: sglint/)',
  },
  'sarif-suppressed': {
    kind: 'flag',
    summary: 'In SARIF, what is silenced, too, marked as suppressed; code scanning would open alerts for it',
  },
  quiet: { kind: 'flag', short: 'q', summary: 'Nothing on standard error but errors' },
  'no-color': { kind: 'flag', summary: 'No colour (also: NO_COLOR in the environment)' },
  help: { kind: 'flag', short: 'h', summary: 'Show help' },
  version: { kind: 'flag', summary: 'Show the version' },
} as const satisfies Record<string, OptionKind>;

export type OptionName = keyof typeof options;

/** The options that say how inputs are read: of every command that reads some. */
export const INPUT_OPTIONS = ['var', 'var-file', 'source', 'allow-outside', 'verify'] as const satisfies OptionName[];

/** The options with their types loosened to what every one of them has. */
export const optionKinds: Readonly<Record<OptionName, OptionKind>> = options;
