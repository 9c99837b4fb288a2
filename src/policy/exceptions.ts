import { type TrafficSet, unionOfAll } from '../net/traffic.js';
import type { Catalogue } from '../services/catalogue.js';
import type { Networks } from '../services/networks.js';
import { isDay } from '../text/date.js';
import type { Span } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import type { NamedPeers } from './named-peers.js';
import type { Policy, WrittenConfig, WrittenException } from './policy.js';
import type { Checked } from './policy-file.js';
import { type PreparedRegion, prepareRegion } from './region.js';
import { Resolver } from './resolver.js';

/** A finding that the configuration accepts, ready to be compared with findings. */
export interface Exception {
  readonly written: WrittenException;
  /** The traffic that it is bound to; undefined where it accepts whatever is found. */
  readonly accepts: ((named: NamedPeers) => TrafficSet) | undefined;
  place(key: keyof WrittenException): Span;
}

interface Means {
  readonly catalogue: Catalogue;
  readonly networks: Networks;
  readonly problems: Problem[];
}

const BOUNDS = ['from', 'to', 'traffic'] as const;

/** Prepares `exceptions` of a configuration, and notes what is wrong with them. */
export function prepareExceptions(
  config: Checked<WrittenConfig> | undefined,
  policies: readonly Policy[],
  means: Means,
): readonly Exception[] {
  return (config?.file.exceptions ?? []).map((written, index) => {
    const place = (...path: readonly (string | number)[]): Span =>
      (config as Checked<WrittenConfig>).place(['exceptions', index, ...path]);
    const complain = (path: readonly (string | number)[], message: string, hint?: string): void => {
      means.problems.push({ message, span: place(...path), ...(hint ? { hint } : {}) });
    };
    if (!isDay(written.expires)) complain(['expires'], `there is no day ${written.expires}`);
    const bound = BOUNDS.find((key) => written[key] !== undefined);
    const policy = policies.find(({ id }) => id === written.policy);
    if (bound !== undefined && policy?.check.judges === 'rules') {
      const message = `"${policy.id}" does not judge traffic: "${bound}" would mean nothing`;
      complain([bound], message, 'leave out from, to and traffic: the exception is for the whole finding');
    }
    const regions =
      bound === undefined ? undefined : regionsOf(written, new Resolver(means.catalogue, means.networks, complain));
    return { written, accepts: regions && acceptedIn(regions), place };
  });
}

/** `from` speaks of ingress, `to` of egress; without either, the traffic is accepted in both directions. */
function regionsOf({ from, to, traffic }: WrittenException, resolver: Resolver): readonly PreparedRegion[] {
  if (from !== undefined && to !== undefined) {
    resolver.complain(
      ['to'],
      '"from" and "to" are both given',
      'from is for ingress, to for egress: write two exceptions',
    );
  }
  const what = traffic === undefined ? {} : { traffic };
  const ingress = () =>
    prepareRegion({ direction: 'ingress', ...(from === undefined ? {} : { from }), ...what }, [], resolver);
  const egress = () =>
    prepareRegion({ direction: 'egress', ...(to === undefined ? {} : { to }), ...what }, [], resolver);
  if (from !== undefined) return [ingress()];
  if (to !== undefined) return [egress()];
  const first = ingress();
  // One complaint about a term that means nothing is enough.
  return resolver.isClean ? [first, egress()] : [first];
}

/** What is accepted for certain, whatever addresses the members of groups have. */
function acceptedIn(regions: readonly PreparedRegion[]): (named: NamedPeers) => TrafficSet {
  let last: { readonly for: NamedPeers; readonly traffic: TrafficSet } | undefined;
  return (named) => {
    if (last?.for !== named)
      last = { for: named, traffic: unionOfAll(regions.map((region) => region.in(named).certain)) };
    return last.traffic;
  };
}
