import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { evaluate } from '../expression/evaluate.js';
import { type Item, itemsOf } from '../expression/items.js';
import { through } from '../expression/origin.js';
import { bind, type Scope } from '../expression/scope.js';
import { type InnerBlock, type Section, spanOf } from '../module/section.js';
import { fail, failed, type Outcome } from '../outcome.js';
import { ANY, listType } from '../type.js';
import { objectOf, tupleOf, type UnknownValue, unknownBecause, unknownOf, type Value } from '../value.js';
import type { Run } from './run.js';

/** The blocks of one type: a list of objects, which ends with an unknown value where not all of them are known. */
export interface Blocks {
  readonly value: Value;
  /** The header of the first of them. */
  readonly span: Span;
}

type ScopeOf = (source: Source) => Scope;

/** All blocks by their type, those that `dynamic` makes among them. */
export function expandBlocks(
  blocks: readonly InnerBlock[],
  scopeOf: ScopeOf,
  run: Run,
  around: Span,
): ReadonlyMap<string, Blocks> {
  const found = new Map<string, { span: Span; values: Value[] }>();
  for (const block of blocks) {
    const { source, header, type } = block;
    const known = found.get(type) ?? { span: { source, ...rangeOf(header) }, values: [] };
    found.set(type, known);
    const scope = scopeOf(source);
    const values = block.dynamic
      ? dynamicBlocks(block, block.dynamic, scope, run)
      : [blockValue(block.section, scope, run, around)];
    for (const value of values) known.values.push(value);
  }
  return new Map([...found].map(([type, { span, values }]) => [type, { span, value: tupleOf(values) }]));
}

const rangeOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

/** What stands in a block, as an object; its blocks are lists in it. */
function blockValue({ arguments: given, blocks }: Section, scope: Scope, run: Run, around: Span): Value {
  const entries: (readonly [string, Value])[] = [];
  for (const [name, argument] of given) {
    const value = evaluate(argument.expression, { ...scope, source: argument.source });
    if (failed(value)) run.mistake(value, spanOf(argument));
    entries.push([name, failed(value) ? unknownOf(`cannot be evaluated: ${value.error}`) : value.value]);
  }
  const inner = expandBlocks(blocks, (source) => ({ ...scope, source }), run, around);
  for (const [name, { value }] of inner) entries.push([name, value]);
  return objectOf(entries);
}

function dynamicBlocks({ type, section }: InnerBlock, dynamic: Section, scope: Scope, run: Run): readonly Value[] {
  const argument = dynamic.arguments.get('for_each');
  if (!argument) return [unknownOf(`cannot be evaluated: the dynamic block ${type} has no for_each`)];
  const span = spanOf(argument);
  const collection = evaluate(argument.expression, { ...scope, source: argument.source });
  const items = failed(collection) ? collection : itemsOf(collection.value);
  if (failed(items)) {
    run.mistake(items, span);
    return [unknownOf(`cannot be evaluated: ${items.error}`)];
  }
  const name = iteratorOf(dynamic) ?? type;
  if (!items.value) return [openBlock(collection)];
  return [...items.value].map((item) => blockValue(section, bind(scope, name, iterator(item, name, span)), run, span));
}

function iterator({ key, value }: Item, name: string, span: Span): Value {
  return objectOf([
    ['key', through(key, span, `${name}.key comes from here`)],
    ['value', through(value, span, `${name}.value comes from here`)],
  ]);
}

/** `iterator = name`: a bare word. */
function iteratorOf({ arguments: given }: Section): string | undefined {
  const expression = given.get('iterator')?.expression;
  if (expression?.kind === 'variable') return expression.name;
  const [only] = expression?.kind === 'template' ? expression.parts : [];
  return only?.kind === 'text' ? only.value : undefined;
}

/** Stands for any number of blocks. */
function openBlock(collection: Outcome): UnknownValue {
  const value = failed(collection) ? fail(collection.error) : collection.value;
  const open = 'kind' in value && value.kind === 'unknown' ? value : unknownOf('is not known');
  return unknownBecause(open, listType(ANY));
}
