import { Buffer } from 'node:buffer';
import { nodeCrypto } from '../../text/node-crypto.js';
import { own } from '../../text/own.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { STRING } from '../type.js';
import { stringOf } from '../value.js';
import { textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';
import { textToText } from './string-case.js';

/** How a hash is made and written. */
export interface HashKind {
  readonly algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512';
  readonly written: 'hex' | 'base64';
}

/** The hash of some bytes. */
export const hashOf = ({ algorithm, written }: HashKind, bytes: Uint8Array | string): string =>
  nodeCrypto().createHash(algorithm).update(bytes).digest(written);

/** Every hash that Terraform knows, by the name of its function. */
export const HASHES: Readonly<Record<string, HashKind>> = {
  md5: { algorithm: 'md5', written: 'hex' },
  sha1: { algorithm: 'sha1', written: 'hex' },
  sha256: { algorithm: 'sha256', written: 'hex' },
  sha512: { algorithm: 'sha512', written: 'hex' },
  base64sha256: { algorithm: 'sha256', written: 'base64' },
  base64sha512: { algorithm: 'sha512', written: 'base64' },
};

/** RFC 4122, appendix C. */
const NAMESPACES: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

/** A UUID without what may be written around it: urn:uuid:…, {…}, no dashes. */
const plainUuid = (text: string): string =>
  text
    .replace(/^urn:uuid:|^\{(?=.*\}$)/i, '')
    .replace(/\}$/, '')
    .replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5');

function uuidOf(namespace: string, name: string): Outcome {
  const written = own(NAMESPACES, namespace) ?? plainUuid(namespace);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(written)) {
    return fail('the namespace must be a UUID, or one of dns, url, oid and x500', 0);
  }
  const bytes = nodeCrypto()
    .createHash('sha1')
    .update(Buffer.from(written.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return ok(stringOf(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')));
}

const uuidv5: TerraformFunction = {
  name: 'uuidv5',
  parameters: ['namespace', 'name'].map((name) => ({ name, type: STRING })),
  returns: STRING,
  call: ([namespace, name]) => uuidOf(textOf(namespace), textOf(name)),
};

/** Functions that hash. */
export const hashFunctions: readonly TerraformFunction[] = [
  ...Object.entries(HASHES).map(([name, kind]) => textToText(name, (text) => hashOf(kind, text))),
  uuidv5,
];
