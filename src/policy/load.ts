import type { Json } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import { Catalogue } from '../services/catalogue.js';
import { Networks } from '../services/networks.js';
import type { Span } from '../text/span.js';
import { inOrder, type Problem, UnusableError } from '../text/unusable.js';
import { type CheckName, type Checks, checkNameOf, prepareCheck } from './checks/index.js';
import { Culprits } from './culprit.js';
import { checkDefinitions, notFilledIn } from './definitions.js';
import { checkEnvelopes } from './envelopes.js';
import { type Exception, prepareExceptions } from './exceptions.js';
import { checkCompliance, checkFrameworks, type Frameworks, frameworksOf } from './frameworks.js';
import { packWith, writtenIn } from './pack.js';
import {
  BUILT_IN,
  type Policy,
  type WrittenConfig,
  type WrittenOverride,
  type WrittenPolicy,
  type WrittenPolicyFile,
} from './policy.js';
import { type Checked, lineOf } from './policy-file.js';
import { type Path, Resolver } from './resolver.js';
import { applySetting, checkSettingNames, hasSetting, isReplaced, overridesOf, type Settled } from './settings.js';
import { packs, shippedNetworks, shippedServices } from './shipped.js';

/** Everything that is in force, ready to be judged. */
export interface PolicySet {
  readonly policies: readonly Policy[];
  readonly overrides: readonly WrittenOverride[];
  readonly catalogue: Catalogue;
  readonly networks: Networks;
  readonly frameworks: Frameworks;
  /** Findings that the configuration accepts. */
  readonly exceptions: readonly Exception[];
  /** Whether a policy can be named: every one that is loaded, off or not, and every shipped one. */
  isKnown(id: string): boolean;
  /** The ids of all of them. */
  knownIds(): readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type Files = readonly Checked<WrittenPolicyFile>[];

/**
 * Puts policy files and a configuration together. Throws an UnusableError with every problem of all of them; problems that reading
 * them has found already come along in `problems`.
 */
export function loadPolicies(
  files: Files,
  config: Checked<WrittenConfig> | undefined,
  problems: Problem[] = [],
): PolicySet {
  // Where a file could not be read, nobody can say which policies are missing.
  const complete = problems.length === 0;
  const definitions = [...files, ...(config ? [config] : [])];
  const services = definitions.map(({ file }) => file.services ?? {});
  const catalogue = new Catalogue([shippedServices, ...services], setsOfPorts(definitions));
  const networks = new Networks([shippedNetworks, ...definitions.map(({ file }) => file.networks ?? {})]);
  const frameworks = frameworksOf(definitions.map(({ file }) => file));
  for (const file of definitions) if (!file.shipped) checkFrameworks(file, problems);
  const diagnostics = definitions.flatMap((file) =>
    file.shipped ? [] : checkDefinitions(file, catalogue, networks, problems),
  );

  const seen = new Map<string, () => string>();
  const missing = new Map<string, string>();
  const culprits = new Culprits(definitions);
  const policies = files.flatMap((file) =>
    (file.file.policies ?? []).flatMap((written, index): readonly Policy[] => {
      if (BUILT_IN.has(written.id)) problems.push(taken(written.id, file.place(['policies', index, 'id'])));
      const first = seen.get(written.id);
      if (first !== undefined) {
        const span = file.place(['policies', index, 'id']);
        problems.push({
          message: `the policy "${written.id}" is there twice`,
          span,
          hint: `the other one is at ${first()}`,
        });
        return [];
      }
      seen.set(written.id, () => `${file.name}:${lineOf(file.place(['policies', index, 'id'], 'key'))}`);
      const policy = preparePolicy(file, index, written, config, { catalogue, networks, problems, missing, culprits });
      return policy ? [policy] : [];
    }),
  );
  for (const file of files) if (!file.shipped) checkCompliance(file, frameworks, problems);
  problems.push(...[...missing].map(([name, message]) => notFilledIn(name, message, files)));
  problems.push(...culprits.problems(problems));
  if (complete) checkSettingNames(config, new Set(seen.keys()), problems);
  if (config) checkOverrides(config, policies, problems);
  const exceptions = prepareExceptions(config, policies, { catalogue, networks, problems });
  if (problems.length > 0) throw new UnusableError(inOrder(problems));
  if (policies.length === 0) throw nothingInForce(config);
  return {
    policies,
    overrides: config?.file.overrides ?? [],
    catalogue,
    networks,
    frameworks,
    exceptions,
    isKnown: (id) => seen.has(id) || BUILT_IN.has(id) || packWith(id) !== undefined,
    knownIds: () => [...seen.keys(), ...BUILT_IN, ...packs.flatMap(writtenIn).map(({ written }) => written.id)],
    diagnostics: [...diagnostics, ...checkEnvelopes(policies, config)],
  };
}

/** What packs call the ports that their policies are about is no service that anybody knows, whatever ports a user puts there. */
const setsOfPorts = (definitions: readonly Checked<WrittenPolicyFile | WrittenConfig>[]): ReadonlySet<string> =>
  new Set(definitions.filter(({ shipped }) => shipped).flatMap(({ file }) => Object.keys(file.services ?? {})));

/** Overrides are for groups and rules, and some policies speak of neither. */
function checkOverrides(config: Checked<WrittenConfig>, policies: readonly Policy[], problems: Problem[]): void {
  const elsewhere = new Set(policies.flatMap(({ id, check }) => (check.judges === 'resources' ? [id] : [])));
  config.file.overrides?.forEach((override, index) => {
    for (const id of Object.keys(override.policies).filter((each) => elsewhere.has(each))) {
      const span = config.place(['overrides', index, 'policies', id], 'key');
      const message = `"${id}" judges resources that are of no security group: an override would mean nothing`;
      problems.push({ message, span, hint: 'set its severity under "policies"' });
    }
  });
}

const taken = (id: string, span: Span): Problem => ({
  message: `"${id}" is the name of results of sglint's own`,
  span,
  hint: 'choose another id',
});

interface Means {
  readonly catalogue: Catalogue;
  readonly networks: Networks;
  readonly problems: Problem[];
  /** Networks that nobody has filled in, and what is wrong. */
  readonly missing: Map<string, string>;
  readonly culprits: Culprits;
}

function preparePolicy(
  file: Checked<WrittenPolicyFile>,
  index: number,
  written: WrittenPolicy,
  config: Checked<WrittenConfig> | undefined,
  { catalogue, networks, problems, missing, culprits }: Means,
): Policy | undefined {
  const settled = applySetting(written, config, problems);
  const name = settled && checkNameOf(settled.policy);
  if (settled === undefined || name === undefined) return undefined;
  const isSound = (): boolean => isRightWith(written, name, catalogue, networks);
  const complain = (path: Path, message: string, hint?: string): void => {
    const help = hint ? { hint } : {};
    if (config && isReplaced(settled.replaced, path)) {
      problems.push({ message, span: config.place(['policies', written.id, name, ...path]), ...help });
    } else if (config && settled.replaced !== undefined && isSound()) {
      // What is replaced does not go with what is left.
      const span = config.place(['policies', written.id, name], 'key');
      if (!problems.some((each) => each.message === message && each.span?.start === span.start))
        problems.push({ message, span, ...help });
    } else if (!file.shipped || !culprits.blame(written.id, message, optionsOf(settled.policy, name) as Json, path)) {
      problems.push({ message, span: file.place(['policies', index, name, ...path]), ...help });
    }
  };
  const appliesTo = (...inside: readonly string[]): Span =>
    config && hasSetting(config, written.id, 'applies-to')
      ? config.place(['policies', written.id, 'applies-to', ...inside], 'key')
      : file.place(['policies', index, 'applies-to', ...inside], 'key');
  const check = prepareCheck(
    name,
    optionsOf(settled.policy, name),
    new Resolver(catalogue, networks, complain, missing),
  );
  const { 'applies-to': speaksOf } = settled.policy;
  if (check.judges === 'resources' && speaksOf !== undefined) {
    problems.push({
      message: `${name} judges resources that are of no security group: "applies-to" would mean nothing`,
      span: appliesTo(),
      hint: name === 'resource' ? 'say which resources under resource: where' : 'leave it out',
    });
  } else if (check.judges !== 'rules' && speaksOf?.rules !== undefined) {
    problems.push({
      message: `${name} does not judge rule by rule: "rules" would mean nothing`,
      span: appliesTo('rules'),
      hint: 'use security-groups or tags',
    });
  }
  const changes = [...settled.changes, ...overridesOf(written.id, config)];
  return toPolicy(file, index, { ...settled, changes }, check);
}

/** Whether a policy makes sense as it is written, without what the configuration sets of it. */
function isRightWith(written: WrittenPolicy, name: CheckName, catalogue: Catalogue, networks: Networks): boolean {
  let isRight = true;
  const resolver = new Resolver(
    catalogue,
    networks,
    () => {
      isRight = false;
    },
    new Map(),
  );
  prepareCheck(name, optionsOf(written, name), resolver);
  return isRight;
}

/** The schema has made sure that the options under a check's name are those of the check. */
function optionsOf<K extends CheckName>(policy: WrittenPolicy, name: K): Checks[K] {
  return policy[name] as Checks[K];
}

function toPolicy(
  file: Checked<WrittenPolicyFile>,
  index: number,
  { policy, changes }: Settled,
  check: Policy['check'],
): Policy {
  return {
    id: policy.id,
    title: policy.title,
    severity: policy.severity,
    appliesTo: policy['applies-to'] ?? {},
    check,
    rationale: policy.rationale,
    remediation: policy.remediation,
    references: policy.references ?? [],
    compliance: policy.compliance ?? {},
    origin: {
      from: file.name,
      get line() {
        return lineOf(file.place(['policies', index, 'id'], 'key'));
      },
      changes,
    },
    written: policy,
  };
}

function nothingInForce(config: Checked<WrittenConfig> | undefined): UnusableError {
  const problem: Problem = {
    message: 'no policy is in force: there is nothing to judge by',
    hint: 'extend a pack (extends: [sglint:recommended]) or name policies with -p',
  };
  return new UnusableError(config ? { ...problem, span: config.place(['extends'], 'key') } : problem);
}
