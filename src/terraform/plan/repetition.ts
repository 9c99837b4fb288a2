import { convert } from '../conversion.js';
import { evaluate } from '../expression/evaluate.js';
import { itemsOf } from '../expression/items.js';
import { through } from '../expression/origin.js';
import type { Scope } from '../expression/scope.js';
import { withCandidates } from '../marks.js';
import { type Argument, type Section, spanOf } from '../module/section.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { NUMBER, STRING } from '../type.js';
import { integerOf, stringOf, type UnknownValue, unknownBecause, unknownOf, type Value } from '../value.js';
import { asPredicate } from './reasons.js';
import type { Run } from './run.js';

/** What `each` and `count` are for one instance. */
export interface Repetition {
  readonly each?: { readonly key: Value; readonly value: Value };
  readonly index?: Value;
}

/** One instance: the key as addresses have it (`[0]`, `["a"]`, `[*]` for an unknown number, or nothing), and its repetition. */
export interface Round {
  readonly key: string;
  readonly repetition: Repetition;
}

/** How often a resource or a module is there; `deferred` says why that is not known. */
export interface Expansion {
  readonly by: 'nothing' | 'count' | 'for_each';
  readonly rounds: readonly Round[];
  readonly deferred?: string;
}

const ONCE: Expansion = { by: 'nothing', rounds: [{ key: '', repetition: {} }] };

/** The instances that `count` or `for_each` make of a block. */
export function expand({ arguments: given }: Section, run: Run, scopeOf: (argument: Argument) => Scope): Expansion {
  const [count, forEach] = [given.get('count'), given.get('for_each')];
  const argument = forEach ?? count;
  if (!argument) return ONCE;
  const by = forEach ? 'for_each' : 'count';
  if (count && forEach) run.warn('count and for_each cannot both be set', spanOf(count));
  const evaluated = evaluate(argument.expression, scopeOf(argument));
  const rounds = failed(evaluated)
    ? evaluated
    : forEach
      ? eachRound(evaluated.value, argument, run)
      : countRounds(evaluated.value, argument, run);
  if (failed(rounds)) {
    run.mistake(rounds, spanOf(argument));
    return unknownTimes(by, argument, unknownOf(`cannot be evaluated: ${rounds.error}`));
  }
  return 'kind' in rounds.value ? unknownTimes(by, argument, rounds.value) : { by, rounds: rounds.value };
}

type Rounds = Outcome<readonly Round[] | UnknownValue>;

function countRounds(value: Value, argument: Argument, run: Run): Rounds {
  if (value.kind === 'null') return fail('count is null: it must be a whole number');
  const number = convert(value, NUMBER);
  if (failed(number)) return fail(`count is unsuitable: ${number.error}`);
  if (number.value.kind === 'unknown') return ok(reportBeyond('count', number.value, argument, run));
  const times = number.value.kind === 'number' ? number.value.value : Number.NaN;
  if (!Number.isInteger(times) || times < 0) return fail('count must be a whole number, zero or more');
  if (!run.admits(times)) return ok(tooMany('count', times, argument, run));
  const round = (at: number): Round => {
    return { key: `[${at}]`, repetition: { index: through(integerOf(at), spanOf(argument), `count.index is ${at}`) } };
  };
  return ok(Array.from({ length: times }, (_, at) => round(at)));
}

function eachRound(value: Value, argument: Argument, run: Run): Rounds {
  if (value.kind === 'null') return fail('for_each is null: it must be a map, or a set of strings');
  if (value.kind === 'unknown') return ok(reportBeyond('for_each', value, argument, run));
  if (value.kind !== 'set' && !('entries' in value)) {
    return fail('for_each must be a map, or a set of strings; write toset([…]) around a list');
  }
  const items = itemsOf(value);
  if (failed(items)) return items;
  const size = 'entries' in value ? value.entries.size : value.elements.length;
  if (!run.admits(size)) return ok(tooMany('for_each', size, argument, run));
  const rounds: Round[] = [];
  for (const item of items.value ?? []) {
    const key = convert(item.key, STRING);
    if (failed(key) || key.value.kind !== 'string') return fail('for_each must be a map, or a set of strings');
    rounds.push(roundOf(key.value.value, item, argument));
  }
  return ok(rounds);
}

function roundOf(name: string, { key, value }: { key: Value; value: Value }, argument: Argument): Round {
  const span = spanOf(argument);
  const shown = JSON.stringify(name);
  const sensitive = value.sensitive ? ({ sensitive: true } as const) : {};
  const each = {
    key: {
      ...through({ ...stringOf(name), ...(key.origin ? { origin: key.origin } : {}) }, span, `each.key is ${shown}`),
      ...sensitive,
    },
    value: through(value, span, `each.value is that of ${shown}`),
  };
  return { key: `[${quoteKey(name)}]`, repetition: { each } };
}

/** The key as Terraform writes it in an address. */
export const quoteKey = (name: string): string => JSON.stringify(name).replace(/[$%](?=\{)/g, '$&$&');

/** How many instances there are could be told, so that not telling makes the verdict incomplete. */
function reportBeyond(by: string, value: UnknownValue, argument: Argument, run: Run): UnknownValue {
  if (value.beyond) run.problem(`the value of ${by} ${asPredicate(value.reason)}`, spanOf(argument), AS_ONE);
  return value;
}

const AS_ONE = 'all instances are judged as one whose number is not known';

function tooMany(by: string, times: number, argument: Argument, run: Run): UnknownValue {
  const message = `${by} makes ${times} instances, which are too many to evaluate`;
  run.problem(message, spanOf(argument), AS_ONE);
  return unknownOf(`is ${times}, more than can be evaluated`);
}

function unknownTimes(by: 'count' | 'for_each', argument: Argument, open: UnknownValue): Expansion {
  const part = (name: string): Value => {
    return withCandidates(through(unknownBecause(open), spanOf(argument), `${name} comes from here`), [open]);
  };
  const repetition: Repetition =
    by === 'count' ? { index: part('count.index') } : { each: { key: part('each.key'), value: part('each.value') } };
  const deferred = `is there an unknown number of times: its ${by} ${asPredicate(open.reason)}`;
  return { by, rounds: [{ key: '[*]', repetition }], deferred };
}

/** The name of a part of `each` or `count`, looked up. */
export function repeated({ each, index }: Repetition, root: string, name: string | undefined): Outcome | undefined {
  if (root === 'count' && name === 'index') return index ? ok(index) : fail('count.index is only there with count');
  if (root !== 'each' || (name !== 'key' && name !== 'value')) return undefined;
  return each ? ok(each[name]) : fail(`each.${name} is only there with for_each`);
}
