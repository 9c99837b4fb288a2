/** The same words with a capital at the beginning, for what begins a sentence. */
export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The same words as a sentence of their own: with a capital, and a full stop where there is none. */
export const sentence = (words: string): string => withPeriod(capitalised(words));

/** The same words with a full stop, where there is no other end. */
export const withPeriod = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** `1 finding`, `4 findings`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `A`, `A and B`, `A, B and C`; longer lists are cut short: `A, B, C and 4 more`. */
export function shortList(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length <= 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Different names in a line, which is no place for hundreds of them: `A, B`, `A, B, C and 4 more`. */
export function few(names: readonly string[], separator = ', '): string {
  const unique = [...new Set(names)];
  const shown = unique.slice(0, 3).join(separator);
  return unique.length > 3 ? `${shown} and ${unique.length - 3} more` : shown;
}
