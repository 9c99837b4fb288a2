// Small configurations that the real Terraform planned: the same instances, values, unknown parts and sensitive marks, or a
// complaint where Terraform's is one. `node scripts/record-plans.mjs` asks Terraform again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Json } from '../../../src/config/attribute.js';
import type { CommandLineValue, VariableSources } from '../../../src/terraform/plan/inputs.js';
import { evaluated } from '../../support/module-files.js';
import { type PlanCase, readCases } from '../../support/plan-cases.js';

interface Instance {
  readonly input: Json;
  readonly unknown?: Json;
  readonly sensitive?: true;
}

type Answer = { readonly instances: Readonly<Record<string, Instance>> } | { readonly error: string };

/** Where sglint says something else on purpose, and why. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'sensitive outputs': 'what a module declares as sensitive is never printed, though this Terraform would',
};

const CASES = join(__dirname, 'cases');
const RECORDED = join(__dirname, 'recorded');

const isMarked = (mark: Json | undefined): boolean =>
  mark === true || (typeof mark === 'object' && mark !== null && Object.values(mark).some(isMarked));

function planned({ input, unknown, sensitive }: Instance): Json {
  const marks = sensitive ? { sensitive: true } : {};
  if (unknown === true) return { unknown: true, ...marks };
  return isMarked(unknown) ? { partial: input, ...marks } : { value: input, ...marks };
}

function ours(attribute: Attribute<Json> | undefined): Json {
  const marks = attribute?.sensitive ? { sensitive: true } : {};
  if (attribute?.state !== 'unknown') return { value: attribute?.value ?? null, ...marks };
  return attribute.partial === undefined ? { unknown: true, ...marks } : { partial: attribute.partial, ...marks };
}

function variablesOf({ files, arguments: args, environment }: PlanCase): VariableSources {
  const commandLine = args.flatMap((text, at): readonly CommandLineValue[] => {
    const before = args[at - 1];
    if (before === '-var-file') return [{ kind: 'file', source: { path: text, text: files[text] ?? '' } }];
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    return before === '-var' ? [{ kind: 'value', name, text: value }] : [];
  });
  const named = environment.map((line) => /^TF_VAR_([^=]*)=(.*)$/.exec(line) ?? []);
  return { commandLine, environment: Object.fromEntries(named.map(([, name = '', value = '']) => [name, value])) };
}

describe.each(readdirSync(CASES))('%s', (file) => {
  const cases = readCases(readFileSync(join(CASES, file), 'utf8'));
  const answers: Readonly<Record<string, Answer>> = JSON.parse(
    readFileSync(join(RECORDED, file.replace(/\.txt$/, '.json')), 'utf8'),
  );

  test.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const answer = answers[name];
    if (!answer) throw new Error('Terraform was never asked: node scripts/record-plans.mjs');
    const { resources, problems, diagnostics } = evaluated(one.files, variablesOf(one));
    const complaints = [...problems, ...diagnostics].map(({ message }) => message);
    if ('error' in answer) {
      expect(complaints).not.toEqual([]);
      return;
    }
    expect(complaints).toEqual([]);
    const shown = resources.map((resource) => [resource.address, ours(resource.attribute('input'))] as const);
    const expected = Object.entries(answer.instances).map(
      ([address, instance]) => [address, planned(instance)] as const,
    );
    const comparison = expect(Object.fromEntries(shown));
    if (Object.hasOwn(DIFFERENCES, name)) comparison.not.toEqual(Object.fromEntries(expected));
    else comparison.toEqual(Object.fromEntries(expected));
  });
});
