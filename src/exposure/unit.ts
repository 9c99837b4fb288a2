import { trafficOf } from '../alicloud/bounds.js';
import { exposuresOf } from '../alicloud/exposure.js';
import { isSensitive, type Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import { boxesOf } from '../net/traffic.js';
import type { Span } from '../text/span.js';
import { type Entry, entriesOf } from './entry.js';

/** Something that rules are decided for, and what it accepts. */
export interface Unit {
  readonly name: string;
  readonly kind: 'security-group' | 'interface';
  /** The groups whose rules count together. */
  readonly members: readonly string[];
  /** Addresses of the resources that it is attached to. */
  readonly attachedTo: readonly string[];
  readonly span: Span;
  /** It is known by its rules here alone: there may be others, and its defaults are not known. */
  readonly isPartial: boolean;
  readonly entries: readonly UnitEntry[];
}

/** An entry, and how much of it must not be printed: a sensitive rule lets it in, or takes a part of it. */
export interface UnitEntry extends Entry {
  readonly hides: 'nothing' | 'peers' | 'ports and peers';
}

/** What every group accepts on its own. */
export function unitsOf(groups: readonly SecurityGroup[]): readonly Unit[] {
  return groups.map((group): Unit => {
    const { lower, upper } = exposuresOf(group);
    const secrets = group.members.flatMap(({ rule }) => (isSensitive(rule) ? [rule] : []));
    const name = group.address ?? SOMEWHERE;
    return {
      name,
      kind: 'security-group',
      members: [name],
      attachedTo: [],
      span: group.span,
      isPartial: group.declared === undefined,
      entries: entriesOf(lower, upper).map((entry) => ({ ...entry, hides: hiddenIn(entry, secrets) })),
    };
  });
}

/** The group that stands for all that a rule may be in. */
const SOMEWHERE = '(a group that is not known)';

function hiddenIn(entry: Entry, secrets: readonly Rule[]): UnitEntry['hides'] {
  // What members let each other in by is no rule.
  if (entry.peers.every(({ space }) => space === 'member')) return 'nothing';
  const touching = secrets.filter((rule) => touches(rule, entry));
  if (touching.length === 0) return 'nothing';
  const isOfPorts = touching.some(
    (rule) => rule.ports.sensitive || rule.protocol.sensitive || rule.direction.sensitive,
  );
  return isOfPorts ? 'ports and peers' : 'peers';
}

/** Whether a rule has to do with the ports of an entry, whatever its peers are. */
function touches(rule: Rule, { direction, protocol, ports }: Entry): boolean {
  const anyPorts = rule.ports.sensitive || rule.protocol.sensitive;
  return boxesOf(trafficOf(rule, true)).some(
    (box) =>
      box.direction === direction &&
      (anyPorts || protocol === 'all' || box.protocol === protocol) &&
      (anyPorts || ports === undefined || (box.ports.start < ports.end && ports.start < box.ports.end)),
  );
}
