import { suppress } from '../../src/suppression/suppress.js';
import { evaluation, load, policy, problemsOf } from '../policy/judge.js';
import { OTHER, resourcesOf, ruleAddress, WEB } from '../support/rules.js';
import { outcome, POLICIES, rule, silenced } from './scene.js';

const A = 'alicloud_security_group_rule.a';

/** One exception: the policy no-ssh at the rule `a`, unless said otherwise. */
function exception(more: Readonly<Record<string, string>> = {}): string {
  const all = { policy: 'no-ssh', address: A, reason: 'bastion', expires: '2026-12-31', ...more };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `exceptions:\n  - ${lines.join('\n    ')}`;
}

const SILENCED = ['no-ssh a'];

describe('an exception', () => {
  const rows: readonly (readonly [
    name: string,
    more: Readonly<Record<string, string>>,
    expected: readonly string[],
    text?: string,
  ])[] = [
    ['accepts what is found at its address', {}, SILENCED],
    ['accepts until its last day', { expires: '2026-06-15' }, SILENCED],
    ['accepts nothing after it', { expires: '2026-06-14' }, ['expired 6']],
    ['takes globs', { address: '"*.a"' }, SILENCED],
    ['takes the address of a group', { address: 'alicloud_security_group.g' }, SILENCED],
    ['is for one policy only', { policy: 'no-rdp' }, ['unused 4']],
    ['is for its address only', { address: 'alicloud_security_group_rule.b' }, ['unused 4']],
    ['knows its policy', { policy: 'no-shh' }, ['unknown-policy 3']],
    ['has a reason', { reason: '"  "' }, ['without-reason 5']],
    ['accepts nothing that nothing may silence', { policy: 'never-telnet' }, ['unused 3']],
    ['of a shipped policy that is not in force is not judged', { policy: 'no-public-databases' }, []],
    [
      'may name the instance',
      { address: `'${A}["x"]'` },
      ['no-ssh a["x"]'],
      rule({ more: '  for_each = toset(["x", "y"])\n' }),
    ],
  ];
  for (const [name, more, expected, text = rule()] of rows) {
    test(name, () => expect(outcome(text, { config: exception(more) })).toEqual(expected));
  }

  test('of a group is not for a rule that may be in another one', () => {
    const rules = '1 accept ingress tcp 22/22 0.0.0.0/0 maybe';
    const resources = resourcesOf(rules);
    const leftBy = (address: string): number => {
      const { findings, named } = evaluation(POLICIES, rules);
      const set = load(POLICIES, { config: exception({ address }) });
      const inputs = [
        { findings: findings.filter(({ policy: { id } }) => id === 'no-ssh'), resources, files: [], named },
      ];
      const { byInput, told } = suppress(inputs, set, { today: '2026-06-15', isWhole: false });
      return [...byInput.flat(), ...told].length;
    };
    expect([ruleAddress(1), WEB, OTHER].map(leftBy)).toEqual([0, 1, 1]);
  });

  test('says why, until when and who', () => {
    const [finding] = silenced(rule(), { config: exception({ owner: 'network' }) }).suppressed;
    expect(finding?.suppressed).toEqual({ by: 'exception', reason: 'bastion', until: '2026-12-31', owner: 'network' });
  });

  test('is not told as unused where only what is new is judged', () => {
    expect(outcome(rule({ from: '10.0.0.0/8' }), { config: exception(), news: true })).toEqual([]);
  });
});

describe('an exception that is bound to traffic', () => {
  const BLOCK = '8.8.9.0/24';
  const rows: readonly (readonly [
    name: string,
    bound: Readonly<Record<string, string>>,
    text: string,
    accepted: boolean,
  ])[] = [
    ['the same sources', { from: BLOCK }, rule({ from: BLOCK }), true],
    ['fewer sources', { from: BLOCK }, rule({ from: '8.8.9.7/32' }), true],
    ['more sources', { from: BLOCK }, rule({ from: '8.8.8.0/23' }), false],
    ['a list of sources', { from: '[8.8.8.0/24, 8.8.9.0/24]' }, rule({ from: '8.8.8.0/23' }), true],
    [
      'ports that are not of the policy',
      { from: BLOCK, traffic: '[ssh]' },
      rule({ from: BLOCK, ports: '22/22' }),
      true,
    ],
    ['other traffic', { traffic: '[rdp]' }, rule(), false],
    ['traffic alone', { traffic: '[ssh]' }, rule(), true],
    ['a list that nobody knows', { from: 'prefix-list:pl-1' }, rule(), false],
    ['the other direction', { to: BLOCK }, rule({ from: BLOCK }), false],
  ];
  for (const [name, bound, text, accepted] of rows) {
    test(name, () => {
      expect(outcome(text, { config: exception(bound) })).toEqual(accepted ? SILENCED : ['unused 4']);
    });
  }

  test('says that there is more', () => {
    const { findings } = silenced(rule(), { config: exception({ from: BLOCK }) });
    expect(findings.map(({ message }) => message)).toEqual([
      `${A} accepts tcp 22 (ssh) from 0.0.0.0/0.`,
      `This exception accepts nothing: what no-ssh finds at ${A} is more than the traffic that it accepts, and is reported.`,
    ]);
  });

  test('does not accept what is not proved beyond what is', () => {
    // From 8.8.9.0/24 it is certain; whether the drop takes the rest, nobody knows.
    const drop = `variable "ports" { type = string }
resource "alicloud_security_group_rule" "drop" {
  type = "ingress"
  policy = "drop"
  ip_protocol = "tcp"
  port_range = var.ports
  cidr_ip = "8.8.8.0/24"
  security_group_id = alicloud_security_group.g.id
}
`;
    const text = rule({ from: '8.8.8.0/23', more: '  priority = 2\n' }) + drop;
    const [proved] = silenced(text).findings;
    expect(proved).toMatchObject({ verdict: 'fail', traffic: [{ peers: BLOCK }] });
    expect(outcome(text, { config: exception({ from: BLOCK }) })).toEqual(['unused 4']);
    expect(outcome(text, { config: exception({ from: '8.8.8.0/23' }) })).toEqual(SILENCED);
  });
});

