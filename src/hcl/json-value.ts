import type { Range } from './ast.js';

/** What a JSON text says, with the place of each value. */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

/** `{ "name": value }`, in the order of the text, with duplicates. */
export interface JsonObject extends Range {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

/** One property of an object. */
export interface JsonMember {
  readonly name: JsonString;
  readonly value: JsonValue;
}

/** `[ value ]`. */
export interface JsonArray extends Range {
  readonly kind: 'array';
  readonly elements: readonly JsonValue[];
}

/** A string, decoded; the range includes the quotes. */
export interface JsonString extends Range {
  readonly kind: 'string';
  readonly value: string;
}

/** A number as it was written. */
export interface JsonNumber extends Range {
  readonly kind: 'number';
  readonly raw: string;
}

/** `true` or `false`. */
export interface JsonBoolean extends Range {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `null`. */
export interface JsonNull extends Range {
  readonly kind: 'null';
}
