import type { Attribute, Json, Unknown } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import { type Evaluation, evaluate } from '../../src/evaluate/evaluate.js';
import { load, policy, problemsOf, unknown } from './judge.js';

type Values = Readonly<Record<string, Json | Attribute<Json>>>;

const isAttribute = (value: Json | Attribute<Json>): value is Attribute<Json> =>
  typeof value === 'object' && value !== null && 'state' in value;

const place = { span: { source: { path: 'main.tf', text: '' }, start: 0, end: 0 }, sensitive: false };

function made(address: string, values: Values, more: Partial<Resource> = {}): Resource {
  return {
    address,
    type: address.split('.')[0] ?? '',
    span: place.span,
    names: () => Object.keys(values),
    attribute: (name) => {
      const value = values[name];
      if (value === undefined || value === null) return undefined;
      return isAttribute(value) ? value : { ...place, state: 'known', value, origin: 'plan' };
    },
    written: () => undefined,
    writes: (name) => values[name] !== undefined,
    ...more,
  };
}

const judgeAll = (check: string, ...resources: readonly Resource[]): Evaluation =>
  evaluate([], resources, load(policy('it', `resource: ${check}`)));

/** `fail`, `open` or nothing. */
const verdictOn = (check: string, ...resources: readonly Resource[]): string =>
  judgeAll(check, ...resources)
    .findings.map(({ verdict }) => verdict)
    .join(' ');

/** A reference to the identity of something that is still to be created. */
const identity = (): Attribute<Json> => ({ ...(unknown() as Unknown), candidates: ['t.other'], certain: true });

/** A value known in part. */
const partly = (partial: Json): Attribute<Json> => unknown('is known only after apply', partial);

describe('require', () => {
  test.each<readonly [string, string, Values, string]>([
    ['a value that obeys', 'n: {min: 180}', { n: 180 }, ''],
    ['one that does not', 'n: {min: 180}', { n: 90 }, 'fail'],
    ['numbers as text', 'n: {min: 180}', { n: '90' }, 'fail'],
    ['one that is not known', 'n: {min: 180}', { n: unknown() }, 'open'],
    ['one that is not set has a default that nobody knows', 'n: {min: 180}', {}, 'open'],
    ['nor does null', 'n: {not-one-of: [a]}', { n: null }, 'open'],
    ['and it is missing', 'n: {required: true, min: 180}', {}, 'fail'],
    ['what is not there is not set', 'n: {forbidden: true}', {}, ''],
    ['what is there is', 'n: {forbidden: true}', { n: 1 }, 'fail'],
    ['an identity that is known only after apply is there all the same', 'n: {required: true}', { n: identity() }, ''],
    ['so it is not forbidden', 'n: {forbidden: true}', { n: identity() }, 'fail'],
    ['what else is known only after apply may be nothing', 'n: {required: true}', { n: unknown() }, 'open'],
    ['the gravest counts', 'a: {min: 1}, b: {min: 1}', { a: unknown(), b: 0 }, 'fail'],
    ['durations', 'd: {max-duration: 90d}', { d: '365d' }, 'fail'],
    ['networks', 'c: {not-within: [10.0.0.0/8]}', { c: '10.1.0.0/16' }, 'fail'],
    ['a part', 'a.b: {equals: x}', { a: { b: 'y' } }, 'fail'],
    ['a part that is not there', 'a.b: {equals: x}', { a: {} }, 'open'],
    ['a part of what is not there', 'a.b: {required: true}', {}, 'fail'],
    ['an item', '"a[1]": {equals: x}', { a: ['y', 'x'] }, ''],
    ['another item', '"a[0]": {equals: x}', { a: ['y', 'x'] }, 'fail'],
    ['an item that is not there', '"a[2]": {equals: x}', { a: ['y', 'x'] }, 'open'],
    ['every item', '"a[*]": {equals: x}', { a: ['x', 'y'] }, 'fail'],
    ['no item', '"a[*]": {equals: x}', { a: [] }, ''],
    ['no list', '"a[*].b": {equals: x}', {}, ''],
    ['a part of every item', '"a[*].b": {equals: x}', { a: [{ b: 'x' }, { b: 'y' }] }, 'fail'],
    ['a block is a list', 'a.b: {equals: x}', { a: [{ b: 'y' }] }, 'fail'],
    ['a block that is written as one', '"a[*].b": {equals: x}', { a: { b: 'y' } }, 'fail'],
    ['deep', '"a[*].b[*].c": {equals: x}', { a: [{ b: [{ c: 'x' }] }, { b: [{ c: 'y' }] }] }, 'fail'],
    ['a list that is not known', '"a[*].b": {equals: x}', { a: unknown() }, 'open'],
    [
      'a part that is known among others that are not',
      '"a[*].b": {equals: x}',
      { a: partly([{ b: 'x', c: 'd' }]) },
      '',
    ],
    ['a part that is wrong', '"a[*].b": {equals: x}', { a: partly([null, { b: 'y' }]) }, 'fail'],
    ['a part that is not known', '"a[*].b": {equals: x}', { a: partly([{ b: 'x' }, {}]) }, 'open'],
    ['a part that may be there', '"a[*].b": {required: true}', { a: partly([{ b: 'x' }, {}]) }, 'open'],
    ['an item that is not known', '"a[*].b": {equals: x}', { a: partly([{ b: 'x' }, null]) }, 'open'],
    ['a name that every object inherits', 'a.constructor: {required: true}', { a: {} }, 'fail'],
  ])('%s', (_, conditions, values, expected) => {
    expect(verdictOn(`{type: t, require: {${conditions}}}`, made('t.x', values))).toBe(expected);
  });

  test('of other types nothing is asked', () => {
    expect(verdictOn('{type: t, require: {n: {min: 1}}}', made('t.x', { n: 1 }), made('u.x', { n: 0 }))).toBe('');
  });

  test('a resource that is deferred may never come to be', () => {
    const later = made('t.x', { n: 0 }, { deferred: 'is deferred to a later plan' });
    expect(verdictOn('{type: t, require: {n: {min: 1}}}', later)).toBe('open');
  });
});

