import type { Attribute, Json } from '../../src/config/attribute.js';
import { judge, policy, problemsOf, unknown } from './judge.js';

const RULE = '1 accept ingress tcp 22/22 10.0.0.0/8';

/** What a condition says of the description of a rule: the verdict, or the end of the sentence where it is proved wrong. */
function says(
  condition: string,
  description: Json | Attribute<Json> | undefined,
  secret: readonly string[] = [],
): string {
  const [finding] = judge(`attributes: {description: {${condition}}}`, RULE, {
    amend: { line1: { set: { description }, secret } },
  });
  if (finding === undefined) return 'holds';
  return finding.verdict === 'open' ? 'open' : (/description (.*)\.$/.exec(finding.message)?.[1] ?? finding.message);
}

const NONE = undefined;

describe('a condition on a value', () => {
  test.each<readonly [condition: string, value: Json | undefined, expected: string]>([
    ['required: true', 'web', 'holds'],
    ['required: true', '', 'is missing'],
    ['required: true', NONE, 'is missing'],
    ['required: true', null, 'is missing'],
    ['max-length: 1', { a: 1, b: 2 }, 'is {"a":1,"b":2}, longer than 1'],
    ['min-length: 2', { a: 1, b: 2 }, 'holds'],
    ['required: true', [], 'is missing'],
    ['required: true', {}, 'is missing'],
    ['required: true', 0, 'holds'],
    ['required: true', false, 'holds'],
    ['forbidden: true', 'web', 'is set'],
    ['forbidden: true', false, 'is set'],
    ['forbidden: true', '', 'holds'],
    ['forbidden: true', NONE, 'holds'],
    ['equals: web', 'web', 'holds'],
    ['equals: web', 'Web', 'is "Web", not "web"'],
    ['equals: 180', '180', 'holds'],
    ['equals: "180"', 180, 'holds'],
    ['equals: true', 'true', 'holds'],
    ['equals: true', 'false', 'is "false", not true'],
    ['equals: web', NONE, 'holds'],
    ['one-of: [a, 2]', 'a', 'holds'],
    ['one-of: [a, 2]', '2', 'holds'],
    ['one-of: [a, 2]', 'b', 'is "b", none of "a", 2'],
    ['one-of: [a, 2]', NONE, 'holds'],
    ['not-one-of: [a, 2]', 'b', 'holds'],
    ['not-one-of: [a, 2]', 2, 'is 2, one of "a", 2'],
    ['not-one-of: [a, 2]', NONE, 'holds'],
    ['pattern: "NET-[0-9]+"', 'see NET-142', 'holds'],
    ['pattern: "^NET-[0-9]+$"', 'see NET-142', 'is "see NET-142", which does not match ^NET-[0-9]+$'],
    ['pattern: "^.$"', '😀', 'holds'],
    ['pattern: "x"', NONE, 'holds'],
    ['min: 180', 179, 'is 179, less than 180'],
    ['min: 180', 180, 'holds'],
    ['min: 180', '181', 'holds'],
    ['min: 180', 'many', 'is "many", which cannot be compared'],
    ['min: 180', NONE, 'holds'],
    ['max-internet: {ipv4: /24}', '8.8.8.0/24', 'holds'],
    ['max-internet: {ipv4: /24}', '10.0.0.0/8', 'holds'],
    ['max-internet: {ipv4: /24}', '10.0.0.0/8,8.8.8.8', 'holds'],
    [
      'max-internet: {ipv4: /24}',
      '8.8.8.0/23',
      'is "8.8.8.0/23", which has more addresses of the internet than those of a /24',
    ],
    [
      'max-internet: {ipv4: /24}',
      '0.0.0.0/1',
      'is "0.0.0.0/1", which has more addresses of the internet than those of a /24',
    ],
    ['max-internet: {ipv4: /24}', '8.8.8.0/24, 8.8.4.0/24', 'holds'],
    ['max-internet: {ipv4: /24}', ['8.8.8.0/24', '8.8.4.0/24'], 'holds'],
    [
      'max-internet: {ipv4: /24}',
      '8.8.8.0/24, 8.8.4.0/23',
      'is "8.8.8.0/24, 8.8.4.0/23", of which one block has more addresses of the internet than those of a /24',
    ],
    [
      'max-internet: {ipv4: /24}',
      '2400:3200::1',
      'is "2400:3200::1", which has more addresses of the internet than none',
    ],
    ['max-internet: {ipv4: /24, ipv6: /48}', '2400:3200::/48', 'holds'],
    ['max-internet-together: {ipv4: /24}', '8.8.8.0/25,8.8.4.0/25', 'holds'],
    [
      'max-internet-together: {ipv4: /24}',
      '8.8.8.0/24,8.8.4.4',
      'is "8.8.8.0/24,8.8.4.4", which has more addresses of the internet than those of a /24',
    ],
    ['max-internet: {ipv4: /24}', 'pl-1', 'open'],
    ['max-internet: {ipv4: /24}, equals: x', 'pl-1', 'is "pl-1", not "x"'],
    ['within: [private]', 'pl-1', 'open'],
    ['not-within: [private]', 'pl-1', 'open'],
    ['without-ports: [ssh, tcp/3389]', '443', 'holds'],
    ['without-ports: [ssh, tcp/3389]', 443, 'holds'],
    ['without-ports: [ssh, tcp/3389]', '22', 'is "22", which is or holds port 22'],
    ['without-ports: [ssh, tcp/3389]', '20/4000', 'is "20/4000", which holds the ports 22, 3389'],
    ['without-ports: [ssh, tcp/3389]', '23-3388', 'holds'],
    ['without-ports: [ssh]', 'any', 'is "any", which is or holds port 22'],
    ['without-ports: [tcp/20-30]', '22/25', 'is "22/25", which holds the ports 22-25'],
    ['without-ports: [ssh]', 'Any', 'is "Any", which is or holds port 22'],
    ['without-ports: [ssh]', '-1/-1', 'is "-1/-1", which is or holds port 22'],
    ['without-ports: [ssh]', '0/65535', 'is "0/65535", which is or holds port 22'],
    ['without-ports: [ssh]', '30/20', 'open'],
    ['without-ports: [ssh]', '22,80', 'open'],
    ['without-ports: [ssh]', '65536', 'open'],
    ['without-ports: [ssh]', NONE, 'holds'],
    ['with-ports: [ssh]', '22,80', 'open'],
    ['with-ports: [ssh]', '20/30', 'holds'],
    ['with-ports: [ssh]', '23/30', 'is "23/30", which has none of the ports of ssh'],
    ['max-internet: {ipv4: /24}', 'office', 'is "office", which is not an address block'],
    ['max-internet: {ipv4: /24}, without-ports: [ssh]', 'office', 'is "office", which is not an address block'],
    ['min: 1, pattern: "^a"', 'many', 'is "many", which does not match ^a'],
    ['max: 180', 179, 'holds'],
    ['max: 180', 180, 'holds'],
    ['max: 180', '181', 'is "181", more than 180'],
    ['min-length: 3', 'ab', 'is "ab", shorter than 3'],
    ['min-length: 3', 'abc', 'holds'],
    ['min-length: 3', '😀😀', 'is "😀😀", shorter than 3'],
    ['min-length: 2', ['a'], 'is ["a"], shorter than 2'],
    ['min-length: 3', 1234, 'is 1234, which cannot be compared'],
    ['min-length: 3', NONE, 'holds'],
    ['max-length: 3', 'abc', 'holds'],
    ['max-length: 3', '管理端', 'holds'],
    ['max-length: 3', '😀😀😀', 'holds'],
    ['max-length: 3', 'abcd', 'is "abcd", longer than 3'],
    ['min-duration: 90d', '90d', 'holds'],
    ['min-duration: 90d', '2160h', 'holds'],
    ['min-duration: 90d', '2159h', 'is "2159h", shorter than 90d'],
    ['min-duration: 1w', '7d', 'holds'],
    ['min-duration: 1h', '60m', 'holds'],
    ['min-duration: 1m', '59s', 'is "59s", shorter than 1m'],
    ['min-duration: 90d', '3 months', 'is "3 months", which cannot be compared'],
    ['max-duration: 90d', '90d', 'holds'],
    ['max-duration: 90d', '2161h', 'is "2161h", longer than 90d'],
    ['max-duration: 90d', NONE, 'holds'],
    ['within: [10.0.0.0/8, "fc00::/7"]', '10.255.0.0/16', 'holds'],
    ['within: [10.0.0.0/8, "fc00::/7"]', 'fd00::1', 'holds'],
    ['within: [10.0.0.0/8]', '11.0.0.0', 'is "11.0.0.0", which is not all within 10.0.0.0/8'],
    ['within: [10.0.0.0/8]', '10.0.0.0/7', 'is "10.0.0.0/7", which is not all within 10.0.0.0/8'],
    ['within: [private]', 'home', 'is "home", which is not an address block'],
    ['within: [private]', NONE, 'holds'],
    ['not-within: [private]', '9.255.255.255', 'holds'],
    ['not-within: [private]', '10.0.0.0/7', 'is "10.0.0.0/7", which overlaps the network "private"'],
    ['not-within: [private]', NONE, 'holds'],
  ])('%s of %j: %s', (condition, value, expected) => {
    expect(says(condition, value)).toBe(expected);
  });
});

