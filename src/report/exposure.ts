import { formatPorts } from '../alicloud/port-range.js';
import type { Rule } from '../alicloud/rule.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Unit, UnitEntry } from '../exposure/unit.js';
import { toCidrs } from '../net/cidr.js';
import { describePeers } from '../policy/describe/peers.js';
import { SENSITIVE } from '../policy/describe/summary.js';
import type { Catalogue } from '../services/catalogue.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf } from '../text/span.js';
import { few } from '../text/words.js';
import { diagnosticAsJson } from './json.js';
import { table } from './rules.js';

/** `sglint exposure -f json`, version 1. */
export function exposureAsJson(
  units: readonly Unit[],
  diagnostics: readonly Diagnostic[],
  catalogue: Catalogue,
): string {
  return plainJson({
    version: 1,
    groups: units.map(({ name, input, kind, members, possible, attachedTo, entries }) => ({
      group: name,
      ...(input === undefined ? {} : { input }),
      kind,
      members,
      ...(possible?.length === 0 ? {} : { possible: possible ?? null }),
      attachedTo,
      exposure: entries.map((entry) => entryAsJson(entry, catalogue)),
    })),
    diagnostics: diagnostics.map(diagnosticAsJson),
  });
}

/** One entry as `exposure` and `diff` print it. */
export function entryAsJson(entry: UnitEntry, catalogue: Catalogue): object {
  const { direction, protocol, certainty, by, partlyBy, hidesProtocol, hidesDirection } = entry;
  const fallback = by.find((each) => typeof each === 'string');
  return {
    direction: hidesDirection ? SENSITIVE : direction,
    protocol: hidesProtocol ? SENSITIVE : protocol,
    ports: portsOf(entry),
    peers: entry.hides === 'nothing' ? entry.peers.flatMap(({ space, set }) => peerList(space, set)) : [SENSITIVE],
    ...attachedAsJson(entry),
    certainty,
    rules: addressesIn(by),
    ...(partlyBy.length === 0 ? {} : { partlyRules: addressesIn(partlyBy) }),
    ...(fallback === undefined ? {} : { default: fallback }),
    services: servicesOf(entry, catalogue),
  };
}

const attachedAsJson = ({ attached, hides }: UnitEntry): object =>
  attached === undefined || hides !== 'nothing'
    ? {}
    : {
        peersAttachedTo: Object.fromEntries(
          [...attached].map(([name, addresses]) => [`security-group:${name}`, addresses]),
        ),
      };

const addressesIn = (by: UnitEntry['by']): readonly string[] =>
  by.flatMap((each) => (typeof each === 'string' ? [] : [each.address]));

function portsOf({ ports, hides }: UnitEntry): string {
  if (hides === 'ports and peers') return SENSITIVE;
  return ports === undefined ? 'all' : formatPorts(ports);
}

type Peers = UnitEntry['peers'][number];

/** Every block or name on its own. */
function peerList(space: Peers['space'], set: Peers['set']): readonly string[] {
  return space === 'ipv4' || space === 'ipv6' ? toCidrs(space, set) : describePeers(space, set).split(', ');
}

export function servicesOf({ protocol, ports, hides }: UnitEntry, catalogue: Catalogue): readonly string[] {
  if (protocol === 'all' || ports === undefined || hides === 'ports and peers') return [];
  return catalogue.servicesOn(protocol, ports);
}

const SECTIONS = [
  ['lets in', 'ingress', 'certain'],
  ['may let in', 'ingress', 'possible'],
  ['lets out', 'egress', 'certain'],
  ['may let out', 'egress', 'possible'],
  ['lets in or out', SENSITIVE, 'certain'],
  ['may let in or out', SENSITIVE, 'possible'],
] as const;

/** Each group with what it lets in and out, a line for each range of ports. */
export function exposureAsText(units: readonly Unit[], catalogue: Catalogue): string {
  return units.map((unit) => unitAsText(unit, catalogue)).join('\n');
}

