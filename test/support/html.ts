/** An element, or a text (`#text`), of a page. */
export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
}

const VOID = new Set(['meta', 'input', 'br', 'link', 'img', 'wbr']);
const RAW = /^(style|script)$/;
const TAG = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/;

/** Reads a page that is written strictly: lower-case tags, all of them closed, attributes in double quotes. Throws for anything else. */
export function parsePage(page: string): Node {
  const doctype = '<!doctype html>\n';
  if (!page.startsWith(doctype)) throw new Error('there is no doctype');
  const open: Building[] = [{ name: '#root', attributes: new Map(), children: [] }];
  let at = doctype.length;
  const here = (): Building => open[open.length - 1] as Building;
  while (at < page.length) {
    const rest = page.slice(at);
    const { name: inside } = here();
    const end = RAW.test(inside) ? rest.indexOf(`</${inside}>`) : rest.search(/</);
    if (end !== 0) {
      const text = end < 0 ? rest : rest.slice(0, end);
      here().children.push(textNode(RAW.test(inside) ? text : decoded(text)));
      at += text.length;
      continue;
    }
    const tag = TAG.exec(rest);
    if (tag === null) throw new Error(`no tag: ${rest.slice(0, 60)}`);
    at += tag[0].length;
    const [, slash, name = '', attributes = ''] = tag;
    if (slash === '/') close(open, name);
    else start(open, { name, attributes: attributesIn(attributes), children: [] });
  }
  const [root] = open;
  if (root === undefined || open.length !== 1) throw new Error(`not closed: ${open.map(({ name }) => name).join(' ')}`);
  return finish(root);
}

function start(open: Building[], element: Building): void {
  if (VOID.has(element.name)) open.at(-1)?.children.push(finish(element));
  else open.push(element);
}

function close(open: Building[], name: string): void {
  const last = open.pop();
  const parent = open.at(-1);
  if (last?.name !== name || parent === undefined) throw new Error(`</${name}> closes ${last?.name}`);
  parent.children.push(finish(last));
}

const finish = ({ name, attributes, children }: Building): Node => ({
  name,
  attributes,
  children,
  text: children.map(({ text }) => text).join(''),
});

const textNode = (text: string): Node => ({ name: '#text', attributes: new Map(), children: [], text });

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`no entity: ${whole}`);
    return character;
  });
}

/** Every element below a node, in the order of the page. */
export function elements(node: Node, name?: string): readonly Node[] {
  return node.children.flatMap((child) => [
    ...(child.name !== '#text' && (name === undefined || child.name === name) ? [child] : []),
    ...elements(child, name),
  ]);
}

/** The elements with a class. */
export const withClass = (node: Node, name: string): readonly Node[] =>
  elements(node).filter(({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name));
