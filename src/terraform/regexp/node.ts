/** Whether a character, given as its code point, is one of a set. */
export type CharacterTest = (codePoint: number) => boolean;

/** A place between characters. */
export type Boundary = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'not-word';

/** A regular expression in RE2's syntax, taken apart. */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'boundary'; readonly boundary: Boundary }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly greedy: boolean;
    };

/** What a pattern turned out to be: its parts, and the names of its groups (undefined for those without). */
export interface Pattern {
  readonly root: Node;
  readonly groups: readonly (string | undefined)[];
}

/** A mistake in a pattern, thrown while it is read and caught by whoever asked for it. */
export class PatternError extends Error {}
