import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { CALL, type UnknownPart } from '../config/unknown-part.js';
import type { Attachment } from './attachment.js';
import type { Identities } from './identities.js';
import type { Rule } from './rule.js';
import { GROUP, RULE } from './schema.js';
import type { SecurityGroup } from './security-group.js';

/** Whether anything uses a group; where that is not known, why, as sentences. */
export type Usage =
  | { readonly state: 'used' | 'unused' }
  | { readonly state: 'unknown'; readonly reasons: readonly string[] };

interface Around {
  readonly groups: readonly SecurityGroup[];
  readonly resources: readonly Resource[];
  readonly attachments: readonly Attachment[];
  readonly parts: readonly UnknownPart[];
  readonly identities: Identities;
}

/**
 * What uses the groups: interfaces that they are attached to, rules that name them as peer, and whatever else refers to them, such as the
 * allow-list of a database.
 */
export class Uses {
  readonly #identities: Identities;
  readonly #used = new Set<string>();
  readonly #maybe = new Map<string, string>();
  /** Why any group may be used. */
  readonly #maybeAny: string[] = [];

  constructor({ groups, resources, attachments, parts, identities }: Around) {
    this.#identities = identities;
    for (const attachment of attachments) this.#attached(attachment);
    for (const rule of new Set(groups.flatMap(({ members }) => members.map((member) => member.rule))))
      this.#named(rule);
    for (const resource of resources) if (!NO_USE.has(resource.type)) this.#mentioned(resource);
    for (const { address, reason } of parts) this.#maybeAny.push(`${address} ${reason}`);
  }

  of({ address = '' }: SecurityGroup): Usage {
    if (this.#used.has(address)) return { state: 'used' };
    const reasons = [...(this.#maybe.has(address) ? [this.#maybe.get(address) ?? ''] : []), ...this.#maybeAny];
    return reasons.length === 0 ? { state: 'unused' } : { state: 'unknown', reasons: reasons.slice(0, MOST_REASONS) };
  }

  /** A group that may be attached is found where the resource mentions it. */
  #attached({ address, groups, isOpen }: Attachment): void {
    for (const name of groups) this.#used.add(name);
    if (isOpen) this.#maybeAny.push(`which groups are attached to ${address} is not known here`);
  }

  #named({ address, peers }: Rule): void {
    for (const peer of peers) {
      if (peer.kind === 'security-group') this.#refers(peer.group, `${peer.attribute} of ${address}`, true);
    }
  }

  #mentioned(resource: Resource): void {
    for (const name of resource.names?.() ?? []) {
      const attribute = resource.attribute(name);
      if (attribute !== undefined) this.#refers(attribute, `${name} of ${resource.address}`, false);
    }
  }

  /** `isGroup`: the attribute is for groups, so that whatever it may be is one. */
  #refers(attribute: Attribute<Json>, what: string, isGroup: boolean): void {
    if (attribute.state === 'known') {
      this.#holds(attribute.value);
      return;
    }
    if (attribute.partial !== undefined) this.#holds(attribute.partial);
    const { names, exhaustive } = this.#identities.referredBy(attribute);
    const reason = `${what} ${attribute.reason}`;
    for (const name of names) {
      if (attribute.every === true || names.length === 1) this.#used.add(name);
      else this.#maybe.set(name, reason);
    }
    if (isGroup && !exhaustive) this.#maybeAny.push(reason);
  }

  #holds(value: Json): void {
    if (typeof value === 'string') {
      const name = this.#identities.named(value, false);
      if (this.#identities.get(name) !== undefined) this.#used.add(name);
    }
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) this.#holds(inner);
  }
}

/** Rules are told by their peers, and whether a module that cannot be looked into uses what it is given is not known. */
const NO_USE: ReadonlySet<string> = new Set([RULE, GROUP, CALL]);

const MOST_REASONS = 3;
