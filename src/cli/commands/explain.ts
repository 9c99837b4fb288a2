import { UNKNOWN_MODULE_REQUIRES, unknownModulePolicy } from '../../evaluate/unknown-module.js';
import { checkNameOf } from '../../policy/checks/index.js';
import { exampleOf } from '../../policy/examples.js';
import type { Frameworks } from '../../policy/frameworks.js';
import { PREFIX } from '../../policy/pack.js';
import { type Policy, SUPPRESSION_IDS, type WrittenPolicy } from '../../policy/policy.js';
import { suppressionPolicies, suppressionRequires } from '../../suppression/policies.js';
import { plain, withoutCommands } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { ExitCode } from '../io.js';
import { everyPolicy, type KnownPolicy } from '../known-policies.js';
import { policiesInForce } from '../policies.js';

const yaml = (): typeof import('yaml') => require('yaml');

/** Shows a policy in full. */
export const explain: Command = {
  name: 'explain',
  usage: 'POLICY…',
  summary: 'Show policies in full: what they require, why, what to do, and an example of each side',
  options: ['policy', 'config', 'no-config'],
  examples: [['sglint explain no-public-databases', 'a policy in full']],
  run(args, io) {
    if (args.positionals.length === 0) {
      throw new UnusableError({
        message: 'which policy?',
        hint: 'sglint policies lists them; then: sglint explain POLICY',
      });
    }
    const { set } = policiesInForce(args, '.', io);
    const known = new Map([
      ...everyPolicy(set).map((each) => [each.written.id, () => explanation(each, set.frameworks)] as const),
      ...builtIn.map(([policy, requires]) => [policy.id, () => explanationOfOwn(policy, requires)] as const),
    ]);
    const texts = args.positionals.map((id) => {
      const explain = known.get(id);
      if (explain) return explain();
      const near = suggest(id, known.keys());
      throw new UnusableError({
        message: `there is no policy "${id}"`,
        hint: near ? `did you mean "${near}"?` : 'sglint policies lists them',
      });
    });
    io.stdout(withoutCommands(texts.join('\n')));
    return ExitCode.clean;
  },
};

/** What sglint itself reports, and what that requires in words for people. */
const builtIn: readonly (readonly [Policy, string])[] = [
  [unknownModulePolicy, UNKNOWN_MODULE_REQUIRES],
  ...SUPPRESSION_IDS.map((id) => [suppressionPolicies[id], suppressionRequires(id)] as const),
];

function explanationOfOwn(
  { id, title, severity, rationale, remediation, references }: Policy,
  requires: string,
): string {
  return [
    ...inWords({ id, title, severity, rationale, remediation, references }, requires),
    section('From', 'sglint itself'),
  ].join('');
}

function explanation({ written, origin, isInForce }: KnownPolicy, frameworks: Frameworks): string {
  const example = origin.from.startsWith(PREFIX) ? exampleOf(written.id) : undefined;
  const standing = isInForce ? origin.changes : [`not in force: add it to extends as ${origin.from}/${written.id}`];
  return [
    ...inWords(written, requirementOf(written)),
    section('Clauses', clauses(written, frameworks)),
    section('Example that fails', example?.failing),
    section('Example that passes', example?.passing),
    section('From', [`${origin.from}:${origin.line}`, ...standing].join('\n')),
  ].join('');
}

type Words = Pick<Policy, 'id' | 'title' | 'severity'> & {
  readonly rationale?: string | undefined;
  readonly remediation?: string | undefined;
  readonly references?: readonly string[] | undefined;
};

function inWords({ id, title, severity, rationale, remediation, references = [] }: Words, requires: string): string[] {
  return [
    `${id} (${severity})\n${indent(title)}`,
    section('Requires', requires),
    section('Why', rationale),
    section('What to do', remediation),
    section('References', references.length === 0 ? undefined : references.join('\n')),
  ];
}

function section(heading: string, text: string | undefined): string {
  return text === undefined ? '' : `\n${heading}\n${indent(text.trim())}`;
}

function clauses({ compliance = {} }: WrittenPolicy, frameworks: Frameworks): string | undefined {
  const lines = Object.entries(compliance).flatMap(([id, list]) =>
    list.map((clause) => `${id} ${clause}: ${frameworks.get(id)?.clauses.get(clause)?.title ?? ''}`),
  );
  return lines.length === 0 ? undefined : lines.join('\n');
}

function requirementOf(written: WrittenPolicy): string {
  const check = checkNameOf(written) ?? 'check';
  const appliesTo = written['applies-to'];
  return yaml().stringify({ [check]: written[check], ...(appliesTo ? { 'applies-to': appliesTo } : {}) });
}

const indent = (text: string): string =>
  `${text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${plain(line)}`))
    .join('\n')}\n`;
