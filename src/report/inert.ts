import { plain } from '../text/plain.js';

/** Text from strangers in Markdown: nothing in it is markup, and no link, mention or picture comes to life. */
export const inert = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]()<>#+!|~&]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, (start) => start.replace('.', '&#46;'));

/** The same in a fixed font. */
export const code = (text: string): string => `<code>${inert(text)}</code>`;
