import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { convert } from '../conversion.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { STRING } from '../type.js';
import { boolOf, nullOf, objectOf, readNumber, stringOf, tupleOf, unknownOf, type Value } from '../value.js';

/** The YAML library takes a while to load, and few configurations decode any. */
const yaml = (): typeof import('yaml') => require('yaml');

class YamlError extends Error {}

/** Aliases can make a small text enormous: beyond this many nodes we stop. */
const MOST_NODES = 100_000;

/** Reads YAML as Terraform does: version 1.2 with merge keys; mappings become objects, sequences tuples. */
export function decodeYaml(text: string): Outcome {
  const lineCounter = new (yaml().LineCounter)();
  const document = yaml().parseDocument(text, {
    version: '1.2',
    merge: false,
    schema: 'failsafe',
    lineCounter,
    uniqueKeys: false,
    strict: false,
    logLevel: 'error',
  });
  // Terraform's reader lets the end of a flow collection stand anywhere; ours does not.
  const tooFarLeft = document.errors.some(({ message }) => message.includes('must be sufficiently indented'));
  if (tooFarLeft) return ok(unknownOf('a bracket in a YAML text is indented less than our reader of YAML can follow'));
  const [problem] = document.errors;
  if (problem) return fail(`this is not YAML: ${(problem.message.split('\n')[0] ?? '').replace(/:$/, '')}`, 0);
  try {
    const reader = new YamlReader();
    if (!document.contents && !document.directives.docStart) return fail('this is not YAML: it is empty', 0);
    return ok(document.contents ? reader.read(document.contents) : nullOf());
  } catch (error) {
    if (error instanceof YamlError) return fail(`this is not YAML that Terraform reads: ${error.message}`, 0);
    throw error;
  }
}

class YamlReader {
  /** What each anchor stands for, and how much that is: an alias costs as much as its target. */
  private readonly anchors = new Map<string, { readonly value: Value; readonly size: number }>();
  private nodes = 0;

  read(node: unknown): Value {
    const before = this.nodes;
    this.count(1);
    if (node === null || node === undefined) return nullOf();
    if (yaml().isAlias(node)) return this.readAlias(node.source);
    const { tag, anchor } = node as Node & { anchor?: string };
    if (tag && tag !== '!' && !tag.startsWith('tag:yaml.org,2002:')) throw new YamlError(`unsupported tag "${tag}"`);
    const value = yaml().isScalar(node) ? readScalar(node) : this.readCollection(node);
    if (anchor) this.anchors.set(anchor, { value, size: this.nodes - before });
    return value;
  }

  private count(nodes: number): void {
    this.nodes += nodes;
    if (this.nodes > MOST_NODES) throw new YamlError('it has too many parts');
  }

  private readAlias(anchor: string): Value {
    const target = this.anchors.get(anchor);
    if (!target) throw new YamlError(`it refers to the anchor "${anchor}", which it has not defined there`);
    this.count(target.size);
    return target.value;
  }

  private readCollection(node: unknown): Value {
    return yaml().isSeq(node) ? tupleOf(node.items.map((item) => this.read(item))) : this.readMap(node);
  }

  private readMap(node: unknown): Value {
    if (!yaml().isMap(node)) throw new YamlError('it has a part of an unknown kind');
    const entries: (readonly [string, Value])[] = [];
    for (const pair of (node as YAMLMap).items) entries.push(...this.readPair(pair));
    return objectOf(entries);
  }

  private readPair({ key, value }: Pair): readonly (readonly [string, Value])[] {
    const isMerge = yaml().isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
    if (!isMerge) {
      const name = convert(this.read(key), STRING);
      if ('error' in name || name.value.kind !== 'string') throw new YamlError('the keys of a mapping must be texts');
      return [[name.value.value, this.read(value)]];
    }
    const merged = this.read(value);
    const parts = merged.kind === 'tuple' ? merged.elements : [merged];
    return parts.flatMap((part) => {
      if (part.kind !== 'object') throw new YamlError('a merge key must be given a mapping');
      return [...part.entries];
    });
  }
}

const STRING_TAG = 'tag:yaml.org,2002:str';
const INTEGER = /^[-+]?(?:[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]| +)(\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(?:Z|([+-]\d\d:\d\d))?)?$/;

/** A timestamp becomes a text all the same, but in the form of RFC 3339. */
function timestampOf(text: string): string | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part ?? '').padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${match[7] ?? 'Z'}`;
}

function readScalar(node: Scalar): Value {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (node.type !== 'PLAIN' || node.tag === '!' || node.tag === STRING_TAG) return stringOf(text);
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return nullOf();
  if (/^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text)) return boolOf(true);
  if (/^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text)) return boolOf(false);
  const number = readNumber(INTEGER.test(text) ? decimalOf(text) : FLOAT.test(text) ? text : 'none');
  return number ?? stringOf(timestampOf(text) ?? text);
}

/** 0x1F and 0o17 in decimal. */
function decimalOf(written: string): string {
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.replace(/^[-+]/, '');
  return sign + (/^0[xo]/.test(digits) ? BigInt(digits).toString() : digits);
}
