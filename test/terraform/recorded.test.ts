// Every call that the real Terraform was asked: our answer must have the same value, type, unknown parts and sensitive marks,
// or be a mistake where Terraform's is one. `node scripts/record-terraform.mjs` asks Terraform again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../src/terraform/conversion.js';
import { callFunction } from '../../src/terraform/functions/call.js';
import type { FileReader } from '../../src/terraform/functions/function.js';
import { findFunction } from '../../src/terraform/functions/index.js';
import { applyIndex } from '../../src/terraform/index-operator.js';
import {
  applyBinary,
  applyConditional,
  applyNegation,
  applyNot,
  type BinaryOperator,
} from '../../src/terraform/operators.js';
import { failed, type Outcome } from '../../src/terraform/outcome.js';
import { nullOf, type Value } from '../../src/terraform/value.js';
import { type Json, readType, readValue, showValue } from './notation.js';

interface Recording {
  readonly expression: string;
  readonly call: readonly [string, ...Json[]];
  readonly answer: { readonly [name: string]: Json };
  /** Why we answer otherwise on purpose, and what. */
  readonly differs?: { readonly why: string; readonly answer: { readonly [name: string]: Json } };
}

const files: FileReader = {
  read: (path) => {
    try {
      return readFileSync(join(__dirname, path));
    } catch {
      return undefined;
    }
  },
  list: (folder) => {
    try {
      return readdirSync(join(__dirname, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(__dirname, folder, '/').length))
        .map((name) => ({ name, kind: 'file' as const }));
    } catch {
      return [];
    }
  },
};

const BINARY: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '&&', '||']);

const isBinary = (name: string): name is BinaryOperator => BINARY.has(name);

function answerTo([name, ...written]: Recording['call']): Outcome {
  if (name === 'convert') return convert(readValue(written[1] ?? null), readType(written[0]));
  const args = written.map(readValue);
  const [first = nullOf(), second = nullOf(), third = nullOf()]: Value[] = args;
  if (name === '?:') return applyConditional(first, second, third);
  if (name === '[]') return applyIndex(first, second);
  if (name === '!') return applyNot(first);
  if (name === '-' && args.length === 1) return applyNegation(first);
  if (isBinary(name)) return applyBinary(name, first, second);
  const found = findFunction(name);
  if (failed(found)) return found;
  if ('lazy' in found.value) throw new Error(`${name} is for the evaluator`);
  return callFunction(found.value, args, { files });
}

function shown(outcome: Outcome) {
  if (failed(outcome)) return { error: expect.any(String) };
  const { value } = outcome;
  return value.kind === 'unknown' && value.reason === 'the number is infinite' ? { infinite: true } : showValue(value);
}

const recorded = join(__dirname, 'recorded');

describe.each(readdirSync(recorded))('%s', (name) => {
  const recordings: readonly Recording[] = JSON.parse(readFileSync(join(recorded, name), 'utf8'));

  test.each(recordings.map((recording) => [recording.expression, recording] as const))('%s', (_, recording) => {
    const { answer } = recording.differs ?? recording;
    expect(answer).toEqual(shown(answerTo(recording.call)));
  });
});
