import { resourceOf, stated, testTables } from './judge.js';

describe('priority: min and max', () => {
  testTables('priority: {min: 10, max: 90}', [
    ['the smallest passes', '10 accept ingress tcp 22/22 0.0.0.0/0'],
    ['one less fails', '9 accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    ['the largest passes', '90 accept ingress tcp 22/22 0.0.0.0/0'],
    ['one more fails', '91 accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    ['drops are judged, too, and egress', '9 drop egress tcp 22/22 0.0.0.0/0 => fail'],
    ['whatever else is not known', '9 ? ? ? ? ? => fail'],
    ['the default of 1 counts', '- accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    ['an unknown priority is open', '? accept ingress tcp 22/22 0.0.0.0/0 => open'],
    ['a deferred rule is open', '9 accept ingress tcp 22/22 0.0.0.0/0 deferred => open'],
    ['a priority that the provider cannot understand is open', '111 accept ingress tcp 22/22 0.0.0.0/0 => open'],
  ]);
});

describe('priority: explicit', () => {
  testTables('priority: {explicit: true}', [
    ['a priority that is written passes', '5 accept ingress tcp 22/22 0.0.0.0/0'],
    ['also where it is the default', '1 accept ingress tcp 22/22 0.0.0.0/0'],
    ['one that is left out fails', '- drop ingress tcp 22/22 0.0.0.0/0 => fail'],
    [
      'a state does not tell whether a 1 is written',
      '1 accept ingress tcp 22/22 0.0.0.0/0 => open',
      { amend: { line1: { inState: true } } },
    ],
    [
      'in a state, too, anything but 1 is written',
      '2 accept ingress tcp 22/22 0.0.0.0/0',
      { amend: { line1: { inState: true } } },
    ],
  ]);
  testTables('priority: {explicit: true}', [
    ['an expression whose value is not known is written', '? accept ingress tcp 22/22 0.0.0.0/0'],
  ]);
  testTables('priority: {min: 1, max: 100, bands: {drop: 1-100}}', [
    [
      'limits that every priority obeys leave nothing open',
      '? accept ingress tcp 22/22 ::/0\n? drop ingress tcp 22/22 ::/0',
    ],
    ['what is no priority is not among them', '111 accept ingress tcp 22/22 ::/0 => open'],
  ]);
  testTables('priority: {max: 100}', [
    [
      'a state tells what is there, whatever it is',
      '120 accept ingress tcp 22/22 ::/0 => fail',
      { amend: { line1: { set: { priority: stated(120) } } } },
    ],
  ]);
  testTables('priority: {min: 2}', [
    [
      'which groups are attached with it does not matter',
      '1 accept ingress tcp 22/22 ::/0 => fail',
      { more: [resourceOf('alicloud_instance.i', { security_groups: ['sg-web', 'sg-1'] })] },
    ],
  ]);
  testTables('priority: {explicit: false, max: 50}', [['it can be left off', '- drop ingress tcp 22/22 0.0.0.0/0']]);
});

describe('priority: bands', () => {
  testTables('priority: {bands: {drop: 1-20, accept: 21-100}}', [
    [
      'the ends of the bands pass',
      '1 drop ingress tcp 1/1 ::/0\n20 drop ingress tcp 1/1 ::/0\n21 accept ingress tcp 1/1 ::/0\n100 accept ingress tcp 1/1 ::/0',
    ],
    [
      'one off fails',
      '21 drop ingress tcp 1/1 ::/0 => fail\n20 accept ingress tcp 1/1 ::/0 => fail\n110 accept ingress tcp 1/1 ::/0 => fail',
    ],
    ['an unknown priority is open', '? drop ingress tcp 1/1 ::/0 => open'],
    ['an unknown action is open', '20 ? ingress tcp 1/1 ::/0 => open\n21 ? ingress tcp 1/1 ::/0 => open'],
  ]);
  testTables('priority: {bands: {drop: 1-20}}', [
    ['an action without a band has none', '1 accept ingress tcp 1/1 ::/0\n100 accept ingress tcp 1/1 ::/0'],
    ['an unknown action inside the one band passes', '20 ? ingress tcp 1/1 ::/0\n21 ? ingress tcp 1/1 ::/0 => open'],
  ]);
});