describe('where', () => {
  test.each<readonly [string, string, Values, string]>([
    ['it is', 'w: {equals: on}', { w: 'on' }, 'fail'],
    ['it is not', 'w: {equals: on}', { w: 'off' }, ''],
    ['it is not there', 'w: {equals: on}', {}, ''],
    ['what is not there is none of these', 'w: {not-one-of: [on]}', {}, 'fail'],
    ['nor set', 'w: {forbidden: true}', {}, 'fail'],
    ['it is set', 'w: {required: true}', { w: 'on' }, 'fail'],
    ['it is not known', 'w: {equals: on}', { w: unknown() }, 'open'],
    ['one of two is not so', 'w: {equals: on}, v: {equals: on}', { w: unknown(), v: 'off' }, ''],
    ['one item is enough', '"w[*].x": {equals: on}', { w: [{ x: 'off' }, { x: 'on' }] }, 'fail'],
    ['no item', '"w[*].x": {equals: on}', { w: [] }, ''],
    ['what is no port', 'w: {with-ports: [ssh]}', { w: '22,3389' }, 'open'],
    ['nor is the other way round', 'w: {without-ports: [ssh]}', { w: '3389/22' }, 'open'],
    ['what is no block', 'w: {not-within: [10.0.0.0/8]}', { w: 'any' }, 'open'],
    ['what is no number', 'w: {min: 1}', { w: 'many' }, 'open'],
    ['what is no block, and not so for certain', 'w: {within: [private], equals: on}', { w: 'any' }, ''],
    ['what is no block, and not so for certain by what is asked after', 'w: {min: 1, pattern: "^x"}', { w: 'a' }, ''],
  ])('%s', (_, conditions, values, expected) => {
    const check = `{type: t, where: {${conditions}}, require: {n: {min: 1}}}`;
    expect(verdictOn(check, made('t.x', { n: 0, ...values }))).toBe(expected);
    expect(verdictOn(check, made('t.x', { n: 1, ...values }))).toBe('');
  });
});

