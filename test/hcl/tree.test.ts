import { parseHcl } from '../../src/hcl/parser.js';
import { outlineBody } from '../support/hcl-outline.js';

/** The tree of an expression, as the argument `x`. */
function treeOf(expression: string): string {
  const { body, problems } = parseHcl({ path: 'tree.tf', text: `x = ${expression}\n` });
  expect(problems).toEqual([]);
  return outlineBody(body).replace(/^x=/, '');
}

describe('operators', () => {
  test.each([
    ['a + b * c', '(+ a (* b c))'],
    ['a * b + c', '(+ (* a b) c)'],
    ['a - b - c', '(- (- a b) c)'],
    ['a || b && c', '(|| a (&& b c))'],
    ['a == b && c != d', '(&& (== a b) (!= c d))'],
    ['a < b == c >= d', '(== (< a b) (>= c d))'],
    ['a + b < c % d', '(< (+ a b) (% c d))'],
    ['-a + b', '(+ (- a) b)'],
    ['!a == b', '(== (! a) b)'],
    ['-a.b', '(- (get a .b))'],
    ['!!a', '(! (! a))'],
    ['(a + b) * c', '(* (paren (+ a b)) c)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? c : d : e', '(? a (? b c d) e)'],
    ['a || b ? c : d', '(? (|| a b) c d)'],
  ])('%s', (expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('literals', () => {
  test.each([
    ['1.10', '1.10'],
    ['12345678901234567890', '12345678901234567890'],
    ['true', 'true'],
    ['null', 'null'],
    ['nullable', 'nullable'],
    ['"a\\tb\\u00e9\\U0001F600\\""', '"a\\tbé😀\\""'],
    ['[1, "a", ]', '[1 "a"]'],
    ['{ a = 1, "b" : 2, (c) = 3, d.e = 4 }', '{:a=1 "b"=2 (paren c)=3 (get d .e)=4}'],
    ['{\n a = 1\n b = 2\n}', '{:a=1 :b=2}'],
    ['{ true = 1, for2 = 2 }', '{:true=1 :for2=2}'],
  ])('%s', (expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('steps', () => {
  test.each([
    ['a.b["c"].d[0]', '(get a .b ["c"] .d [0])'],
    ['a.0.b', '(get a .0 .b)'],
    ['a[*].b[0].c', '(get a ([*] .b [0] .c))'],
    ['a.*.b[0].c', '(get a (.* .b) [0] .c)'],
    ['a.*.b.0.c', '(get a (.* .b .0 .c))'],
    ['a[*].b[*].c', '(get a ([*] .b ([*] .c)))'],
    ['a[b[c]]', '(get a [(get b [c])])'],
    ['f(a).b', '(get (call f a) .b)'],
    ['[a][0]', '(get [a] [0])'],
    ['(a\n.b\n[0])', '(paren (get a .b [0]))'],
  ])('%s', (expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('calls and loops', () => {
  test.each([
    ['f()', '(call f)'],
    ['f(a, b...)', '(call f a b...)'],
    ['provider::x::y(1,)', '(call provider::x::y 1)'],
    ['[for v in a : v]', '[for v a v]'],
    ['[for k, v in a : "${k}" if v]', '[for k,v a "${k}" if v]'],
    ['{for v in a : v => 1}', '{for v a v => 1}'],
    ['{for k, v in a : k => v... if k}', '{for k,v a k => v... if k}'],
  ])('%s', (expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('templates', () => {
  test.each([
    ['""', '""'],
    ['"${a}"', '"${a}"'],
    ['"a${b}c"', '"a|${b}|c"'],
    ['"a ${~ b ~} c"', '"a|${b}|c"'],
    ['"$${a} $$${b} %%{c}"', '"${a} $${b} %{c}"'],
    ['"%{ if a }b%{ else }c%{ endif }"', '"%if a (b) (c)"'],
    ['"%{ if a ~} b %{~ endif }"', '"%if a (b) ()"'],
    ['"%{ for k, v in a }${v}%{ endfor }"', '"%for k,v a (${v})"'],
    ['"%{ if a }%{ for b in c }d%{ endfor }%{ endif }"', '"%if a (%for b c (d)) ()"'],
    ['"${ "${a}" }"', '"${"${a}"}"'],
    ['"${a ~} "', '"${a}|"'],
  ])('%s', (expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('heredocs', () => {
  test.each([
    ['closed by an indented marker', '<<E\n  a\n  E', '"  a\\n"'],
    ['without escapes of its own', '<<E\n\\n "\nE', '"\\\\n \\"\\n"'],
    ['with shared indentation', '<<-E\n    a\n      b\n  E', '"a\\n  b\\n"'],
    ['with blank lines, which share nothing', '<<-E\n    a\n\n  \n    b\nE', '"a\\n\\n  \\nb\\n"'],
    ['with a line that begins with ${', '<<-E\n  a\n${b}\nE', '"  a\\n|${b}|\\n"'],
    ['with ~ before ${, which leaves no indentation', '<<-E\n  ${~ a}\n  b\nE', '"|${a}|\\n  b\\n"'],
    ['with ~}, behind which no line begins', '<<-E\n  ${a ~}\n    b\n  c\nE', '"|${a}|    b\\nc\\n"'],
    ['with CRLF, which stays', '<<E\r\na\r\nE\r', '"a\\r\\n"'],
    ['with no-break spaces, which are space', '<<-E\n\u00a0 a\n  b\nE', '"a\\nb\\n"'],
  ])('%s', (_, expression, tree) => expect(treeOf(expression)).toBe(tree));
});

describe('bodies', () => {
  test.each([
    ['a = 1\nb {\n  c = 2\n}\n', 'a=1 b {c=2}'],
    ['a "b" c "d\\"" {}\n', 'a "b" "c" "d\\"" {}'],
    ['a { b = 1 }\n', 'a {b=1}'],
    ['a {}\na {}\n', 'a {} a {}'],
    ['\ufeffa = 1\r\nb = 2\r\n', 'a=1 b=2'],
    ['a = 1 # b\n# c\n/* d */ e = 2', 'a=1 e=2'],
    ['a "$${b}" {}\n', 'a "${b}" {}'],
  ])('%j', (text, tree) => {
    const { body, problems } = parseHcl({ path: 'tree.tf', text });
    expect(problems).toEqual([]);
    expect(outlineBody(body)).toBe(tree);
  });
});
