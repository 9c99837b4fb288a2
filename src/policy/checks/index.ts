import type { Resolver } from '../resolver.js';
import { type AllowOnly, allowOnly } from './allow-only.js';
import { type Analysis, analysis } from './analysis.js';
import { type Attributes, attributes } from './attributes.js';
import type { CheckKind, PreparedCheck } from './check-kind.js';
import { type CidrLimits, cidr } from './cidr.js';
import { type Forbid, forbid } from './forbid.js';
import { type Ports, ports } from './ports.js';
import { type PriorityLimits, priority } from './priority.js';
import { type Quota, quota } from './quota.js';
import { type ResourceCheck, resource } from './resource.js';
import { type Valid, valid } from './valid.js';

/** Every kind of check and its options. To add one: write its file, then add a line to each list below. */
export interface Checks {
  readonly forbid: Forbid;
  readonly 'allow-only': AllowOnly;
  readonly ports: Ports;
  readonly cidr: CidrLimits;
  readonly priority: PriorityLimits;
  readonly attributes: Attributes;
  readonly valid: Valid;
  readonly resource: ResourceCheck | readonly ResourceCheck[];
  readonly analysis: Analysis;
  readonly quota: Quota;
}

export const checkKinds: { readonly [K in keyof Checks]: CheckKind<Checks[K]> } = {
  forbid,
  'allow-only': allowOnly,
  ports,
  cidr,
  priority,
  attributes,
  valid,
  resource,
  analysis,
  quota,
};

export type CheckName = keyof Checks;

export const checkNames = Object.keys(checkKinds) as readonly CheckName[];

/** The check of a policy: its only key that is the name of one. */
export function checkNameOf(policy: Readonly<Record<string, unknown>>): CheckName | undefined {
  return checkNames.find((name) => policy[name] !== undefined);
}

/** Prepares a check; the schema has made sure that the options are those of its kind. */
export function prepareCheck<K extends CheckName>(name: K, options: Checks[K], resolver: Resolver): PreparedCheck {
  return checkKinds[name].prepare(options, resolver);
}
