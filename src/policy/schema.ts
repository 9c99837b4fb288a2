import { DIRECTIONS, PROTOCOLS } from '../net/traffic.js';
import type { JsonSchema } from './checks/check-kind.js';
import { checkKinds, checkNames } from './checks/index.js';
import { from, to, traffic } from './checks/schemas.js';
import { SEVERITIES } from './policy.js';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

const text: JsonSchema = { type: 'string', minLength: 1 };
const texts: JsonSchema = { type: 'array', items: text };
const terms: JsonSchema = { ...texts, minItems: 1 };
const id: JsonSchema = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'kebab-case, unique over everything loaded',
};
const DATE = '^\\d{4}-\\d{2}-\\d{2}$';
const severity: JsonSchema = { enum: SEVERITIES, description: 'How much it matters where it is violated' };

/** Words of the language, and addresses: who named something like that could not mean it. */
const TAKEN: JsonSchema = {
  anyOf: [{ enum: ['all', ...PROTOCOLS, ...DIRECTIONS, 'from', 'to'] }, { pattern: '^\\d+(\\.\\d+){3}$' }],
};

/** Names for lists of terms: each a list, or a list with something about it. */
function named(list: JsonSchema, described: JsonSchema, description: string): JsonSchema {
  return {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', not: TAKEN },
    additionalProperties: {
      anyOf: [list, { type: 'object', additionalProperties: false, ...described }],
    },
    description,
  };
}

const networks = named(
  texts,
  {
    if: { required: ['required'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { maxProperties: 1 },
    else: { required: ['of'] },
    properties: {
      required: { ...text, description: 'Whoever uses the file has to say what it is; in words, what belongs into it' },
      of: { ...terms, description: 'These networks' },
      except: { ...texts, description: 'less these' },
    },
  },
  'Named address sets: CIDRs, addresses and names of other networks; an empty list is nobody',
);

const services = named(
  terms,
  {
    required: ['traffic'],
    properties: {
      name: { ...text, description: 'What people call it' },
      traffic: { ...terms, description: 'tcp/22, udp/1-1024, …' },
      category: { ...text, description: 'Named in policies as category:NAME' },
      severity: { ...severity, description: 'For exposure to the whole internet' },
      risk: { ...text, description: 'One line on what an open port means' },
    },
  },
  'Named traffic: adds to the built-in catalogue, and may replace an entry of it',
);

const frameworks: JsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['clauses'],
    properties: {
      title: { ...text, description: 'What people call it' },
      clauses: {
        type: 'object',
        minProperties: 1,
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          required: ['title', 'assessable', 'reason'],
          properties: {
            title: { ...text, description: 'What it asks for, in words of your own' },
            assessable: {
              type: 'boolean',
              description: 'Whether a Terraform configuration shows at least a part of it',
            },
            reason: { ...text, description: 'Which part it shows, or why it shows nothing' },
          },
        },
        description: 'By the ids that policies name under compliance',
      },
    },
  },
  description: 'Standards and their clauses: adds to the built-in ones, clause by clause',
};

const appliesTo: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    'security-groups': { ...terms, description: 'Globs on the address or the name of the group' },
    tags: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { anyOf: [text, terms] },
      description: 'Tags of the group: every key with one of its values',
    },
    rules: { ...terms, description: 'Globs on rule addresses, for checks that judge rule by rule' },
  },
  description: 'Which groups and rules the policy speaks of: keys are ANDed, items of a list ORed; left out: all',
};

const prose = { title: text, rationale: text, remediation: text };

const policy: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'severity'],
  properties: {
    id,
    title: { ...text, description: 'What is required, as a sentence' },
    severity,
    'applies-to': appliesTo,
    ...Object.fromEntries(
      checkNames.map((name) => [name, { ...checkKinds[name].schema, description: checkKinds[name].summary }]),
    ),
    rationale: { ...text, description: 'Why it matters' },
    remediation: { ...text, description: 'What to do about it' },
    references: { ...texts, description: 'URLs' },
    compliance: { type: 'object', additionalProperties: texts, description: 'Framework id -> clause ids' },
    suppressible: { type: 'boolean', description: 'false: nothing can silence it' },
    i18n: {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: false, properties: prose },
      description: 'Prose in other languages, by language tag',
    },
  },
  oneOf: checkNames.map((name) => ({ required: [name] })),
};

/** The schema of a policy file. */
export const policySchema: JsonSchema = {
  $schema: DRAFT,
  title: 'sglint policy file',
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: { const: 1 },
    extends: {
      ...texts,
      description: 'Packs, policies of packs (sglint:strict/tidy-rules), files and folders that come along',
    },
    networks,
    services,
    frameworks,
    policies: { type: 'array', items: policy },
  },
};

const setting: JsonSchema = {
  anyOf: [
    { enum: [...SEVERITIES, 'off'] },
    {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        severity: { enum: [...SEVERITIES, 'off'] },
        'applies-to': {
          ...appliesTo,
          description: 'Which groups and rules the policy speaks of, instead of what it says',
        },
        ...Object.fromEntries(
          checkNames.map((name) => [
            name,
            { type: ['object', 'array'], description: `Parameters of ${name} that are replaced` },
          ]),
        ),
      },
    },
  ],
};

const exception: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['policy', 'address', 'reason', 'expires'],
  properties: {
    policy: { ...text, description: 'The policy whose findings are accepted' },
    address: { ...text, description: 'A glob on the address of a rule, or of a group: then of what is found in it' },
    from,
    to,
    traffic,
    reason: { ...text, description: 'Why it is accepted' },
    owner: { ...text, description: 'Who answers for it' },
    expires: { type: 'string', pattern: DATE, description: 'The last day that it is valid, in UTC: YYYY-MM-DD' },
  },
};

/** The schema of `.sglint.yaml`. */
export const configSchema: JsonSchema = {
  $schema: DRAFT,
  title: 'sglint configuration',
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: { const: 1 },
    extends: {
      ...texts,
      description:
        'Packs (sglint:recommended), policies of packs (sglint:strict/tidy-rules), policy files and folders by path',
    },
    networks,
    services,
    frameworks,
    policies: {
      type: 'object',
      additionalProperties: setting,
      description: 'By policy id: a severity, off, or a severity and other parameters',
    },
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['applies-to', 'policies'],
        properties: {
          'applies-to': appliesTo,
          policies: { type: 'object', minProperties: 1, additionalProperties: { enum: [...SEVERITIES, 'off'] } },
        },
      },
      description: 'Other severities for some groups or rules; the last one that applies wins',
    },
    exceptions: {
      type: 'array',
      items: exception,
      description: 'Accepted findings; from, to and traffic bind one to so much traffic: more is reported again',
    },
    'fail-on': { enum: [...SEVERITIES, 'never'], description: 'The least severity that makes sglint exit with 1' },
    unknown: { enum: ['fail', 'warn', 'ignore'], description: 'What becomes of findings that cannot be decided' },
  },
};
