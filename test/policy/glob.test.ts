import { matchesGlob } from '../../src/policy/glob.js';

describe('matchesGlob', () => {
  test.each([
    ['alicloud_security_group.web', 'alicloud_security_group.web', true],
    ['alicloud_security_group.web', 'alicloud_security_group.db', false],
    ['module.a["x"].b', 'module.a[*].**', true],
    ['module.a["x"].b.c', 'module.a[*].**', true],
    ['module.b["x"].b', 'module.a[*].**', false],
    ['module.a["x/y"].b', 'module.a[*].b', true],
    ['module.a["x"].b', 'module.?["x"].b', true],
    ['module.a["{x,y}"].b', 'module.a["{x,y}"].*', true],
    ['module.a["x"].b', 'module.a["{x,y}"].*', false],
    ['.hidden', '*', true],
    ['.hidden/.deep', '**', true],
    ['orders-db', '*-db', true],
    ['orders-dbx', '*-db', false],
    ['a!b', '*!b', true],
    ['ab', 'a(b)*', false],
    ['a(b)c', 'a(b)*', true],
    ['a+(b)', '?+(b)', true],
    ['abb', '?+(b)', false],
    ['a@(b)', '*@(b)', true],
    ['alicloud_security_group_rule.ssh[0]', '**ssh[?]', true],
    ['alicloud_security_group_rule.ssh0', '**ssh[?]', false],
    ["it's", "it'*", true],
    ['a\\b', 'a\\*', true],
    ['', '*', true],
    ['', '**', true],
    ['anything', '', false],
  ])('%j against %j: %s', (text, glob, expected) => {
    expect(matchesGlob(text, glob)).toBe(expected);
  });

  test('agrees with the definition on generated texts', () => {
    const alphabet = ['a', 'b', '.', '/', '*', '?', '[', ']', '"', '{', '}', ',', '(', ')', '!', '|', '-', '\\'];
    let seed = 7;
    const pick = (): string => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return alphabet[seed % alphabet.length] as string;
    };
    const word = (length: number): string => Array.from({ length }, pick).join('');
    for (let round = 0; round < 3000; round++) {
      const glob = word(round % 5);
      const text = round % 2 ? glob.replace(/\*/g, 'x/.').replace(/\?/g, '.') : word(round % 6);
      expect({ text, glob, matches: matchesGlob(text, glob) }).toEqual({
        text,
        glob,
        matches: byDefinition(text, glob),
      });
    }
  });
});

/** `*` is any run of characters, `?` is one, anything else is itself. */
function byDefinition(text: string, glob: string): boolean {
  const [first] = glob;
  if (first === undefined) return text === '';
  if (first === '*') return byDefinition(text, glob.slice(1)) || (text !== '' && byDefinition(text.slice(1), glob));
  return text !== '' && (first === '?' || first === text[0]) && byDefinition(text.slice(1), glob.slice(1));
}
