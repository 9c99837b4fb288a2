import type { TrafficSet } from '../../net/traffic.js';

/** A computation on a region, which is nearly always asked about the same one again. */
export function memoised<T>(compute: (region: TrafficSet) => T): (region: TrafficSet) => T {
  let known: { readonly region: TrafficSet; readonly result: T } | undefined;
  return (region) => {
    if (known?.region !== region) known = { region, result: compute(region) };
    return known.result;
  };
}
