import { syntaxErrorIn } from '../../src/text/json-syntax.js';
import { Chance, rounds } from '../support/random.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

// A text with a mark before the first character that cannot stand there.
test.each([
  '{"a": ▸NaN}',
  '{"a": ▸-Infinity}',
  '{"a": ▸undefined}',
  '{"a": ▸True}',
  '{"a": ▸nulL}',
  '{"a": tru▸',
  '{"a": 0▸1}',
  '{"a": 1▸.}',
  '{"a": ▸.5}',
  '{"a": ▸+1}',
  '{"a": 1▸e}',
  '{"a": 1e+▸',
  '{"a": -▸',
  '{"a": 1.▸',
  '{"a": 1▸',
  '[1,▸]',
  '[▸,]',
  '[1 ▸2]',
  '{"a": 1,▸}',
  '{▸a: 1}',
  "{▸'a': 1}",
  '{"a" ▸1}',
  '{"a": ▸}',
  '{"a": 1}▸}',
  '{"a": 1} ▸{}',
  '[1▸}',
  '{"a": [1▸}',
  '"a▸\nb"',
  '"a▸\\xb"',
  '"▸\\u12g4"',
  '"\\u12▸',
  '"\\▸',
  '"abc▸',
  '▸hello, this is not JSON',
  '{"a": 1 ▸// comment\n}',
  '▸\u00a0{}',
  '▸',
  ' \n▸',
])('%j', (marked) => {
  const text = marked.replace('▸', '');
  expect(isJson(text)).toBe(false);
  expect(syntaxErrorIn(text)).toBe(marked.indexOf('▸'));
});

const SAMPLE = '{"a":[1,-2.5e+3,0,{"b":null,"":true}],"c\\u0041\\n":"x\\"y","d":{},"e":[[],false],"ü":"\u2028"}\n';

test('every beginning of a document ends too early', () => {
  for (let length = 0; length < SAMPLE.length - 1; length++) {
    expect(syntaxErrorIn(SAMPLE.slice(0, length))).toBe(length);
  }
});

test('the engine and we agree on what is JSON', () => {
  const chance = new Chance(11);
  const pieces = [...'{}[],:"\\ 01-+.eEtrufalsn\n\t\u0001\u00a0', 'null', '"k":', '\\u00', '\ufeff', 'NaN'];
  let valid = 0;
  for (let round = 0; round < rounds(3000, 100_000); round++) {
    let text = SAMPLE;
    for (let edit = chance.between(0, 2); edit > 0; edit--) {
      const at = chance.between(0, text.length);
      text =
        text.slice(0, at) + (chance.percent(60) ? chance.pick(pieces) : '') + text.slice(at + chance.between(0, 2));
    }
    if (isJson(text)) valid++;
    const at = syntaxErrorIn(text);
    expect({ text, isJson: at === undefined }).toEqual({ text, isJson: isJson(text) });
  }
  expect(valid).toBeGreaterThan(100);
});

test('depth and length are no trouble', () => {
  expect(syntaxErrorIn('['.repeat(1_000_000))).toBe(1_000_000);
  expect(syntaxErrorIn(`"${'a\\n'.repeat(1_000_000)}" x`)).toBe(3_000_003);
});

test('what stands before the start is passed over', () => {
  expect(syntaxErrorIn('\ufeff{}', 1)).toBeUndefined();
  expect(syntaxErrorIn('\ufeff{x', 1)).toBe(2);
});
