import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5';
import { SaxesParser } from 'saxes';

// Parsers that others wrote, for what sglint prints.

/** An element of XML, with its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML 1.0 as strictly as the standard asks for; throws for anything that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Readonly<Record<string, string>>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.write(text).close();
  return root;
}

/** An element of HTML, as a browser would have it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

type Node = DefaultTreeAdapterMap['node'];

/** Reads HTML as browsers do, with what they would have to mend. */
export function parseHtml(page: string): {
  readonly elements: readonly HtmlElement[];
  readonly errors: readonly string[];
} {
  const errors: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError): void => {
    errors.push(`${startLine}:${startCol} ${code}`);
  };
  const document = parse(page, { onParseError, sourceCodeLocationInfo: true });
  return { elements: elementsIn(document), errors };
}

function elementsIn(node: Node): readonly HtmlElement[] {
  const inner = childrenOf(node).flatMap(elementsIn);
  if (!('tagName' in node)) return inner;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...inner];
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('');

/** Renders Markdown as GitHub does in what matters here: tables, links without markup, and HTML let through. */
export function renderMarkdown(text: string): string {
  const MarkdownIt = require('markdown-it') as new (options: object) => Markdown;
  const markdown = new MarkdownIt({ html: true, linkify: true });
  // It would take every name with a dot in it for an address.
  markdown.linkify.set({ fuzzyLink: false });
  return markdown.render(text);
}

interface Markdown {
  readonly linkify: { set(options: object): void };
  render(text: string): string;
}
