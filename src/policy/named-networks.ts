import type { Json } from '../config/attribute.js';
import type { NetworkEntry } from '../services/networks.js';
import { own } from '../text/own.js';
import { checkNameOf } from './checks/index.js';
import type { WrittenPolicy } from './policy.js';
import { shippedNetworks } from './shipped.js';

/** The keys under which checks name networks, whatever they are inside of. */
const KEYS: readonly string[] = ['from', 'to', 'within', 'not-within'];

/** The terms for networks in the check of a policy, each once, in the order in which they are written: names, blocks and groups alike. */
export function networksNamedIn(policy: WrittenPolicy): readonly string[] {
  const name = checkNameOf(policy);
  return name === undefined ? [] : [...new Set(termsIn(policy[name] as Json))];
}

function termsIn(value: Json, isNetwork = false): readonly string[] {
  if (typeof value === 'string') return isNetwork ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => termsIn(each, isNetwork));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => termsIn(inside, KEYS.includes(key)));
}

/** What says more of a built-in network than its blocks do. */
const BUILT_IN_WORDS: Readonly<Record<string, string>> = {
  any: 'everybody',
  internet: 'every address of the public internet, IPv4 and IPv6',
  shared: '100.64.0.0/10, from where load balancers check the health of servers',
  trusted: 'nobody, unless you name addresses under networks: trusted',
};

/** What a network is, in words: `10.1.0.0/16`, `nobody`, `any, but not office`; for one to fill in, what belongs into it. */
export function networkInWords(name: string, entry: NetworkEntry): string {
  const words = entry === own(shippedNetworks, name) ? own(BUILT_IN_WORDS, name) : undefined;
  return words ?? entryInWords(entry);
}

function entryInWords(entry: NetworkEntry): string {
  if ('required' in entry) return `to be filled in: ${entry.required}`;
  if (isList(entry)) return entry.length === 0 ? 'nobody' : entry.join(', ');
  const { of, except = [] } = entry;
  return except.length === 0 ? of.join(', ') : `${of.join(', ')}, but not ${except.join(', ')}`;
}

const isList = (entry: NetworkEntry): entry is readonly string[] => Array.isArray(entry);
