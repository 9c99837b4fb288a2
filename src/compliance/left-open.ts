import type { WrittenConfig, WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, lineOf } from '../policy/policy-file.js';
import { shippedNetworks } from '../policy/shipped.js';
import type { NetworkEntry } from '../services/networks.js';
import { own } from '../text/own.js';

type Defining = Checked<Pick<WrittenConfig, 'networks'>>;
type Networks = Readonly<Record<string, NetworkEntry>>;

/** What files of the user's own say of the networks that sglint leaves to whoever uses it, such as `trusted`. */
export interface LeftOpen {
  /** Names of the user's own, and those that shipped policies cannot do without. */
  readonly needed: Networks;
  /** The same, and those that are nobody until somebody says who: what policies except is what these let in. */
  readonly all: Networks;
  /** The latter in words, one sentence each; empty where they are still nobody. */
  readonly said: readonly string[];
}

/** Tells what the user has said where sglint leaves it open, from what says otherwise than sglint. */
export function leftOpenIn(files: readonly Defining[], shipped: readonly Checked<WrittenPolicyFile>[]): LeftOpen {
  const known: Networks = Object.assign({}, shippedNetworks, ...shipped.map(({ file }) => file.networks));
  const mine = files.filter((file) => !file.shipped);
  const entries = mine.flatMap((file) => Object.entries(file.file.networks ?? {}).map((entry) => ({ file, entry })));
  const needed = entries.filter(({ entry: [name] }) => !Object.hasOwn(known, name) || isRequired(own(known, name)));
  const nobody = entries.filter(({ entry: [name, is] }) => isNobody(own(known, name)) && !isNobody(is));
  const last = new Map(nobody.map((each) => [each.entry[0], each]));
  return {
    needed: Object.fromEntries(needed.map(({ entry }) => entry)),
    all: Object.fromEntries([...needed, ...nobody].map(({ entry }) => entry)),
    said: [...last.values()].map(({ file, entry: [name, is] }) => {
      const place = `${file.name}:${lineOf(file.place(['networks', name], 'key'))}`;
      return `The network "${name}" is ${inWords(is)} (${place}).`;
    }),
  };
}

const isRequired = (entry: NetworkEntry | undefined): boolean => entry !== undefined && 'required' in entry;

/** Whether sglint leaves it to the user who is in a network: nobody is, until somebody says so, or somebody has to. */
export const isLeftOpen = (entry: NetworkEntry | undefined): boolean => isNobody(entry) || isRequired(entry);

const isNobody = (entry: NetworkEntry | undefined): boolean => Array.isArray(entry) && entry.length === 0;

function inWords(entry: NetworkEntry): string {
  if ('required' in entry) return entry.required;
  if (!('of' in entry)) return entry.join(', ');
  const except = entry.except ?? [];
  return `${entry.of.join(', ')}${except.length === 0 ? '' : ` except ${except.join(', ')}`}`;
}

/** These networks as a file that is loaded with shipped ones. */
export const asFile = (networks: Networks, { name, place }: Checked<unknown>): Checked<WrittenPolicyFile> => ({
  name,
  file: { version: 1, networks },
  shipped: true,
  place,
});
