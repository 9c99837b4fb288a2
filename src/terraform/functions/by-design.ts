import { INFINITE } from '../number.js';
import { ok } from '../outcome.js';
import { ANY, NUMBER, STRING, type Type } from '../type.js';
import { unknownOf, type Value } from '../value.js';
import type { Parameter, TerraformFunction } from './function.js';

const ANYTHING: Parameter = {
  name: 'argument',
  type: ANY,
  acceptsNull: true,
  unknown: 'handled',
  acceptsAnyType: true,
};

/** A function whose result nobody can tell from the files. */
const undecidable = (
  name: string,
  reason: string,
  parameters: readonly Parameter[],
  returns: Type = STRING,
  variadic?: Parameter,
): TerraformFunction => ({
  name,
  parameters,
  ...(variadic ? { variadic } : {}),
  returns,
  call: () => ok(unknownOf(reason, returns)),
});

const text = (name: string): Parameter => ({ name, type: STRING });

/** What Terraform has no number for that we could compute with. */
export const infinite = (): Value => unknownOf(INFINITE, NUMBER);

/** Functions that are unknown by design, each with its reason. */
export const undecidableFunctions: readonly TerraformFunction[] = [
  undecidable('uuid', 'uuid() is another value at every run', []),
  undecidable('timestamp', 'timestamp() depends on when Terraform runs', []),
  undecidable('plantimestamp', 'plantimestamp() depends on when Terraform runs', []),
  undecidable('bcrypt', 'bcrypt() gives another value at every run', [text('str')], STRING, {
    name: 'cost',
    type: NUMBER,
  }),
  undecidable('rsadecrypt', 'rsadecrypt() is not evaluated', [text('ciphertext'), text('privatekey')]),
  undecidable('base64gzip', 'the bytes of base64gzip() depend on the compressor inside Terraform', [text('str')]),
];

/** A function that a provider defines: provider::alicloud::… */
export const providerFunction = (name: string): TerraformFunction =>
  undecidable(name, `${name}() is computed by its provider`, [], ANY, ANYTHING);
