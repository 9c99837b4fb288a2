import { own } from '../../text/own.js';
import { suggest } from '../../text/suggest.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { providerFunction, undecidableFunctions } from './by-design.js';
import { accessFunctions } from './collection-access.js';
import { combineFunctions } from './collection-combine.js';
import { listFunctions } from './collection-list.js';
import { mapFunctions } from './collection-map.js';
import { countingFunctions } from './collection-numbers.js';
import { setFunctions } from './collection-set.js';
import { conversionFunctions, lazyFunctions } from './conversion.js';
import { dateTimeFunctions } from './date-time.js';
import { encodingFunctions } from './encoding.js';
import { filesystemFunctions } from './filesystem.js';
import { formatFunctions } from './format.js';
import type { LazyFunction, TerraformFunction } from './function.js';
import { hashFunctions } from './hash.js';
import { ipNetworkFunctions } from './ip-network.js';
import { numericFunctions } from './numeric.js';
import { parseint } from './parse-integer.js';
import { caseFunctions } from './string-case.js';
import { partFunctions } from './string-parts.js';
import { regexpFunctions } from './string-regexp.js';
import { trimFunctions } from './string-trim.js';
import { templateFunctions } from './template.js';
import { textEncodingFunctions } from './text-encoding.js';

const ALL: readonly (TerraformFunction | LazyFunction)[] = [
  ...numericFunctions,
  parseint,
  ...caseFunctions,
  ...trimFunctions,
  ...partFunctions,
  ...regexpFunctions,
  ...formatFunctions,
  ...accessFunctions,
  ...listFunctions,
  ...combineFunctions,
  ...mapFunctions,
  ...setFunctions,
  ...countingFunctions,
  ...conversionFunctions,
  ...encodingFunctions,
  ...textEncodingFunctions,
  ...hashFunctions,
  ...dateTimeFunctions,
  ...ipNetworkFunctions,
  ...filesystemFunctions,
  ...templateFunctions,
  ...undecidableFunctions,
  ...lazyFunctions,
];

/** Every function of Terraform's language, by name. */
export const functions: ReadonlyMap<string, TerraformFunction | LazyFunction> = new Map(
  ALL.map((entry) => [entry.name, entry]),
);

/** What Terraform once had, and what to write today. */
const REMOVED: Readonly<Record<string, string>> = { list: 'tolist([...])', map: 'tomap({...})' };

/** The function that a call names: plainly, as `core::length`, or as one of a provider's. */
export function findFunction(name: string): Outcome<TerraformFunction | LazyFunction> {
  if (name.startsWith('provider::')) return ok(providerFunction(name));
  const plain = name.replace(/^core::/, '');
  const found = functions.get(plain);
  if (found) return ok(found);
  const instead = own(REMOVED, plain);
  if (instead) return fail(`there is no function named ${name} any more; write ${instead}`);
  const near = suggest(plain, functions.keys());
  return fail(`there is no function named ${name}${near ? `; did you mean ${near}?` : ''}`);
}