test('traffic on any interface is more than an exception accepts', () => {
  const guard = (names: string) => `resource "alicloud_security_group" "guard" {
  vpc_id = "vpc-1"
  security_group_type = "enterprise"
}
resource "alicloud_security_group_rule" "drop" {
  type = "ingress"
  policy = "drop"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "8.8.8.0/24"
  security_group_id = alicloud_security_group.guard.id
}
resource "alicloud_instance" "${names[0]}" {
  security_groups = [alicloud_security_group.g.id, alicloud_security_group.guard.id]
}
resource "alicloud_instance" "${names[1]}" {
  security_groups = [alicloud_security_group.g.id]
}
`;
  const wide = rule({ from: '8.8.8.0/23', more: '  priority = 2\n' });
  const config = exception({ from: '8.8.9.0/24' });
  // Whichever interface comes first, and speaks for both.
  for (const names of ['xy', 'yx']) expect(outcome(wide + guard(names), { config })).toEqual(['unused 4']);
  expect(outcome(rule({ from: '8.8.9.0/24' }) + guard('xy'), { config })).toEqual(SILENCED);
});

test('a finding that is about no traffic is not accepted by an exception that is bound to some', () => {
  const call = 'module "m" {\n  source = "example/m/alicloud"\n}\n';
  const more = { policy: 'unknown-module', address: 'module.m', traffic: '[ssh]' };
  const { findings, suppressed } = silenced(call, { config: exception(more) });
  expect(suppressed).toEqual([]);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('module.m is not installed'),
    'This exception accepts nothing: what unknown-module finds at module.m is no traffic, and only some traffic is accepted.',
  ]);
});

describe('an exception that cannot be used', () => {
  const rows: readonly (readonly [name: string, more: Readonly<Record<string, string>>, expected: string])[] = [
    ['a key that is misspelt', { onwer: 'me' }, 'unknown key "onwer" (did you mean "owner"?)'],
    ['no day', { expires: 'soon' }, '"soon" is not a date (YYYY-MM-DD)'],
    ['no day of the calendar', { expires: '2026-02-30' }, 'there is no day 2026-02-30'],
    ['an empty reason', { reason: '""' }, 'must not be empty'],
    ['a service that is misspelt', { traffic: '[sssh]' }, 'there is no service "sssh" (did you mean "ssh"?)'],
    ['a network that is misspelt', { from: 'internett' }, 'there is no network "internett" (did you mean "internet"?)'],
    [
      'both ends',
      { from: 'any', to: 'any' },
      '"from" and "to" are both given (from is for ingress, to for egress: write two exceptions)',
    ],
    [
      'traffic of a policy that judges none',
      { policy: 'few-ports', traffic: '[ssh]' },
      '"few-ports" does not judge traffic: "traffic" would mean nothing (leave out from, to and traffic: the exception is for the whole finding)',
    ],
  ];
  for (const [name, more, expected] of rows) {
    test(name, () => expect(problemsOf(POLICIES, { config: exception(more) })).toEqual([expected]));
  }

  test.each(['policy', 'address', 'reason', 'expires'])('without %s', (key) => {
    const config = exception()
      .split('\n')
      .filter((line) => !line.includes(`${key}:`) || line.startsWith('exceptions'))
      .join('\n')
      .replace(/^exceptions:\n {4}/, 'exceptions:\n  - ');
    expect(problemsOf(POLICIES, { config })).toEqual([`"${key}" is missing here`]);
  });
});

test('the names of what is told are taken', () => {
  const taken = policy('suppression-unused', 'ports: {max-range: 2}');
  expect(problemsOf(taken)).toEqual([
    '"suppression-unused" is the name of results of sglint\'s own (choose another id)',
  ]);
  expect(problemsOf(POLICIES, { config: 'policies: {suppression-unused: off}' })).toEqual([
    expect.stringContaining('"suppression-unused" is built into sglint, and is not set here'),
  ]);
});
