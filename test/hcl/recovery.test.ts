import { parseHcl } from '../../src/hcl/parser.js';
import { locationOf } from '../../src/text/span.js';
import { outlineBody } from '../support/hcl-outline.js';

/** `line:column message` of each problem, and the tree of what is left. */
function read(text: string): { problems: string[]; tree: string } {
  const { body, problems } = parseHcl({ path: 'broken.tf', text });
  return {
    problems: problems.map(({ message, span }) => {
      const { startLine, startColumn } = locationOf(span ?? { source: { path: '', text }, start: 0, end: 0 });
      return `${startLine}:${startColumn} ${message}`;
    }),
    tree: outlineBody(body),
  };
}

test.each([
  ['a value is missing', 'a =\nb = 1\n', ['1:4 expected an expression'], 'a=invalid b=1'],
  ['a bracket is never closed', 'a = [1\nb = 2\n', ['2:1 expected , or ] after the element'], 'a=invalid b=2'],
  [
    'a bracket is never closed in the midst of a file',
    'a {\n  b = [1\n}\nc = 2\n',
    ['3:1 expected , or ] after the element'],
    'c=2 a {b=invalid}',
  ],
  ['a list lacks a comma', 'a = [\n  1\n  2\n]\nb = 1\n', ['3:3 expected , or ] after the element'], 'a=invalid b=1'],
  ['an object is cut short', 'a = {\n  b c\n}\nd = 1\n', ['2:5 expected = and a value after the key'], 'a=invalid d=1'],
  [
    'a quote is forgotten',
    'a = "x\nb = "y"\n',
    ['1:5 a quoted string must end on the line it begins on'],
    'a="x" b="y"',
  ],
  [
    'a quote inside ${} is forgotten',
    'a = "${f("x)}"\nb = 1\n',
    ['2:1 expected , or ) after the argument'],
    'a=invalid b=1',
  ],
  [
    'a quote inside ${} is forgotten in a block',
    'a {\n  b = "${f("x\n}\nc = 1\n',
    ['2:12 a quoted string must end on the line it begins on'],
    'c=1 a {b=invalid}',
  ],
  [
    'a heredoc holds half a line break',
    'a = <<E\nb\rc\nE\nd = 1\n',
    ['2:2 a carriage return without a line feed'],
    'a="b\\rc\\n" d=1',
  ],
  ['two arguments share a line', 'a = 1 b = 2\nc = 3\n', ['1:7 an argument ends with its line'], 'a=invalid c=3'],
  ['a header is broken', 'a 1 {\n  b = 1\n}\nc = 2\n', ['1:3 expected = or { after a'], 'c=2'],
  ['a block looks like a map', 'a "b" = {\n  c = 1\n}\nd = 2\n', ['1:7 a block has no equals sign'], 'd=2'],
  [
    'a block on one line holds two arguments',
    'a { b = 1, c = 2 }\nd = 3\n',
    ['1:10 a block on a single line holds one argument and closes there'],
    'd=3 a {b=1}',
  ],
  ['a brace is too many', 'a {\n}\n}\nb = 1\n', ['3:1 expected an argument or a block'], 'b=1 a {}'],
  ['braces are missing', 'a {\n  b {\n    c = 1\n', ['2:3 the block has no closing brace'], 'a {b {c=1}}'],
  ['an argument is set twice', 'a = 1\na = 2\nb = 3\n', ['2:1 the argument a is set twice'], 'a=invalid b=3'],
  ['a heredoc has no end', 'a = 1\nb = <<E\nc\n', ['2:5 the heredoc has no closing E'], 'a=1 b=invalid'],
  ['a comment has no end', 'a = 1\n/* b\n', ['2:1 the comment has no closing */'], 'a=1'],
  ['an address is not quoted', 'a = 10.0.0.1\nb = 1\n', ['1:5 10.0.0.1 is not a number'], 'a=invalid b=1'],
  [
    'quotes are typographic',
    'a = “x”\nb = 1\n',
    ['1:5 unexpected character “', '1:7 unexpected character ”'],
    'a=invalid b=1',
  ],
  [
    'strange characters stand in a row',
    'a = @@@ @\nb = 1\n',
    ['1:5 unexpected character @', '1:9 unexpected character @'],
    'a=invalid b=1',
  ],
  ['a splat holds a splat', 'a = b.*.*\nc = 1\n', ['1:9 one .* cannot hold another'], 'a=invalid c=1'],
  ['an escape is unknown', 'a = "x\\qy"\nb = 1\n', ['1:7 \\q is not an escape'], 'a="x\\\\qy" b=1'],
  ['a directive has no end', 'a = "%{ if b }c"\nd = 1\n', ['1:6 the if has no endif'], 'a=invalid d=1'],
  [
    'an end has no directive',
    'a = "%{ endif }"\nd = 1\n',
    ['1:6 unexpected endif: no directive is open here'],
    'a=invalid d=1',
  ],
  [
    'a label is a template',
    'a "${b}" {\n}\nc = 1\n',
    ['1:4 a label is a plain string: nothing is evaluated in it'],
    'c=1',
  ],
  [
    'everything is wrong at once',
    'a = \nb = ]\nc {\n  d = +\n  e = 1\n}\nf = 2\n',
    ['1:5 expected an expression', '2:5 expected an expression', '4:7 expected an expression'],
    'a=invalid b=invalid f=2 c {d=invalid e=1}',
  ],
])('%s', (_, text, problems, tree) => {
  expect(read(text)).toEqual({ problems, tree });
});

test('a problem shows its line and says what to do', () => {
  const [problem] = parseHcl({ path: 'broken.tf', text: 'a "b" = 1\n' }).problems;
  expect(problem?.hint).toBe('for a map write a = { … }');
  expect(problem?.span).toMatchObject({ start: 6, end: 7 });
});
