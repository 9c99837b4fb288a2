import { type Value, writeNumber } from '../value.js';
import { quoteJson } from './json-encode.js';

/** The value as Terraform's yamlencode writes it: block style, every text and key in double quotes. */
export function encodeYaml(value: Value): string {
  return `${writeNode(value, '').replace(/^ /, '')}\n`.replace(/^\n/, '');
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
const isPlain = (text: string): boolean =>
  !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]| \n/.test(text);

const quoteYaml = (text: string): string =>
  quoteJson(text).replace(/\\u(003c|003e|0026)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
