import { FAMILIES } from '../../src/net/cidr.js';
import { smallestCover } from '../../src/net/cover.js';
import { type TrafficSet, trafficSet } from '../../src/net/traffic.js';

const tcp = (first: number, last: number): TrafficSet =>
  trafficSet([
    {
      direction: 'ingress',
      protocol: 'tcp',
      space: 'ipv4',
      ports: { start: first, end: last + 1 },
      peers: FAMILIES.ipv4.everything,
    },
  ]);

test.each<readonly [string, TrafficSet, readonly TrafficSet[], readonly number[] | undefined]>([
  ['nothing covers it', tcp(1, 4), [tcp(1, 2), tcp(4, 9)], undefined],
  ['one is enough', tcp(1, 4), [tcp(1, 2), tcp(3, 4), tcp(1, 9)], [2]],
  ['two rather than the three that come first', tcp(1, 4), [tcp(1, 2), tcp(3, 3), tcp(4, 4), tcp(2, 4)], [0, 3]],
  ['nothing needs nothing', [], [tcp(1, 1)], [0]],
])('%s', (_, target, sets, expected) => {
  expect(smallestCover(target, sets)).toEqual(expected);
});

test('of very many none can be left out, and that is soon found', () => {
  const blocks = Array.from({ length: 200 }, (_, index) => 3 * index + 1);
  const sets = blocks.flatMap((port) => [tcp(port, port), tcp(port, port + 1), tcp(port + 2, port + 2)]);
  const cover = smallestCover(tcp(1, 600), sets);
  expect(cover).toHaveLength(400);
  expect(cover?.filter((index) => index % 3 === 0)).toEqual([]);
});
