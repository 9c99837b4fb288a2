import { trafficOf } from '../../src/alicloud/bounds.js';
import { Baseline, readBaseline, writeBaseline } from '../../src/baseline/baseline.js';
import { readTraffic, writeTraffic } from '../../src/baseline/traffic.js';
import type { Finding } from '../../src/evaluate/finding.js';
import { difference, type IntervalSet, intervalSet } from '../../src/net/interval.js';
import { EVERY_NAME, pointOf } from '../../src/net/points.js';
import { ALL_PORTS, type TrafficSet, trafficSet } from '../../src/net/traffic.js';
import { evaluation, policy, type Scene } from '../policy/judge.js';
import { Chance } from '../support/random.js';
import { randomLine } from '../support/random-rules.js';
import { groupOf } from '../support/rules.js';

const FORBID = 'forbid: {direction: ingress, from: internet}';
const SSH = '1 accept ingress tcp 22/22 8.8.8.0/24';

const findings = (rules: string, scene: Scene = {}, check = FORBID): readonly Finding[] =>
  evaluation(policy('it', check), rules, scene).findings;

const written = (known: readonly Finding[]): string => writeBaseline([{ input: 'dev', findings: known }]);

/** What is left of the findings of a table by a baseline of another one. */
function left(before: readonly Finding[], after: readonly Finding[], isPartial = false): readonly string[] {
  const baseline = readBaseline(written(before));
  if (!(baseline instanceof Baseline)) throw new Error(baseline);
  return baseline
    .newIn({ input: 'dev', findings: after }, isPartial)
    .map(({ address }) => address.split('.').at(-1) ?? '');
}

describe('a finding that the baseline knows is left out', () => {
  const rows: readonly (readonly [name: string, before: string, after: string, expected: readonly string[]])[] = [
    ['as it was', SSH, SSH, []],
    ['until its source grows', SSH, '1 accept ingress tcp 22/22 8.8.8.0/23', ['line1']],
    ['until its ports grow', SSH, '1 accept ingress tcp 22/23 8.8.8.0/24', ['line1']],
    ['also where it shrinks', SSH, '1 accept ingress tcp 22/22 8.8.8.0/25', []],
    [
      'until the drop before it is gone',
      `1 drop ingress tcp 22/22 8.8.8.8/32\n${SSH}`,
      `1 drop ingress tcp 23/23 8.8.8.8/32\n${SSH}`,
      ['line2'],
    ],
    ['under another name in the same group', SSH, `1 accept ingress tcp 22/22 10.0.0.0/8\n${SSH}`, []],
    ['and no second one beside it', SSH, `${SSH}\n1 accept ingress tcp 22/22 8.8.8.0/24`, ['line2']],
    ['not one that nobody knew', '', SSH, ['line1']],
    ['until what may be is certain', '1 accept ingress tcp 22/22 ?', SSH, ['line1']],
  ];
  for (const [name, before, after, expected] of rows) {
    test(name, () => expect(left(findings(before), findings(after))).toEqual(expected));
  }

  test('not one of another group that opens the same', () => {
    const elsewhere: Scene = { amend: { line2: { set: { security_group_id: 'sg-other' } } } };
    const after = findings(`1 accept ingress tcp 22/22 10.0.0.0/8\n${SSH}`, elsewhere);
    expect(left(findings(SSH), after)).toEqual(['line2']);
  });

  test('under another address of its group, where that is known to have moved', () => {
    const WEB = 'alicloud_security_group.web';
    const before = written(findings(SSH)).replaceAll(WEB, 'alicloud_security_group.old');
    const baseline = readBaseline(before);
    if (!(baseline instanceof Baseline)) throw new Error(baseline);
    const judged = { input: 'dev', findings: findings(SSH) };
    const moves = [{ from: 'alicloud_security_group.old', to: WEB }];
    expect(baseline.newIn({ ...judged, moves }, false)).toEqual([]);
    expect(baseline.newIn(judged, false)).toHaveLength(1);
    expect(
      baseline.newIn({ ...judged, moves: [{ from: 'alicloud_security_group.other', to: WEB }] }, false),
    ).toHaveLength(1);
    const wider = findings('1 accept ingress tcp 22/22 8.8.8.0/23');
    expect(baseline.newIn({ input: 'dev', findings: wider, moves }, false)).toHaveLength(1);
  });

  test('not one of another input', () => {
    const baseline = readBaseline(written(findings(SSH)));
    if (!(baseline instanceof Baseline)) throw new Error(baseline);
    expect(baseline.newIn({ input: 'dev', findings: findings(SSH) }, false)).toHaveLength(0);
    expect(baseline.newIn({ input: 'prod', findings: findings(SSH) }, false)).toHaveLength(1);
  });

  test('not the same rule in another group', () => {
    const elsewhere: Scene = { amend: { line1: { set: { security_group_id: 'sg-other' } } } };
    expect(left(findings(SSH), findings(SSH, elsewhere))).toEqual(['line1']);
  });

  describe('under another name', () => {
    const other = `1 accept ingress tcp 22/22 10.0.0.0/8\n${SSH}`;

    test('once for each that is gone', () => {
      expect(left(findings(SSH), findings(`${other}\n1 accept ingress tcp 22/22 8.8.8.0/25`))).toEqual(['line3']);
    });

    test('not where all findings are not known, so that what is missing may be there', () => {
      expect(left(findings(SSH), findings(other), true)).toEqual(['line2']);
      expect(left(findings(SSH), findings(SSH), true)).toEqual([]);
    });

    test('not where no traffic tells that it is the same', () => {
      const check = 'priority: {min: 5}';
      const known = findings(SSH, {}, check);
      expect(left(known, findings(`9 accept ingress tcp 22/22 8.8.8.0/24\n${SSH}`, {}, check))).toEqual(['line2']);
    });
  });

  test('also where no traffic is in question, until something else is said', () => {
    const check = 'priority: {min: 5}';
    const before = findings(SSH, {}, check);
    expect(left(before, findings(SSH, {}, check))).toEqual([]);
    expect(left(before, findings('2 accept ingress tcp 22/22 8.8.8.0/24', {}, check))).toEqual(['line1']);
  });

  test('not one of a policy that nothing may silence', () => {
    const check = `suppressible: false\n${FORBID}`;
    expect(left(findings(SSH, {}, check), findings(SSH, {}, check))).toEqual(['line1']);
  });

  test('not one with sensitive values, which are not written', () => {
    const secret: Scene = { amend: { line1: { secret: ['cidr_ip'] } } };
    expect(written(findings(SSH, secret))).not.toContain('8.8.8');
    expect(left(findings(SSH, secret), findings(SSH, secret))).toEqual(['line1']);
  });
});

