import { suggest } from '../text/suggest.js';

/** Something that people call by several names. */
export interface Named<T> {
  readonly value: T;
  /** By any of these it is found. */
  readonly names: readonly string[];
  /** Only these are ever printed: an identity may be sensitive. */
  readonly shown: readonly string[];
}

/** What is found under a name: one thing, or what to say instead. */
export type Found<T> = { readonly value: T } | { readonly message: string; readonly hint: string };

/** Finds what somebody calls by a name; `what` says what it is: "security group". */
export function findNamed<T>(what: string, name: string, all: readonly Named<T>[]): Found<T> {
  const found = all.filter(({ names }) => names.includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined) {
    const shown = found.flatMap((each) => each.shown.slice(0, 1)).join(', ');
    return { message: `several are called "${name}"`, hint: `name one of ${shown}` };
  }
  const near = suggest(
    name,
    all.flatMap(({ shown }) => shown),
  );
  const hint = near ? `did you mean "${near}"?` : `there ${listOf(all.flatMap(({ shown }) => shown.slice(0, 1)))}`;
  return { message: `there is no ${what} "${name}" here`, hint };
}

const MOST = 20;

function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'is none';
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  return `${names.length === 1 ? 'is' : 'are'} ${names.slice(0, MOST).join(', ')}${more}`;
}
