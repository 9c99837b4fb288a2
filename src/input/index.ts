import type { Json } from '../config/attribute.js';
import { placesIn } from '../text/json-places.js';
import { syntaxErrorIn } from '../text/json-syntax.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { type Problem, UnusableError } from '../text/unusable.js';
import { field, items, text as textOf } from './json.js';
import { planJson } from './plan-json.js';
import type { Configuration, InputReader } from './reader.js';
import { stateFile } from './state-file.js';
import { stateJson } from './state-json.js';

/** Every format sglint reads. To add one: write its file, then add it here. */
export const inputReaders: readonly InputReader[] = [planJson, stateJson, stateFile];

/** Reads an input of any known format, told by its content; throws an UnusableError that says what to do instead. */
export function readInput(source: Source): Configuration {
  const document = parseDocument(source);
  const reader = inputReaders.find((candidate) => candidate.recognises(document));
  if (reader) return reader.read(document, source);
  throw new UnusableError({
    span: wholeOf(source),
    message: 'this JSON is neither a Terraform plan nor a state',
    hint: `sglint reads ${inputReaders.map(({ summary }) => summary).join(', ')}`,
  });
}

function parseDocument(source: Source): Json {
  const { text } = source;
  const problem = (message: string, hint: string): UnusableError =>
    new UnusableError({ span: wholeOf(source), message, hint } satisfies Problem);
  if (text.trim() === '') throw problem('the file is empty', `write it with: ${SHOW}`);
  try {
    return withoutPlannedValues(source) ?? (JSON.parse(text.replace(BYTE_ORDER_MARK, '')) as Json);
  } catch (error) {
    if (isPlanLog(text)) {
      throw problem('this is the log of `terraform plan -json`, which holds no plan', `write the plan with: ${SHOW}`);
    }
    throw new UnusableError(notJson(source, error instanceof Error ? error.message : String(error)));
  }
}

/** From this size on (in UTF-16 units) it pays not to read what nobody asks for. */
const LARGE = 1_000_000;

/**
 * A large plan without its `planned_values`, a third of it: `resource_changes` has the same values, and more. Undefined for anything else,
 * and where a plan has nothing but those.
 */
function withoutPlannedValues(source: Source): Json | undefined {
  const { text } = source;
  if (text.length < LARGE || !text.includes('"planned_values"')) return undefined;
  try {
    const [start, end] = placesIn(source).at(['planned_values']) ?? [0, 0];
    if (text.charAt(start) !== '{' || end === 0) return undefined;
    const document = JSON.parse(`${text.slice(0, start)}{}${text.slice(end)}`) as Json;
    return items(field(document, 'resource_changes')).length > 0 ? document : undefined;
  } catch {
    // Whatever is wrong with it is told by its place in the whole.
    return undefined;
  }
}

const BYTE_ORDER_MARK = /^\ufeff/;

const SHOW = 'terraform plan -out tfplan && terraform show -json tfplan > tfplan.json';

function notJson(source: Source, reason: string): Problem {
  const { length } = source.text;
  const at = syntaxErrorIn(source.text, BYTE_ORDER_MARK.test(source.text) ? 1 : 0);
  if (at === undefined) return { span: wholeOf(source), message: `this cannot be read as JSON: ${reason}` };
  if (at >= length) {
    const span = { source, start: length, end: length + 1 };
    return { span, message: 'the JSON ends too early: the file is truncated', hint: `write it again with: ${SHOW}` };
  }
  return {
    span: { source, start: at, end: at + 1 },
    message: 'this is not JSON',
    hint: `sglint reads ${inputReaders.map(({ summary }) => summary).join(', ')}`,
  };
}

function isPlanLog(text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  try {
    return textOf(field(JSON.parse(first) as Json, '@level')) !== undefined;
  } catch {
    return false;
  }
}
