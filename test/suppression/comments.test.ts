import { outcome, rule, silenced } from './scene.js';

const IGNORE = 'sglint:ignore no-ssh reason="bastion"';
const SILENCED = ['no-ssh a'];

describe('where a comment stands', () => {
  const rows: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['on the line above a block', rule({ above: `# ${IGNORE}` }), SILENCED],
    ['with two slashes', rule({ above: `// ${IGNORE}` }), SILENCED],
    ['between stars', rule({ above: `/* ${IGNORE} */` }), SILENCED],
    [
      'on a line of a comment of several',
      rule({ above: `/*\n * Reviewed.\n * ${IGNORE}\n * Again in May.\n */` }),
      SILENCED,
    ],
    ['above other comments', rule({ above: `# ${IGNORE}\n// reviewed\n/* in\n May */` }), SILENCED],
    ['below other comments', rule({ above: `# reviewed\n# ${IGNORE}` }), SILENCED],
    ['with Windows line ends', rule({ above: `# ${IGNORE}` }).replaceAll('\n', '\r\n'), SILENCED],
    ['before the block on its line', rule({ above: `/* ${IGNORE} */` }).replace('*/\n', '*/ '), SILENCED],
    ['behind the header', rule({ header: ` # ${IGNORE}` }), SILENCED],
    ['above the attribute that decides', rule({ inside: `  # ${IGNORE}` }), SILENCED],
    ['behind it', rule({ behind: ` # ${IGNORE}` }), SILENCED],
    ['behind another attribute', rule({ more: `  priority = 3 # ${IGNORE}\n` }), ['unused 12']],
    ['with an empty line before the block', rule({ above: `# ${IGNORE}\n` }), ['unused 6']],
    ['at the end of the block', rule({ more: `  # ${IGNORE}\n` }), ['unused 12']],
    ['above another block', `# ${IGNORE}\n${rule()}`, ['unused 1']],
    ['above a block that is no resource', `# ${IGNORE}\nlocals {}\n${rule()}`, ['unused 1']],
    ['behind the bracket of a list', rule({ more: `  tags = [ # ${IGNORE}\n  ]\n` }), ['unused 12']],
    ['behind a block in one line', `locals { a = 1 } # ${IGNORE}\n${rule()}`, ['unused 1']],
    ['in a string', rule({ more: `  description = "# ${IGNORE}"\n` }), []],
    ['behind other words', rule({ above: `# see ${IGNORE}` }), []],
  ];
  for (const [name, text, expected] of rows) test(name, () => expect(outcome(text)).toEqual(expected));
});

describe('what a comment says', () => {
  const rows: readonly (readonly [says: string, expected: readonly string[]])[] = [
    ['no-ssh no-rdp reason="both"', ['no-rdp a', 'no-ssh a']],
    ['no-ssh, no-rdp reason="both"', ['no-rdp a', 'no-ssh a']],
    ['no-ssh reason="a \\"quoted\\" word"', SILENCED],
    ['no-ssh reason=NET-142', SILENCED],
    ['reason="first" no-ssh', SILENCED],
    ['no-ssh until=2026-06-15 reason="the last day"', SILENCED],
    ['no-ssh until=2026-06-14 reason="the day before"', ['expired 6']],
    ['no-ssh until=2026-02-30 reason="no such day"', ['expired 6']],
    ['no-ssh until=soon reason="x"', ['expired 6']],
    ['no-ssh until= reason="x"', ['expired 6']],
    ['no-ssh', ['without-reason 6']],
    ['no-ssh reason=""', ['without-reason 6']],
    ['no-ssh reason="  "', ['without-reason 6']],
    ['no-ssh until=2026-01-01', ['expired 6', 'without-reason 6']],
    ['no-shh reason="x"', ['unknown-policy 6']],
    ['no-ssh no-shh reason="x"', [...SILENCED, 'unknown-policy 6']],
    ['reason="x"', ['unknown-policy 6']],
    ['', ['unknown-policy 6', 'without-reason 6']],
    ['* reason="everything"', ['unknown-policy 6']],
    ['no-ssh untill=2020-01-01 reason="x"', ['unknown-policy 6']],
    ['no-ssh until=2099-01-01 until=2020-01-01 reason="x"', ['unknown-policy 6']],
    ['no-ssh reason="not closed', ['unknown-policy 6', 'without-reason 6']],
    ['no-ssh few-ports reason="the second finds nothing"', [...SILENCED, 'unused 6']],
    ['never-telnet reason="x"', ['unused 6']],
    ['suppression-unused reason="x"', ['unused 6']],
    // Shipped, and not in force here.
    ['no-public-databases reason="x"', []],
  ];
  for (const [says, expected] of rows) {
    test(`sglint:ignore ${says}`, () => {
      const ports = says.includes('few-ports') ? '22/23' : '22/3389';
      expect(
        outcome(rule({ above: `# sglint:ignore ${says}`, ports })).filter((each) => !each.startsWith('few')),
      ).toEqual(expected);
    });
  }

  test('what is suppressed knows why and until when', () => {
    const above = '# sglint:ignore no-ssh until=2027-01-31 reason="a \\"bastion\\""';
    const [finding] = silenced(rule({ above })).suppressed;
    expect(finding?.suppressed).toEqual({
      by: 'comment',
      reason: 'a "bastion"',
      until: '2027-01-31',
      owner: undefined,
    });
  });
});

