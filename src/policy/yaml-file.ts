import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { type Span, wholeOf } from '../text/span.js';
import type { Problem } from '../text/unusable.js';

/** The YAML library takes a while to load, and a run without files of the user's own needs none of it. */
const yaml = (): typeof import('yaml') => require('yaml');

/** A parsed YAML file that knows where everything in it stands. */
export interface YamlFile {
  readonly source: Source;
  readonly value: Json;
  readonly problems: readonly Problem[];
  /** The place of the value at a path, or of the key that it stands under; the nearest enclosing place where there is none. */
  place(path: readonly (string | number)[], what?: 'key' | 'value'): Span;
}

/** Parses YAML 1.2; what is wrong with its syntax is in `problems`. */
export function parseYaml(source: Source): YamlFile {
  const { parseDocument, isMap, isScalar, isNode } = yaml();
  const document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const problems = document.errors.map(({ code, message, pos: [start, end] }): Problem => {
    const span = { source, start, end: Math.max(end, start + 1) };
    return code === 'MULTIPLE_DOCS'
      ? { ...SEVERAL, span }
      : { message: `this is not valid YAML: ${firstLine(message)}`, span };
  });
  const spanOf = (node: unknown): Span | undefined => {
    const range = isNode(node) ? node.range : undefined;
    return range ? { source, start: range[0], end: Math.max(range[1], range[0] + 1) } : undefined;
  };
  const keyOf = (path: readonly (string | number)[]): Span | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    return spanOf(pair?.key);
  };
  let value: Json = null;
  try {
    if (problems.length === 0) value = document.toJS({ maxAliasCount: 100 });
  } catch {
    problems.push({
      message: 'this YAML repeats itself too often through aliases',
      span: { source, start: 0, end: 1 },
    });
  }
  return {
    source,
    problems,
    value,
    place(path, what = 'value') {
      for (let length = path.length; length > 0; length--) {
        const part = path.slice(0, length);
        const span = (what === 'key' ? keyOf(part) : undefined) ?? spanOf(document.getIn(part, true)) ?? keyOf(part);
        if (span) return span;
      }
      return spanOf(document.contents) ?? wholeOf(source);
    },
  };
}

const SEVERAL = {
  message: 'a second YAML document begins here, and sglint reads one in a file',
  hint: 'take out the line "---" and put everything under the keys of the first document, or into another file',
};

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
