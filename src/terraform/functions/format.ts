import { unknownInside } from '../marks.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { ANY, listType, STRING } from '../type.js';
import { listOf, stringOf, typeOf, unknownBecause, type Value } from '../value.js';
import { textOf } from './arguments.js';
import { readVerb, writeVerb } from './format-verb.js';
import type { Parameter, TerraformFunction } from './function.js';

/** Writes the arguments where the format has its verbs; every argument must be used. */
export function formatText(format: string, args: readonly Value[]): Outcome<string> {
  let written = '';
  let next = 0;
  let highest = 0;
  for (let at = 0; at < format.length; ) {
    const percent = format.indexOf('%', at);
    written += format.slice(at, percent < 0 ? undefined : percent);
    if (percent < 0) break;
    if (format[percent + 1] === '%') {
      written += '%';
      at = percent + 2;
      continue;
    }
    const verb = readVerb(format.slice(percent));
    if (!verb) return fail(`unrecognized format at character ${percent + 1}; a percent sign is written %%`, 0);
    const index = verb.index ?? next + 1;
    const value = args[index - 1];
    if (!value)
      return fail(`not enough arguments for ${verb.written}: it needs number ${index}, but there are ${args.length}`);
    const text = writeVerb(verb, value);
    if (failed(text)) return { argument: index, ...text };
    written += text.value;
    next = index;
    highest = Math.max(highest, index);
    at = percent + verb.written.length;
  }
  if (highest >= args.length) return ok(written);
  return fail(`too many arguments: the format uses only ${highest}`, highest + 1);
}

const FORMAT: Parameter = { name: 'format', type: STRING };
const ARGS: Parameter = { name: 'args', type: ANY, acceptsNull: true, unknown: 'handled' };

const format: TerraformFunction = {
  name: 'format',
  parameters: [FORMAT],
  variadic: { ...ARGS, unknown: 'inside' },
  returns: STRING,
  call: ([pattern, ...args]) => {
    const text = formatText(textOf(pattern), args);
    return failed(text) ? text : ok(stringOf(text.value));
  },
};

const isSequence = (value: Value): boolean => 'elements' in value;

function formatRows(pattern: string, args: readonly Value[]): Outcome {
  const lists = args.filter(isSequence).map((arg) => ('elements' in arg ? arg.elements : []));
  const rows = lists[0]?.length ?? 1;
  if (lists.some((list) => list.length !== rows)) return fail('formatlist() needs lists of the same length');
  const texts: Value[] = [];
  for (let row = 0; row < rows; row++) {
    const chosen = args.map((arg) => ('elements' in arg ? (arg.elements[row] ?? arg) : arg));
    const unknown = chosen.map(unknownInside).find((found) => found !== undefined);
    if (unknown) {
      texts.push(unknownBecause(unknown, STRING));
      continue;
    }
    const text = formatText(pattern, chosen);
    if (failed(text)) return fail(`row ${row} of formatlist(): ${text.error}`, text.argument);
    texts.push(stringOf(text.value));
  }
  return ok(listOf(STRING, texts));
}

const formatlist: TerraformFunction = {
  name: 'formatlist',
  parameters: [FORMAT],
  variadic: ARGS,
  returns: listType(STRING),
  call: ([pattern, ...args]) => {
    const open = args.find((arg) => arg.kind === 'unknown' && !['string', 'number', 'bool'].includes(typeOf(arg).kind));
    if (open?.kind === 'unknown') return ok(unknownBecause(open, listType(STRING)));
    return formatRows(textOf(pattern), args);
  },
};

/** format() and formatlist(). */
export const formatFunctions: readonly TerraformFunction[] = [format, formatlist];
