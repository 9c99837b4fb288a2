import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { positionAt } from '../text/source.js';
import { type Span, wholeOf } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import type { JsonSchema } from './checks/check-kind.js';
import type { WrittenConfig, WrittenPolicyFile } from './policy.js';
import { configSchema, policySchema } from './schema.js';
import { fileOf, type Pack } from './shipped.js';
import { validateFile } from './validate.js';
import { parseYaml, type YamlFile } from './yaml-file.js';

/** A policy file or configuration whose form is right, with the places of everything in it. */
export interface Checked<T> {
  /** `sglint:recommended`, or the path. */
  readonly name: string;
  readonly file: T;
  readonly shipped: boolean;
  /** Where a configuration or another file asks for it. */
  readonly askedAt?: Span;
  place(path: readonly (string | number)[], what?: 'key' | 'value'): Span;
}

/** Reads a policy file; undefined, and its problems added, where it cannot be used. */
export function readPolicyFile(source: Source, problems: Problem[]): Checked<WrittenPolicyFile> | undefined {
  return readChecked<WrittenPolicyFile>(source, policySchema, problems);
}

/** Reads `.sglint.yaml`; undefined, and its problems added, where it cannot be used. */
export function readConfig(source: Source, problems: Problem[]): Checked<WrittenConfig> | undefined {
  return readChecked<WrittenConfig>(source, configSchema, problems);
}

function readChecked<T>(source: Source, schema: JsonSchema, problems: Problem[]): Checked<T> | undefined {
  const yaml = parseYaml(source);
  const found = yaml.problems.length > 0 ? yaml.problems : validateFile(yaml, schema);
  problems.push(...found);
  if (found.length > 0) return undefined;
  return { name: source.path, file: conforms<T>(yaml.value), shipped: false, place: yaml.place };
}

/** The schema has just made sure of it. */
function conforms<T>(value: Json): T {
  return value as T;
}

/**
 * The file of a shipped pack as a checked one, with all of its policies or only those of some ids; its places are looked up only when
 * somebody asks.
 */
export function packAsFile(pack: Pack, keep?: ReadonlySet<string>, askedAt?: Span): Checked<WrittenPolicyFile> {
  const file = fileOf(pack);
  const all = (file.policies ?? []).map((policy, index) => ({ policy, index }));
  const kept = keep === undefined ? all : all.filter(({ policy }) => keep.has(policy.id));
  let yaml: YamlFile | undefined;
  return {
    name: pack.name,
    file: keep === undefined ? file : { ...file, policies: kept.map(({ policy }) => policy) },
    shipped: true,
    ...(askedAt ? { askedAt } : {}),
    place(path, what) {
      const source = pack.read?.() ?? { path: pack.name, text: '' };
      yaml ??= parseYaml(source);
      const [first, index, ...inside] = path;
      const here = first === 'policies' && typeof index === 'number' ? kept[index]?.index : undefined;
      return yaml.place(here === undefined ? path : ['policies', here, ...inside], what) ?? wholeOf(source);
    },
  };
}

/** The line of a place. */
export const lineOf = ({ source, start }: Span): number => positionAt(source, start).line;
