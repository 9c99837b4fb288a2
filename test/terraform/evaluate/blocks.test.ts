// Blocks are lists of objects, `dynamic` ones among them.
import { evaluated } from '../../support/module-files.js';
import { attributeAt, resourceAt } from '../../support/places.js';

const list = (body: string): string => `resource "list" "l" {\n${body}\n}\n`;

const entriesOf = (text: string) => attributeAt(evaluated(text), 'list.l', 'entry');

test.each<[string, string, unknown]>([
  ['two blocks', list('entry {\n a = 1\n}\nentry {\n a = 2\n}'), [{ a: 1 }, { a: 2 }]],
  ['blocks in blocks', list('entry {\n inner {\n a = 1\n}\n}'), [{ inner: [{ a: 1 }] }]],
  ['the attribute of that name', list('entry = [{ a = 1 }]'), [{ a: 1 }]],
  [
    'over a list',
    list('dynamic "entry" {\n for_each = ["x", "y"]\n content {\n a = entry.value\n k = entry.key\n}\n}'),
    [
      { a: 'x', k: 0 },
      { a: 'y', k: 1 },
    ],
  ],
  [
    'over a set',
    list('dynamic "entry" {\n for_each = toset(["y", "x"])\n content {\n a = entry.key\n}\n}'),
    [{ a: 'x' }, { a: 'y' }],
  ],
  [
    'over a map',
    list('dynamic "entry" {\n for_each = { x = 1 }\n content {\n a = "${entry.key}${entry.value}"\n}\n}'),
    [{ a: 'x1' }],
  ],
  [
    'with an iterator',
    list('dynamic "entry" {\n for_each = [5]\n iterator = it\n content {\n a = it.value\n}\n}'),
    [{ a: 5 }],
  ],
  [
    'nested, with both iterators',
    list(
      'dynamic "entry" {\n for_each = [1, 2]\n content {\n dynamic "inner" {\n for_each = ["x"]\n content {\n a = "${entry.value}${inner.value}"\n}\n}\n}\n}',
    ),
    [{ inner: [{ a: '1x' }] }, { inner: [{ a: '2x' }] }],
  ],
  [
    'after written ones',
    list('entry {\n a = 0\n}\ndynamic "entry" {\n for_each = [1]\n content {\n a = entry.value\n}\n}'),
    [{ a: 0 }, { a: 1 }],
  ],
  ['over nothing', list('dynamic "entry" {\n for_each = []\n content {}\n}'), []],
  [
    'in JSON, as blocks',
    list('entry = null\ndynamic "entry" {\n for_each = [1]\n content {\n a = 1\n}\n}').replace('entry = null\n', ''),
    [{ a: 1 }],
  ],
])('%s', (_, text, value) => {
  expect(entriesOf(text)).toMatchObject({ state: 'known', value });
});

test('in JSON', () => {
  const text =
    '{"resource": {"list": {"l": {"dynamic": {"entry": {"for_each": [1, 2], "content": {"a": "${entry.value}"}}}}}}}';
  expect(attributeAt(evaluated({ 'main.tf.json': text }), 'list.l', 'entry')).toMatchObject({
    value: [{ a: 1 }, { a: 2 }],
  });
});

test('each and count reach into blocks', () => {
  const evaluation = evaluated(
    'resource "list" "l" {\n for_each = { x = ["p", "q"] }\n dynamic "entry" {\n for_each = each.value\n content {\n a = "${each.key}${entry.value}"\n}\n}\n}',
  );
  expect(attributeAt(evaluation, 'list.l["x"]', 'entry')).toMatchObject({ value: [{ a: 'xp' }, { a: 'xq' }] });
});

describe('what is not known', () => {
  test('a part of a block: the rest is there', () => {
    expect(entriesOf(`variable "v" {}\n${list('entry {\n a = 1\n}\nentry {\n a = var.v\n b = 2\n}')}`)).toMatchObject({
      state: 'unknown',
      reason: 'depends on var.v, which has no value',
      partial: [{ a: 1 }, { b: 2 }],
    });
  });

  test('the number of blocks: those that are written are there', () => {
    expect(
      entriesOf(
        `variable "v" {}\n${list('entry {\n a = 1\n}\ndynamic "entry" {\n for_each = var.v\n content {\n a = entry.value\n}\n}')}`,
      ),
    ).toMatchObject({
      state: 'unknown',
      reason: 'depends on var.v, which has no value',
      partial: [{ a: 1 }, null],
    });
  });

  test('a dynamic block without for_each, or over what cannot be iterated over', () => {
    const evaluation = evaluated(list('dynamic "entry" {\n for_each = 5\n content {}\n}'));
    expect(attributeAt(evaluation, 'list.l', 'entry')).toMatchObject({ state: 'unknown' });
    expect(evaluation.diagnostics).toHaveLength(1);
  });
});

test('an override replaces all blocks of a type, dynamic ones too, and leaves other types alone', () => {
  const evaluation = evaluated({
    'main.tf': list(
      'entry {\n a = 1\n}\ndynamic "entry" {\n for_each = [2]\n content {\n a = 2\n}\n}\nother {\n b = 1\n}',
    ),
    'override.tf': list('entry {\n a = 9\n}'),
  });
  expect(attributeAt(evaluation, 'list.l', 'entry')).toMatchObject({ value: [{ a: 9 }] });
  expect(attributeAt(evaluation, 'list.l', 'other')).toMatchObject({ value: [{ b: 1 }] });
});

test('lifecycle and provisioners are not attributes, and neither are count and provider', () => {
  const text =
    'resource "list" "l" {\n count = 1\n provider = alicloud.other\n depends_on = [list.m]\n lifecycle {\n prevent_destroy = true\n}\n provisioner "local-exec" {\n command = "x"\n}\n}\nresource "list" "m" {}';
  const resource = resourceAt(evaluated(text), 'list.l[0]');
  for (const name of ['count', 'provider', 'depends_on', 'lifecycle', 'provisioner']) {
    expect(resource.attribute(name)).toBeUndefined();
    expect(resource.writes(name)).toBe(false);
  }
});

test('blocks of other resources can be asked for, and so can what nobody wrote in them', () => {
  const evaluation = evaluated(
    `${list('entry {\n a = 1\n}')}resource "rule" "r" {\n x = list.l.entry[0].a\n y = list.l.entry[0].b\n}`,
  );
  expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({ value: 1 });
  expect(attributeAt(evaluation, 'rule.r', 'y')).toMatchObject({
    reason: 'depends on list.l.entry, which is known only after apply',
  });
});

test.each([
  ['x = "a"', 'a'],
  ['x = 22', 22],
  ['x = ["a", -1, true]', ['a', -1, true]],
  ['x = { a = 1 }', { a: 1 }],
  ['x = local.a', undefined],
  ['x = "${local.a}"', undefined],
  ['x = upper("a")', undefined],
  ['', undefined],
])('what is written as a literal: %s', (body, value) => {
  const evaluation = evaluated(`locals {\n a = 1\n}\nresource "rule" "r" {\n${body}\n}`);
  expect(resourceAt(evaluation, 'rule.r').written('x')).toEqual(value);
});

test.each(['x = null', 'x = ""', ''])('as good as left out: %s', (body) => {
  const resource = resourceAt(evaluated(`resource "rule" "r" {\n${body}\n}`), 'rule.r');
  expect(resource.attribute('x')).toBeUndefined();
  expect(resource.writes('x')).toBe(body !== '');
});
