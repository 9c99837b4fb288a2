// Asks the real Terraform what every case in test/terraform/recorded/ comes to, and writes the answers beside the cases.
//
//   node scripts/record-terraform.mjs            record again
//   node scripts/record-terraform.mjs --check    only say whether the recordings are what Terraform answers today
//
// A case is {"call": [name, …arguments]}; to add one, add just that and record. Arguments are JSON (an array is a tuple, an
// object an object), or, for what JSON has no word for: {"$list": ["string", […]]}, {"$set": […]}, {"$map": […]},
// {"$null": type}, {"$unknown": type}, {"$sensitive": value}, {"$number": "0.1"}.
// One module with one local a case is planned; a case that Terraform refuses is known by its line, taken out, and the rest
// planned again. Each value is asked for inside a tuple, so that null shows its type.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RECORDED = 'test/terraform/recorded';
const FILES = 'test/terraform/files';
const OPERATORS = new Set(['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '&&', '||']);

const quote = (text) =>
  JSON.stringify(text)
    .replaceAll('\\b', '\\u0008')
    .replaceAll('\\f', '\\u000c')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\ud([89ab]..)\\ud([c-f]..)/g, (_, high, low) => {
      const code = (((Number.parseInt(`d${high}`, 16) - 0xd800) << 10) | (Number.parseInt(`d${low}`, 16) - 0xdc00)) + 0x10000;
      return `\\U${code.toString(16).padStart(8, '0')}`;
    })
    .replace(/[$%](?=\{)/g, '$&$&');

/** Some value of a type. */
function sample(type) {
  if (type === 'string') return '"z"';
  if (type === 'number') return '0';
  if (type === 'bool') return 'false';
  const [kind, inner] = type;
  if (kind === 'tuple') return `[${inner.map(sample).join(', ')}]`;
  if (kind === 'object') return `{${Object.entries(inner).map(([name, of]) => `${quote(name)} = ${sample(of)}`).join(', ')}}`;
  return kind === 'map' ? `tomap({"z" = ${sample(inner)}})` : `to${kind}([${sample(inner)}])`;
}

const emptyList = (type) => `slice(tolist([${sample(type)}]), 0, 0)`;

const SPECIAL = {
  $number: (text) => text,
  $sensitive: (value) => `sensitive(${render(value)})`,
  $null: (type) => `one(${emptyList(type)})`,
  $unknown: (type) => (type === 'dynamic' ? 'terraform_data.any.output' : `element(tolist([${sample(type)}]), local.some_number)`),
  $list: ([type, elements]) => (elements.length === 0 ? emptyList(type) : `tolist(${render(elements)})`),
  $set: ([type, elements]) => `toset(${elements.length === 0 ? emptyList(type) : render(elements)})`,
  $map: ([type, entries]) =>
    Object.keys(entries).length === 0 ? `zipmap(${emptyList('string')}, ${emptyList(type)})` : `tomap(${render(entries)})`,
};

/** An argument in Terraform's language. */
function render(value) {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(render).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const [[name, inner] = []] = Object.entries(value);
  if (name in SPECIAL) return SPECIAL[name](inner);
  return `{${Object.entries(value).map(([key, entry]) => `${quote(key)} = ${render(entry)}`).join(', ')}}`;
}

/** A type constraint in Terraform's language: ["object", {a: type}, {a: {default: value}}] has an optional attribute. */
function renderType(type) {
  if (typeof type === 'string') return type;
  const [kind, inner, optional = {}] = type;
  if (kind === 'tuple') return `tuple([${inner.map(renderType).join(', ')}])`;
  if (kind !== 'object') return `${kind}(${renderType(inner)})`;
  const attributes = Object.entries(inner).map(([name, of]) => {
    if (!(name in optional)) return `${name} = ${renderType(of)}`;
    const byDefault = 'default' in optional[name] ? `, ${render(optional[name].default)}` : '';
    return `${name} = optional(${renderType(of)}${byDefault})`;
  });
  return `object({${attributes.join(', ')}})`;
}

/** A call in Terraform's language; a conversion is the call of a module whose variable has the type. */
function expressionOf([name, ...args], at, modules) {
  if (name === 'convert') {
    modules.push({ at, type: renderType(args[0]), value: render(args[1]) });
    return `module.case_${at}.value`;
  }
  const written = args.map(render);
  if (name === '?:') return `${written[0]} ? ${written[1]} : ${written[2]}`;
  if (name === '[]') return `${written[0]}[${written[1]}]`;
  if (name === '!' || (name === '-' && args.length === 1)) return `${name}(${written[0]})`;
  if (OPERATORS.has(name)) return `${written[0]} ${name} ${written[1]}`;
  return `${name}(${written.join(', ')})`;
}

const terraform = (folder, ...args) =>
  execFileSync('terraform', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TF_CLI_CONFIG_FILE: '', CHECKPOINT_DISABLE: '1', TF_DATA_DIR: '.terraform' },
  });

/** A number that a plan cannot hold. */
const INFINITE = Symbol('infinite');

