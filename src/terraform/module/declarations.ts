import type { Block, Body, HclFile } from '../../hcl/ast.js';
import type { Span } from '../../text/span.js';
import { suggest } from '../../text/suggest.js';
import type { Problem } from '../../text/unusable.js';
import { type Argument, type Declaration, override, sectionOf } from './section.js';

/** What Terraform is told to leave as it is, and where. */
export interface Forgotten {
  readonly address: string;
  readonly span: Span;
}

/** What the files of one module declare, by name; resources and data sources as `type.name`. */
export interface Declarations {
  readonly variable: ReadonlyMap<string, Declaration>;
  readonly output: ReadonlyMap<string, Declaration>;
  readonly module: ReadonlyMap<string, Declaration>;
  readonly resource: ReadonlyMap<string, Declaration>;
  readonly data: ReadonlyMap<string, Declaration>;
  readonly ephemeral: ReadonlyMap<string, Declaration>;
  readonly locals: ReadonlyMap<string, Argument>;
  readonly moved: readonly Move[];
  /** The addresses of what Terraform stops managing and leaves as it is, as the module writes them. */
  readonly forgotten: readonly Forgotten[];
}

/** What had another address before, both as the module writes them. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** How many labels a block has that declares something. */
const LABELS = { variable: 1, output: 1, module: 1, resource: 2, data: 2, ephemeral: 2 } as const;

type Kind = keyof typeof LABELS;

const isKind = (type: string): type is Kind => Object.hasOwn(LABELS, type);

/** Blocks that say nothing about what is open; `action` is of Terraform 1.14. */
const OTHERS: ReadonlySet<string> = new Set([
  'terraform',
  'provider',
  'moved',
  'removed',
  'import',
  'check',
  'ephemeral',
  'run',
  'language',
  'action',
]);

/** Gathers what files declare, and what is wrong with it. */
export class Gathering implements Declarations {
  readonly variable = new Map<string, Declaration>();
  readonly output = new Map<string, Declaration>();
  readonly module = new Map<string, Declaration>();
  readonly resource = new Map<string, Declaration>();
  readonly data = new Map<string, Declaration>();
  readonly ephemeral = new Map<string, Declaration>();
  readonly locals = new Map<string, Argument>();
  readonly moved: Move[] = [];
  readonly forgotten: Forgotten[] = [];
  readonly problems: Problem[] = [];

  /** Adds a file; one that overrides others changes what is there. */
  add({ body, source }: HclFile, overrides: boolean): void {
    for (const block of body.blocks) {
      if (block.type === 'locals') this.#addLocals(block, source, overrides);
      else if (isKind(block.type)) this.#addBlock(block.type, block, source, overrides);
      else if (block.type === 'moved') this.moved.push(...moveOf(block, source));
      else if (block.type === 'removed') this.forgotten.push(...forgottenBy(block, source));
      else if (!OTHERS.has(block.type)) this.#refuse(block, source);
    }
  }

  /** Terraform refuses a block that it does not know; what somebody meant to declare in it would go unjudged. */
  #refuse(block: Block, source: HclFile['source']): void {
    const near = suggest(block.type, ['resource', 'data', 'module', 'variable', 'output', 'locals', ...OTHERS]);
    const span = { source, start: block.header.start, end: block.header.end };
    const problem = { message: `there are no "${block.type}" blocks`, span };
    this.problems.push(near === undefined ? problem : { ...problem, hint: `did you mean "${near}"?` });
  }

  #addLocals({ body }: Block, source: HclFile['source'], overrides: boolean): void {
    for (const attribute of body.attributes.values()) {
      const { name, nameSpan } = attribute;
      if (this.locals.has(name) && !overrides) {
        const span = { source, start: nameSpan.start, end: nameSpan.end };
        this.problems.push({ message: `local.${name} is declared twice`, span });
      } else this.locals.set(name, attribute);
    }
  }

  #addBlock(kind: Kind, block: Block, source: HclFile['source'], overrides: boolean): void {
    const labels = block.labels.map(({ value }) => value);
    const span = { source, start: block.header.start, end: block.header.end };
    if (labels.length !== LABELS[kind]) {
      const names = LABELS[kind] === 1 ? 'one name' : 'a type and a name';
      this.problems.push({ message: `a ${kind} block has ${names} behind it, in quotes`, span });
      return;
    }
    const name = labels.join('.');
    const known = this[kind].get(name);
    const section = sectionOf(block.body, source);
    const shown = kind === 'resource' ? name : `${kind}.${name}`;
    if (!overrides && known) this.problems.push({ message: `${shown} is declared twice`, span });
    else if (!overrides) this[kind].set(name, { span, labels, section });
    else if (known) this[kind].set(name, { ...known, section: override(known.section, section) });
    else this.problems.push({ message: `there is no ${shown} that this could override`, span });
  }
}

function moveOf({ body }: Block, source: HclFile['source']): readonly Move[] {
  const [from, to] = ['from', 'to'].map((name) => addressIn(body, name, source));
  return from && to ? [{ from, to }] : [];
}

/** What is removed from the state and not destroyed. */
function forgottenBy({ body, header }: Block, source: HclFile['source']): readonly Forgotten[] {
  const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle')?.body;
  const from = addressIn(body, 'from', source);
  return from !== '' && lifecycle !== undefined && textIn(lifecycle, 'destroy', source) === 'false'
    ? [{ address: from, span: { source, start: header.start, end: header.end } }]
    : [];
}

/** An address as it is written: JSON has it in quotes. */
function addressIn(body: Body, name: string, source: HclFile['source']): string {
  const text = textIn(body, name, source);
  return text.startsWith('"')
    ? text.slice(1, -1).replaceAll('\\"', '"')
    : text.replace(/\s+(?=[.[\]])|(?<=[.[])\s+/g, '');
}

function textIn(body: Body, name: string, source: HclFile['source']): string {
  const expression = body.attributes.get(name)?.expression;
  return expression === undefined ? '' : source.text.slice(expression.start, expression.end);
}
