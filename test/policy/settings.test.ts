import { UnusableError } from '../../src/text/unusable.js';
import { judge, load, policy, problemsOf } from './judge.js';

const PORTS = 'ports: {allow: [tcp/80, tcp/443], max-range: 2}';
const RULES = `
  1 accept ingress tcp 80/80 0.0.0.0/0
  1 accept ingress tcp 443/443 0.0.0.0/0
  1 accept ingress tcp 22/22 0.0.0.0/0`;

const judged = (check: string, config: string): readonly string[] =>
  judge(check, RULES, { config }).map(({ severity, address }) => `${severity} ${address.split('.')[1]}`);

describe('settings', () => {
  test.each([
    ['nothing is set', 'policies: {}', ['high line3']],
    ['another severity', 'policies: {it: low}', ['low line3']],
    ['the same in long', 'policies: {it: {severity: critical}}', ['critical line3']],
    ['lists are replaced', 'policies: {it: {ports: {allow: [tcp/443]}}}', ['high line1', 'high line3']],
    ['what is not named stays', 'policies: {it: {ports: {allow: [tcp]}}}', []],
    ['other parameters are added', 'policies: {it: {ports: {deny: [tcp/443]}}}', ['high line2', 'high line3']],
    ['other rules', 'policies: {it: {applies-to: {rules: ["*.line3"]}}}', ['high line3']],
    ['rules that obey', 'policies: {it: {severity: low, applies-to: {rules: ["*.line1"]}}}', []],
    ['both at once', 'policies: {it: {severity: info, ports: {allow: [tcp/22]}}}', ['info line1', 'info line2']],
  ])('%s', (_, config, expected) => {
    expect(judged(PORTS, config)).toEqual(expected);
  });

  test('mappings are merged all the way down', () => {
    const check = 'forbid: {direction: ingress, from: internet, wider-than: {ipv4: /8, ports: 10}}';
    const rules =
      '1 accept ingress tcp 1/11 8.0.0.0/8\n1 accept ingress tcp 1/11 9.0.0.0/8\n1 accept ingress tcp 1/1 0.0.0.0/0';
    const config = (setting: string) => ({ config: `policies: {it: {forbid: {wider-than: ${setting}}}}` });
    const lines = (setting: string) => judge(check, rules, config(setting)).map(({ address }) => address.split('.')[1]);
    expect(lines('{ipv4: /9}')).toEqual(['line1', 'line2']);
    expect(lines('{ports: 11}')).toEqual([]);
    expect(lines('{ipv4: /0}')).toEqual([]);
  });

  test('what a policy cannot apply to is said of the configuration, too', () => {
    const resource = policy('it', 'resource: {type: t, require: {n: {min: 1}}}');
    expect(problemsOf(resource, { config: 'policies: {it: {applies-to: {tags: {env: prod}}}}' })).toEqual([
      'resource judges resources that are of no security group: "applies-to" would mean nothing (say which resources under resource: where)',
    ]);
    const group = policy('it', 'analysis: [unused-group]');
    expect(problemsOf(group, { config: 'policies: {it: {applies-to: {rules: ["*"]}}}' })).toEqual([
      'analysis does not judge rule by rule: "rules" would mean nothing (use security-groups or tags)',
    ]);
  });

  test('a policy that is off is gone', () => {
    const both = `${policy('one', PORTS)}\n${policy('two', PORTS)}`;
    expect(load(both, { config: 'policies: {one: off}' }).policies.map(({ id }) => id)).toEqual(['two']);
  });

  test('a policy knows what changed it, and where', () => {
    const [changed] = load(policy('it', PORTS), {
      config: 'policies:\n  it: {severity: low, ports: {max-range: 3}}',
    }).policies;
    expect(changed?.origin).toMatchObject({
      from: 'policies.yaml',
      changes: ['severity low (.sglint.yaml:3)', 'ports (.sglint.yaml:3)'],
    });
  });

  test.each([
    [
      'policies: {it: off}',
      [
        'no policy is in force: there is nothing to judge by (extend a pack (extends: [sglint:recommended]) or name policies with -p)',
      ],
    ],
    ['policies: {its: low}', ['no policy "its" is loaded (did you mean "it"?)']],
    [
      'policies: {it: loud}',
      [expect.stringContaining('must be one of critical, high, medium, low, info, off, or a mapping')],
    ],
    [
      'policies: {unknown-module: off}',
      [
        '"unknown-module" is built into sglint, and is not set here (under "unknown" (or with --unknown), ignore leaves out what cannot be decided, and fail makes it count)',
      ],
    ],
    ['policies: {it: {cidr: {within: [any]}}}', ['"it" has no "cidr": its check is "ports" (write "ports")']],
    ['policies: {it: {ports: {alow: [tcp]}}}', ['unknown key "alow" (did you mean "allow"?)']],
    ['policies: {it: {ports: {allow: [sssh]}}}', ['there is no service "sssh" (did you mean "ssh"?)']],
    [
      'overrides: [{applies-to: {rules: ["*"]}, policies: {its: low}}]',
      ['no policy "its" is loaded (did you mean "it"?)'],
    ],
  ])('%s cannot be used', (config, expected) => {
    expect(problemsOf(policy('it', PORTS), { config })).toEqual(expected);
  });
});