function unitAsText(unit: Unit, catalogue: Catalogue): string {
  const { startLine, file } = locationOf(unit.span);
  const attached = unit.attachedTo.length === 0 ? '' : `, attached to ${few(unit.attachedTo)}`;
  const from = unit.input === undefined ? '' : `${plain(unit.input)}: `;
  const head = `${from}${plain(unit.name)}  (${plain(file)}:${startLine}${plain(attached)})\n`;
  const sections = SECTIONS.flatMap(([title, direction, certainty]) => {
    const entries = unit.entries.filter((entry) => wayOf(entry) === direction && entry.certainty === certainty);
    if (entries.length === 0)
      return certainty === 'certain' && isShut(unit, direction) ? [`  ${title}: nothing\n`] : [];
    return [`  ${title}\n${linesOf(entries, catalogue, unit.kind === 'interface')}`];
  });
  const note = unit.isPartial ? '  its other rules and its defaults are not known here\n' : '';
  return head + sections.join('') + note;
}

const wayOf = ({ direction, hidesDirection }: UnitEntry): string => (hidesDirection ? SENSITIVE : direction);

/** Nothing is let in, or out, not even perhaps. */
const isShut = ({ isPartial, entries }: Unit, way: string): boolean =>
  !isPartial && way !== SENSITIVE && !entries.some((entry) => [way, SENSITIVE].includes(wayOf(entry)));

const WORDS: Readonly<Record<string, string>> = { ingress: 'from', egress: 'to' };

/** An entry in four cells: the traffic, the services that it is known for, the far end, and what lets it in. */
export const cellsOf = (entry: UnitEntry, catalogue: Catalogue, isPool = false): readonly string[] => [
  trafficOf(entry),
  few(servicesOf(entry, catalogue)),
  `${WORDS[wayOf(entry)] ?? 'from or to'} ${plain(peersAsText(entry, isPool))}`,
  `by ${plain(contributorsTo(entry))}`,
];

/** Entries as a table, a line for each; of a pool of groups, whose members they mean is said. */
export function linesOf(entries: readonly UnitEntry[], catalogue: Catalogue, isPool = false): string {
  return table(entries.map((entry) => cellsOf(entry, catalogue, isPool))).replace(/^(?=.)/gm, '    ');
}

/** `a, and partly b`. */
export function contributorsTo({ by, partlyBy }: UnitEntry): string {
  const all = few(by.map(nameOf));
  return partlyBy.length === 0 ? all : `${all}, and partly ${few(partlyBy.map(nameOf))}`;
}

/** `tcp 22`, `everything`. */
export function trafficOf(entry: UnitEntry): string {
  if (entry.hidesProtocol) return SENSITIVE;
  return entry.protocol === 'all' ? 'everything' : `${entry.protocol}${portsAfter(entry)}`;
}

const portsAfter = (entry: UnitEntry): string => (entry.ports === undefined ? '' : ` ${portsOf(entry)}`);

export function peersAsText({ peers, hides, attached }: UnitEntry, isPool = false): string {
  if (hides !== 'nothing') return SENSITIVE;
  return peers
    .map(({ space, set }) => {
      if (space === 'member') return membersOf(set, isPool);
      return attached === undefined || space !== 'group' ? describePeers(space, set) : groupsOf(set, attached);
    })
    .join(', ');
}

/** Groups with what they are attached to: their members. */
const groupsOf = (set: Peers['set'], attached: NonNullable<UnitEntry['attached']>): string =>
  set
    .map((name) => {
      const on = attached.get(String(name.start));
      return `${describePeers('group', [name])}${on === undefined ? '' : ` (${few(on)})`}`;
    })
    .join(', ');

function membersOf(set: Peers['set'], isPool: boolean): string {
  if (set.length > 1) return 'members of the same groups';
  return isPool ? `members of ${set[0]?.start}` : 'its own members';
}

const DEFAULTS = {
  egress: 'the default of a basic group',
  'intra-group': 'inner_access_policy "Accept"',
};

export const nameOf = (by: Rule | keyof typeof DEFAULTS): string =>
  typeof by === 'string' ? DEFAULTS[by] : by.address;