describe('covered-by', () => {
  const vpc = made('alicloud_vpc.v', {});
  const refersTo = (...candidates: readonly string[]): Unknown => ({
    ...place,
    state: 'unknown',
    reason: 'is known only after apply',
    candidates,
    certain: candidates.length === 1,
    exhaustive: true,
  });
  const log = (resource_id: Json | Attribute<Json>, more: Partial<Resource> = {}, values: Values = {}): Resource =>
    made('alicloud_vpc_flow_log.l', { resource_id, ...values }, more);
  const old = made('alicloud_vpc.v', { id: 'vpc-1' });
  const written = (value: string): Attribute<Json> => ({ ...place, state: 'known', value, origin: 'literal' });

  test.each<readonly [string, readonly Resource[], string]>([
    ['nothing refers to it', [vpc], 'fail'],
    ['something does', [vpc, log(refersTo('alicloud_vpc.v'))], ''],
    ['another type does', [vpc, made('alicloud_vswitch.s', { resource_id: refersTo('alicloud_vpc.v') })], 'fail'],
    ['something else is referred to', [vpc, log(refersTo('alicloud_vpc.w'))], 'fail'],
    ['another one that is to be created', [vpc, log({ ...refersTo('alicloud_vpc.w'), exhaustive: false })], 'fail'],
    ['one of two', [vpc, log(refersTo('alicloud_vpc.w', 'alicloud_vpc.v'))], 'open'],
    ['both of a list', [vpc, log({ ...refersTo('alicloud_vpc.w', 'alicloud_vpc.v'), every: true })], ''],
    ['nobody knows to what', [vpc, log(unknown())], 'open'],
    ['by its identity', [old, log('vpc-1')], ''],
    ['in a list', [old, log(['vpc-0', 'vpc-1'])], ''],
    ['by another identity', [old, log('vpc-2')], 'fail'],
    ['what is created has no identity yet', [vpc, log('vpc-2')], 'fail'],
    ['a configuration does not know identities', [vpc, log(written('vpc-2'))], 'open'],
    ['it may never come to be', [vpc, log(refersTo('alicloud_vpc.v'), { deferred: 'is deferred' })], 'open'],
    ['Terraform lets go of it', [old, log('vpc-1', { remains: 'deposed' })], 'fail'],
  ])('%s', (_, resources, expected) => {
    const check = '{type: alicloud_vpc, covered-by: {type: alicloud_vpc_flow_log, attribute: resource_id}}';
    expect(verdictOn(check, ...resources)).toBe(expected);
  });

  test.each<readonly [string, Values, string]>([
    ['it is like this', { status: 'Active', kind: 'VPC' }, ''],
    ['what is not set is not that', { kind: 'VPC' }, ''],
    ['it is not', { status: 'Inactive', kind: 'VPC' }, 'fail'],
    ['one of two is not', { status: 'Active', kind: 'NetworkInterface' }, 'fail'],
    ['what has to be set is not', { status: 'Active' }, 'fail'],
    ['nobody knows', { status: unknown(), kind: 'VPC' }, 'open'],
    ['nobody knows one of two, and the other is not', { status: unknown(), kind: 'VSwitch' }, 'fail'],
  ])('only those that are like this count: %s', (_, values, expected) => {
    const where = 'where: {status: {not-one-of: [Inactive]}, kind: {equals: VPC}}';
    const check = `{type: alicloud_vpc, covered-by: {type: alicloud_vpc_flow_log, attribute: resource_id, ${where}}}`;
    expect(verdictOn(check, old, log('vpc-1', {}, values))).toBe(expected);
    // One that does not count takes nothing from another one that does.
    const another = log('vpc-1', { address: 'alicloud_vpc_flow_log.m' }, { status: 'Active', kind: 'VPC' });
    expect(verdictOn(check, old, log('vpc-1', {}, values), another)).toBe('');
  });

  test('what does not count is named, with the reason', () => {
    const check =
      '{type: alicloud_vpc, covered-by: {type: alicloud_vpc_flow_log, attribute: resource_id, where: {status: {equals: Active}}}}';
    const [found] = judgeAll(check, old, log('vpc-1', {}, { status: 'Inactive' })).findings;
    expect(found?.message).toBe(
      'alicloud_vpc.v is not covered: alicloud_vpc_flow_log.l does not count, because its status is "Inactive", not "Active".',
    );
    const [other] = judgeAll(check, old, log('vpc-1')).findings;
    expect(other?.message).toBe(
      'alicloud_vpc.v is not covered: alicloud_vpc_flow_log.l does not count, because its status is not set.',
    );
    const may = log(unknown(), { address: 'alicloud_vpc_flow_log.m' }, { status: 'Inactive' });
    const saysOf = (...logs: readonly Resource[]): string | undefined =>
      judgeAll(check, old, ...logs).findings[0]?.message;
    expect(saysOf(may)).toBe(
      'alicloud_vpc.v is not covered: alicloud_vpc_flow_log.m may refer to it, but would not count, because its status is "Inactive", not "Active".',
    );
    expect(saysOf(may, log('vpc-1'))).toContain('alicloud_vpc_flow_log.l does not count');
    expect(saysOf(may, log(unknown(), {}, { status: 'Active' }))).toBe(
      'alicloud_vpc.v may not be covered by any alicloud_vpc_flow_log: resource_id of alicloud_vpc_flow_log.l is known only after apply.',
    );
  });

  describe('in one of several ways', () => {
    const check =
      '{type: l, covered-by: [{type: a, attribute: l_id}, {type: s, attribute: lb_id, by: lb_id, where: {on: {equals: true}}}]}';
    const listener = (lb_id: Json | Attribute<Json>): Resource => made('l.x', { lb_id });
    const attached = (lb_id: Json | Attribute<Json>, on: Json = true): Resource => made('s.y', { lb_id, on });

    test.each<readonly [string, readonly Resource[], string]>([
      ['in none', [listener(refersTo('lb.a'))], 'fail'],
      ['the first', [listener(refersTo('lb.a')), made('a.y', { l_id: refersTo('l.x') })], ''],
      ['the second', [listener(refersTo('lb.a')), attached(refersTo('lb.a'))], ''],
      ['the second, which does not count', [listener(refersTo('lb.a')), attached(refersTo('lb.a'), false)], 'fail'],
      ['both refer to the same identity', [listener('lb-1'), attached('lb-1')], ''],
      ['both refer to others', [listener('lb-1'), attached('lb-2')], 'fail'],
      ['to others that are to be created', [listener(refersTo('lb.a')), attached(refersTo('lb.b'))], 'fail'],
      ['to one of two', [listener(refersTo('lb.a')), attached(refersTo('lb.a', 'lb.b'))], 'open'],
      ['nobody knows to what', [listener(refersTo('lb.a')), attached(unknown())], 'open'],
      ['nobody knows what it refers to itself', [listener(unknown()), attached(refersTo('lb.a'))], 'open'],
      ['one is known and the other is not', [listener('lb-1'), attached(refersTo('lb.a'))], 'open'],
      ['it refers to nothing', [made('l.x', {}), attached('lb-1')], 'open'],
    ])('%s', (_, resources, expected) => expect(verdictOn(check, ...resources)).toBe(expected));

    test('what is said names all of them', () => {
      const [found] = judgeAll(check, listener(refersTo('lb.a')), attached(refersTo('lb.a'), false)).findings;
      expect(found?.message).toBe(
        'l.x is not covered: no a here refers to it by l_id, and s.y does not count, because its on is false, not true.',
      );
    });
  });

  test.each<readonly [string, readonly Resource[], string]>([
    ['nothing refers to it', [vpc], 'fail'],
    ['something does', [vpc, log(refersTo('alicloud_vpc.v'), {}, { on: true })], ''],
    ['something that does not count', [vpc, log(refersTo('alicloud_vpc.v'), {}, { on: false })], 'fail'],
    ['nobody knows whether that counts', [vpc, log(refersTo('alicloud_vpc.v'), {}, { on: unknown() })], 'open'],
    ['nobody knows to what', [vpc, log(unknown(), {}, { on: true })], 'open'],
  ])('nothing is asked of what is covered: %s', (_, resources, expected) => {
    const check =
      '{type: alicloud_vpc, require: {n: {required: true}}, unless-covered-by: {type: alicloud_vpc_flow_log, attribute: resource_id, where: {on: {equals: true}}}}';
    expect(verdictOn(check, ...resources)).toBe(expected);
  });

  test('by something else than its identity, on a path', () => {
    const check = '{type: t, covered-by: {type: u, attribute: "a[*].name", by: name}}';
    expect(verdictOn(check, made('t.x', { name: 'x' }), made('u.y', { a: [{ name: 'x' }] }))).toBe('');
    expect(verdictOn(check, made('t.x', { name: 'x' }), made('u.y', { a: [{ name: 'y' }] }))).toBe('fail');
  });
});

