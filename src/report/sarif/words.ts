/** Code scanning takes no more than this of a description. */
const LONGEST = 1024;

/** At most `most` UTF-16 units, and no half of a character at the end. */
export const clip = (words: string, most = LONGEST): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** What reads like a link in a SARIF message is one, and text from strangers must be none. Source: SARIF 2.1.0, 3.11.6. */
export const unlinked = (text: string): string => text.replaceAll('](', '] (');

/** A link to a related location, whose text may hold anything. */
export const linkTo = (text: string, id: number): string => `[${text.replace(/[\\[\]]/g, '\\$&')}](${id})`;
