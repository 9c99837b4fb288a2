import type { setFlagsFromString } from 'node:v8';

/** Takes a moment to load, and only a large input needs it. */
const v8 = (): { readonly setFlagsFromString: typeof setFlagsFromString } => require('node:v8');

/**
 * Of 16 MB of JSON most stays to the end. To optimise later: V8 does that on other threads, and on two cores these keep the run itself
 * waiting, mostly for functions that are done before it pays. Not to look for garbage step by step: there is hardly any.
 * By the major version of V8, since options change their names, and V8 prints an error for one that it does not know. Node 20 has V8 11,
 * Node 22 has 12, Node 24 has 13.
 */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=600000', '--no-incremental-marking'],
  12: ['--invocation-count-for-turbofan=12000', '--no-incremental-marking'],
  13: ['--invocation-count-for-turbofan=12000', '--no-incremental-marking'],
};

/** The options for a version of V8 such as `11.3.244.8-node.38`; none for one that nobody has measured. */
export function optionsForLarge(version: string): readonly string[] {
  return OPTIONS[version.split('.', 1)[0] ?? ''] ?? [];
}

/** Prepares V8 for a large input; best called before the work begins. `npm run bench` tells what a plan with 10,000 rules takes. */
export function prepareForLarge(): void {
  for (const option of optionsForLarge(process.versions.v8)) v8().setFlagsFromString(option);
}
