import { addressesOf, FAMILIES, formatAddress, parseCidr, toCidrs } from '../../src/net/cidr.js';
import { intervalSet } from '../../src/net/interval.js';
import { Chance } from '../support/random.js';

const again = (text: string): string | undefined => {
  const cidr = parseCidr(text);
  return cidr && toCidrs(cidr.family, [cidr.addresses]).join(' ');
};

describe('parseCidr', () => {
  test.each([
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['::/0', '::/0'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['2001:DB8:0:0:0:0:0:A', '2001:db8::a/128'],
    ['0001:0002:0003:0004:0005:0006:0007:0008/128', '1:2:3:4:5:6:7:8/128'],
    ['1:2:3:4:5:6:7::/112', '1:2:3:4:5:6:7:0/112'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8/128'],
    ['::ffff:192.0.2.1', '::ffff:c000:201/128'],
    ['64:ff9b::192.0.2.0/120', '64:ff9b::c000:200/120'],
    ['1:2:3:4:5:6:255.255.0.1', '1:2:3:4:5:6:ffff:1/128'],
  ])('%s is %s', (text, expected) => {
    expect(again(text)).toBe(expected);
  });

  test.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['1.2.3.4/0', '0.0.0.0/0'],
    ['255.255.255.255/1', '128.0.0.0/1'],
    ['10.0.0.1/31', '10.0.0.0/31'],
    ['2001:db8:3c4d:15::1a2f:1a2b/0', '::/0'],
    ['2001:db8::1/127', '2001:db8::/127'],
    ['ffff::/1', '8000::/1'],
  ])('%s has host bits, and stands for %s', (text, block) => {
    expect(again(text)).toBe(block);
    expect(parseCidr(text)?.canonical).toBe(false);
    expect(parseCidr(block)?.canonical).toBe(true);
  });

  test.each([
    '',
    '/',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '10.0.0.0 /8',
    '10.0.0.0/8\n',
    '10.0.0.0/+8',
    '10.0.0.0/8.0',
    '10.0.0.0/0x8',
    '10.0.0.0/255.0.0.0',
    '10.0.0/8',
    '10/8',
    '10.0.0.0.0/8',
    '10.0.0.256/8',
    '10.0.0.1000/8',
    '10..0.0/8',
    '.10.0.0/8',
    '010.0.0.0/8',
    '10.00.0.0/8',
    '0x0a.0.0.0/8',
    '1e1.0.0.0',
    '167772160',
    '10.0.0.0-10.0.0.9',
    '10.0.0.0,10.1.0.0',
    '*',
    'any',
    'localhost',
    '١٠.0.0.0/8',
    ':',
    ':::',
    '::/129',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    ':1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::',
    'fe80::1%eth0',
    '[::1]',
    '[::1]/128',
    '::1.2.3',
    '::1.2.3.4.5',
    '::1.2.3.256',
    '::01.2.3.4',
    '1.2.3.4::',
    '::1.2.3.4:5',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::ffff:192.0.2.1/129',
  ])('%j is refused', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

describe('formatAddress writes IPv6 as RFC 5952 has it', () => {
  test.each([
    ['leading zeros go (4.1)', '2001:0db8::0001', '2001:db8::1'],
    ['a group of zeros is one zero (4.1)', '2001:db8:1:0000:1:1:1:1', '2001:db8:1:0:1:1:1:1'],
    ['zeros are shortened as far as they go (4.2.1)', '2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
    ['a single group of zeros is not shortened (4.2.2)', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['the longest run is shortened (4.2.3)', '2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['of runs that are equally long, the first (4.2.3)', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['letters are small (4.3)', '2001:DB8::ABCD:EF', '2001:db8::abcd:ef'],
    ['a run at the start', '0:0:0:1:2:3:4:5', '::1:2:3:4:5'],
    ['a run at the end', '1:2:3:4:5:0:0:0', '1:2:3:4:5::'],
    ['two zeros at the end', '1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
    ['nothing but zeros', '0:0:0:0:0:0:0:0', '::'],
    ['the last address', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('%s', (_, given, expected) => {
    const start = parseCidr(given)?.addresses.start ?? -1;
    expect(formatAddress('ipv6', BigInt(start))).toBe(expected);
  });

  test('what it writes is read back as the same address', () => {
    const chance = new Chance(4);
    for (let round = 0; round < 2_000; round++) {
      const groups = chance.some(8, 8, () => (chance.percent(50) ? 0 : chance.between(0, 0xffff)));
      const value = groups.reduce((sum, group) => sum * 65536n + BigInt(group), 0n);
      const text = formatAddress('ipv6', value);
      expect({ text, start: parseCidr(text)?.addresses.start }).toEqual({ text, start: value });
      expect(text).not.toMatch(/(^|:)0\d|::.*::|[A-F]/);
    }
  });
});

test('an IPv4 address is written with four decimal numbers', () => {
  expect([0n, 167772161n, 4294967295n].map((value) => formatAddress('ipv4', value))).toEqual([
    '0.0.0.0',
    '10.0.0.1',
    '255.255.255.255',
  ]);
});

test('random IPv4 blocks with host bits hold exactly the addresses that share their first bits', () => {
  const chance = new Chance(8);
  for (let round = 0; round < 2_000; round++) {
    const value = chance.between(0, 2 ** 32 - 1);
    const length = chance.between(0, 32);
    const bits = value.toString(2).padStart(32, '0').slice(0, length);
    const start = Number.parseInt(bits.padEnd(32, '0'), 2);
    const end = Number.parseInt(bits.padEnd(32, '1'), 2) + 1;
    const text = `${[24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')}/${length}`;
    expect({ text, ...parseCidr(text) }).toEqual({
      text,
      family: 'ipv4',
      prefixLength: length,
      addresses: { start, end },
      canonical: start === value,
    });
  }
});

test('random IPv6 blocks with host bits hold exactly the addresses that share their first bits', () => {
  const chance = new Chance(9);
  for (let round = 0; round < 1_000; round++) {
    const digits = chance.some(128, 128, () => chance.pick(['0', '1'] as const)).join('');
    const length = chance.between(0, 128);
    const first = BigInt(`0b${digits.slice(0, length).padEnd(128, '0')}`);
    const last = BigInt(`0b${digits.slice(0, length).padEnd(128, '1')}`);
    const groups = digits.match(/.{16}/g) ?? [];
    const text = `${groups.map((group) => Number.parseInt(group, 2).toString(16)).join(':')}/${length}`;
    const { addresses, prefixLength } = parseCidr(text) ?? {};
    if (addresses?.start === first && addresses.end === last + 1n && prefixLength === length) continue;
    throw new Error(`${text}: ${addresses?.start} to ${addresses?.end}`);
  }
});

describe('toCidrs', () => {
  test.each([
    ['nothing', [], []],
    ['everything', [[0, 2 ** 32]], ['0.0.0.0/0']],
    ['everything but the first address', [[1, 8]], ['0.0.0.1/32', '0.0.0.2/31', '0.0.0.4/30']],
    ['everything but the last address', [[0, 7]], ['0.0.0.0/30', '0.0.0.4/31', '0.0.0.6/32']],
    ['neighbours that are no block together', [[1, 3]], ['0.0.0.1/32', '0.0.0.2/32']],
    [
      'two ranges',
      [
        [0, 1],
        [4, 8],
      ],
      ['0.0.0.0/32', '0.0.0.4/30'],
    ],
    ['the end of the line', [[2 ** 32 - 2, 2 ** 32]], ['255.255.255.254/31']],
  ])('%s', (_, ranges, expected) => {
    const set = ranges.map(([start = 0, end = 0]) => ({ start, end }));
    expect(toCidrs('ipv4', set)).toEqual(expected);
  });

  test('everything in IPv6 is one block', () => {
    expect(toCidrs('ipv6', FAMILIES.ipv6.everything)).toEqual(['::/0']);
  });

  test('stops at a limit', () => {
    expect(toCidrs('ipv4', [{ start: 1, end: 255 }], 2)).toEqual(['0.0.0.1/32', '0.0.0.2/31']);
    expect(toCidrs('ipv4', [{ start: 0, end: 256 }], 1)).toEqual(['0.0.0.0/24']);
  });

  // The fewest blocks: a block is written where all of it is in the set, and not all of the next larger one.
  const fewest = (bits: bigint, start: bigint, size: bigint): readonly (readonly [bigint, bigint])[] => {
    const mask = (1n << size) - 1n;
    if (((bits >> start) & mask) === mask) return [[start, size]];
    if (size === 1n) return [];
    return [...fewest(bits, start, size / 2n), ...fewest(bits, start + size / 2n, size / 2n)];
  };

  test.each([
    ['ipv4', 'first', 0n, 32],
    ['ipv4', 'last', 2n ** 32n - 64n, 32],
    ['ipv6', 'first', 0n, 128],
    ['ipv6', 'last', 2n ** 128n - 64n, 128],
  ] as const)('of %s, the %s 64 addresses are written in the fewest blocks, lowest first', (family, _, base, width) => {
    const chance = new Chance(6);
    for (let round = 0; round < 1_000; round++) {
      let bits = 0n;
      const ranges = chance.some(0, 5, () => [chance.between(0, 63), chance.between(1, 64)] as const);
      for (const [from, to] of ranges) for (let at = from; at < to; at++) bits |= 1n << BigInt(at);
      const point = (at: number): number | bigint => (family === 'ipv4' ? Number(base) + at : base + BigInt(at));
      const set = intervalSet(ranges.map(([from, to]) => ({ start: point(from), end: point(to) })));
      const expected = fewest(bits, 0n, 64n).map(([at, size]) => {
        return `${formatAddress(family, base + at)}/${width - (size.toString(2).length - 1)}`;
      });
      expect(toCidrs(family, set)).toEqual(expected);
    }
  });
});

test('addressesOf joins the blocks of one family and leaves out the other', () => {
  const blocks = ['10.0.0.0/9', '::/0', '10.128.0.0/9', '10.1.0.0/16'].flatMap((text) => parseCidr(text) ?? []);
  expect(toCidrs('ipv4', addressesOf('ipv4', blocks))).toEqual(['10.0.0.0/8']);
  expect(toCidrs('ipv6', addressesOf('ipv6', blocks))).toEqual(['::/0']);
});