describe('lists that are counted together', () => {
  const LOW = '0.0.0.0/1';
  const HIGH = '128.0.0.0/1';
  const one = '{type: t, require: {"ips[*]": {max-internet-together: {ipv4: /1}}}}';

  test.each<readonly [string, Values, string]>([
    ['half of the internet', { ips: [LOW] }, ''],
    ['two halves', { ips: [LOW, HIGH] }, 'fail'],
    ['the same half twice', { ips: [LOW, LOW, '1.0.0.0/8'] }, ''],
    ['many pieces', { ips: Array.from({ length: 223 }, (_, at) => `${at}.0.0.0/8`) }, 'fail'],
    ['two halves in one text', { ips: [`${LOW},${HIGH}`] }, 'fail'],
    ['private blocks do not count', { ips: [LOW, '172.16.0.0/12', '192.168.0.0/16'] }, ''],
    ['a family without a limit has no allowance', { ips: [LOW, '2400::/48'] }, 'fail'],
    ['what is no block', { ips: [LOW, 'office'] }, 'fail'],
    ['no list', {}, ''],
    ['one that is not known', { ips: unknown() }, 'open'],
    ['known in part, and enough of it', { ips: partly([LOW, HIGH, null]) }, 'fail'],
    ['known in part', { ips: partly([LOW, null]) }, 'open'],
  ])('of one resource: %s', (_, values, expected) => {
    expect(verdictOn(one, made('t.x', values))).toBe(expected);
  });

  test('several paths of one resource are one list, and another question is about another one', () => {
    const limit = '{max-internet-together: {ipv4: /1}}';
    const both = `{type: t, require: {"ips[*]": ${limit}, "groups[*].ips": ${limit}}}`;
    const halves = made('t.x', { ips: [LOW], groups: [{ ips: HIGH }] });
    expect(verdictOn(both, halves)).toBe('fail');
    expect(judgeAll(both, halves).findings[0]?.message).toContain(
      'ips[0] is "0.0.0.0/1", which together with the other blocks of the resource has more addresses',
    );
    const apart = `[{type: t, require: {"ips[*]": ${limit}}}, {type: t, require: {"groups[*].ips": ${limit}}}]`;
    expect(verdictOn(apart, halves)).toBe('');
    expect(verdictOn(apart, made('t.x', { ips: [LOW, HIGH] }))).toBe('fail');
  });

  test('a path to the list itself is the same', () => {
    const check = '{type: t, require: {ips: {max-internet-together: {ipv4: /1}}}}';
    expect(verdictOn(check, made('t.x', { ips: [LOW] }))).toBe('');
    expect(verdictOn(check, made('t.x', { ips: [LOW, HIGH] }))).toBe('fail');
  });

  const entries =
    '[{type: e, part-of: acl_id, require: {entry: {max-internet-together: {ipv4: /1}}}}, {type: acl, part-of: id, require: {"entries[*].entry": {max-internet-together: {ipv4: /1}}}}]';
  const entry = (name: string, acl_id: Json | Attribute<Json>, block: Json | Attribute<Json>, more = {}): Resource =>
    made(`e.${name}`, { acl_id, entry: block }, more);
  const refers = (...candidates: readonly string[]): Attribute<Json> => ({
    ...(unknown() as Unknown),
    candidates,
    certain: candidates.length === 1,
    exhaustive: true,
  });
  const acl = made('acl.a', {});
  const other = made('acl.b', {});

  test.each<readonly [string, readonly Resource[], string]>([
    [
      'two halves in one list',
      [acl, entry('x', refers('acl.a'), LOW), entry('y', refers('acl.a'), HIGH)],
      'e.x fail, e.y fail',
    ],
    ['two halves in two lists', [acl, other, entry('x', refers('acl.a'), LOW), entry('y', refers('acl.b'), HIGH)], ''],
    ['by its identity', [entry('x', 'acl-1', LOW), entry('y', 'acl-1', HIGH)], 'e.x fail, e.y fail'],
    [
      'by its identity here',
      [made('acl.a', { id: 'acl-1' }), entry('x', 'acl-1', LOW), entry('y', refers('acl.a'), HIGH)],
      'e.x fail, e.y fail',
    ],
    ['by another identity', [entry('x', 'acl-1', LOW), entry('y', 'acl-2', HIGH)], ''],
    [
      'the list has a half of its own',
      [made('acl.a', { entries: [{ entry: LOW }] }), entry('y', refers('acl.a'), HIGH)],
      'acl.a fail, e.y fail',
    ],
    [
      'a narrow part is not to blame',
      [
        acl,
        entry('x', refers('acl.a'), LOW),
        entry('y', refers('acl.a'), HIGH),
        entry('z', refers('acl.a'), '8.8.8.8'),
      ],
      'e.x fail, e.y fail',
    ],
    [
      'which list is not known',
      [acl, entry('x', refers('acl.a'), LOW), entry('y', unknown(), HIGH)],
      'e.x open, e.y open',
    ],
    ['neither is', [entry('x', unknown(), LOW), entry('y', unknown(), HIGH)], 'e.x open, e.y open'],
    [
      'one of two lists',
      [acl, other, entry('x', refers('acl.a'), LOW), entry('y', refers('acl.a', 'acl.b'), HIGH)],
      'e.x open, e.y open',
    ],
    [
      'another of two lists',
      [acl, other, made('acl.c', {}), entry('x', refers('acl.c'), LOW), entry('y', refers('acl.a', 'acl.b'), HIGH)],
      '',
    ],
    [
      'a part that may never be',
      [acl, entry('x', refers('acl.a'), LOW), entry('y', refers('acl.a'), HIGH, { deferred: 'is deferred' })],
      'e.x open, e.y open',
    ],
    ['an unknown block', [acl, entry('x', refers('acl.a'), LOW), entry('y', refers('acl.a'), unknown())], 'e.y open'],
    ['all of it alone', [acl, entry('x', unknown(), '0.0.0.0/0')], 'e.x fail'],
  ])('of several resources: %s', (_, resources, expected) => {
    const found = judgeAll(entries, ...resources).findings.map(({ address, verdict }) => `${address} ${verdict}`);
    expect(found.join(', ')).toBe(expected);
  });

  test('says what is too much together, and which list', () => {
    const messages = judgeAll(
      entries,
      acl,
      entry('x', refers('acl.a'), LOW),
      entry('y', refers('acl.a'), HIGH),
    ).findings;
    expect(messages.map(({ message }) => message)).toEqual([
      'e.x has an attribute that does not obey: entry is "0.0.0.0/1", which together with the other blocks of acl.a has more addresses of the internet than those of a /1.',
      'e.y has an attribute that does not obey: entry is "128.0.0.0/1", which together with the other blocks of acl.a has more addresses of the internet than those of a /1.',
    ]);
    const [list] = judgeAll(one, made('t.x', { ips: [LOW, HIGH] })).findings;
    expect(list?.message).toBe(
      't.x has an attribute that does not obey: the 2 values of ips[*] together have more addresses of the internet than those of a /1.',
    );
    const secret = { ...place, state: 'known', value: HIGH, origin: 'plan', sensitive: true } as const;
    const found = judgeAll(
      entries,
      acl,
      entry('x', refers('acl.a'), LOW),
      entry('y', refers('acl.a'), secret),
    ).findings;
    expect(JSON.stringify(found.map(({ message }) => message))).not.toContain(HIGH);
  });

  test('says why it is not known what is in one list', () => {
    const said = (...resources: readonly Resource[]): readonly string[] =>
      judgeAll(entries, acl, ...resources).findings.map(({ message }) => message);
    const unsure = entry('y', unknown(), HIGH);
    const wide = 'has more addresses of the internet than those of a /1.';
    expect(said(entry('x', refers('acl.a'), LOW), unsure)).toEqual([
      `e.x may not obey: e.y: acl_id is known only after apply; if all that may be in its list are in it, entry is "0.0.0.0/1", which together with the other blocks of acl.a ${wide}`,
      `e.y may not obey: acl_id is known only after apply; if all that may be in its list are in it, entry is "128.0.0.0/1", which together with the other blocks of its list ${wide}`,
    ]);
    expect(said(entry('x', 'acl-1', LOW), entry('y', ['acl-1'], HIGH))[1]).toContain(
      'may not obey: acl_id is not the identity of one list; if all',
    );
    const late = entry('y', refers('acl.a'), HIGH, { deferred: 'is deferred' });
    expect(said(entry('x', refers('acl.a'), LOW), late)).toEqual([
      expect.stringContaining('e.x may not obey: e.y is deferred; if all'),
      expect.stringContaining('e.y may not obey: e.y is deferred; if all'),
    ]);
    const many = ['16.0.0.0/4', '32.0.0.0/4', '48.0.0.0/4', '64.0.0.0/4'].map((block, at) =>
      entry(`m${at}`, unknown(), block),
    );
    expect(said(entry('x', refers('acl.a'), HIGH), ...many)[0]?.match(/acl_id is known/g)).toHaveLength(3);
  });
});