/** The mistakes that a plan shows, by the number of the case. */
function planErrors(folder) {
  let output;
  try {
    output = terraform(folder, 'plan', '-json', '-out=plan.bin');
  } catch (error) {
    output = error.stdout;
  }
  const errors = new Map();
  for (const line of output.split('\n')) {
    const { diagnostic } = line ? JSON.parse(line) : {};
    if (diagnostic?.severity !== 'error') continue;
    const infinite = `${diagnostic.summary} ${diagnostic.detail}`.matchAll(/case_(\d+)(?:"|\W[^.]*): [^.]*cannot serialize infinity/g);
    const numbers = Array.from(infinite, ([, at]) => Number(at));
    for (const at of numbers) errors.set(at, INFINITE);
    if (numbers.length > 0) continue;
    const { filename, start } = diagnostic.range ?? {};
    const inModule = /^case_(\d+)/.exec(filename ?? '')?.[1];
    const at = inModule ? Number(inModule) : start?.line - 2;
    if (filename !== 'cases.tf' && !inModule) throw new Error(`an error outside of the cases: ${line}`);
    errors.set(at, diagnostic.detail || diagnostic.summary);
  }
  return errors;
}

function writeModules(folder, modules) {
  for (const { at, type } of modules) {
    mkdirSync(join(folder, `case_${at}_module`), { recursive: true });
    const text = `variable "x" {\n  type = ${type}\n}\noutput "value" {\n  value = var.x\n}\n`;
    writeFileSync(join(folder, `case_${at}_module`, 'main.tf'), text);
  }
}

function writeCases(folder, expressions, modules, errors) {
  const known = expressions.map((expression, at) => (errors.has(at) ? 'null' : expression));
  const each = (write) => known.map((_, at) => write(at)).join('\n');
  writeFileSync(join(folder, 'cases.tf'), `locals {\n${known.map((text, at) => `  case_${at} = ${text}`).join('\n')}\n}\n`);
  writeFileSync(
    join(folder, 'outputs.tf'),
    each((at) => `output "case_${at}" {\n  sensitive = true\n  value     = [local.case_${at}]\n}\nresource "terraform_data" "case_${at}" {\n  input = [local.case_${at}]\n}`),
  );
  for (const { at, value } of modules) {
    const text = `module "case_${at}" {\n  source = "./case_${at}_module"\n  x      = ${errors.has(at) ? 'null' : value}\n}\n`;
    writeFileSync(join(folder, `case_${at}.tf`), text);
  }
}

const HELPERS = `resource "terraform_data" "some" {}
resource "terraform_data" "any" {
  input = terraform_data.some.id
}
locals {
  some_number = tonumber(terraform_data.some.id)
}
`;

/** Numbers that a double does not hold stay as they are written. */
const parsePrecisely = (json) =>
  JSON.parse(json.replace(/(?<=[:,[])-?\d[\d.eE+-]{15,}(?=[,\]}])/g, (number) => `{"$number":"${number}"}`));

const marked = (marks) => (Array.isArray(marks) || (marks && typeof marks === 'object') ? Object.values(marks).some(marked) : marks === true);

function answersOf(folder, count, errors) {
  const plan = parsePrecisely(terraform(folder, 'show', '-json', 'plan.bin'));
  const changes = new Map(plan.resource_changes.map(({ name, change }) => [name, change]));
  return Array.from({ length: count }, (_, at) => {
    if (errors.get(at) === INFINITE) return { infinite: true };
    if (errors.has(at)) return { error: errors.get(at) };
    const { after, after_unknown: unknown, after_sensitive: sensitive } = changes.get(`case_${at}`);
    const { type, value } = plan.planned_values.outputs[`case_${at}`];
    // A plan does not tell the type of what is not wholly known.
    const answer = type ? { type: type[1][0], value: value[0] } : { value: after.input?.[0] ?? null };
    if (marked(unknown.input)) answer.unknown = unknown.input === true ? true : unknown.input[0];
    if (marked(sensitive.input)) answer.sensitive = sensitive.input === true ? true : sensitive.input[0];
    return answer;
  });
}

/** What Terraform says to each of the calls. */
function ask(calls) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    cpSync(FILES, join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'helpers.tf'), HELPERS);
    const modules = [];
    const expressions = calls.map((call, at) => expressionOf(call, at, modules));
    const errors = new Map();
    writeModules(folder, modules);
    for (let round = 0; ; round++) {
      writeCases(folder, expressions, modules, errors);
      if (round === 0) terraform(folder, 'init');
      const found = planErrors(folder);
      if (found.size === 0) break;
      for (const [at, error] of found) errors.set(at, error);
      if (round > 20) throw new Error('Terraform still finds mistakes.');
    }
    const shown = new Map(modules.map(({ at, type, value }) => [at, `${value} as ${type}`]));
    const written = expressions.map((expression, at) => shown.get(at) ?? expression);
    return answersOf(folder, calls.length, errors).map((answer, at) => ({ expression: written[at], answer }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let stale = 0;
for (const name of readdirSync(RECORDED).sort()) {
  const path = join(RECORDED, name);
  const before = readFileSync(path, 'utf8');
  const cases = JSON.parse(before);
  const answers = ask(cases.map(({ call }) => call));
  const lines = cases.map(({ call }, at) => JSON.stringify({ expression: answers[at].expression, call, answer: answers[at].answer }));
  const after = `[\n${lines.join(',\n')}\n]\n`;
  if (after === before) continue;
  stale += 1;
  if (process.argv.includes('--check')) console.log(`${path} is not what Terraform answers`);
  else writeFileSync(path, after);
}
console.log(`${stale} of the recordings ${process.argv.includes('--check') ? 'are stale' : 'changed'}`);
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0;
