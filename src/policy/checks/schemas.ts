import { DIRECTIONS } from '../../net/traffic.js';
import type { JsonSchema } from './check-kind.js';

// Pieces of schema that several checks share; each says in its description what editors show.

export const direction: JsonSchema = {
  enum: DIRECTIONS,
  description: 'ingress: traffic to the group; egress: traffic from it',
};

const networkTerms: JsonSchema = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
  ],
};

export const from: JsonSchema = {
  ...networkTerms,
  description:
    'On ingress: where the traffic comes from. A network, a CIDR, an address, security-group:GLOB or prefix-list:NAME',
};

export const to: JsonSchema = {
  ...networkTerms,
  description:
    'On egress: where the traffic goes to. A network, a CIDR, an address, security-group:GLOB or prefix-list:NAME',
};

export const traffic: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', minLength: 1 },
  description: 'What: a service, category:NAME, tcp/22, udp/1-1024, tcp, icmp, icmpv6, gre or all. Left out: all',
};

export const region: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['direction'],
  properties: { direction, from, to, traffic },
};

/** Prefix lengths for each family: `24` or `/24`. */
export function prefixLengths(description: string): JsonSchema {
  const length = (bits: number): JsonSchema => ({
    anyOf: [
      { type: 'integer', minimum: 0, maximum: bits },
      { type: 'string', pattern: '^/\\d{1,3}$' },
    ],
  });
  return {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: { ipv4: length(32), ipv6: length(128) },
    description,
  };
}