describe('each item of a list', () => {
  const check =
    '{type: t, each: entries, where: {policy: {not-one-of: [drop]}, port: {with-ports: [ssh]}}, require: {source: {max-internet-together: {ipv4: /1}}}}';
  const item = (port: Json, source: Json, policy: Json = 'accept'): Json => ({ policy, port, source });

  test.each<readonly [string, Values, string]>([
    ['one that obeys', { entries: [item('22/22', '10.0.0.0/8')] }, ''],
    ['one that does not', { entries: [item('443', '0.0.0.0/0'), item('20/30', '0.0.0.0/0')] }, 'fail'],
    [
      'what is right in one is not right in another',
      { entries: [item('443', '0.0.0.0/0'), item('22', '10.0.0.0/8')] },
      '',
    ],
    ['one that is not spoken of', { entries: [item('22', '0.0.0.0/0', 'drop')] }, ''],
    ['two halves of those that are', { entries: [item('22', '0.0.0.0/1'), item('22', '128.0.0.0/1')] }, 'fail'],
    ['two halves, of which one is not', { entries: [item('22', '0.0.0.0/1'), item('443', '128.0.0.0/1')] }, ''],
    ['a value that nobody wrote is all ports', { entries: [{ policy: 'accept', source: '0.0.0.0/0' }] }, 'fail'],
    ['a prefix list', { entries: [item('22', 'pl-1')] }, 'open'],
    ['what is no port', { entries: [item('1/65536', '0.0.0.0/0')] }, 'open'],
    ['an item that is not known', { entries: partly([item('443', '0.0.0.0/0'), null]) }, 'open'],
    ['an item that is known in part', { entries: partly([{ policy: 'accept', port: '22' }]) }, 'open'],
    ['a list that is not known', { entries: unknown() }, 'open'],
    ['no list', {}, ''],
    ['an empty one', { entries: [] }, ''],
    ['one resource, one finding', { entries: [item('22', '0.0.0.0/0'), item('22', '::/0')] }, 'fail'],
  ])('%s', (_, values, expected) => expect(verdictOn(check, made('t.x', values))).toBe(expected));

  test('is named by its number', () => {
    const values = { entries: [item('443', '0.0.0.0/0'), item('22', '0.0.0.0/0')] };
    expect(judgeAll(check, made('t.x', values)).findings[0]?.message).toBe(
      't.x is not as it should be: entries[1].source is "0.0.0.0/0", which has more addresses of the internet than those of a /1.',
    );
  });
});

