// Asks the real Terraform what every case in test/terraform/recorded/ comes to, and writes the answers beside the cases.
//
//   node scripts/record-terraform.mjs            record again
//   node scripts/record-terraform.mjs --check    only say whether the recordings are what Terraform answers today
//
// A case is {"call": [name, …arguments]}, the arguments as in terraform-notation.mjs; to add one, add just that and record.
// Where sglint answers otherwise on purpose, the case says so beside Terraform's answer: {"differs": {"why": …, "answer": …}}.
// One module with one local a case is planned; a case that Terraform refuses is known by its line, taken out, and the rest
// planned again. Each value is asked for inside a tuple, so that null shows its type.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expressionOf } from './terraform-notation.mjs';

const RECORDED = 'test/terraform/recorded';
const FILES = 'test/terraform/files';
const SIGNATURES = 'test/terraform/signatures.json';

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
    const infinite = `${diagnostic.summary} ${diagnostic.detail}`.matchAll(
      /case_(\d+)(?:"|\W[^.]*): [^.]*cannot serialize infinity/g,
    );
    const numbers = Array.from(infinite, ([, at]) => Number(at));
    for (const at of numbers) errors.set(at, INFINITE);
    if (numbers.length > 0) continue;
    const { filename, start } = diagnostic.range ?? {};
    const inModule = /^case_(\d+)/.exec(filename ?? '')?.[1];
    const at = inModule ? Number(inModule) : start?.line - 2;
    if (filename !== 'cases.tf' && !inModule) throw new Error(`an error outside of the cases: ${line}`);
    // A crash inside Terraform brings its whole stack along.
    errors.set(at, (diagnostic.detail || diagnostic.summary).split('\n')[0]);
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
  writeFileSync(
    join(folder, 'cases.tf'),
    `locals {\n${known.map((text, at) => `  case_${at} = ${text}`).join('\n')}\n}\n`,
  );
  writeFileSync(
    join(folder, 'outputs.tf'),
    each(
      (at) =>
        `output "case_${at}" {\n  sensitive = true\n  value     = [local.case_${at}]\n}\nresource "terraform_data" "case_${at}" {\n  input = [local.case_${at}]\n}`,
    ),
  );
  for (const { at, value } of modules) {
    const text = `module "case_${at}" {\n  source = "./case_${at}_module"\n  x      = ${errors.has(at) ? 'null' : value}\n}\n`;
    writeFileSync(join(folder, `case_${at}.tf`), text);
  }
}

const HELPERS = `resource "terraform_data" "some" {}
locals {
  some_number = tonumber(terraform_data.some.id)
}
`;

/** Numbers that a double does not hold stay as they are written. */
const parsePrecisely = (json) =>
  JSON.parse(json.replace(/(?<=[:,[])-?\d[\d.eE+-]{15,}(?=[,\]}])/g, (number) => `{"$number":"${number}"}`));

const isMarked = (marks) =>
  marks === true || (typeof marks === 'object' && marks !== null && Object.values(marks).some(isMarked));

/** Where a mark is: false for a whole branch without any, and only the marked attributes of an object. */
function marksOf(marks) {
  if (marks === true || !isMarked(marks)) return marks === true;
  if (Array.isArray(marks)) return marks.map(marksOf);
  return Object.fromEntries(
    Object.entries(marks)
      .filter(([, mark]) => isMarked(mark))
      .map(([name, mark]) => [name, marksOf(mark)]),
  );
}

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
    if (isMarked(unknown.input)) answer.unknown = marksOf(unknown.input === true ? true : unknown.input[0]);
    if (isMarked(sensitive.input)) answer.sensitive = marksOf(sensitive.input === true ? true : sensitive.input[0]);
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

/** What Terraform says of all its functions: name, parameters, result. */
function signatures() {
  const { function_signatures: all } = JSON.parse(terraform('.', 'metadata', 'functions', '-json'));
  const shown = ({ name, type, is_nullable: nullable }) => ({ name, type, ...(nullable ? { nullable } : {}) });
  const lines = Object.entries(all)
    .filter(([name]) => !name.includes('::'))
    .map(([name, { parameters = [], variadic_parameter: variadic }]) => {
      const signature = { parameters: parameters.map(shown), ...(variadic ? { variadic: shown(variadic) } : {}) };
      return `  ${JSON.stringify(name)}: ${JSON.stringify(signature)}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

let stale = 0;

/** Writes what has changed, or only says so. */
function keep(path, after) {
  if (after === readFileSync(path, 'utf8')) return;
  stale += 1;
  if (process.argv.includes('--check')) console.log(`${path} is not what Terraform answers`);
  else writeFileSync(path, after);
}

keep(SIGNATURES, signatures());
for (const name of readdirSync(RECORDED).sort()) {
  const path = join(RECORDED, name);
  const cases = JSON.parse(readFileSync(path, 'utf8'));
  const answers = ask(cases.map(({ call }) => call));
  const lines = cases.map(({ call, differs }, at) => {
    const { expression, answer } = answers[at];
    return JSON.stringify({ expression, call, answer, differs });
  });
  keep(path, `[\n${lines.join(',\n')}\n]\n`);
}
console.log(`${stale} of the recordings ${process.argv.includes('--check') ? 'are stale' : 'changed'}`);
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0;