describe('a condition on a value that is not known', () => {
  test.each([
    'equals: web',
    'one-of: [web]',
    'not-one-of: [web]',
    'pattern: "^x"',
    'min: 1',
    'max: 1',
    'min-length: 1',
    'max-length: 1',
    'min-duration: 1d',
    'max-duration: 1d',
    'within: [private]',
    'not-within: [private]',
    'required: true, pattern: "^x"',
  ])('%s is open', (condition) => {
    expect(says(condition, unknown())).toBe('open');
  });
});

describe('a condition on a sensitive value', () => {
  test.each([
    ['equals: web', 'is (sensitive), not "web"'],
    ['one-of: [web, db]', 'is (sensitive), none of "web", "db"'],
    ['not-one-of: [hush, db]', 'is (sensitive), one of "hush", "db"'],
    ['pattern: "^x"', 'is (sensitive), which does not match ^x'],
    ['min: 1', 'is (sensitive), which cannot be compared'],
    ['max: 1', 'is (sensitive), which cannot be compared'],
    ['min-length: 5', 'is (sensitive), shorter than 5'],
    ['max-length: 3', 'is (sensitive), longer than 3'],
    ['min-duration: 1d', 'is (sensitive), which cannot be compared'],
    ['max-duration: 1d', 'is (sensitive), which cannot be compared'],
    ['within: [private]', 'is (sensitive), which is not an address block'],
    ['not-within: [private]', 'is (sensitive), which is not an address block'],
    ['required: true', 'holds'],
    ['pattern: "^hush$"', 'holds'],
  ])('%s: %s', (condition, expected) => {
    expect(says(condition, 'hush', ['description'])).toBe(expected);
  });
});

