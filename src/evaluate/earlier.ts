import { type Machines, machinesIn } from '../alicloud/machine.js';
import { byAttached } from '../alicloud/place.js';
import { PREFIX_LIST } from '../alicloud/prefix-list.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import type { Violation } from '../policy/checks/check-kind.js';
import type { PolicySet } from '../policy/load.js';
import { namedPeers } from '../policy/named-peers.js';
import type { Policy } from '../policy/policy.js';
import { violationsOf } from './combine.js';
import { type Former, type Subject, subjectsOf, type View } from './views.js';

/** What was there before a change, for judging by what is new. */
export class Earlier implements Former {
  readonly byAttached: ReadonlyMap<string, readonly View[]>;
  readonly machines: Machines;
  readonly #resources: readonly Resource[];
  readonly #byName = new Map<string, Subject>();
  readonly #violations = new Map<string, readonly Violation[]>();

  constructor(before: readonly Resource[], now: readonly Resource[], set: PolicySet) {
    this.#resources = asWrittenNow(before, now);
    this.machines = machinesIn(this.#resources);
    const groups = securityGroups(this.#resources);
    const named = namedPeers(
      groups,
      this.#resources.filter(({ type }) => type === PREFIX_LIST),
    );
    const subjects = subjectsOf({ groups, resources: this.#resources, parts: [] }, named, set, undefined);
    this.byAttached = byAttached(subjects.flatMap(({ views }) => views));
    for (const subject of subjects) {
      const { address = SOMEWHERE, identity } = subject.group;
      for (const name of [address, identity]) if (name !== undefined) this.#byName.set(name, subject);
    }
  }

  /** A group as it was before, where it was there. */
  find({ address = SOMEWHERE, identity }: SecurityGroup): Subject | undefined {
    return this.#byName.get(address) ?? (identity === undefined ? undefined : this.#byName.get(identity));
  }

  /** Whether a policy said the same of the same before; what was only possible and is proved now is new. */
  isOld(policy: Policy, violation: Violation): boolean {
    return this.#violationsOf(policy, violation.group).some((before) => isSame(before, violation));
  }

  #violationsOf(policy: Policy, group: SecurityGroup | undefined): readonly Violation[] {
    const subject = group && this.find(group);
    const key = `${policy.id} ${group === undefined ? 'all' : `in ${subject?.group.address ?? SOMEWHERE}`}`;
    const known = this.#violations.get(key);
    if (known) return known;
    if (group !== undefined && subject === undefined) return [];
    const violations = subject ? violationsOf(policy, subject) : (policy.check.evaluateAll?.(this.#resources) ?? []);
    this.#violations.set(key, violations);
    return violations;
  }
}

/** The group that stands for all those that its rules may belong to has no address. */
const SOMEWHERE = '';

function isSame(before: Violation, now: Violation): boolean {
  if (before.rule?.address !== now.rule?.address || before.resource?.address !== now.resource?.address) return false;
  if (before.verdict === now.verdict) return before.message === now.message;
  return before.verdict === 'fail' && before.messageIfOpen() === now.messageIfOpen();
}

/**
 * A state does not say what is written. Where a plan leaves a resource as it is, that is taken to be as it is now: what is wrong with
 * it was wrong before.
 */
function asWrittenNow(before: readonly Resource[], now: readonly Resource[]): readonly Resource[] {
  const byAddress = new Map(now.map((resource) => [resource.address, resource]));
  return before.map((resource) => {
    const same = byAddress.get(resource.address);
    return same !== undefined && isLeft(resource, same) ? same : resource;
  });
}

/** What may not come to be, or is given up, is not left as it is. */
const isLeft = ({ values }: Resource, now: Resource): boolean =>
  values !== undefined &&
  now.deferred === undefined &&
  now.remains === undefined &&
  JSON.stringify(values) === JSON.stringify(now.values);
