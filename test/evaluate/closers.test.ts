import { judge, type Scene } from '../policy/judge.js';

const LINE = 'alicloud_security_group_rule.line';

/** What is said of the other rules that have to do with the finding about the first line. */
function involved(rules: string, check = 'forbid: {direction: ingress}', scene: Scene = {}): readonly string[] {
  const finding = judge(check, rules, scene).find(({ address }) => address === `${LINE}1`);
  return finding?.related.map(({ message }) => message) ?? ['no finding'];
}

describe('drops that close ports in the middle of what a rule lets in are named', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'a port in the middle',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress tcp 20/20 ::/0`,
      [`${LINE}2 drops tcp 20`],
    ],
    [
      'at the same priority',
      `20 accept ingress tcp 10/30 ::/0
       20 drop   ingress tcp 20/21 ::/0`,
      [`${LINE}2 drops tcp 20-21`],
    ],
    [
      'two of them',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress tcp 20/20 ::/0
       30 drop   ingress tcp 15/16 ::/0`,
      [`${LINE}2 drops tcp 20`, `${LINE}3 drops tcp 15-16`],
    ],
    [
      'only the part that it closes',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress all -1/-1 2001:db8::/32
       20 drop   ingress tcp 20/20 ::/0`,
      [`${LINE}2 drops tcp 20`, `${LINE}3 drops tcp 20`],
    ],
    [
      'not at the edges: what is named begins later then',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress tcp 10/12 ::/0`,
      [],
    ],
    [
      'not for some peers only: the port is still open',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress tcp 20/20 2001:db8::/32`,
      [],
    ],
    [
      'not a weaker drop: it closes nothing',
      `50 accept ingress tcp 10/30 ::/0
       60 drop   ingress tcp 20/20 ::/0`,
      [],
    ],
    [
      'not a drop of another protocol, direction or family',
      `50 accept ingress tcp 10/30 ::/0
       20 drop   ingress udp 20/20 ::/0
       20 drop   egress  tcp 20/20 ::/0
       20 drop   ingress tcp 20/20 0.0.0.0/0`,
      [],
    ],
    [
      'not a drop that may be none',
      `50 accept ingress tcp 10/30 ::/0
       20 ?      ingress tcp 20/20 ::/0`,
      [],
    ],
  ])('%s', (_, rules, expected) => {
    expect(involved(rules)).toEqual(expected);
  });

  test('only between the ports that the sentence names', () => {
    const rules = '50 accept ingress tcp 10/30 ::/0\n20 drop ingress tcp 20/20 ::/0';
    expect(involved(rules, 'forbid: {direction: ingress, traffic: [tcp/22]}')).toEqual([]);
    expect(involved(rules, 'forbid: {direction: ingress, traffic: [tcp/18, tcp/22]}')).toEqual([
      `${LINE}2 drops tcp 20`,
    ]);
  });

  test('a sensitive drop is not', () => {
    const rules = '50 accept ingress tcp 10/30 ::/0\n20 drop ingress tcp 20/20 ::/0';
    const scene: Scene = { amend: { line2: { secret: ['port_range'] } } };
    expect(involved(rules, 'forbid: {direction: ingress}', scene)).toEqual([]);
  });
});
