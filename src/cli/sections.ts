import { plain } from '../text/plain.js';

/** A part of what `sglint explain` prints; nothing where there is nothing to say. */
export const section = (heading: string, text: string | undefined): string =>
  text === undefined ? '' : `\n${heading}\n${indent(text.trim())}`;

/** Text two columns to the right, fit for a terminal. */
export const indent = (text: string): string =>
  `${text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${plain(line)}`))
    .join('\n')}\n`;
