// Which resource an unknown value is the identity of: what joins a rule to its group.
import { evaluated } from '../../support/module-files.js';
import { attributeAt } from '../../support/places.js';

const AROUND = `
variable "open" {}
variable "yes" { default = true }
variable "none" { default = null }
resource "group" "g" {}
resource "group" "h" {}
resource "group" "each" {
  for_each = toset(["a", "b"])
}
resource "group" "count" {
  count = 2
}
resource "group" "never" {
  count = 0
}
resource "group" "perhaps" {
  count = var.open
}
module "m" {
  source = "./m"
  group  = group.g.id
}
module "zone" {
  source   = "./m"
  for_each = toset(["x"])
  group    = group.each["a"].id
}
locals {
  ids = { g = group.g.id, h = group.h.id }
}
`;

const MODULE = `
variable "group" { type = string }
resource "group" "own" {}
output "own" { value = group.own.id }
output "given" { value = var.group }
output "all" { value = { id = group.own.id } }
`;

function identityOf(expression: string) {
  const evaluation = evaluated({
    'main.tf': `${AROUND}resource "rule" "r" {\n  x = ${expression}\n}\n`,
    'm/main.tf': MODULE,
  });
  expect(evaluation.problems).toEqual([]);
  expect(evaluation.diagnostics).toEqual([]);
  const attribute = attributeAt(evaluation, 'rule.r', 'x');
  if (attribute.state === 'known') throw new Error(`it is known: ${JSON.stringify(attribute.value)}`);
  return attribute;
}

test.each([
  ['group.g.id', 'group.g'],
  [`"\${group.g.id}"`, 'group.g'],
  ['join("", [group.g.id])', 'group.g'],
  ['join("", group.g.*.id)', 'group.g'],
  ['try(group.g.id, "")', 'group.g'],
  ['coalesce(group.g.id, "x")', 'group.g'],
  ['coalesce(var.none, "", group.g.id)', 'group.g'],
  ['var.yes ? group.g.id : group.h.id', 'group.g'],
  ['var.none != null ? var.none : group.h.id', 'group.h'],
  ['group.g.id != null ? group.g.id : group.h.id', 'group.g'],
  ['one(group.g[*].id)', 'group.g'],
  ['tostring(group.g.id)', 'group.g'],
  ['element([group.g.id, group.h.id], 1)', 'group.h'],
  ['concat(group.never.*.id, [group.g.id])[0]', 'group.g'],
  ['element(concat(group.never.*.id, group.count.*.id, [""]), 1)', 'group.count[1]'],
  ['group.each["b"].id', 'group.each["b"]'],
  ['group.count[1].id', 'group.count[1]'],
  ['lookup(local.ids, "h", "")', 'group.h'],
  ['local.ids["g"]', 'group.g'],
  ['values(local.ids)[1]', 'group.h'],
  ['{ for k, g in group.each : k => g.id }["a"]', 'group.each["a"]'],
  ['[for g in group.count : g.id][0]', 'group.count[0]'],
  ['module.m.own', 'module.m.group.own'],
  ['module.m.given', 'group.g'],
  ['module.m.all.id', 'module.m.group.own'],
  ['module.zone["x"].own', 'module.zone["x"].group.own'],
  ['module.zone["x"].given', 'group.each["a"]'],
  ['(values(module.zone)[*].own)[0]', 'module.zone["x"].group.own'],
  ['format("%s", group.g.id)', 'group.g'],
  ['trimspace(group.g.id)', 'group.g'],
])('%s is the identity of %s', (expression, address) => {
  expect(identityOf(expression)).toMatchObject({ candidates: [address], certain: true });
});

test.each([
  ['var.open ? group.g.id : group.h.id', ['group.g', 'group.h']],
  [`"\${group.g.id}/32"`, ['group.g']],
  ['upper(group.g.id)', ['group.g']],
  ['group.g.name', []],
  ['var.open', []],
  ['[group.g.id, group.h.id]', ['group.g', 'group.h']],
  ['group.each[var.open].id', []],
  ['toset([group.g.id, group.h.id])', ['group.g', 'group.h']],
  ['merge(local.ids, { x = var.open })', ['group.g', 'group.h']],
  ['group.perhaps[0].id', ['group.perhaps[*]']],
  ['join("", group.perhaps.*.id)', ['group.perhaps[*]']],
  ['join("", [group.g.id, group.h.id])', ['group.g', 'group.h']],
])('%s may be any of %j', (expression, candidates) => {
  expect(identityOf(expression)).toMatchObject({ candidates, certain: false });
});

test('one identity in a list is certain', () => {
  expect(identityOf('[group.g.id]')).toMatchObject({ candidates: ['group.g'], certain: true });
});

test('each instance has the group of its own key', () => {
  const evaluation = evaluated(`
resource "group" "g" {
  for_each = toset(["a", "b"])
}
resource "rule" "by_key" {
  for_each = toset(["a", "b"])
  x        = group.g[each.key].id
}
resource "rule" "by_value" {
  for_each = group.g
  x        = each.value.id
}
resource "rule" "by_count" {
  count = 2
  x     = values(group.g)[count.index].id
}`);
  for (const key of ['a', 'b']) {
    const wanted = { candidates: [`group.g["${key}"]`], certain: true };
    expect(attributeAt(evaluation, `rule.by_key["${key}"]`, 'x')).toMatchObject(wanted);
    expect(attributeAt(evaluation, `rule.by_value["${key}"]`, 'x')).toMatchObject(wanted);
  }
  expect(attributeAt(evaluation, 'rule.by_count[1]', 'x')).toMatchObject({
    candidates: ['group.g["b"]'],
    certain: true,
  });
});
