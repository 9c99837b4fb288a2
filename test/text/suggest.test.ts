import { didYouMean, suggest } from '../../src/text/suggest.js';

const POLICIES = ['no-public-ssh', 'no-public-rdp', 'no-public-admin-ports', 'no-public-databases', 'flow-logs-on'];
const FRAMEWORKS = [
  'cis-alibaba-cloud-1.0',
  'cis-alibaba-cloud-2.0',
  'mlps-2.0-l2',
  'mlps-2.0-l3',
  'pci-dss-4.0',
  'gdpr',
];

test.each([
  ['no-public-databse', POLICIES, 'no-public-databases'],
  ['no-pubic-ssh', POLICIES, 'no-public-ssh'],
  ['NO-PUBLIC-SSH', POLICIES, 'no-public-ssh'],
  ['no-public-shh', POLICIES, 'no-public-ssh'],
  ['flow-log-on', POLICIES, 'flow-logs-on'],
  ['flowlogs-on', POLICIES, 'flow-logs-on'],
  ['mlps-2.0-l4', FRAMEWORKS, 'mlps-2.0-l2'],
  ['gpdr', FRAMEWORKS, 'gdpr'],
  // Words that both have make nothing near.
  ['no-public-dbs', POLICIES, undefined],
  ['no-public-ftp', POLICIES, undefined],
  ['no-public', POLICIES, undefined],
  ['nope', FRAMEWORKS, undefined],
  ['', FRAMEWORKS, undefined],
])('"%s" is meant to be what is near it, or nothing', (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected);
});

test.each([
  ['mlps', FRAMEWORKS, 'did you mean "mlps-2.0-l2" or "mlps-2.0-l3"?'],
  ['pci', FRAMEWORKS, 'did you mean "pci-dss-4.0"?'],
  ['pci-dss', FRAMEWORKS, 'did you mean "pci-dss-4.0"?'],
  ['no-public-admin', POLICIES, 'did you mean "no-public-admin-ports"?'],
  ['gdpr-eu', FRAMEWORKS, 'did you mean "gdpr"?'],
  // Four would be no suggestion any more, and two letters are a part of anything.
  ['no-public', POLICIES, undefined],
  ['no', POLICIES, undefined],
  ['nope', FRAMEWORKS, undefined],
])('for "%s" people are told what it may be a part of', (word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected);
  expect(didYouMean(word, candidates, 'look it up')).toBe(expected ?? 'look it up');
});

test('a prefix that all of them have is written, and does not count', () => {
  expect(didYouMean('strickt', ['strict', 'audit'], undefined, 'sglint:')).toBe('did you mean "sglint:strict"?');
});
