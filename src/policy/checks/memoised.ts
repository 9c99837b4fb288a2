/** A computation that is nearly always asked about the same thing again; what else it is told goes with that. */
export function memoised<K extends object, T, R extends readonly unknown[]>(
  compute: (of: K, ...rest: R) => T,
): (of: K, ...rest: R) => T {
  let known: { readonly of: K; readonly result: T } | undefined;
  return (of, ...rest) => {
    if (known?.of !== of) known = { of, result: compute(of, ...rest) };
    return known.result;
  };
}