describe('a mistake stands where it was written', () => {
  const filesOf = (check: string, config: string): readonly unknown[] => {
    try {
      load(policy('it', check), { config });
    } catch (error) {
      if (error instanceof UnusableError) return error.problems.map(({ span }) => span?.source.path);
      throw error;
    }
    return [];
  };
  const WIDE = 'forbid: {direction: ingress, from: internet, wider-than: {ipv6: /200}}';

  test.each([
    [
      'in the policy, whose list is replaced',
      'allow-only: [{direction: egress, from: any}]',
      '{allow-only: [{direction: egress}]}',
      [],
    ],
    [
      'in the list that replaces it',
      'allow-only: [{direction: egress}]',
      '{allow-only: [{direction: egress, from: any}]}',
      ['.sglint.yaml'],
    ],
    ['in the policy', WIDE, '{forbid: {from: any}}', ['policies.yaml']],
    ['in the policy, beside what is replaced', WIDE, '{forbid: {wider-than: {ipv4: /9}}}', ['policies.yaml']],
    ['in what is added', WIDE.replace('200', '48'), '{forbid: {wider-than: {ipv4: /99}}}', ['.sglint.yaml']],
    ['in what is replaced', WIDE, '{forbid: {wider-than: {ipv6: /199}}}', ['.sglint.yaml']],
  ])('%s', (_, check, setting, expected) => {
    expect(filesOf(check, `policies: {it: ${setting}}`)).toEqual(expected);
  });
});

test('what sglint itself reports is no policy of anybody else', () => {
  const expected = ['"unknown-module" is the name of results of sglint\'s own (choose another id)'];
  expect(problemsOf(policy('unknown-module', PORTS))).toEqual(expected);
});

describe('names', () => {
  test('a network of the configuration replaces one of the policies, and that a built-in one', () => {
    const file = 'networks: {office: [10.0.0.0/8], private: [office]}\nservices: {web: [tcp/80]}';
    const check = 'forbid: {direction: ingress, from: private, traffic: [web]}';
    const rule = (peer: string, port: number) => `1 accept ingress tcp ${port}/${port} ${peer}`;
    const found = (config: string) =>
      judge(
        check,
        [rule('10.0.0.1', 80), rule('11.0.0.1', 80), rule('192.168.0.1', 80), rule('10.0.0.1', 81)].join('\n'),
        { file, config },
      ).map(({ address }) => address.split('.')[1]);
    expect(found('networks: {}')).toEqual(['line1']);
    expect(found('networks: {office: [11.0.0.0/8]}')).toEqual(['line2']);
    expect(found('services: {web: [tcp/81]}')).toEqual(['line4']);
  });

  test.each([
    ['forbid: {direction: ingress, from: intranet}', 'there is no network "intranet" (did you mean "internet"?)'],
    ['forbid: {direction: ingress, from: 10.0.0.0/33}', '"10.0.0.0/33" is not an address block'],
    ['forbid: {direction: ingress, traffic: [tcp/0]}', '"0" is not a port or a range of ports such as 22 or 5900-5903'],
    [
      'forbid: {direction: ingress, traffic: [tcp/65536]}',
      '"65536" is not a port or a range of ports such as 22 or 5900-5903',
    ],
    ['forbid: {direction: ingress, traffic: [icmp/8]}', 'icmp has no ports: write "icmp"'],
    [
      'forbid: {direction: ingress, traffic: ["category:remote"]}',
      expect.stringMatching(/^there is no category "remote"/),
    ],
    [
      'forbid: {direction: ingress, to: any}',
      'ingress has no "to" (write "from": on ingress the far end is where traffic comes from)',
    ],
    [
      'allow-only: [{direction: egress, from: any}]',
      'egress has no "from" (write "to": on egress the far end is where traffic goes to)',
    ],
    [
      'forbid: {direction: ingress, except: [{to: any}]}',
      'ingress has no "to" (write "from": on ingress the far end is where traffic comes from)',
    ],
    ['forbid: {direction: ingress, wider-than: {ipv4: /33}}', 'an IPv4 prefix has at most 32 bits'],
    ['cidr: {min-prefix-length: {ipv6: /129}}', 'an IPv6 prefix has at most 128 bits'],
    ['priority: {min: 3, max: 2}', 'min is larger than max: no priority would be right'],
    ['priority: {bands: {drop: 0-20}}', '"0-20" is not a band of priorities from 1 to 100'],
    ['priority: {bands: {drop: 20-1}}', '"20-1" is not a band of priorities from 1 to 100'],
    ['priority: {bands: {drop: 1-101}}', '"1-101" is not a band of priorities from 1 to 100'],
    ['ports: {max-range: 65536}', 'must be <= 65535'],
    ['severity: high', expect.stringContaining('this is not valid YAML')],
    [
      'rationale: none',
      expect.stringMatching(/^this policy has no check \(a policy has exactly one of forbid, allow-only, /),
    ],
  ])('%s cannot be used', (check, expected) => {
    expect(problemsOf(policy('it', check))).toEqual([expected]);
  });
});
