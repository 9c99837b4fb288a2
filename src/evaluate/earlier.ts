import type { Exposures } from '../alicloud/exposure.js';
import { PREFIX_LIST } from '../alicloud/prefix-list.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { type Direction, type TrafficSet, unionOfAll } from '../net/traffic.js';
import type { Violation } from '../policy/checks/check-kind.js';
import type { PolicySet } from '../policy/load.js';
import { namedPeers } from '../policy/named-peers.js';
import type { Policy } from '../policy/policy.js';
import { violationsOf } from './combine.js';
import { type Subject, subjectsOf } from './views.js';

/** What was there before a change, for judging by what is new. */
export class Earlier {
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #byName = new Map<string, Subject>();
  readonly #messages = new Map<string, ReadonlySet<string>>();

  constructor(resources: readonly Resource[], set: PolicySet) {
    this.#resources = new Map(resources.map((resource) => [resource.address, resource]));
    const groups = securityGroups(resources);
    const named = namedPeers(
      groups,
      resources.filter(({ type }) => type === PREFIX_LIST),
    );
    for (const subject of subjectsOf(groups, resources, named, set, undefined)) {
      const { address, identity } = subject.group;
      for (const name of [address, identity]) if (name !== undefined) this.#byName.set(name, subject);
    }
  }

  /** What a group let in before, on any of its interfaces: nothing where it was not there. */
  trafficOf(
    group: SecurityGroup,
    directions: readonly Direction[],
  ): { readonly [bound in keyof Exposures]: TrafficSet } {
    const views = this.#subject(group)?.views ?? [];
    const all = (bound: keyof Exposures): TrafficSet =>
      unionOfAll(
        // Where something was in doubt, nothing was let in for certain.
        views
          .filter(({ doubts }) => bound === 'upper' || doubts.length === 0)
          .flatMap((view) => view.exposure(directions)[bound].map(({ traffic }) => traffic)),
      );
    return { lower: all('lower'), upper: all('upper') };
  }

  /** Whether a policy said the same before, or what it judges has not changed. */
  isOld(policy: Policy, violation: Violation): boolean {
    const { group, attribute, message } = violation;
    if (group === undefined) return this.#messagesOfAll(policy).has(message);
    const resource = violation.rule?.resource ?? group.declared?.resource;
    if (attribute !== undefined && resource !== undefined && this.#isUnchanged(resource, attribute)) return true;
    return this.#messagesOf(policy, group).has(message);
  }

  #isUnchanged(resource: Resource, name: string): boolean {
    const before = this.#resources.get(resource.address);
    return before !== undefined && isSame(before.attribute(name), resource.attribute(name));
  }

  #messagesOf(policy: Policy, group: SecurityGroup): ReadonlySet<string> {
    const subject = this.#subject(group);
    const key = `${policy.id} ${subject?.group.address ?? ''}`;
    const known = this.#messages.get(key);
    if (known || subject === undefined) return known ?? new Set();
    const messages = new Set(violationsOf(policy, subject).map(({ message }) => message));
    this.#messages.set(key, messages);
    return messages;
  }

  #messagesOfAll(policy: Policy): ReadonlySet<string> {
    const known = this.#messages.get(policy.id);
    if (known) return known;
    const violations = policy.check.evaluateAll?.([...this.#resources.values()]) ?? [];
    const messages = new Set(violations.map(({ message }) => message));
    this.#messages.set(policy.id, messages);
    return messages;
  }

  #subject({ address, identity }: SecurityGroup): Subject | undefined {
    return this.#byName.get(address ?? '') ?? this.#byName.get(identity ?? '');
  }
}

function isSame(a: Attribute<Json> | undefined, b: Attribute<Json> | undefined): boolean {
  if (a?.state === 'unknown' || b?.state === 'unknown') return false;
  return JSON.stringify(a?.value ?? null) === JSON.stringify(b?.value ?? null);
}
