import { UNKNOWN_MODULE_REQUIRES, unknownModulePolicy } from '../../evaluate/unknown-module.js';
import { checkNameOf } from '../../policy/checks/index.js';
import { loadPolicies } from '../../policy/load.js';
import { type Policy, SUPPRESSION_IDS } from '../../policy/policy.js';
import { packAsFile } from '../../policy/policy-file.js';
import { packs } from '../../policy/shipped.js';
import { suppressionPolicies, suppressionRequires } from '../../suppression/policies.js';
import { plain, withoutCommands } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { ExitCode, type Io } from '../io.js';
import { policiesInForce } from '../policies.js';

const yaml = (): typeof import('yaml') => require('yaml');

/** Shows a policy in full. */
export const explain: Command = {
  name: 'explain',
  usage: 'POLICY…',
  summary: 'Show policies in full: what they require, why, and what to do',
  options: ['policy', 'config', 'no-config'],
  examples: [['sglint explain no-public-databases', 'a policy in full']],
  run(args, io) {
    if (args.positionals.length === 0) {
      throw new UnusableError({
        message: 'which policy?',
        hint: 'sglint policies lists them; then: sglint explain POLICY',
      });
    }
    const known = knownPolicies(args, io);
    const texts = args.positionals.map((id) => {
      const policy = known.find((candidate) => candidate.id === id);
      if (policy) return explanation(policy);
      const near = suggest(
        id,
        known.map((candidate) => candidate.id),
      );
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
const builtIn: ReadonlyMap<Policy, string> = new Map([
  [unknownModulePolicy, UNKNOWN_MODULE_REQUIRES],
  ...SUPPRESSION_IDS.map((id) => [suppressionPolicies[id], suppressionRequires(id)] as const),
]);

/** The policies in force first, then every shipped one. */
function knownPolicies(args: Arguments, io: Io): readonly Policy[] {
  const inForce = policiesInForce(args, '.', io).set.policies;
  const shipped = packs.flatMap((pack) => loadPolicies([packAsFile(pack)], undefined).policies);
  return [...inForce, ...shipped, ...builtIn.keys()];
}

function explanation(policy: Policy): string {
  const { id, title, severity, rationale, remediation, references, origin } = policy;
  const requires = builtIn.get(policy);
  const section = (heading: string, text: string | undefined): string =>
    text === undefined ? '' : `\n${heading}\n${indent(text.trim())}`;
  const words = [
    `${id} (${severity})\n${indent(title)}`,
    section('Requires', requires ?? requirementOf(policy)),
    section('Why', rationale),
    section('What to do', remediation),
    section('References', references.length === 0 ? undefined : references.join('\n')),
    section(
      'From',
      requires !== undefined ? 'sglint itself' : [`${origin.from}:${origin.line}`, ...origin.changes].join('\n'),
    ),
  ];
  return words.join('');
}

function requirementOf({ written }: Policy): string {
  const check = checkNameOf(written) ?? 'check';
  const appliesTo = written['applies-to'];
  return yaml().stringify({ [check]: written[check], ...(appliesTo ? { 'applies-to': appliesTo } : {}) });
}

const indent = (text: string): string =>
  `${text
    .split('\n')
    .map((line) => `  ${plain(line)}`)
    .join('\n')}\n`;
