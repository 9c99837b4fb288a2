import { own } from '../../text/own.js';
import { suggest } from '../../text/suggest.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { providerFunction, undecidableFunctions } from './by-design.js';
import { accessFunctions } from './collection-access.js';
import { combineFunctions } from './collection-combine.js';
import { listFunctions } from './collection-list.js';
import { mapFunctions } from './collection-map.js';
import { conversionFunctions, lazyFunctions } from './conversion.js';
import { formatFunctions } from './format.js';
import type { LazyFunction, TerraformFunction } from './function.js';
import { ipNetworkFunctions } from './ip-network.js';
import { rareFunctions } from './load-rare.js';
import { caseFunctions } from './string-case.js';
import { partFunctions } from './string-parts.js';
import { replace } from './string-replace.js';

type AnyFunction = TerraformFunction | LazyFunction;

const byName = (all: readonly AnyFunction[]): ReadonlyMap<string, AnyFunction> =>
  new Map(all.map((entry) => [entry.name, entry]));

const common = byName([
  ...accessFunctions,
  ...listFunctions,
  ...combineFunctions,
  ...mapFunctions,
  ...caseFunctions,
  ...partFunctions,
  replace,
  ...formatFunctions,
  ...conversionFunctions,
  ...ipNetworkFunctions,
  ...undecidableFunctions,
  ...lazyFunctions,
]);

let all: ReadonlyMap<string, AnyFunction> | undefined;

/** Every function of Terraform's language, by name. */
export function functions(): ReadonlyMap<string, AnyFunction> {
  all ??= new Map([...common, ...byName(rareFunctions().functions)]);
  return all;
}

/** What Terraform once had, and what to write today. */
const REMOVED: Readonly<Record<string, string>> = { list: 'tolist([...])', map: 'tomap({...})' };

/** The function that a call names: plainly, as `core::length`, or as one of a provider's. */
export function findFunction(name: string): Outcome<AnyFunction> {
  if (name.startsWith('provider::')) return ok(providerFunction(name));
  const plain = name.replace(/^core::/, '');
  const found = common.get(plain) ?? functions().get(plain);
  if (found) return ok(found);
  const instead = own(REMOVED, plain);
  if (instead) return fail(`there is no function named ${name} any more; write ${instead}`);
  const near = suggest(plain, functions().keys());
  return fail(`there is no function named ${name}${near ? `; did you mean ${near}?` : ''}`);
}
