import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import type { UnknownPart } from '../../src/config/unknown-part.js';
import { type Evaluation, evaluate } from '../../src/evaluate/evaluate.js';
import type { Finding } from '../../src/evaluate/finding.js';
import { loadPolicies, type PolicySet } from '../../src/policy/load.js';
import { readConfig, readPolicyFile } from '../../src/policy/policy-file.js';
import type { Source } from '../../src/text/source.js';
import { type Problem, UnusableError } from '../../src/text/unusable.js';
import { type Around, resourcesOf } from '../support/rules.js';

// From the text of a policy and a table of rules to findings, through everything that lies between.

/** What a table cannot say of a resource. */
export interface Amended {
  /** Other attributes, or other values of those in the table; undefined is not written. */
  readonly set?: Readonly<Record<string, Json | Attribute<Json> | undefined>>;
  /** The attributes that must not be printed. */
  readonly secret?: readonly string[];
  /** What the configuration writes where a plan shows something else. */
  readonly literal?: Readonly<Record<string, Json>>;
  /** A state does not tell what is written. */
  readonly inState?: true;
  /** Whether the configuration writes the attributes of `set`, where that does not follow from their values. */
  readonly writes?: boolean;
  /** The attributes that the configuration writes: these and no others. */
  readonly wrote?: readonly string[];
  readonly deferred?: string;
  readonly remains?: 'forgotten' | 'deposed';
}

/** What is around a table of rules. Resources go by the last part of their address: `web`, `other`, `line1`. */
export interface Scene extends Around {
  readonly amend?: Readonly<Record<string, Amended>>;
  /** The rest of the policy file, beside its policies: networks and services. */
  readonly file?: string;
  /** A configuration, without its version. */
  readonly config?: string;
  /** Resources beside the groups, the rules and the lists. */
  readonly more?: readonly Resource[];
  /** Modules that could not be looked into. */
  readonly parts?: readonly UnknownPart[];
}

/** The text of one policy, `id` and all, around a check and what else is given. */
export const policy = (id: string, check: string, severity = 'high'): string =>
  indent(`- id: ${id}\n${indent(`title: A requirement\nseverity: ${severity}\n${flush(check)}`)}`);

/** The policies of a text that lists them, ready to be judged by. */
export function load(policies: string, { file = '', config }: Scene = {}): PolicySet {
  const problems: Problem[] = [];
  const text = `version: 1\n${flush(file)}\npolicies:\n${policies}\n`;
  const read = readPolicyFile({ path: 'policies.yaml', text }, problems);
  const settings =
    config === undefined
      ? undefined
      : readConfig({ path: '.sglint.yaml', text: `version: 1\n${flush(config)}\n` }, problems);
  return loadPolicies(read ? [read] : [], settings, problems);
}

/** What the policies say of a table of rules. */
export function evaluation(policies: string, rules: string, scene: Scene = {}): Evaluation {
  const resources = resourcesIn(rules, scene);
  return evaluate(
    securityGroups(resources),
    resources,
    load(policies, scene),
    scene.parts ? { parts: scene.parts } : {},
  );
}

/** What one check says of a table of rules. */
export const judge = (check: string, rules: string, scene: Scene = {}): readonly Finding[] =>
  evaluation(policy('it', check), rules, scene).findings;

/** The same, the messages alone. */
export const messages = (check: string, rules: string, scene: Scene = {}): readonly string[] =>
  judge(check, rules, scene).map(({ message }) => message);

/**
 * Judges a table whose lines end in what the check has to say of them, `=> fail` or `=> open`, and nothing for a pass. What is said of
 * a group stands on a line of its own: `web => fail`.
 */
export function expectVerdicts(check: string, table: string, scene: Scene = {}): void {
  const written = linesOf(table).map((line) => {
    const [given = '', verdict = ''] = line.split('=>').map((part) => part.trim());
    return { given, verdict, isRule: given.includes(' ') };
  });
  const rules = written.filter(({ isRule }) => isRule);
  const found = judge(check, rules.map(({ given }) => given).join('\n'), scene);
  // Whatever cannot be decided has a reason.
  expect(found.filter(({ verdict, unknown }) => verdict === 'open' && unknown.length === 0)).toEqual([]);
  const verdicts = new Map(found.map(({ address, verdict }) => [shortName(address), verdict]));
  expect(found.length).toBe(verdicts.size);
  const judged = rules.map(({ given }, index) => marked(given, verdicts.get(`line${index + 1}`)));
  const others = [...verdicts].flatMap(([name, verdict]) => (name.startsWith('line') ? [] : [marked(name, verdict)]));
  expect([...judged, ...others]).toEqual([
    ...rules.map(({ given, verdict }) => marked(given, verdict)),
    ...written.filter(({ isRule }) => !isRule).map(({ given, verdict }) => marked(given, verdict)),
  ]);
}

