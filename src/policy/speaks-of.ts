import { difference, intersection } from '../net/interval.js';
import type { PortSet } from '../net/traffic.js';
import { type Catalogue, isUnresolved } from '../services/catalogue.js';
import { EVERYTHING, unionOfPorts } from '../services/terms.js';
import type { Forbid } from './checks/forbid.js';
import { checkNameOf } from './checks/index.js';
import type { Ports } from './checks/ports.js';
import type { WrittenPolicy } from './policy.js';

/**
 * Whether a policy judges some traffic by what it is: it forbids some of it, or says what alone is allowed. Those that judge rules
 * whatever they are for, such as the ones on descriptions, do not.
 */
export function speaksOf(policy: WrittenPolicy, wanted: PortSet, catalogue: Catalogue): boolean {
  const name = checkNameOf(policy);
  const terms = (list: readonly string[] = []): PortSet => resolved(list, catalogue);
  switch (name) {
    case 'allow-only':
      return true;
    case 'forbid': {
      const { traffic, except = [] } = policy[name] as Forbid;
      const whole = traffic === undefined ? EVERYTHING : terms(traffic);
      // An exception for some far ends leaves the others.
      const left = except.filter(({ from, to }) => from === undefined && to === undefined);
      return meets(wanted, whole, unionOfPorts(left.map((part) => terms(part.traffic))));
    }
    case 'ports': {
      const { allow, deny } = policy[name] as Ports;
      return allow !== undefined || meets(wanted, terms(deny), new Map());
    }
    default:
      return false;
  }
}

function resolved(list: readonly string[], catalogue: Catalogue): PortSet {
  const parts = list.map((term) => catalogue.resolve(term));
  return unionOfPorts(parts.flatMap((part) => (isUnresolved(part) ? [] : [part])));
}

const meets = (wanted: PortSet, whole: PortSet, less: PortSet): boolean =>
  [...wanted].some(([protocol, ports]) => {
    const within = intersection(ports, whole.get(protocol) ?? []);
    return difference(within, less.get(protocol) ?? []).length > 0;
  });