test('traffic that is written and read is the same', () => {
  const chance = new Chance(3);
  const named = ['group:app', 'group:?', 'list:pl-1'].map((peer) => `1 accept ingress tcp 22/22 ${peer}`).join('\n');
  for (let round = 0; round < 300; round++) {
    const text = chance.some(1, 5, () => randomLine(chance)).join('\n');
    for (const { rule } of groupOf(`${text}\n${named}`).members) {
      const traffic = trafficOf(rule, true);
      expect(readTraffic(JSON.parse(JSON.stringify(writeTraffic(traffic))))).toEqual(traffic);
    }
  }
});

test('names are written one by one, or all but some of them', () => {
  const names = (...some: readonly string[]): IntervalSet => intervalSet(some.map((name) => pointOf(name)));
  const of = (peers: IntervalSet): TrafficSet =>
    trafficSet([{ direction: 'ingress', protocol: 'tcp', space: 'group', ports: ALL_PORTS, peers }]);
  for (const peers of [names('sg-1', 'sg-2'), EVERY_NAME, difference(EVERY_NAME, names('sg-1', 'sg-2'))]) {
    expect(readTraffic(writeTraffic(of(peers)))).toEqual(of(peers));
  }
});

const ENTRY = { input: '.', policy: 'a', address: 'b', group: 'c', fingerprint: 'd', verdict: 'fail' };
const TRAFFIC = { direction: 'ingress', protocol: 'tcp', space: 'ipv4', ports: [22, 22], peers: ['8.8.8.0/24'] };

test.each<readonly [string, object, boolean]>([
  ['as it is written', {}, true],
  ['an unknown protocol', { protocol: 'sctp' }, false],
  ['a peer that is no block', { peers: ['8.8.8.0/33'] }, false],
  ['a port below all', { ports: [-5, 22] }, false],
  ['a port above all', { ports: [22, 99999999] }, false],
  ['ports the wrong way round', { ports: [23, 22] }, false],
])('traffic with %s', (_, changed, isValid) => {
  const findings = [{ ...ENTRY, traffic: [{ ...TRAFFIC, ...changed }] }];
  expect(readBaseline(JSON.stringify({ version: 1, findings })) instanceof Baseline).toBe(isValid);
});

test.each([
  ['', 'this is not JSON'],
  ['[]', 'this is no baseline of version 1'],
  ['{"version": 2, "findings": []}', 'this is no baseline of version 1'],
  ['{"version": 1}', 'its findings are not as sglint writes them'],
  ['{"version": 1, "findings": [{"policy": "a"}]}', 'its findings are not as sglint writes them'],
])('%j is no baseline', (text, problem) => {
  expect(readBaseline(text)).toBe(problem);
});