/** A row of a test: its name, a table with its verdicts, and what is around it. */
export type Row = readonly [name: string, table: string, scene?: Scene];

/** A test for each row. */
export function testTables(check: string, rows: readonly Row[]): void {
  for (const [name, table, scene] of rows) test(name, () => expectVerdicts(check, table, scene));
}

/** The problems that make a text of policies unusable, each with the hint behind it. */
export function problemsOf(policies: string, scene: Scene = {}): readonly string[] {
  try {
    load(policies, scene);
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    return error.problems.map(({ message, hint }) => (hint === undefined ? message : `${message} (${hint})`));
  }
  return [];
}

/** A resource of any type with some attributes. */
export function resourceOf(address: string, attributes: Readonly<Record<string, Json | Attribute<Json>>>): Resource {
  return {
    address,
    type: address.split('.')[0] ?? '',
    span: told.span,
    names: () => Object.keys(attributes),
    attribute: (name) => asAttribute(attributes[name]),
    written: () => undefined,
    writes: (name) => Object.hasOwn(attributes, name),
  };
}

/** A value that is not known. */
export const unknown = (reason = 'is known only after apply', partial?: Json): Attribute<Json> => ({
  ...told,
  state: 'unknown',
  reason,
  candidates: [],
  certain: false,
  ...(partial === undefined ? {} : { partial }),
});

/** A value that a state tells. */
export const stated = (value: Json): Attribute<Json> => ({ ...told, state: 'known', value, origin: 'state' });

const told = { span: { source: { path: 'main.tf', text: '' }, start: 0, end: 0 }, sensitive: false };

const marked = (what: string, verdict: string | undefined): string => (verdict ? `${what} => ${verdict}` : what);

const shortName = (address: string): string => address.split('.').at(-1) ?? address;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** A text with as much less at the start of each line as its first line has too much. */
function flush(text: string): string {
  const margin = /^\s*\n(\s+)/.exec(text)?.[1]?.replace(/^.*\n/s, '') ?? '';
  return text.replace(new RegExp(`^${margin}`, 'gm'), '');
}

function resourcesIn(rules: string, { amend = {}, more = [], ...around }: Scene): readonly Resource[] {
  const lines = linesOf(rules);
  const source = { path: 'main.tf', text: lines.join('\n') };
  const tabled = resourcesOf(rules, around).map((resource) => {
    const name = shortName(resource.address);
    return amended(resource, amend[name] ?? {}, placeOf(source, lines, name));
  });
  return [...tabled, ...more];
}

/** A rule stands in its line of the table, anything else at the start. */
function placeOf(source: Source, lines: readonly string[], name: string): Resource['span'] {
  const line = name.startsWith('line') ? Number(name.slice('line'.length)) - 1 : 0;
  const start = lines.slice(0, line).reduce((length, { length: more }) => length + more + 1, 0);
  return { source, start, end: start + (lines[line]?.length ?? 0) };
}

function amended(resource: Resource, { set = {}, secret = [], ...more }: Amended, span: Resource['span']): Resource {
  return {
    address: resource.address,
    type: resource.type,
    span,
    ...((more.deferred ?? resource.deferred) ? { deferred: more.deferred ?? resource.deferred ?? '' } : {}),
    ...(more.remains ? { remains: more.remains } : {}),
    names: () => [...new Set([...resource.names(), ...Object.keys(set)])],
    attribute: (name) => {
      const attribute = Object.hasOwn(set, name) ? asAttribute(set[name]) : resource.attribute(name);
      return attribute && { ...attribute, span, sensitive: secret.includes(name) };
    },
    written: (name) => more.literal?.[name],
    writes: (name) =>
      more.wrote
        ? more.wrote.includes(name)
        : more.inState
          ? undefined
          : Object.hasOwn(set, name)
            ? (more.writes ?? set[name] !== undefined)
            : resource.writes(name),
  };
}

function asAttribute(value: Json | Attribute<Json> | undefined): Attribute<Json> | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null && 'state' in value) return value as Attribute<Json>;
  return { ...told, state: 'known', value: value as Json, origin: 'plan' };
}