describe('what is said', () => {
  const check =
    '{type: t, where: {w: {equals: on}}, require: {"a[*].b": {equals: x}}, covered-by: {type: u, attribute: t_id}}';
  test.each<readonly [string, Values, string]>([
    ['a value', { w: 'on', a: [{ b: 'x' }, { b: 'y' }] }, 't.x is not as it should be: a[1].b is "y", not "x".'],
    ['no cover', { w: 'on' }, 't.x is not covered: no u here refers to it by t_id.'],
    [
      'a doubt',
      { w: unknown(), a: [{ b: 'y' }] },
      't.x may be one that this policy speaks of, and is not as it should be: a[0].b is "y", not "x": w is known only after apply.',
    ],
    ['nothing is set', { w: 'on', a: [{}] }, 't.x is not covered: no u here refers to it by t_id.'],
    [
      'a secret',
      { w: 'on', a: { ...place, state: 'known', value: [{ b: 'hush' }], origin: 'plan', sensitive: true } },
      't.x is not as it should be: a[0].b is (sensitive), not "x".',
    ],
  ])('%s', (_, values, message) => {
    const [found] = judgeAll(check, made('t.x', values)).findings;
    expect(found).toMatchObject({ message, address: 't.x', group: undefined, rule: undefined, attachedTo: [] });
    expect(found?.isPlaceSecret).toBe(message.includes('(sensitive)'));
  });

  test('a type that is nowhere may be misspelt', () => {
    const { findings, diagnostics } = judgeAll('{type: alicloud_log_stor, require: {n: {min: 1}}}');
    expect(findings).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'policy it is for resources of the type alicloud_log_stor, and there is none here (policies.yaml:4)',
    ]);
  });
});

