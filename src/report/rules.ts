import { formatPorts } from '../alicloud/port-range.js';
import { attributesOf, type Peer, peerValue, type Rule, unknownsOf } from '../alicloud/rule.js';
import type { Attribute } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import { toCidrs } from '../net/cidr.js';
import { SENSITIVE } from '../policy/describe/summary.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf } from '../text/span.js';
import { diagnosticAsJson } from './json.js';

/** `sglint rules -f json`, version 1. */
export function rulesAsJson(rules: readonly Rule[], diagnostics: readonly Diagnostic[]): string {
  const document = { version: 1, rules: rules.map(ruleAsJson), diagnostics: diagnostics.map(diagnosticAsJson) };
  return plainJson(document);
}

function ruleAsJson(rule: Rule): object {
  const { address, resource, direction, action, priority, protocol, membership } = rule;
  const [group] = membership.groups;
  return {
    address,
    group: membership.certain ? (group ?? null) : null,
    direction: shown(direction),
    protocol: shown(protocol),
    ports: portsOf(rule),
    action: shown(action),
    priority: shown(priority),
    peer: rule.peers[0] ? { kind: rule.peers[0].kind, value: peerText(rule.peers[0]) } : null,
    description: shown(resource.attribute('description')),
    unknown: unknownNames(rule),
    location: locationOf(resource.span),
    origin: origins(rule),
  };
}

/** A known value; null where it is not known; never one that is sensitive. */
function shown<T>(attribute: Attribute<T> | undefined): T | string | null {
  if (attribute === undefined || attribute.state === 'unknown') return null;
  return attribute.sensitive ? SENSITIVE : attribute.value;
}

function portsOf({ protocol, ports }: Rule): string | null {
  if (protocol.state === 'known' && protocol.value !== 'tcp' && protocol.value !== 'udp') return 'all';
  if (ports.state === 'unknown') return null;
  return ports.sensitive ? SENSITIVE : formatPorts(ports.value);
}

function peerText(peer: Peer): string | null {
  const value = peerValue(peer);
  if (value.sensitive) return SENSITIVE;
  if (peer.kind !== 'cidr') return typeof shown(value) === 'string' ? String(shown(value)) : null;
  return peer.block.state === 'known' ? (toCidrs(peer.family, [peer.block.value.addresses])[0] ?? null) : null;
}

function unknownNames(rule: Rule): readonly string[] {
  const names = unknownsOf(rule).map(({ attribute }) => attribute);
  return rule.membership.certain ? names : [...names, 'security_group_id'];
}

function origins(rule: Rule): Readonly<Record<string, object>> {
  return Object.fromEntries(
    attributesOf(rule).flatMap(([name, value]) =>
      value.state === 'known' ? [[name, { kind: value.origin, location: locationOf(value.span) }]] : [],
    ),
  );
}

/** A table, one line a rule. */
export function rulesAsText(rules: readonly Rule[]): string {
  if (rules.length === 0) return '';
  const rows = rules.map((rule) => {
    const { address, direction, action, priority, protocol, membership } = rule;
    const cell = (value: string | number | null): string => plain(String(value ?? '(unknown)'));
    return [
      cell(membership.certain ? (membership.groups[0] ?? null) : null),
      cell(shown(priority)),
      cell(shown(action)),
      cell(shown(direction)),
      cell(shown(protocol)),
      cell(portsOf(rule)),
      rule.peers.map((peer) => cell(peerText(peer))).join(' + ') || '(none)',
      cell(address),
    ];
  });
  return table([['GROUP', 'PRIORITY', 'ACTION', 'DIRECTION', 'PROTOCOL', 'PORTS', 'PEER', 'RULE'], ...rows]);
}

/** Columns as wide as their widest cell; the last one is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}\n`,
    )
    .join('');
}
