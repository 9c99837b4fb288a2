import { Buffer } from 'node:buffer';
import { own } from '../../text/own.js';
import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { STRING } from '../type.js';
import { stringOf, unknownOf } from '../value.js';
import { textOf } from './arguments.js';
import { bytesOfBase64 } from './encoding.js';
import type { TerraformFunction } from './function.js';

/** An encoding of text: to bytes and back; undefined where there is no way. */
interface Encoding {
  readonly encode: (text: string) => Uint8Array | undefined;
  readonly decode: (bytes: Uint8Array) => string;
}

const swapped = (bytes: Uint8Array): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

const UTF_16: Encoding = {
  encode: (text) => Buffer.from(text, 'utf16le'),
  decode: (bytes) => Buffer.from(bytes).toString('utf16le'),
};

const FIXED: Readonly<Record<string, Encoding>> = {
  'utf-8': { encode: (text) => Buffer.from(text), decode: (bytes) => Buffer.from(bytes).toString() },
  'utf-16le': UTF_16,
  'iso-8859-1': {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Latin-1 is all of the first 256 characters
    encode: (text) => (/^[\u0000-\u00ff]*$/.test(text) ? Buffer.from(text, 'latin1') : undefined),
    decode: (bytes) => Buffer.from(bytes).toString('latin1'),
  },
  'utf-16be': {
    encode: (text) => swapped(Buffer.from(text, 'utf16le')),
    decode: (bytes) => swapped(bytes).toString('utf16le'),
  },
};

/** An encoding of one byte a character, from the decoder that the platform has for it. */
function singleByte(name: string): Encoding {
  const decoder = new TextDecoder(name);
  const characters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
  return {
    encode: (text) => {
      const bytes = [...text].map((character) => characters.indexOf(character));
      return bytes.includes(-1) ? undefined : Uint8Array.from(bytes);
    },
    decode: (bytes) => Array.from(bytes, (byte) => characters[byte]).join(''),
  };
}

const SINGLE_BYTE = /^(?:iso-8859-(?:[2-8]|1[03-6])|windows-125[0-8]|koi8-[ru]|macintosh|ibm866)$/;

function withEncoding(name: string, use: (encoding: Encoding) => Outcome): Outcome {
  const lower = name.toLowerCase();
  const encoding = own(FIXED, lower) ?? (SINGLE_BYTE.test(lower) ? singleByte(lower) : undefined);
  return encoding ? use(encoding) : ok(unknownOf(`the text encoding ${JSON.stringify(name)} is not evaluated`, STRING));
}

const textencodebase64: TerraformFunction = {
  name: 'textencodebase64',
  parameters: ['string', 'encoding'].map((name) => ({ name, type: STRING })),
  returns: STRING,
  call: ([text, encoding]) =>
    withEncoding(textOf(encoding), ({ encode }) => {
      const bytes = encode(textOf(text));
      if (!bytes) return fail(`the text has characters that ${textOf(encoding)} cannot represent`, 0);
      return ok(stringOf(Buffer.from(bytes).toString('base64')));
    }),
};

const textdecodebase64: TerraformFunction = {
  name: 'textdecodebase64',
  parameters: ['source', 'encoding'].map((name) => ({ name, type: STRING })),
  returns: STRING,
  call: ([text, encoding]) =>
    withEncoding(textOf(encoding), ({ decode }) =>
      andThen(bytesOfBase64(textOf(text)), (bytes) => ok(stringOf(decode(bytes)))),
    ),
};

/** Functions from and to other encodings of text. */
export const textEncodingFunctions: readonly TerraformFunction[] = [textencodebase64, textdecodebase64];
