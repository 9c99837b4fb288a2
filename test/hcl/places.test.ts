import type { Expression, Range } from '../../src/hcl/ast.js';
import { parseHcl } from '../../src/hcl/parser.js';
import { hclFixtures } from '../support/hcl-fixtures.js';
import { type HclNode, innerNodes, nodesOf } from '../support/hcl-nodes.js';
import { outline, outlineBody } from '../support/hcl-outline.js';

const NO_EXPRESSIONS = new Set<HclNode['kind']>([
  ...(['name', 'attribute', 'index', 'legacy-index', 'splat'] as const),
  ...(['text', 'interpolation', 'if-directive', 'for-directive'] as const),
]);

const bodyOf = (text: string) => parseHcl({ path: 'places.tf', text }).body;

test.each([
  ['(b\n.c\n)\n', ['(b\n.c\n)', 'b\n.c', 'b', '.c']],
  ['"é😀${ b } c"', ['"é😀${ b } c"', 'é😀', '${ b }', 'b', ' c']],
  ['f(b, [1]...)', ['f(b, [1]...)', 'b', '[1]', '1']],
  ['b[*].c[0]', ['b[*].c[0]', 'b', '[*].c[0]', '.c', '[0]', '0']],
  ['b.*.c[0]', ['b.*.c[0]', 'b', '.*.c', '.c', '[0]', '0']],
  ['{ c = d }', ['{ c = d }', 'c', 'd']],
  ['<<-E\n  b${c}\n  E', ['<<-E\n  b${c}\n  E', '  b', '${c}', 'c', '\n']],
  ['"%{ if b }c%{ endif }"', ['"%{ if b }c%{ endif }"', '%{ if b }c%{ endif }', 'b', 'c']],
  ['[for k, v in b : v if c]', ['[for k, v in b : v if c]', 'b', 'v', 'c']],
  ['b ? -c : !d', ['b ? -c : !d', 'b', '-c', 'c', '!d', 'd']],
])('the nodes of %j stand where they are written', (expression, written) => {
  const text = `a = ${expression}\n`;
  expect(nodesOf(bodyOf(text)).map((node) => text.slice(node.start, node.end))).toEqual(written);
});

test('blocks and arguments stand where they are written', () => {
  const text = '# x\nresource "t" n {\n  count = 2 # y\n}\n';
  const [block] = bodyOf(text).blocks;
  const count = block?.body.attributes.get('count');
  const slice = (range: Range | undefined) => text.slice(range?.start, range?.end);
  expect(slice(block)).toBe('resource "t" n {\n  count = 2 # y\n}');
  expect(slice(block?.header)).toBe('resource "t" n');
  expect(slice(block?.typeSpan)).toBe('resource');
  expect(block?.labels.map(slice)).toEqual(['"t"', 'n']);
  expect(slice(count)).toBe('count = 2');
  expect(slice(count?.nameSpan)).toBe('count');
});

test('comments are kept, but for their line breaks', () => {
  const text = '# a\r\nb = 1 // c\n/* d\n */ e = "# no ${ f /* g */ }"\n# h';
  const { comments } = parseHcl({ path: 'places.tf', text });
  expect(comments.map(({ start, end, form }) => [form, text.slice(start, end)])).toEqual([
    ['line', '# a'],
    ['line', '// c'],
    ['block', '/* d\n */'],
    ['block', '/* g */'],
    ['line', '# h'],
  ]);
});

describe.each(hclFixtures)('$path', ({ text }) => {
  const nodes = nodesOf(bodyOf(text));

  test('inner nodes lie in order inside of outer ones', () => {
    expect(nodes.filter((node) => !isOrderly(node))).toEqual([]);
  });

  test('every expression, cut out, reads the same', () => {
    for (const node of nodes.filter(isExpression)) {
      const alone = bodyOf(`x = (${text.slice(node.start, node.end)}\n)\n`);
      expect(outlineBody(alone)).toBe(`x=(paren ${outline(node)})`);
    }
  });
});

function isOrderly(node: HclNode): boolean {
  let at = node.start;
  for (const inner of innerNodes(node)) {
    if (inner.start < at || inner.end < inner.start) return false;
    at = inner.end;
  }
  return at <= node.end;
}

/** Names of keys, steps and parts of templates mean nothing on their own; nor does text that is not in the file. */
function isExpression(node: HclNode): node is Expression {
  return !NO_EXPRESSIONS.has(node.kind);
}