test.each([
  ['{type: t}', ['needs at least one of require, covered-by']],
  [
    '{type: t, require: {"a..b": {min: 1}}}',
    ['"a..b" is not a path to an attribute (write name, name.part, name[0] or name[*].part)'],
  ],
  [
    '{type: t, require: {"a[x]": {min: 1}}}',
    ['"a[x]" is not a path to an attribute (write name, name.part, name[0] or name[*].part)'],
  ],
  [
    '{type: t, where: {a: {pattern: "("}}, require: {a: {min: 1}}}',
    [expect.stringContaining('this is not a regular expression')],
  ],
  [
    '{type: t, covered-by: {type: u, attribute: "*"}}',
    ['"*" is not a path to an attribute (write name, name.part, name[0] or name[*].part)'],
  ],
  ['{type: t, require: {a: {}}}', ['must not be empty']],
  [
    '{type: t, each: "*", require: {a: {min: 1}}}',
    ['"*" is not a path to an attribute (write name, name.part or name[0].part)'],
  ],
  ...['[*]', '[0]', '[*][0]'].map((item): [string, string[]] => [
    `{type: t, each: "e${item}", require: {a: {min: 1}}}`,
    [`"e${item}" leads to what is in a list, and "each" asks for the list (write e)`],
  ]),
  ['{type: t, each: "g[*].e", require: {a: {min: 1}}}', []],
  ['{type: t, require: {a: {with-ports: [icmp]}}}', ['no port is in these services']],
  ['{type: t, require: {a: {without-ports: [shh]}}}', ['there is no service "shh" (did you mean "ssh"?)']],
  [
    '{type: t, part-of: acl_id, require: {a: {max-internet: {ipv4: /8}}}}',
    [
      'nothing here is counted together: "part-of" would mean nothing (add max-internet-together to require, or take part-of out)',
    ],
  ],
  [
    '{type: t, part-of: "*", require: {a: {max-internet-together: {ipv4: /8}}}}',
    ['"*" is not a path to an attribute (write name, name.part or name[0])'],
  ],
  ['{type: t, require: {a: {max-internet-together: {ipv4: /33}}}}', ['an IPv4 prefix has at most 32 bits']],
])('resource: %s cannot be used', (check, expected) => {
  expect(problemsOf(policy('it', `resource: ${check}`))).toEqual(expected);
});

