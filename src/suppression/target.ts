import type { Attribute, Block, Body, Comment, HclFile, Range } from '../hcl/ast.js';
import { positionAt, type Source } from '../text/source.js';

/** What a comment is about. */
export interface Target {
  readonly kind: 'block' | 'attribute';
  readonly range: Range;
  /** `alicloud_security_group_rule.ssh`, `cidr_ip`, `variable "office"` */
  readonly name: string;
  /** The block at the top of the file that it is, or is in; undefined outside of blocks. */
  readonly top: Block | undefined;
}

/** Says what each comment of a file is about: what begins below it, or ends (or opens) on its line before it. */
export class Targets {
  readonly #source: Source;
  readonly #nodes: readonly Target[];
  /** By the line that they begin on, and by that which they end on. */
  readonly #starting: ReadonlyMap<number, readonly Target[]>;
  readonly #ending: ReadonlyMap<number, readonly Target[]>;
  readonly #comments: ReadonlyMap<number, Comment>;

  constructor({ source, body, comments }: HclFile) {
    this.#source = source;
    this.#nodes = nodesIn(body, undefined);
    this.#starting = groupBy(this.#nodes, ({ range }) => this.#line(range.start));
    this.#ending = groupBy(this.#nodes, ({ range }) => this.#line(range.end));
    this.#comments = new Map(
      comments.flatMap((each) => (this.#standsAlone(each) ? [[this.#line(each.start), each]] : [])),
    );
  }

  of(comment: Comment): Target | undefined {
    if (comment.form === 'property') return this.#around(comment);
    return this.#isFirst(comment) ? this.#below(comment) : this.#before(comment);
  }

  /** What begins on the next line that is no comment; for a comment with code behind it, on its own last line. */
  #below(comment: Comment): Target | undefined {
    let last = comment;
    if (this.#standsAlone(comment)) {
      for (let next = this.#after(last); next !== undefined; next = this.#after(last)) last = next;
    }
    const line = this.#line(last.end) + (this.#isLast(last) ? 1 : 0);
    return this.#starting.get(line)?.[0];
  }

  #after = ({ end }: Comment): Comment | undefined => this.#comments.get(this.#line(end) + 1);

  /** The outermost thing that ends on the line before the comment; else the innermost that opens there around it. */
  #before(comment: Comment): Target | undefined {
    const { start } = comment;
    const line = this.#line(start);
    const ended = this.#ending.get(line)?.find(({ range }) => range.end <= start);
    return ended ?? lastOf(this.#starting.get(line) ?? [], ({ range }) => range.start < start && start < range.end);
  }

  /** Of a property in JSON: the block whose object it is in. */
  #around({ start, end }: Comment): Target | undefined {
    return lastOf(this.#nodes, ({ kind, range }) => kind === 'block' && range.start < start && end < range.end);
  }

  #line = (offset: number): number => positionAt(this.#source, offset).line;

  #isFirst({ start }: Comment): boolean {
    const before = this.#source.text.lastIndexOf('\n', start - 1) + 1;
    return start === 0 || this.#source.text.slice(before, start).trim() === '';
  }

  #isLast({ end }: Comment): boolean {
    const { text } = this.#source;
    const after = text.indexOf('\n', end);
    return text.slice(end, after < 0 ? text.length : after).trim() === '';
  }

  #standsAlone = (comment: Comment): boolean => this.#isFirst(comment) && this.#isLast(comment);
}

function groupBy<T>(all: readonly T[], key: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** The last that fits is the innermost. */
const lastOf = (nodes: readonly Target[], fits: (node: Target) => boolean): Target | undefined =>
  nodes.filter(fits).at(-1);

/** Everything that a comment can be about, in the order in which it begins: what is around comes first. */
function nodesIn({ attributes, blocks }: Body, top: Block | undefined): readonly Target[] {
  const own = [...attributes.values()].map((attribute): Target => ofAttribute(attribute, top));
  const inner = blocks.flatMap((block) => [ofBlock(block, top), ...nodesIn(block.body, top ?? block)]);
  return [...own, ...inner].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

const ofAttribute = (attribute: Attribute, top: Block | undefined): Target => ({
  kind: 'attribute',
  range: attribute,
  name: attribute.name,
  top,
});

const ofBlock = (block: Block, top: Block | undefined): Target => ({
  kind: 'block',
  range: block,
  name: nameOf(block),
  top: top ?? block,
});

/** As people call it in an address; other blocks as they are written. */
export function nameOf({ type, labels }: Block): string {
  const names = labels.map(({ value }) => value);
  if (type === 'resource' || type === 'data') return names.join('.');
  return type === 'module' ? `module.${names.join('.')}` : [type, ...names.map((name) => `"${name}"`)].join(' ');
}
