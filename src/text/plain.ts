// Control characters (C0 but tab, DEL, C1), the bidirectional controls and the invisible separators: they could repaint a
// terminal or show a reader another text than the one that counts.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const UNSAFE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from strangers, fit for one line of output: what could move the cursor or the reading order is shown as \uXXXX. */
export function plain(text: string): string {
  return text.replace(UNSAFE, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** JSON in which nothing can repaint a terminal or turn the reading order around; it means the same. */
export function plainJson(value: unknown): string {
  const escaped = JSON.stringify(value, undefined, 2).replace(UNSAFE, (character) =>
    // The line breaks are those between the lines of the document: inside of texts they are escaped already.
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
