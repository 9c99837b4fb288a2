import type {
  Block,
  Body,
  Conditional,
  Expression,
  HclFile,
  NameKey,
  ObjectExpression,
  Range,
  Template,
  TemplatePart,
  Traversal,
  Unary,
} from '../../src/hcl/ast.js';

/** JSON as hcl2json prints it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Thrown where hcl2json has no JSON for what is valid HCL. */
export class Unconvertible extends Error {}

/** The JSON that hcl2json makes of a file, made from our tree: comparing the two compares every value of the tree. */
export function toHcl2Json(file: HclFile): Json {
  return new Converter(file.source.text).body(file.body);
}

class Converter {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  body(body: Body): Json {
    const json: { [key: string]: Json } = Object.create(null);
    for (const block of body.blocks) this.#block(block, json);
    for (const [name, { expression }] of body.attributes) json[name] = this.#value(expression);
    return json;
  }

  #block(block: Block, json: { [key: string]: Json }): void {
    let level = json;
    let key = block.type;
    for (const { value } of block.labels) {
      level[key] ??= Object.create(null);
      const next = level[key];
      if (next === null || typeof next !== 'object' || Array.isArray(next)) throw new Unconvertible(key);
      level = next;
      key = value;
    }
    level[key] ??= [];
    const list = level[key];
    if (!Array.isArray(list)) throw new Unconvertible(key);
    list.push(this.body(block.body));
  }

  #value(expression: Expression): Json {
    switch (expression.kind) {
      case 'number':
        return Number(expression.raw);
      case 'boolean':
        return expression.value;
      case 'null':
        return null;
      case 'unary':
        return this.#unary(expression);
      case 'template': {
        const inner = onlyInterpolation(expression);
        return inner ? this.#value(inner) : this.#parts(expression.parts);
      }
      case 'tuple':
        return expression.elements.map((element) => this.#value(element));
      case 'object':
        return this.#object(expression);
      default:
        return this.#wrapped(expression);
    }
  }

  #unary(expression: Unary): Json {
    const { operand, operator } = expression;
    if (operator === '-' && operand.kind === 'number') return -Number(operand.raw);
    if (operator === '!' && operand.kind === 'boolean') return !operand.value;
    if (operand.kind === 'number' || operand.kind === 'boolean' || operand.kind === 'null') {
      throw new Unconvertible(operator);
    }
    return this.#wrapped(expression);
  }

  #object(expression: ObjectExpression): Json {
    const json: { [key: string]: Json } = Object.create(null);
    for (const { key, value } of expression.items) json[this.#key(key)] = this.#value(value);
    return json;
  }

  #key(key: Expression | NameKey): string {
    if (key.kind === 'name') return key.name;
    return key.kind === 'traversal' && isStatic(key) ? this.#raw(key) : this.#string(key);
  }

  #parts(parts: readonly TemplatePart[]): string {
    return parts
      .map((part) => this.#part(part))
      .join('')
      .normalize('NFC');
  }

  #part(part: TemplatePart): string {
    switch (part.kind) {
      case 'text':
        return part.value.replace(/([$%])\{/g, '$1$1{');
      case 'interpolation':
        return this.#string(part.expression);
      case 'if-directive':
        return this.#choice(part.condition, this.#parts(part.then), this.#parts(part.else));
      case 'for-directive': {
        const names = part.key === undefined ? part.value : `${part.key}, ${part.value}`;
        return `%{for ${names} in ${this.#raw(part.collection)}}${this.#parts(part.body)}%{endfor}`;
      }
    }
  }

  /** A value inside a string or as a key. */
  #string(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return decimal(expression.raw);
      case 'boolean':
        return String(expression.value);
      case 'null':
        return 'null';
      case 'template':
        return this.#template(expression);
      case 'conditional':
        return this.#conditional(expression);
      default:
        return this.#wrapped(expression);
    }
  }

  #template(template: Template): string {
    const inner = onlyInterpolation(template);
    return inner ? this.#string(inner) : this.#parts(template.parts);
  }

  #conditional(conditional: Conditional): string {
    return this.#choice(conditional.condition, this.#string(conditional.then), this.#string(conditional.else));
  }

  #choice(condition: Expression, then: string, otherwise: string): string {
    return `%{if ${this.#raw(condition)}}${then}${otherwise === '' ? '' : `%{else}${otherwise}`}%{endif}`;
  }

  #wrapped(expression: Expression): string {
    return `\${${this.#raw(expression)}}`;
  }

  /** hcl2json appends a parenthesis that follows. */
  #raw({ start, end }: Range): string {
    return this.#text.slice(start, this.#text.charAt(end) === ')' ? end + 1 : end);
  }
}

function onlyInterpolation({ parts }: Template): Expression | undefined {
  const [first, second] = parts;
  return first?.kind === 'interpolation' && second === undefined ? first.expression : undefined;
}

function isStatic({ source, steps }: Traversal): boolean {
  if (source.kind !== 'variable') return false;
  return steps.every((step) => {
    if (step.kind === 'splat') return false;
    if (step.kind !== 'index') return true;
    if (step.key.kind === 'template') return step.key.parts.every((part) => part.kind === 'text');
    return step.key.kind === 'number';
  });
}

function decimal(raw: string): string {
  const value = Number(raw);
  return Number.isInteger(value) && Math.abs(value) < 1e300 ? BigInt(value).toString() : String(value);
}
