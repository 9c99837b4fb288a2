// Control characters (C0 but tab, DEL, C1), the bidirectional controls and the invisible separators: they could repaint a
// terminal or show a reader another text than the one that counts. Halves of surrogate pairs and the noncharacters: XML and HTML know no
// such thing. And the bracket of `##[error]` or `##vso[task.setvariable …]`, which pipelines take for a command wherever it stands in a
// line of a log.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;

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

/**
 * A text of several lines that may end up in the log of a pipeline: none of them is a command to GitHub's runner, which takes a line that
 * begins with `::NAME …::` for one. Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:[a-z][a-z-]*( [^\n]*)?::)/gim, '$1\\u003a');
