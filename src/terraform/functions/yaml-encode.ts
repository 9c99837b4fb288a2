import { type Value, writeNumber } from '../value.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const ESCAPED = /["\\\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]|[\u{10000}-\u{10ffff}]/gu;

/** The value as Terraform's yamlencode writes it: block style, every text and key in double quotes. */
export function encodeYaml(value: Value): string {
  const text = `${writeNode(value, '').replace(/^ /, '')}\n`.replace(/^\n/, '');
  const plain = value.kind === 'number' || value.kind === 'bool' || value.kind === 'null';
  return plain ? `${text}...\n` : text;
}

/** What follows a key or a dash: a space and a scalar, or the lines of a block below it. */
function writeNode(value: Value, indent: string): string {
  if ('entries' in value && value.entries.size > 0) {
    return [...value.entries].map(([name, entry]) => `\n${indent}${quoteYaml(name)}:${nested(entry, indent)}`).join('');
  }
  if ('elements' in value && value.elements.length > 0) {
    return value.elements.map((element) => `\n${indent}- ${writeNode(element, `${indent}  `).trimStart()}`).join('');
  }
  return ` ${writeScalar(value, indent)}`;
}

/** A sequence stands at the indentation of its key, a mapping two further in. */
const nested = (value: Value, indent: string): string => writeNode(value, 'elements' in value ? indent : `${indent}  `);

function writeScalar(value: Value, indent: string): string {
  switch (value.kind) {
    case 'bool':
      return String(value.value);
    case 'number':
      return writeNumber(value);
    case 'string':
      return writeText(value.value, indent);
    case 'map':
    case 'object':
      return '{}';
    case 'null':
    case 'unknown':
      return 'null';
    default:
      return '[]';
  }
}

function writeText(text: string, indent: string): string {
  if (!/\n/.test(text) || !isPlain(text)) return quoteYaml(text);
  const inner = indent === '' ? '  ' : indent;
  const chomping = text.endsWith('\n') ? (text.endsWith('\n\n') || text === '\n' ? '+' : '') : '-';
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `${inner}${line}`));
  return `|${hint}${chomping}\n${lines.join('\n')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const NOT_IN_BLOCKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]| \n/;
const isPlain = (text: string): boolean => !NOT_IN_BLOCKS.test(text);

const SHORT: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0');

/** A text in double quotes with the escapes of libyaml's emitter, which writes nothing beyond the basic plane plainly. */
const quoteYaml = (text: string): string =>
  `"${text.replace(ESCAPED, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      SHORT[character] ??
      (code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`)
    );
  })}"`;
