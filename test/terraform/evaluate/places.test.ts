// Where a value is written, and the chain that leads from there to where it was decided.
import { join } from 'node:path';
import { evaluateModule } from '../../../src/terraform/evaluate-module.js';
import { fixtures } from '../../support/exposure.js';
import { evaluated, folderFiles } from '../../support/module-files.js';
import { attributeAt, chainOf, placeOf } from '../../support/places.js';

const rule = (body: string): string => `resource "rule" "r" {\n${body}\n}\n`;

describe('the chain behind a value', () => {
  test.each<[string, string | Record<string, string>, readonly string[]]>([
    ['a literal has none', rule('x = "10.0.0.0/8"'), []],
    [
      'a default',
      `variable "office" {\n  default = "10.0.0.0/8"\n}\n${rule('x = var.office')}`,
      ['this is the default of var.office: main.tf:2 "10.0.0.0/8"'],
    ],
    [
      'a line of terraform.tfvars',
      { 'main.tf': `variable "office" {}\n${rule('x = var.office')}`, 'terraform.tfvars': '\noffice = "10.0.0.0/8"\n' },
      ['var.office is set here: terraform.tfvars:2 "10.0.0.0/8"'],
    ],
    [
      'a line of terraform.tfvars.json',
      {
        'main.tf': `variable "office" {}\n${rule('x = var.office')}`,
        'terraform.tfvars.json': '{\n "office": "10.0.0.0/8"}',
      },
      ['var.office is set here: terraform.tfvars.json:2 "10.0.0.0/8"'],
    ],
    [
      'a local value',
      `locals {\n  office = "10.0.0.0/8"\n}\n${rule('x = local.office')}`,
      ['local.office is set here: main.tf:2 "10.0.0.0/8"'],
    ],
    [
      'a member of a local value',
      `locals {\n  offices = { a = "10.0.0.0/8", b = "::/0" }\n}\n${rule('x = local.offices.b')}`,
      [
        'local.offices is set here: main.tf:2 { a = "10.0.0.0/8", b = "::/0" }',
        'the value is written here: main.tf:2 "::/0"',
      ],
    ],
    [
      'what decides between two',
      `variable "open" {\n  default = true\n}\nlocals {\n  office = var.open ? "0.0.0.0/0" : "10.0.0.0/8"\n}\n${rule('x = local.office')}`,
      [
        'local.office is set here: main.tf:5 var.open ? "0.0.0.0/0" : "10.0.0.0/8"',
        'the value is written here: main.tf:5 "0.0.0.0/0"',
        'this is the default of var.open: main.tf:2 true',
      ],
    ],
    [
      'all that a text is made of',
      `variable "a" {\n  default = "10.0.0.0"\n}\nlocals {\n  bits = 8\n}\n${rule(`x = "\${var.a}/\${local.bits}"`)}`,
      ['this is the default of var.a: main.tf:2 "10.0.0.0"', 'local.bits is set here: main.tf:5 8'],
    ],
    [
      'the key of for_each',
      rule('for_each = toset(["10.0.0.0/8"])\nx = each.value'),
      [
        'each.value is that of "10.0.0.0/8": main.tf:2 toset(["10.0.0.0/8"])',
        'the value is written here: main.tf:2 "10.0.0.0/8"',
      ],
    ],
    [
      'an attribute of another resource',
      `resource "group" "g" {\n  block = "10.0.0.0/8"\n}\n${rule('x = group.g.block')}`,
      ['group.g.block is set here: main.tf:2 "10.0.0.0/8"'],
    ],
  ])('%s', (_, files, chain) => {
    const evaluation = evaluated(files);
    const [address = ''] = evaluation.resources
      .map((resource) => resource.address)
      .filter((each) => each.startsWith('rule'));
    expect(chainOf(attributeAt(evaluation, address, 'x'))).toEqual(chain);
  });

  test('a value from the command line, and one from the environment', () => {
    const text = `variable "a" {}\nvariable "b" {}\nresource "rule" "r" {\n  x = var.a\n  y = var.b\n}\n`;
    const evaluation = evaluated(text, {
      commandLine: [{ kind: 'value', name: 'a', text: '10.0.0.0/8' }],
      environment: { b: '::/0' },
    });
    expect(chainOf(attributeAt(evaluation, 'rule.r', 'x'))).toEqual(['var.a is set here: command line:1 10.0.0.0/8']);
    expect(chainOf(attributeAt(evaluation, 'rule.r', 'y'))).toEqual(['var.b is set here: TF_VAR_b:1 ::/0']);
  });

  test('a module call leads to the variable of the caller, and that to its line in terraform.tfvars', () => {
    const evaluation = evaluated({
      'main.tf': 'variable "office" {}\nmodule "web" {\n  source = "./web"\n  from   = var.office\n}\n',
      'terraform.tfvars': 'office = "10.0.0.0/8"\n',
      'web/main.tf': 'variable "from" {}\nresource "rule" "r" {\n  x = var.from\n}\n',
    });
    const attribute = attributeAt(evaluation, 'module.web.rule.r', 'x');
    expect(placeOf(attribute.span)).toBe('web/main.tf:3 var.from');
    expect(attribute).toMatchObject({ state: 'known', value: '10.0.0.0/8', origin: 'variable' });
    expect(chainOf(attribute)).toEqual([
      'module.web is given from here: main.tf:4 var.office',
      'var.office is set here: terraform.tfvars:1 "10.0.0.0/8"',
    ]);
  });

  test('an unknown value leads to the variable without a value', () => {
    const evaluation = evaluated(`variable "office" {\n  type = string\n}\n${rule('x = ["10.0.0.0/8", var.office]')}`);
    const attribute = attributeAt(evaluation, 'rule.r', 'x');
    expect(attribute).toMatchObject({
      state: 'unknown',
      reason: 'depends on var.office, which has no value',
      partial: ['10.0.0.0/8', null],
    });
    expect(chainOf(attribute)).toEqual(['var.office has no value: main.tf:1 variable "office"']);
  });

  test('in the fixture of modules: from the rule in the module to the line that made redis public', () => {
    const evaluation = evaluateModule(folderFiles(join(fixtures, 'modules')));
    const attribute = attributeAt(evaluation, 'module.web.alicloud_security_group_rule.service["redis"]', 'cidr_ip');
    expect(placeOf(attribute.span)).toBe('modules/group/main.tf:33 each.value.from');
    const lines = chainOf(attribute).map((line) => line.replace(/\n[\s\S]*/, ' …'));
    expect(lines).toEqual([
      'each.value is that of "redis": modules/group/main.tf:29 var.services',
      'module.web is given services here: main.tf:26 local.services',
      'local.services is set here: main.tf:11 { …',
      'the value is written here: main.tf:14 "0.0.0.0/0"',
      'var.environment is set here: terraform.tfvars:1 "staging"',
    ]);
  });
});

describe('the place of a value', () => {
  test.each([
    ['x = "a"', '"a"'],
    ['x   =   upper( "a" ) # why', 'upper( "a" )'],
    ['x = <<EOT\na\nEOT', '<<EOT\na\nEOT'],
    ['x = [\n  1,\n  2,\n]', '[\n  1,\n  2,\n]'],
    ['x = (1 + 2)', '(1 + 2)'],
    ['x {\n  a = 1\n}', 'x'],
    ['dynamic "x" {\n  for_each = [1]\n  content {}\n}', 'dynamic "x"'],
  ])('%j', (body, text) => {
    const { span } = attributeAt(evaluated(rule(body)), 'rule.r', 'x');
    expect(span.source.text.slice(span.start, span.end).trimEnd()).toBe(text);
  });

  test('an argument that an override sets stands in that file, the resource in its own', () => {
    const evaluation = evaluated({ 'main.tf': rule('x = 1'), 'override.tf': rule('x = 2') });
    expect(placeOf(attributeAt(evaluation, 'rule.r', 'x').span)).toBe('override.tf:2 2');
    expect(evaluation.resources.map(({ span }) => placeOf(span))).toEqual(['main.tf:1 resource "rule" "r"']);
  });
});
