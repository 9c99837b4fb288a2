import { parseJson } from '../../src/hcl/json.js';
import { parseHcl } from '../../src/hcl/parser.js';

const DEPTH = 20_000;
const repeat = (times: number) => (text: string) => text.repeat(times);
const deep = repeat(DEPTH);

test.each([
  ['parentheses', `a = ${deep('(')}`],
  ['lists', `a = ${deep('[')}`],
  ['objects', `a = ${deep('{b=')}`],
  ['calls', `a = ${deep('f(')}`],
  ['indexes', `a = ${deep('b[')}`],
  ['splats', `a = b${deep('[*]')}\n`],
  ['signs', `a = ${deep('!')}`],
  ['interpolations', `a = ${deep('"${')}`],
  ['directives', `a = "${deep('%{if x}')}${deep('%{endif}')}"\n`],
  ['directives within directives', `a = ${repeat(200)(`"${'%{if x}'.repeat(100)}\${`)}`],
  ['conditionals', `a = b${deep(' ? b : b')}\n`],
  ['sums', `a = b${deep(' + b')}\n`],
  ['loops', `a = ${deep('[for x in ')}`],
])('endless %s are a problem of the file, not of the stack', (_, text) => {
  const { problems } = parseHcl({ path: 'deep.tf', text });
  expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^(nested )?more than \d+ /));
});

test('endless blocks are said once', () => {
  const { problems } = parseHcl({ path: 'deep.tf', text: deep('a {\n') });
  expect(problems.filter(({ message }) => message.startsWith('nested'))).toHaveLength(1);
});

test.each([
  ['lists', deep('[')],
  ['objects', deep('{"a":')],
])('endless JSON %s are a problem of the file', (_, text) => {
  const messages = parseJson({ path: 'deep.tf.json', text }).problems.map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(/^nested more than/));
});

test.each([
  ['parentheses', `a = ${'('.repeat(60)}b${')'.repeat(60)}\n`],
  ['blocks', `${'a {\n'.repeat(60)}${'}\n'.repeat(60)}`],
  ['sums', `a = b${' + b'.repeat(300)}\n`],
  ['names', `a = b${'.c'.repeat(5000)}\n`],
])('many %s are not too many', (_, text) => {
  expect(parseHcl({ path: 'deep.tf', text }).problems).toEqual([]);
});

const SIZE = 36_000;

describe('a large text of one thing only is read to its end', () => {
  test.each<[string, (times: number) => string]>([
    ['heredoc lines', (n) => `a = <<-E\n${'  x $ ${y}\n'.repeat(n)}E\n`],
    ['lines that begin like the marker', (n) => `a = <<E\n${'E x\n'.repeat(n)}`],
    ['white space around ~', (n) => `a = "${' '.repeat(10 * n)}\${~ x ~}${' '.repeat(10 * n)}"\n`],
    ['white space before a marker', (n) => `a = <<E\n${`${' '.repeat(100)}x\n`.repeat(n / 100)}E\n`],
    ['openings of heredocs', (n) => 'a = <<E\n'.repeat(n)],
    ['openings of comments', (n) => '/*'.repeat(n)],
    ['openings of strings', (n) => 'a = "\n'.repeat(n)],
    ['brackets that nobody closes', (n) => 'a = [\n'.repeat(n)],
    ['headers that nobody ends', (n) => 'a b c = [\n'.repeat(n)],
    ['brackets closed by the wrong one', (n) => 'a { b = [ }\n'.repeat(n)],
    ['dots after digits', (n) => `a = ${'1...'.repeat(n)}\n`],
    ['dollars', (n) => `a = "${'$'.repeat(n)}"\n`],
    ['line breaks in brackets', (n) => `a = [${'\n'.repeat(n)}1]\n`],
    ['one argument again and again', (n) => 'a = 1\n'.repeat(n)],
    ['many arguments', (n) => Array.from({ length: n }, (_, index) => `a${index} = 1\n`).join('')],
    ['characters without a meaning', (n) => `a = ${'@ '.repeat(n)}\n`],
    ['old indexes', (n) => `a = b${'.0.c'.repeat(n)}\n`],
  ])('%s', (_, build) => {
    expect(() => parse(build(SIZE))).not.toThrow();
  });
});

function parse(text: string): void {
  parseHcl({ path: 'hostile.tf', text });
}
