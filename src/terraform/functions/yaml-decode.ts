import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { parseDecimal } from '../number.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { boolOf, nullOf, numberOf, objectOf, stringOf, tupleOf, type Value } from '../value.js';

class YamlError extends Error {}

/** Aliases can make a small text enormous: beyond this many nodes we stop. */
const MOST_NODES = 100_000;

/** Reads YAML as Terraform does: version 1.2 with merge keys; mappings become objects, sequences tuples. */
export function decodeYaml(text: string): Outcome {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    merge: false,
    schema: 'failsafe',
    lineCounter,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [problem] = document.errors;
  if (problem) return fail(`this is not YAML: ${(problem.message.split('\n')[0] ?? '').replace(/:$/, '')}`, 0);
  try {
    const reader = new YamlReader((node) => (isAlias(node) ? node.resolve(document) : undefined));
    return ok(document.contents ? reader.read(document.contents) : nullOf());
  } catch (error) {
    if (error instanceof YamlError) return fail(`this is not YAML that Terraform reads: ${error.message}`, 0);
    throw error;
  }
}

class YamlReader {
  private readonly resolve: (node: unknown) => Node | undefined;
  private nodes = 0;
  private readonly open = new Set<unknown>();

  constructor(resolve: (node: unknown) => Node | undefined) {
    this.resolve = resolve;
  }

  read(node: unknown): Value {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) throw new YamlError('it has too many parts');
    if (node === null || node === undefined) return nullOf();
    if (isAlias(node)) return this.readAlias(node);
    if (isScalar(node)) return readScalar(node);
    if (this.open.has(node)) throw new YamlError('it refers to itself');
    this.open.add(node);
    const value = isSeq(node) ? tupleOf(node.items.map((item) => this.read(item))) : this.readMap(node);
    this.open.delete(node);
    return value;
  }

  private readAlias(node: unknown): Value {
    const target = this.resolve(node);
    if (!target) throw new YamlError('it refers to an anchor that it does not define');
    return this.read(target);
  }

  private readMap(node: unknown): Value {
    if (!isMap(node)) throw new YamlError('it has a part of an unknown kind');
    const entries: (readonly [string, Value])[] = [];
    for (const pair of (node as YAMLMap).items) entries.push(...this.readPair(pair));
    return objectOf(entries);
  }

  private readPair({ key, value }: Pair): readonly (readonly [string, Value])[] {
    const isMerge = isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
    if (!isMerge) {
      const name = this.read(key);
      if (name.kind === 'string') return [[name.value, this.read(value)]];
      if (name.kind === 'number' || name.kind === 'bool')
        return [[String(isScalar(key) ? key.source : ''), this.read(value)]];
      throw new YamlError('the keys of a mapping must be texts');
    }
    const merged = this.read(value);
    const parts = merged.kind === 'tuple' ? merged.elements : [merged];
    return parts.flatMap((part) => {
      if (part.kind !== 'object') throw new YamlError('a merge key must be given a mapping');
      return [...part.entries];
    });
  }
}

const STRING_TAGS = new Set(['!', '!!str', 'tag:yaml.org,2002:str']);
const INTEGER = /^[-+]?(?:0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|0[0-7_]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

function readScalar(node: Scalar): Value {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (node.type !== 'PLAIN' || (node.tag && STRING_TAGS.has(node.tag))) return stringOf(text);
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return nullOf();
  if (/^(?:true|True|TRUE)$/.test(text)) return boolOf(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return boolOf(false);
  const number = INTEGER.test(text)
    ? parseDecimal(decimalOf(text.replaceAll('_', '')))
    : FLOAT.test(text)
      ? parseDecimal(text)
      : undefined;
  return number ? numberOf(number) : stringOf(text);
}

/** 0x1F, 0o17, 017 and 0b11 in decimal. */
function decimalOf(written: string): string {
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.replace(/^[-+]/, '');
  if (/^0[xob]/.test(digits)) return sign + BigInt(digits).toString();
  return /^0\d/.test(digits) ? sign + BigInt(`0o${digits.slice(1)}`).toString() : sign + digits;
}
