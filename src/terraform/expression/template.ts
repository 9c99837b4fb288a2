import type { Expression, ForDirective, IfDirective, Template, TemplatePart } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { withCandidates, withSensitive } from '../marks.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { BOOL, STRING } from '../type.js';
import { stringOf, type UnknownValue, unknownBecause, type Value } from '../value.js';
import { evaluate } from './evaluate.js';
import { itemsOf } from './items.js';
import { computedFrom } from './origin.js';
import { bind, placed, type Scope } from './scope.js';

/** A text with the values in it; one that is a single `${}` and nothing else is that value. */
export function evaluateTemplate({ parts }: Template, scope: Scope): Outcome {
  const [only] = parts;
  if (only?.kind === 'interpolation' && parts.length === 1) return evaluate(only.expression, scope);
  if (only?.kind === 'text' && parts.length === 1) return ok(stringOf(only.value));
  const text = new Text();
  const mistake = text.add(parts, scope);
  return mistake ?? ok(text.result());
}

/** A text that grows piece by piece, as long as every piece is known. */
class Text {
  #written = '';
  #open: UnknownValue | undefined;
  #sensitive = false;
  readonly #parts: Value[] = [];

  /** Adds the parts, or says what is wrong with one of them. */
  add(parts: readonly TemplatePart[], scope: Scope): Outcome | undefined {
    for (const part of parts) {
      const mistake = this.#addOne(part, scope);
      if (mistake) return mistake;
    }
    return undefined;
  }

  result(): Value {
    const value = this.#open
      ? withCandidates(unknownBecause(this.#open, STRING), this.#parts)
      : stringOf(this.#written);
    return computedFrom(withSensitive(value, this.#sensitive), this.#parts);
  }

  #addOne(part: TemplatePart, scope: Scope): Outcome | undefined {
    if (part.kind === 'text') this.#written += part.value;
    if (part.kind === 'interpolation') return this.#addValue(part.expression, scope);
    if (part.kind === 'if-directive') return this.#addIf(part, scope);
    return part.kind === 'for-directive' ? this.#addFor(part, scope) : undefined;
  }

  #take(value: Value): void {
    this.#parts.push(value);
    this.#sensitive ||= value.sensitive === true;
    if (value.kind === 'unknown') this.#open ??= value;
  }

  #addValue(expression: Expression, scope: Scope): Outcome | undefined {
    const text = evaluateAs(expression, scope, STRING, 'cannot be put into a text');
    if (failed(text)) return text;
    this.#take(text.value);
    if (text.value.kind === 'string') this.#written += text.value.value;
    return undefined;
  }

  #addIf({ condition, then, else: otherwise }: IfDirective, scope: Scope): Outcome | undefined {
    const decided = evaluateAs(condition, scope, BOOL, 'cannot be a condition');
    if (failed(decided)) return decided;
    this.#take(decided.value);
    return decided.value.kind === 'bool' ? this.add(decided.value.value ? then : otherwise, scope) : undefined;
  }

  #addFor({ key, value, collection, body }: ForDirective, scope: Scope): Outcome | undefined {
    const list = evaluate(collection, scope);
    if (failed(list)) return list;
    this.#take(list.value);
    const items = itemsOf(list.value);
    if (failed(items)) return placed(items, scope, collection);
    for (const item of items.value ?? []) {
      const mistake = this.add(body, bind(bind(scope, key, item.key), value, item.value));
      if (mistake) return mistake;
    }
    return undefined;
  }
}

function evaluateAs(expression: Expression, scope: Scope, type: typeof STRING, complaint: string): Outcome {
  const value = evaluate(expression, scope);
  if (failed(value)) return value;
  if (value.value.kind === 'null') return placed(fail(`the value is null, which ${complaint}`), scope, expression);
  const converted = convert(value.value, type);
  return failed(converted) ? placed(fail(`the value ${complaint}: ${converted.error}`), scope, expression) : converted;
}
