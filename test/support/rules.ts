import { type SecurityGroup, securityGroups } from '../../src/alicloud/security-group.js';
import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';

/** What a table of rules cannot say: the group around them and the prefix lists they name. */
export interface Around {
  /** `enterprise` unless said otherwise: such a group accepts nothing on its own account. `?` is not known yet. */
  readonly type?: 'basic' | 'enterprise' | '?';
  readonly inner?: 'Accept' | 'Drop' | '?';
  /** The entries of lists that the configuration declares; the entry `?` is not known yet. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** The address of the group that the rules are in, and of the one that `maybe` rules may be in instead. */
export const WEB = 'alicloud_security_group.web';
export const OTHER = 'alicloud_security_group.other';

/**
 * Reads rules written like a firewall's, `priority action direction protocol ports peer`, one a line:
 *
 *     1 drop   ingress tcp 22/22 10.0.0.0/8
 *     2 accept ingress all -1/-1 ::/0
 *
 * `?` is not known yet, in any column, and `-` is not written. Peers are blocks, `group:NAME`, `list:NAME` (NAME may be `?`), `?` for
 * a cidr_ip and `?6` for an ipv6_cidr_ip that is not known, or several of these joined by `+`. After the peer may stand `maybe` (the
 * rule may be in another group instead), `elsewhere` (nothing is known of its group) and `deferred`.
 */
export function resourcesOf(text: string, around: Around = {}): readonly Resource[] {
  return [groupResource(WEB, around), groupResource(OTHER, {}), ...listResources(around), ...linesOf(text).map(ruleOf)];
}

/** The group that the rules are in, as it is built from real resources. */
export function groupOf(text: string, around: Around = {}): SecurityGroup {
  const group = securityGroups(resourcesOf(text, around)).find(({ address }) => address === WEB);
  if (group === undefined) throw new Error('the group is gone');
  return group;
}

/** The address of the rule in a line, counted from 1. */
export const ruleAddress = (line: number): string => `alicloud_security_group_rule.line${line}`;

/** A value as a table writes it: undefined where it is not written. */
type Cell = Json | Attribute<Json> | undefined;

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function ruleOf(line: string, index: number): Resource {
  const [priority, policy, type, ip_protocol, port_range, peer = '-', ...remarks] = line.split(/\s+/);
  const group = remarks.includes('maybe') ? notKnown([WEB, OTHER]) : remarks.includes('elsewhere') ? notKnown([]) : WEB;
  return resource(
    ruleAddress(index + 1),
    {
      priority: priority === '?' || priority === '-' ? cell(priority) : Number(priority),
      policy: cell(policy),
      type: cell(type),
      ip_protocol: cell(ip_protocol),
      port_range: cell(port_range),
      ...Object.assign({}, ...peer.split('+').map(peerCells)),
      security_group_id: group === WEB ? idOf(WEB) : group,
    },
    remarks.includes('deferred') ? 'is deferred to a later plan' : undefined,
  );
}

function peerCells(peer: string): Readonly<Record<string, Cell>> {
  const [kind, name = ''] = peer.split(/:(.*)/s);
  if (peer === '-') return {};
  if (peer === '?6') return { ipv6_cidr_ip: notKnown() };
  if (kind === 'group') return { source_security_group_id: cell(name) };
  if (kind === 'list') return { prefix_list_id: cell(name) };
  return peer.includes(':') ? { ipv6_cidr_ip: peer } : { cidr_ip: cell(peer) };
}

function groupResource(address: string, { type = 'enterprise', inner }: Around): Resource {
  return resource(address, {
    id: idOf(address),
    vpc_id: 'vpc-1',
    security_group_type: type === 'basic' ? 'normal' : cell(type),
    inner_access_policy: cell(inner),
  });
}

const idOf = (address: string): string => `sg-${address.split('.')[1]}`;

function listResources({ lists = {} }: Around): readonly Resource[] {
  return Object.entries(lists).map(([name, entries]) => {
    const known = entries.filter((entry) => entry !== '?').map((cidr) => ({ cidr }));
    const entry: Cell = known.length === entries.length ? known : { ...notKnown(), partial: known };
    return resource(`alicloud_ecs_prefix_list.${name}`, { id: name, entry });
  });
}

function cell(written: string | undefined): Cell {
  if (written === undefined || written === '-') return undefined;
  return written === '?' ? notKnown() : written;
}

const told = { span: { source: { path: 'rules', text: '' }, start: 0, end: 0 }, sensitive: false };

function notKnown(candidates: readonly string[] = []): Attribute<Json> {
  const exhaustive = candidates.length > 0;
  return { state: 'unknown', reason: 'is known only after apply', candidates, certain: false, exhaustive, ...told };
}

function resource(address: string, cells: Readonly<Record<string, Cell>>, deferred?: string): Resource {
  return {
    address,
    type: address.split('.')[0] ?? '',
    span: told.span,
    ...(deferred === undefined ? {} : { deferred }),
    names: () => Object.keys(cells),
    attribute: (name) => attributeOf(cells[name]),
    written: () => undefined,
    writes: (name) => cells[name] !== undefined,
  };
}

function attributeOf(value: Cell): Attribute<Json> | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null && 'state' in value) return value as Attribute<Json>;
  return { state: 'known', value: value as Json, origin: 'plan', ...told };
}