describe('several conditions', () => {
  test.each<readonly [condition: string, value: Json | undefined, expected: string]>([
    ['required: true, pattern: "^a", max-length: 3', 'abc', 'holds'],
    ['required: true, pattern: "^a", max-length: 3', NONE, 'is missing'],
    ['required: true, pattern: "^a", max-length: 3', 'bc', 'is "bc", which does not match ^a'],
    ['required: true, pattern: "^a", max-length: 3', 'abcd', 'is "abcd", longer than 3'],
    ['min: 10, max: 20', 9, 'is 9, less than 10'],
    ['min: 10, max: 20', 21, 'is 21, more than 20'],
  ])('%s of %j: %s', (condition, value, expected) => {
    expect(says(condition, value)).toBe(expected);
  });
});

describe('a condition that cannot be used', () => {
  test.each([
    ['pattern: "("', ['this is not a regular expression: Invalid regular expression: /(/u: Unterminated group']],
    ['required: false', ['must be true']],
    ['min-duration: 90', ['must be text']],
    ['max-duration: 3 months', ['"3 months" does not have the form that is expected here (^\\d+[smhdw]$)']],
    ['one-of: []', ['must not be empty']],
    ['within: [privat]', ['there is no network "privat" (did you mean "private"?)']],
    ['patern: x', ['unknown key "patern" (did you mean "pattern"?)']],
  ])('%s', (condition, expected) => {
    expect(problemsOf(policy('it', `attributes: {description: {${condition}}}`))).toEqual(expected);
  });
});