describe('whom it silences', () => {
  const REPEATED = '  for_each = toset(["x", "y"])\n';

  test('every instance', () => {
    expect(outcome(rule({ above: `# ${IGNORE}`, more: REPEATED }))).toEqual(['no-ssh a["x"]', 'no-ssh a["y"]']);
  });

  test('every instance of a module', () => {
    const texts = {
      'main.tf': 'module "m" {\n  source = "./m"\n  count = 2\n}\n',
      'm/main.tf': rule({ behind: ` # ${IGNORE}` }),
    };
    expect(outcome(texts)).toEqual(SILENCED.concat(SILENCED));
  });

  test('no rule but its own', () => {
    const other = rule().slice(rule().indexOf('resource "alicloud_security_group_rule"')).replace('"a"', '"b"');
    const { findings, suppressed } = silenced(rule({ above: `# ${IGNORE}` }) + other);
    expect(findings.map(({ address }) => address)).toEqual(['alicloud_security_group_rule.b']);
    expect(suppressed).toHaveLength(1);
  });

  test('not a policy that nothing may silence', () => {
    const { findings } = silenced(rule({ ports: '23/23', above: '# sglint:ignore never-telnet reason="x"' }));
    expect(findings.map(({ policy: { id }, message }) => [id, message])).toEqual([
      ['never-telnet', expect.stringContaining('accepts tcp 23')],
      ['suppression-unused', 'Nothing may silence never-telnet: this comment does not.'],
    ]);
  });

  test('a property of JSON, the block that it is in', () => {
    const a = {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '22/22',
      cidr_ip: '0.0.0.0/0',
      security_group_id: 'sg-1',
    };
    const json = (says: object): string =>
      JSON.stringify({ resource: { alicloud_security_group_rule: { a: { ...says, ...a }, b: a } } }, undefined, 2);
    expect(outcome({ 'main.tf.json': json({ '//': IGNORE }) })).toEqual(SILENCED);
    expect(outcome({ 'main.tf.json': json({ '//': [IGNORE] }) })).toEqual([]);
  });
});

test('a call of a module that cannot be looked into', () => {
  const call = (above: string) => ({ 'main.tf': `${above}module "m" {\n  source = "example/m/alicloud"\n}\n` });
  const { findings, suppressed } = silenced(call('# sglint:ignore unknown-module reason="reviewed"\n'));
  expect([findings, suppressed.map(({ address }) => address)]).toEqual([[], ['module.m']]);
  const [told] = silenced(call(`# ${IGNORE}\n`)).findings.filter(({ policy }) => policy.id === 'suppression-unused');
  expect(told?.message).toContain('no finding of no-ssh is about the call module.m itself');
});

describe('a comment that silences nothing', () => {
  const idle = rule({ from: '10.0.0.0/8', above: `# ${IGNORE}` });

  test('is told', () => expect(outcome(idle)).toEqual(['unused 6']));

  test('not where only what is new is judged', () => expect(outcome(idle, { news: true })).toEqual([]));

  test('not where its policy is off', () => {
    expect(outcome(idle, { config: 'policies: {no-ssh: off}' })).toEqual([]);
  });

  test('not where there is no instance of its block', () => {
    expect(outcome(rule({ above: `# ${IGNORE}`, more: '  count = 0\n' }))).toEqual([]);
  });

  test.each([
    [idle, 'no finding of no-ssh is about alicloud_security_group_rule.a.'],
    [
      rule({ more: `  priority = 3 # ${IGNORE}\n` }),
      'no finding of no-ssh has its place at priority of alicloud_security_group_rule.a.',
    ],
    [`# ${IGNORE}\n\n${rule()}`, 'it is neither on the lines above a block or an attribute, nor behind one.'],
  ])('says where it looked', (text, expected) => {
    const [told] = silenced(text).findings.filter(({ policy }) => policy.id === 'suppression-unused');
    expect(told?.message).toBe(`This comment silences nothing: ${expected}`);
  });
});

test('two of one resource have fingerprints of their own', async () => {
  const { fingerprint } = await import('../../src/evaluate/fingerprint.js');
  const text = rule({ above: '# sglint:ignore no-ssh', behind: ' # sglint:ignore no-ssh' });
  const told = silenced(text).findings.filter(({ policy }) => policy.id === 'suppression-without-reason');
  expect(new Set(told.map(fingerprint)).size).toBe(2);
});
