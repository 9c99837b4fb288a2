import { plain } from '../text/plain.js';

// Text from strangers in Markdown as GitHub and GitLab show it: nothing in it is markup, and no link, mention, picture or formula
// comes to life. It is still to be read as it stands, so that no more is escaped than has to be.
// Sources: https://github.github.com/gfm/ (backslash escapes, entities, code spans, extended autolinks, tables).

/** A zero-width space: what finds mentions and addresses looks at the text, after all escapes. */
const APART = '&#8203;';

/** It stands for the same until all is escaped; of a text from strangers, `plain` leaves none. */
const MARK = '\u200b';

/**
 * What GitHub and GitLab make links of: people, issues, merge requests, labels, milestones, snippets, epics, and addresses.
 * Sources: docs.github.com, "Autolinked references and URLs"; docs.gitlab.com, "GitLab Flavored Markdown", references.
 */
const REFERENCES = /[@#!~%&$^](?=[\w"])|\bGH(?=-\d)|\bwww(?=\.)|:(?=\/\/)/gi;

/** Prose, also at the beginning of a line, where some characters would make a list or a heading. */
export const prose = (text: string): string =>
  plain(text)
    .replace(REFERENCES, `$&${MARK}`)
    .replace(/[&<>$]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\\`*[\]|~]/g, '\\$&')
    // Inside of words it is only itself: alicloud_security_group.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replaceAll(MARK, APART);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&dollar;' };

/** The same in a fixed font: between backticks all characters are themselves, but for these. */
export function code(text: string): string {
  const shown = plain(text);
  if (shown.trim() === '') return '';
  if (/[`|]/.test(shown) || shown.endsWith('\\')) {
    return `<code>${shown.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
  }
  return `\`${shown}\``;
}
