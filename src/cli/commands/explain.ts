import { UNKNOWN_MODULE_REQUIRES, unknownModulePolicy } from '../../evaluate/unknown-module.js';
import { checkNameOf } from '../../policy/checks/index.js';
import { type Example, exampleOf } from '../../policy/examples.js';
import type { Frameworks } from '../../policy/frameworks.js';
import type { PolicySet } from '../../policy/load.js';
import { networkInWords, networksNamedIn } from '../../policy/named-networks.js';
import { noSuchPack, noSuchPolicy, PREFIX, packMeantBy, packNamed, packWith } from '../../policy/pack.js';
import { type Policy, SUPPRESSION_IDS, type WrittenPolicy } from '../../policy/policy.js';
import { fileOf } from '../../policy/shipped.js';
import { suppressionPolicies, suppressionRequires } from '../../suppression/policies.js';
import { withoutCommands } from '../../text/plain.js';
import { didYouMean } from '../../text/suggest.js';
import { problemsOf, UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { explainPack } from '../explain-pack.js';
import { everyPolicy, type KnownPolicy, policiesOf } from '../known-policies.js';
import { endWith } from '../listing.js';
import { policiesInForce } from '../policies.js';
import { indent, section } from '../sections.js';

const yaml = (): typeof import('yaml') => require('yaml');

/** Shows a policy in full. */
export const explain: Command = {
  name: 'explain',
  usage: 'POLICY…',
  summary: 'Show policies or packs in full: what they require, why, what to do, and an example of each side',
  options: ['policy', 'config', 'no-config'],
  examples: [
    ['sglint explain no-public-databases', 'a policy in full'],
    ['sglint explain sglint:web-server', 'a pack: its policies, and the networks that it asks for'],
  ],
  run(args, io) {
    if (args.positionals.length === 0) {
      throw new UnusableError({
        message: 'which policy, or which pack?',
        hint: 'sglint policies lists them; then: sglint explain POLICY',
      });
    }
    const { set } = policiesInForce(args, '.', io);
    const every = everyPolicy(set);
    const texts: string[] = [];
    const unknown = args.positionals.flatMap((name) =>
      problemsOf(() => {
        texts.push(explained(name, every, set));
      }),
    );
    if (texts.length > 0) io.stdout(withoutCommands(texts.join('\n')));
    return endWith(unknown, io);
  },
};

/** Takes every name that sglint prints for a policy or a pack: `ID`, `sglint:PACK/ID`, `PACK/ID`, where it is (`FILE:LINE`), `sglint:PACK`. */
function explained(name: string, every: readonly KnownPolicy[], set: PolicySet): string {
  const own = builtIn.find(([policy]) => policy.id === name);
  if (own) return explanationOfOwn(...own);
  const policy = every.find(({ written, origin }) => written.id === name || `${origin.from}:${origin.line}` === name);
  if (policy) return explanation(policy, set);
  const [packName = '', id] = name.split(/\/(.*)/s);
  const pack = packNamed(packName);
  if (pack && id === undefined) return explainPack(pack, set);
  if (pack && id !== undefined) {
    const inPack = policiesOf(pack, set).find(({ written }) => written.id === id);
    if (inPack) return explanation(inPack, set);
    throw new UnusableError(noSuchPolicy(id, pack));
  }
  if (name.startsWith(PREFIX)) throw new UnusableError(noSuchPack(packName));
  const ids = [...every.map(({ written }) => written.id), ...builtIn.map(([{ id: each }]) => each)];
  const hint = didYouMean(name, ids) ?? packMeantBy(name) ?? 'sglint policies lists them, and the packs';
  throw new UnusableError({ message: `there is no policy or pack "${name}"`, hint });
}

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
    ...words({ id, title, severity, rationale, remediation, references }, requires),
    section('From', 'sglint itself'),
  ].join('');
}

function explanation({ written, origin, isInForce }: KnownPolicy, set: PolicySet): string {
  const example = origin.from.startsWith(PREFIX) ? exampleOf(written.id) : undefined;
  const standing = isInForce ? origin.changes : [`not in force: add it to extends as ${origin.from}/${written.id}`];
  return [
    ...words(written, requirementOf(written)),
    section('Networks', networks(written, set)),
    section('Clauses', clauses(written, set.frameworks)),
    section('Networks in the examples', networksOf(example)),
    section('Example that fails', example?.failing),
    section('What sglint says of it', example?.says),
    section('Example that passes', example?.passing),
    section('From', [`${origin.from}:${origin.line}`, ...standing].join('\n')),
  ].join('');
}

type Words = Pick<Policy, 'id' | 'title' | 'severity'> & {
  readonly rationale?: string | undefined;
  readonly remediation?: string | undefined;
  readonly references?: readonly string[] | undefined;
};

function words({ id, title, severity, rationale, remediation, references = [] }: Words, requires: string): string[] {
  return [
    `${id} (${severity})\n${indent(title)}`,
    section('Requires', requires),
    section('Why', rationale),
    section('What to do', remediation),
    section('References', references.length === 0 ? undefined : references.join('\n')),
  ];
}

function clauses({ compliance = {} }: WrittenPolicy, frameworks: Frameworks): string | undefined {
  const lines = Object.entries(compliance).flatMap(([id, list]) =>
    list.map((clause) => `${id} ${clause}: ${frameworks.get(id)?.clauses.get(clause)?.title ?? ''}`),
  );
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What the names of networks stand for here; where the pack that has them is not in force, as it has them. */
function networks(written: WrittenPolicy, { networks: inForce }: PolicySet): string | undefined {
  const lines = networksNamedIn(written).flatMap((name) => {
    const pack = packWith(written.id);
    const entry = inForce.entryOf(name) ?? (pack && fileOf(pack).networks?.[name]);
    return entry === undefined || name === 'any' ? [] : [`${name}: ${networkInWords(name, entry)}`];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

const networksOf = (example: Example | undefined): string | undefined =>
  example?.networks &&
  Object.entries(example.networks)
    .map(([name, terms]) => `${name}: ${terms}`)
    .join('\n');

function requirementOf(written: WrittenPolicy): string {
  const check = checkNameOf(written) ?? 'check';
  const appliesTo = written['applies-to'];
  return yaml().stringify({ [check]: written[check], ...(appliesTo ? { 'applies-to': appliesTo } : {}) });
}
