import type { Template } from './ast.js';
import type { Cursor } from './cursor.js';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const DOUBLED = /\$\$\{|%%\{/g;
const ESCAPE = /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)?|\$\$\{|%%\{/gsu;

/** What the current text token stands for: `$${` is `${` everywhere, the backslash means something in quotes only. */
export function decodeText(cursor: Cursor, form: Template['form']): string {
  const { word, start } = cursor;
  const doubled = word.includes('${') || word.includes('%{');
  if (form !== 'quoted') return doubled ? word.replace(DOUBLED, (sign) => sign.slice(1)) : word;
  if (!doubled && !word.includes('\\')) return word;
  return word.replace(ESCAPE, (written, selector: string | undefined, offset: number) => {
    if (!written.startsWith('\\')) return written.slice(1);
    const character = decodeEscape(selector ?? '');
    if (character !== undefined) return character;
    const at = start + offset;
    cursor.report(
      `\\${selector ?? ''} is not an escape`,
      at,
      at + written.length,
      'a literal backslash is written \\\\',
    );
    return written;
  });
}

function decodeEscape(selector: string): string | undefined {
  if (selector.length <= 2) return SIMPLE[selector];
  const code = Number.parseInt(selector.slice(1), 16);
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
