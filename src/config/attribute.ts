import type { Hop, Span } from '../text/span.js';

export type { Hop };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a known value was decided. */
export type Origin = 'literal' | 'variable' | 'default' | 'plan' | 'state';

interface Told {
  readonly span: Span;
  /** Judged like any other value, never printed. */
  readonly sensitive: boolean;
  /** The chain behind the value, nearest first: variable, module call, line of a tfvars file; left out where there is none. */
  readonly via?: readonly Hop[];
}

/** A value that somebody decided, and where. */
export interface Known<T> extends Told {
  readonly state: 'known';
  readonly value: T;
  readonly origin: Origin;
}

/** A value that cannot be told before apply. */
export interface Unknown extends Told {
  readonly state: 'unknown';
  /** The end of a sentence that begins with the attribute's name: "depends on var.office, which has no value". */
  readonly reason: string;
  /** Addresses of the resource instances whose identity the value may be. */
  readonly candidates: readonly string[];
  /** The value is the identity of the one candidate, whatever apply makes of it. */
  readonly certain: boolean;
  /** The value can be nothing but the identity of one of the candidates. */
  readonly exhaustive?: boolean;
  /** The value is a list of all the candidates, and of nothing else that is not known. */
  readonly every?: boolean;
  /** An expression that may come to null; a plan has computed those that can, and says null itself. */
  readonly mayBeNull?: boolean;
  /** The part of a list that is known already, where one is. */
  readonly partial?: Json;
  /** The names, at any depth inside it, of what is not known. */
  readonly lacking?: readonly string[];
}

/** What Terraform says about one attribute: a value or the reason why there is none yet, always with its place. */
export type Attribute<T> = Known<T> | Unknown;

/** Reads a raw value as something stricter. What does not parse is unknown with a reason, never silently dropped. */
export function parseAttribute<T>(
  raw: Attribute<Json>,
  parse: (value: Json) => T | undefined,
  expected: string,
): Attribute<T> {
  if (raw.state === 'unknown') return raw;
  const value = parse(raw.value);
  // Most attributes are what they look like, and there are many: no second object for these.
  if (value === raw.value) return raw as Known<unknown> as Known<T>;
  if (value !== undefined) return { ...raw, value };
  const written = raw.sensitive ? '(sensitive)' : JSON.stringify(raw.value);
  return unknown(raw, `is ${written}, which is not ${expected}`);
}

/** An unknown in the place of another attribute, for a reason of our own. */
export function unknown({ span, sensitive, via }: Told, reason: string): Unknown {
  const chain = via ? { via } : {};
  return { state: 'unknown', reason, span, sensitive, candidates: [], certain: false, ...chain };
}
