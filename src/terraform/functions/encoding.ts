import { Buffer } from 'node:buffer';
import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { ANY, STRING } from '../type.js';
import { nullOf, stringOf } from '../value.js';
import { textOf } from './arguments.js';
import { decodeCsv } from './csv.js';
import type { TerraformFunction } from './function.js';
import { decodeJson } from './json-decode.js';
import { decodeUtf8, encodeJson } from './json-encode.js';
import { textToText } from './string-case.js';
import { decodeYaml } from './yaml-decode.js';
import { encodeYaml } from './yaml-encode.js';

/** The bytes of a text in base64, or a sentence about why it is none. */
export function bytesOfBase64(text: string): Outcome<Uint8Array> {
  const compact = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) {
    return fail('this is not base64', 0);
  }
  return ok(Buffer.from(compact, 'base64'));
}

const decoder = (name: string, parameter: string, decode: (text: string) => Outcome): TerraformFunction => ({
  name,
  parameters: [{ name: parameter, type: STRING }],
  returns: ANY,
  call: ([text]) => decode(textOf(text)),
});

const base64decode: TerraformFunction = {
  name: 'base64decode',
  parameters: [{ name: 'str', type: STRING }],
  returns: STRING,
  call: ([text]) =>
    andThen(bytesOfBase64(textOf(text)), (bytes) =>
      andThen(decodeUtf8(bytes, 'the result of decoding the base64 text'), (decoded) => ok(stringOf(decoded))),
    ),
};

const jsonencode: TerraformFunction = {
  name: 'jsonencode',
  parameters: [{ name: 'val', type: ANY, acceptsNull: true, acceptsAnyType: true, unknown: 'inside' }],
  returns: STRING,
  call: ([value]) => ok(stringOf(encodeJson(value ?? nullOf()))),
};

const yamlencode: TerraformFunction = {
  ...jsonencode,
  name: 'yamlencode',
  parameters: [{ name: 'value', type: ANY, acceptsNull: true, acceptsAnyType: true, unknown: 'inside' }],
  call: ([value]) => ok(stringOf(encodeYaml(value ?? nullOf()))),
};

/** Everything but letters, digits and `-_.~` as %XX, a space as `+`. */
const encodeUrl = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** Functions that write values as text and read them back. */
export const encodingFunctions: readonly TerraformFunction[] = [
  textToText('base64encode', (text) => Buffer.from(text).toString('base64')),
  base64decode,
  jsonencode,
  decoder('jsondecode', 'str', decodeJson),
  yamlencode,
  decoder('yamldecode', 'src', decodeYaml),
  decoder('csvdecode', 'str', decodeCsv),
  textToText('urlencode', encodeUrl),
];
