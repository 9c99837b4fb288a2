/** A computation that is nearly always asked about the same thing again. */
export function memoised<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  let known: { readonly of: K; readonly result: T } | undefined;
  return (of) => {
    if (known?.of !== of) known = { of, result: compute(of) };
    return known.result;
  };
}
