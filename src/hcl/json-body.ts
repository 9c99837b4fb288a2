import { own } from '../text/own.js';
import type { Attribute, Block, Body, Comment, Label, Range } from './ast.js';
import type { BlockType } from './json-blocks.js';
import { type JsonContext, reportTwice, toCode, toExpression } from './json-expression.js';
import { type JsonMessage, NO_BODY, noBlocks } from './json-messages.js';
import type { JsonMember, JsonString, JsonValue } from './json-value.js';

interface GrowingBody {
  readonly attributes: Map<string, Attribute>;
  readonly blocks: Block[];
}

/** Turns JSON objects into bodies, with the blocks that the language defines. */
export class JsonBodyReader {
  readonly comments: Comment[] = [];
  readonly #context: JsonContext;

  constructor(context: JsonContext) {
    this.#context = context;
  }

  /** One body of all the objects, which stand for it together. */
  read(objects: readonly JsonValue[], range: Range, type: BlockType): Body {
    const body: GrowingBody = { attributes: new Map(), blocks: [] };
    for (const object of objects) {
      if (object.kind === 'object') for (const member of object.members) this.#member(body, member, type);
      else this.#report(NO_BODY, object);
    }
    return { start: range.start, end: range.end, ...body };
  }

  #member(body: GrowingBody, { name, value }: JsonMember, around: BlockType): void {
    const type = own(around.inside, name.value);
    if (name.value === '//') this.comments.push({ start: value.start, end: value.end, form: 'property' });
    else if (type === undefined) this.#attribute(body, name, value, around);
    else for (const block of this.#blocks(name, [], value, type)) body.blocks.push(block);
  }

  #attribute(body: GrowingBody, name: JsonString, value: JsonValue, { literal, code }: BlockType): void {
    const before = body.attributes.get(name.value);
    if (before) {
      reportTwice(this.#context, name, before, true);
      return;
    }
    const context = literal?.includes(name.value) ? { ...this.#context, templates: false } : this.#context;
    const isCode = code?.includes(name.value) && value.kind === 'string';
    const expression = isCode ? toCode(context, value) : toExpression(context, value);
    body.attributes.set(name.value, {
      source: this.#context.source,
      start: name.start,
      end: value.end,
      name: name.value,
      nameSpan: inside(name),
      expression,
    });
  }

  /** The blocks of one type: below it one level of objects for each label, and at every level a list may stand for many. */
  #blocks(type: JsonString, labels: readonly JsonString[], value: JsonValue, types: BlockType): Block[] {
    if (value.kind === 'null') return [];
    if (value.kind === 'array') return value.elements.flatMap((one) => this.#blocks(type, labels, one, types));
    if (value.kind !== 'object') return this.#report(noBlocks(type.value, types.labels[labels.length]), value);
    if (labels.length === types.labels.length) return [this.#block(type, labels, value, types)];
    return value.members.flatMap((member) => this.#blocks(type, [...labels, member.name], member.value, types));
  }

  #block(type: JsonString, labels: readonly JsonString[], value: JsonValue, types: BlockType): Block {
    // The type is written once for many blocks: what is a block's own begins with its last label.
    const header = inside(labels[labels.length - 1] ?? type);
    return {
      start: header.start,
      end: value.end,
      type: type.value,
      typeSpan: inside(type),
      labels: labels.map((label): Label => ({ ...inside(label), value: label.value })),
      header,
      body: this.read([value], value, types),
    };
  }

  #report(message: JsonMessage, { start, end }: Range): [] {
    this.#context.problems.push({ ...message, start, end });
    return [];
  }
}

/** A name without its quotes. */
function inside({ start, end }: Range): Range {
  return { start: start + 1, end: end - 1 };
}
