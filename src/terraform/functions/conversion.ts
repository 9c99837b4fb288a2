import { convert } from '../conversion.js';
import { withoutSensitive, withSensitive } from '../marks.js';
import { fail, failed, ok } from '../outcome.js';
import { ANY, BOOL, listType, mapType, NUMBER, STRING, setType, type Type, typeName } from '../type.js';
import { settled } from '../unify.js';
import { boolOf, nullOf, typeOf, unknownBecause, type Value } from '../value.js';
import type { LazyFunction, Parameter, TerraformFunction } from './function.js';

/** Takes whatever there is, as it is. */
const anything = (name: string): Parameter => ({
  name,
  type: ANY,
  acceptsNull: true,
  unknown: 'handled',
  handlesSensitive: true,
  acceptsAnyType: true,
});

const whatIs = (value: Value | undefined): Value => value ?? nullOf();

const conversionTo = (name: string, wanted: Type): TerraformFunction => ({
  name,
  parameters: [anything('v')],
  returns: wanted,
  call: ([value]) => {
    const given = whatIs(value);
    const result = convert(given, wanted);
    if (!failed(result)) return result;
    const reason = /^(?!an? ).*required$/.test(result.error) ? '' : `: ${result.error}`;
    return fail(`cannot convert ${typeName(typeOf(given))} to ${typeName(settled(typeOf(given), wanted))}${reason}`, 0);
  },
});

const sensitive: TerraformFunction = {
  name: 'sensitive',
  parameters: [anything('value')],
  returns: ANY,
  call: ([value]) => ok(withSensitive(whatIs(value), true)),
};

const nonsensitive: TerraformFunction = {
  name: 'nonsensitive',
  parameters: [anything('value')],
  returns: ANY,
  call: ([value]) => ok(withoutSensitive(whatIs(value))),
};

const issensitive: TerraformFunction = {
  name: 'issensitive',
  parameters: [anything('value')],
  returns: BOOL,
  call: ([value]) => {
    if (value?.kind === 'unknown' && !value.sensitive) return ok(unknownBecause(value, BOOL));
    return ok(boolOf(value?.sensitive === true));
  },
};

/** Ephemeral values are for the evaluator to mark; whatever reaches this function is none. */
const ephemeralasnull: TerraformFunction = {
  name: 'ephemeralasnull',
  parameters: [anything('value')],
  returns: ANY,
  call: ([value]) => ok(whatIs(value)),
};

/** Functions that change or tell what kind of value it is. */
export const conversionFunctions: readonly TerraformFunction[] = [
  conversionTo('tostring', STRING),
  conversionTo('tonumber', NUMBER),
  conversionTo('tobool', BOOL),
  conversionTo('tolist', listType(ANY)),
  conversionTo('toset', setType(ANY)),
  conversionTo('tomap', mapType(ANY)),
  sensitive,
  nonsensitive,
  issensitive,
  ephemeralasnull,
];

/** Functions that must see their arguments before they are evaluated. */
export const lazyFunctions: readonly LazyFunction[] = [
  { name: 'try', lazy: true },
  { name: 'can', lazy: true },
];
