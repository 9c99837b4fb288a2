import { readInput } from '../../src/input/index.js';
import { UnusableError } from '../../src/text/unusable.js';

const kindOf = (text: string): string => readInput({ path: 'input.json', text }).kind;

test.each([
  ['a plan by its changes', '{"format_version":"1.2","resource_changes":[]}', 'plan'],
  ['a plan by its planned values', '{"format_version":"1.2","planned_values":{}}', 'plan'],
  ['a plan by its configuration', '{"format_version":"1.2","configuration":{}}', 'plan'],
  ['a state by its values', '{"format_version":"1.0","values":{"root_module":{}}}', 'state'],
  ['a state of nothing', '{"format_version":"1.0"}', 'state'],
  ['a state file by its lineage', '{"version":4,"lineage":"x"}', 'state'],
  ['a plan after a byte order mark', '\ufeff{"format_version":"1.2","planned_values":{}}', 'plan'],
  ['a plan among empty lines', '\n\n {"format_version":"1.2","planned_values":{}}\r\n', 'plan'],
])('%s is recognised', (_, text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ['nothing', '', 'the file is empty'],
  ['nothing but spaces', ' \n\t', 'the file is empty'],
  [
    'the log of a plan',
    '{"@level":"info","@message":"x"}\n{"@level":"info"}\n',
    'this is the log of `terraform plan -json`',
  ],
  ['a plan that ends too early', '{"format_version":"1.2","planned_values":', 'the JSON ends too early'],
  ['a plan that ends behind a brace', '{"format_version":"1.2","planned_values":{', 'the JSON ends too early'],
  ['a plan that ends behind a comma', '{"format_version":"1.2",', 'the JSON ends too early'],
  ['Terraform code', 'resource "x" "y" {}', 'this is not JSON'],
  ['other JSON', '{"name":"sglint","version":"0.1.0"}', 'neither a Terraform plan nor a state'],
  ['a list', '[]', 'neither a Terraform plan nor a state'],
  ['a number', '4', 'neither a Terraform plan nor a state'],
  ['null', 'null', 'neither a Terraform plan nor a state'],
])('%s is refused with a reason and a remedy', (_, text, message) => {
  const attempt = (): string => kindOf(text);
  expect(attempt).toThrow(UnusableError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow('help:');
});
