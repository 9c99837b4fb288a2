import { suggest } from '../text/suggest.js';
import type { SyntaxProblem } from './token.js';

// What is wrong with a JSON text, in the words of Terraform (hcl/json), whose users will look for them.

/** A message, and what to do about it where the message does not say so. */
export type JsonMessage = Pick<SyntaxProblem, 'message' | 'hint'>;

export const EXTRANEOUS: JsonMessage = {
  message: 'Extraneous data after value: Extra characters appear after the JSON value.',
};

export const INVALID_NAME: JsonMessage = {
  message: 'Invalid object property name: A JSON object property name must be a string.',
  hint: 'write it in double quotes; a remark is written "//": "…"',
};

export const INVALID_ESCAPE = invalidString(
  'JSON knows the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits',
);
export const CONTROL_CHARACTER = invalidString('a line break is written \\n, and a tab \\t');
export const NO_CLOSING_QUOTE = invalidString('it has no closing quote');

export const ROOT_NO_OBJECT: JsonMessage = {
  message:
    'Root value must be object: The root value in a JSON-based configuration must be either a JSON object or a JSON array of objects.',
};
export const VALUES_NO_OBJECT: JsonMessage = {
  message: 'Root value must be object: The root value of a file of variable values must be a JSON object.',
};
export const NO_BODY: JsonMessage = {
  message: 'Incorrect JSON value type: A JSON object is required here, to define arguments and child blocks.',
};

/** Two kinds of brackets: what each says where it goes wrong. */
export const BRACKETS = {
  '}': {
    unclosed: { message: 'Unclosed object: No closing brace was found for this JSON object.' },
    wrongClose: { message: 'Mismatched braces: A JSON object must be closed with a brace, not a bracket.' },
    trailing: {
      message: 'Trailing comma in object: JSON does not permit a trailing comma after the final property in an object.',
    },
    separator: {
      message: 'Missing attribute separator comma: A comma must appear between each property definition in an object.',
    },
  },
  ']': {
    unclosed: { message: 'Unclosed object: No closing bracket was found for this JSON array.' },
    wrongClose: { message: 'Mismatched brackets: A JSON array must be closed with a bracket, not a brace.' },
    trailing: {
      message: 'Trailing comma in array: JSON does not permit a trailing comma after the final value in an array.',
    },
    separator: { message: 'Missing attribute separator comma: A comma must appear between each value in an array.' },
  },
} as const;

export const COLON_IN_ARRAY: JsonMessage = {
  message: 'Invalid array value: A colon is not used to introduce values in a JSON array.',
};

/** What stands where a colon must be. */
export function missingColon(found: string): JsonMessage {
  const detail =
    found === '='
      ? 'JSON uses a colon as its name/value delimiter, not an equals sign.'
      : "A colon must appear between an object property's name and its value.";
  return { message: `Missing property value colon: ${detail}` };
}

/** A word, or a single character, where a value must be; nothing at the end of the text. */
export function noValue(written: string): JsonMessage {
  if (written === '') return { message: 'Missing value: The JSON data ends prematurely.' };
  if (/^[-+.\d]/.test(written)) {
    return { message: 'Invalid JSON number: There is a syntax error in the given JSON number.' };
  }
  if (/^\w/.test(written)) {
    const near = suggest(written, ['true', 'false', 'null']);
    const hint = near ? ` Did you mean "${near}"?` : '';
    return { message: `Invalid JSON keyword: "${written}" is not a valid JSON keyword.${hint}` };
  }
  const summary = written === '}' || written === ']' ? 'Missing JSON value' : 'Invalid start of value';
  const message = `${summary}: A JSON value must start with a brace, a bracket, a number, a string, or a keyword.`;
  return written === '\ufeff' ? { message, hint: 'a JSON file may not begin with a byte order mark' } : { message };
}

/** A value that cannot stand for blocks of a type; `label` is the next one that it would have to name. */
export function noBlocks(type: string, label: string | undefined): JsonMessage {
  const wanted =
    label === undefined
      ? `Either a JSON object or a JSON array is required, representing the contents of one or more "${type}" blocks.`
      : `Either a JSON object or JSON array of objects is required here, to specify ${label} labels for this block.`;
  return { message: `Incorrect JSON value type: ${wanted}` };
}

/** An argument that is there twice, or a property of a value. */
export function setTwice(name: string, line: number, isArgument: boolean): JsonMessage {
  const message = isArgument
    ? `Duplicate attribute definition: The argument "${name}" was already set at line ${line}.`
    : `Duplicate object attribute: An attribute named "${name}" was already defined at line ${line}.`;
  return { message };
}

function invalidString(hint: string): JsonMessage {
  return { message: 'Invalid JSON string: There is a syntax error in the given JSON string.', hint };
}
