import type { JsonSchema } from '../policy/checks/check-kind.js';
import { SEVERITIES } from '../policy/policy.js';

export const text: JsonSchema = { type: 'string' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
const position: JsonSchema = { type: 'integer', minimum: 1 };

/** An object with these properties and no others. */
export function record(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const location = record({
  file: text,
  startLine: position,
  startColumn: position,
  endLine: position,
  endColumn: position,
});

const direction: JsonSchema = { enum: ['ingress', 'egress'] };

/** Why a finding does not count. */
export const suppressedBy = (...by: readonly string[]): JsonSchema =>
  record({ by: { enum: by }, reason: text, until: orNull(text), owner: orNull(text) });

/** A finding as reports have it. */
export const finding = record({
  policy: text,
  severity: { enum: SEVERITIES },
  verdict: { enum: ['fail', 'open'] },
  message: text,
  remedy: text,
  address: text,
  group: orNull(text),
  location,
  related: listOf(record({ message: text, location })),
  traffic: listOf(record({ direction, protocol: text, ports: text, peers: text, services: listOf(text) })),
  witness: orNull(record({ direction, protocol: text, peer: text, port: { type: 'integer' } }, ['port'])),
  attachedTo: listOf(text),
  unknown: listOf(text),
  fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
  fix: orNull(record({ location, text })),
  suppressed: orNull(suppressedBy('comment', 'exception')),
});

export const diagnostic = record({
  level: { enum: ['error', 'warning', 'note'] },
  message: text,
  location: orNull(location),
});

/** The schema of `-f json`. */
export const reportSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'sglint report',
  ...record({
    version: { const: 1 },
    tool: record({ name: { const: 'sglint' }, version: text }),
    inputs: listOf(record({ path: text, kind: text, rules: count, groups: count })),
    findings: listOf(finding),
    diagnostics: listOf(diagnostic),
    summary: record({
      fail: count,
      open: count,
      suppressed: count,
      policies: count,
      byPolicy: { type: 'object', additionalProperties: record({ fail: count, open: count }) },
    }),
  }),
};
