import { clausesOf, type Framework, type Frameworks, noSuchFramework } from '../policy/frameworks.js';
import { loadPolicies, type PolicySet } from '../policy/load.js';
import { writtenIn } from '../policy/pack.js';
import type { Policy, PolicySetting, WrittenConfig, WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, packAsFile } from '../policy/policy-file.js';
import type { Pack } from '../policy/shipped.js';
import { type Problem, UnusableError } from '../text/unusable.js';
import type { Measure } from './assess.js';
import { changesOf, hasDefinitions, isSetOtherwise, redefinitionsIn } from './changes.js';
import { asFile, type LeftOpen, leftOpenIn } from './left-open.js';
import { isSame } from './same.js';

/** The configuration and the policy files that it names, whose form is right, and what is wrong with the others. */
export interface Written {
  readonly config: Checked<WrittenConfig> | undefined;
  readonly files: readonly Checked<WrittenPolicyFile>[];
  readonly problems: Problem[];
}

/** What a compliance report judges by. */
export interface Measures {
  readonly framework: Framework;
  readonly measures: readonly Measure[];
  /** The policies that come with sglint, as they are shipped. */
  readonly shipped: PolicySet;
  /** The same where the configuration says who is in networks that sglint leaves open: what these let in is accepted. */
  readonly trusting: Trusting | undefined;
  /** Other policies as they are written, and all as they are set otherwise. */
  readonly others: readonly PolicySet[];
  /** All of them, with the exceptions of the configuration. */
  readonly all: PolicySet;
  /** What the configuration changes that policies may speak of, as sentences. */
  readonly changes: readonly string[];
}

/** Policies that let in whom the configuration trusts. */
export interface Trusting {
  readonly set: PolicySet;
  /** Who that is, in words. */
  readonly reason: string;
}

/**
 * Finds the policies that carry a clause of a framework: those that come with sglint for it, as they are shipped, and those of the
 * configuration in force. A policy that the configuration sets otherwise is judged as it is written and as it is set, and one that is
 * switched off, everywhere or for some groups, is judged all the same: no setting can talk a clause into a pass.
 * Throws an UnusableError for a framework that is not known, and for what is wrong with the files.
 */
export function measuresFor(id: string, { config, files, problems }: Written): Measures {
  const shippedFiles = filesFor(id);
  const hasPolicies = files.some(({ file }) => (file.policies ?? []).length > 0);
  const all = hasPolicies ? files : [...files, ...shippedFiles];
  const asSet = loadPolicies(all, config && withSettings(config, withoutOff), problems);
  const asWritten = loadPolicies(all, config && withSettings(config, () => ({})));
  const framework = frameworkIn(asSet.frameworks, id);

  const definitions = [...files, ...(config ? [config] : [])];
  const left = leftOpenIn(definitions, shippedFiles);
  const own = ownPolicies(id, shippedFiles, left, definitions) ?? { shipped: { ...asWritten, policies: [] } };
  const shipped = own.shipped.policies;
  const inForce = hasPolicies ? carrying(id, asSet).policies : [];
  const others = hasPolicies ? carrying(id, asWritten).policies.filter((policy) => !isAmong(shipped, policy)) : [];
  const isRedefined = definitions.some(hasDefinitions);
  const different = inForce.filter(
    (policy) => isSetOtherwise(policy, config) || (isRedefined && isAmong(shipped, policy)),
  );
  return {
    framework,
    measures: [...shipped, ...others].map((policy) => measureOf(policy, shipped, inForce, config)),
    trusting: undefined,
    ...own,
    others: [
      { ...asWritten, policies: others, overrides: [] },
      { ...asSet, policies: different, overrides: [] },
    ].filter(({ policies }) => policies.length > 0),
    all: { ...asSet, policies: [...shipped, ...others] },
    changes: [...left.said, ...redefinitionsIn(definitions, shippedFiles)],
  };
}

/** A set, and of its policies those that carry clauses of a framework. */
const carrying = (framework: string, set: PolicySet): PolicySet => ({
  ...set,
  policies: set.policies.filter((policy) => clausesOf(policy, framework).length > 0),
});

type Definitions = readonly Checked<WrittenPolicyFile | WrittenConfig>[];

/** The policies that come with sglint for a framework; undefined where none do. */
function ownPolicies(
  framework: string,
  shippedFiles: Written['files'],
  { needed, all, said }: LeftOpen,
  definitions: Definitions,
): Pick<Measures, 'shipped' | 'trusting'> | undefined {
  if (shippedFiles.length === 0) return undefined;
  const [first] = definitions.filter((file) => !file.shipped);
  const loadedWith = (networks: LeftOpen['all']): PolicySet =>
    carrying(framework, loadPolicies([...shippedFiles, ...(first ? [asFile(networks, first)] : [])], undefined));
  return {
    shipped: loadedWith(needed),
    trusting: said.length === 0 ? undefined : { set: loadedWith(all), reason: said.join(' ') },
  };
}

/** A policy as a report has it, and what the configuration has to do with it. */
function measureOf(
  policy: Policy,
  shipped: readonly Policy[],
  inForce: readonly Policy[],
  config: Written['config'],
): Measure {
  const set = inForce.find((each) => isSame(each, policy));
  if (set === undefined) return { policy, askedBy: 'framework', changes: [] };
  return { policy, askedBy: isAmong(shipped, policy) ? 'both' : 'configuration', changes: changesOf(set, config) };
}

/** The policies that come with sglint and carry clauses of a framework, in the files that they are written in. */
function filesFor(framework: string): readonly Checked<WrittenPolicyFile>[] {
  const ids = new Map<Pack, Set<string>>();
  for (const { home, written } of writtenIn({ name: framework, summary: '', framework })) {
    ids.set(home, (ids.get(home) ?? new Set()).add(written.id));
  }
  return [...ids].map(([home, own]) => packAsFile(home, own));
}

const isAmong = (policies: readonly Policy[], policy: Policy): boolean => policies.some((each) => isSame(each, policy));

function frameworkIn(frameworks: Frameworks, id: string): Framework {
  const framework = frameworks.get(id);
  if (framework !== undefined) return framework;
  throw new UnusableError(noSuchFramework(id, frameworks));
}

/** The configuration with other settings of policies; their names are still checked. */
function withSettings(
  config: Checked<WrittenConfig>,
  change: (setting: PolicySetting) => PolicySetting,
): Checked<WrittenConfig> {
  const policies = Object.entries(config.file.policies ?? {}).map(([id, setting]) => [id, change(setting)] as const);
  return { ...config, file: { ...config.file, policies: Object.fromEntries(policies) } };
}

/** As if it switched nothing off. */
function withoutOff(setting: PolicySetting): PolicySetting {
  if (setting === 'off') return {};
  if (typeof setting === 'string' || setting.severity !== 'off') return setting;
  const { severity: _, ...parameters } = setting;
  return parameters;
}
