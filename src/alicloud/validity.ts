import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { ALL_PORTS } from '../net/traffic.js';
import { duplicateOf } from './duplicates.js';
import type { Rule } from './rule.js';
import type { Declared, SecurityGroup } from './security-group.js';
import { HOME_MISTAKES, RULES_ALIKE } from './validity-home.js';
import { PEER_MISTAKES } from './validity-peers.js';
import { PORT_MISTAKES } from './validity-ports.js';
import { MOST_CHARACTERS, WORD_MISTAKES } from './validity-words.js';

/**
 * What becomes of a mistake: the provider rejects it when it plans (old ones later), the API when it is applied, it is applied as
 * something else, or nobody has written down what the API does with it.
 */
export type Fate = 'fails at plan' | 'fails at plan or apply' | 'fails at apply' | 'changed' | 'not verified';

/** A kind of mistake: what is wrong, what becomes of it, who says so, and how to find it. */
export interface Mistake<Subject> {
  readonly name: string;
  /** What is written, for people who look a mistake up. */
  readonly what: string;
  readonly fate: Fate;
  /** The file of the provider, the API's error code or the document that says what becomes of it. */
  readonly source: string;
  find(subject: Subject): Found | undefined;
}

/** A mistake in one place. */
export interface Found {
  /** The Terraform attribute to correct. */
  readonly attribute: string;
  /** Ends a sentence that begins with what becomes of it: "tcp needs a port_range". */
  readonly says: string;
  /** What to do, as a sentence. */
  readonly fix: string;
  /** The text that is certainly meant as the value of the attribute. */
  readonly meant?: string;
  /** How exposure is judged all the same, where that is not what is written. */
  readonly judged?: string;
}

/** A rule among the others of its group. */
export interface Placed {
  readonly rule: Rule;
  readonly group: SecurityGroup;
  /** What the configuration says of the group with this address. */
  declaredAt(address: string): Declared | undefined;
}

/** A mistake that was made. */
export interface Made extends Found {
  readonly name: string;
  readonly fate: Fate;
}

/** What can be wrong with a rule, whatever is around it. */
export const RULE_MISTAKES: readonly Mistake<Rule>[] = [...WORD_MISTAKES, ...PORT_MISTAKES, ...PEER_MISTAKES];

/** Every mistake in a rule. What is in the cloud by now has been accepted: only what the provider changes is told of it. */
export function mistakesIn(placed: Placed): readonly Made[] {
  const { rule } = placed;
  if (isPlain(rule)) return isTwin(rule, placed.group) ? madeBy(RULES_ALIKE, placed) : NOTHING;
  const own = madeBy(RULE_MISTAKES, rule);
  const alike = own.every(isApplied) ? madeBy(RULES_ALIKE, placed) : [];
  const made = [...own, ...madeBy(HOME_MISTAKES, placed), ...alike];
  return made.length > 0 && isInCloud(rule.resource) ? made.filter(({ fate }) => fate === 'changed') : made;
}

const NOTHING: readonly Made[] = [];

const isTwin = (rule: Rule, group: SecurityGroup): boolean => duplicateOf(rule, group) !== undefined;

/** A rule that is not applied is not the same as any that is. */
const isApplied = ({ fate }: Made): boolean => fate === 'changed' || fate === 'not verified';

/** The mistakes of a table that a subject makes. */
export function madeBy<Subject>(table: readonly Mistake<Subject>[], subject: Subject): readonly Made[] {
  const made: Made[] = [];
  for (const mistake of table) {
    const found = mistake.find(subject);
    if (found) made.push({ ...found, name: mistake.name, fate: mistake.fate });
  }
  return made;
}

const TOLD: Readonly<Record<Fate, string>> = {
  'fails at plan': 'will fail at plan: ',
  'fails at plan or apply': 'will fail at plan or apply: ',
  'fails at apply': 'will fail at apply: ',
  changed: 'is silently changed to ',
  'not verified': 'may fail at apply or be silently changed: ',
};

/** A mistake as the rest of a sentence that begins with the resource. */
export const tell = ({ fate, says }: Made): string => `${TOLD[fate]}${says}`;

/** Has an identity, or is no longer the configuration's: no apply will send it as it is. */
export const isInCloud = (resource: Resource): boolean =>
  resource.remains !== undefined ||
  resource.attribute('id')?.state === 'known' ||
  originOf(resource.attribute('type')) === 'state';

const originOf = (attribute: Attribute<Json> | undefined): string | undefined =>
  attribute?.state === 'known' ? attribute.origin : undefined;

/** A rule about which everything is known, for some ports of tcp or udp and one plain block, as most are, can only be there twice. */
function isPlain({ isKnown, protocol, ports, peers, priority, resource }: Rule): boolean {
  const [peer] = peers;
  if (!isKnown || protocol.state === 'unknown' || ports.state === 'unknown' || priority.state === 'unknown')
    return false;
  if (protocol.value !== 'tcp' && protocol.value !== 'udp') return false;
  if (ports.value === ALL_PORTS || priority.value > 100 || peers.length !== 1 || peer?.kind !== 'cidr') return false;
  if (peer.block.state === 'unknown' || (peer.family === 'ipv4' && !peer.block.value.canonical)) return false;
  if (resource.writes('prefix_list_id') !== false || resource.writes('nic_type') !== false) return false;
  const description = resource.attribute('description');
  return description === undefined || (description.state === 'known' && isShort(description.value));
}

const isShort = (value: Json): boolean => typeof value === 'string' && value.length <= MOST_CHARACTERS;