test('applies-to means nothing there', () => {
  const text = policy('it', 'resource: {type: t, require: {a: {min: 1}}}\napplies-to: {tags: {env: prod}}');
  expect(problemsOf(text)).toEqual([
    'resource judges resources that are of no security group: "applies-to" would mean nothing (say which resources under resource: where)',
  ]);
});

test('nor does an override', () => {
  const text = policy('it', 'resource: {type: t, require: {a: {min: 1}}}');
  const config = 'overrides: [{applies-to: {tags: {env: prod}}, policies: {it: off}}]';
  expect(problemsOf(text, { config })).toEqual([
    '"it" judges resources that are of no security group: an override would mean nothing (set its severity under "policies")',
  ]);
  expect(problemsOf(text, { config: 'policies: {it: low}' })).toEqual([]);
});

describe('what is new', () => {
  const set = load(
    policy('it', 'resource: {type: t, require: {a: {min: 10}}, covered-by: {type: u, attribute: t_id}}'),
  );
  const cover = made('u.y', { t_id: 'id-1' });
  const newly = (after: readonly Resource[], before: readonly Resource[]): readonly string[] =>
    evaluate([], after, set, { before }).findings.map(({ message }) => message);

  test.each<readonly [string, readonly Resource[], readonly Resource[], number]>([
    [
      'what was so before is not',
      [made('t.x', { id: 'id-1', a: 1 }), cover],
      [made('t.x', { id: 'id-1', a: 1 }), cover],
      0,
    ],
    ['another value is', [made('t.x', { id: 'id-1', a: 2 }), cover], [made('t.x', { id: 'id-1', a: 1 }), cover], 1],
    ['so is another resource', [made('t.x', { id: 'id-1', a: 1 }), cover], [], 1],
    ['and a cover that is gone', [made('t.x', { id: 'id-1', a: 10 })], [made('t.x', { id: 'id-1', a: 10 }), cover], 1],
  ])('%s', (_, after, before, expected) => expect(newly(after, before).length).toBe(expected));
});

describe('several types', () => {
  const check = '[{type: t, require: {n: {min: 1}}}, {type: u, require: {"m[*].n": {min: 2}}}]';

  test('each is asked what is asked of its type', () => {
    expect(verdictOn(check, made('t.a', { n: 1 }), made('u.a', { m: [{ n: 2 }] }))).toBe('');
    expect(verdictOn(check, made('t.a', { n: 0 }), made('u.a', { m: [{ n: 1 }] }))).toBe('fail fail');
    expect(verdictOn(check, made('u.a', { m: [{ n: 1 }] }), made('v.a', { n: 0 }))).toBe('fail');
  });

  test('what several parts say of one resource is one finding, and what is proved comes first', () => {
    const both = '[{type: t, require: {n: {min: 1}}}, {type: t, require: {m: {min: 1}}}]';
    expect(verdictOn(both, made('t.a', { n: 0, m: 0 }))).toBe('fail');
    expect(verdictOn(both, made('t.a', { n: unknown(), m: 0 }))).toBe('fail');
    expect(verdictOn(both, made('t.a', { n: unknown(), m: unknown() }))).toBe('open');
  });

  test('what is wrong with one is told at its place', () => {
    expect(
      problemsOf(
        policy('it', 'resource: [{type: t, require: {n: {min: 1}}}, {type: u, require: {"m[": {min: 2}}}]'),
      ).join(),
    ).toContain('is not a path to an attribute');
    expect(problemsOf(policy('it', 'resource: [{type: t, require: {n: {min: 1}}}, {tipe: u}]')).join()).toContain(
      'unknown key "tipe"',
    );
    expect(problemsOf(policy('it', 'resource: []')).join()).toContain('must not be empty');
  });
});
