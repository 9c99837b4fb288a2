import type { ErrorObject, ValidateFunction } from 'ajv';
import { suggest } from '../text/suggest.js';
import type { Problem } from '../text/unusable.js';
import type { JsonSchema } from './checks/check-kind.js';
import { checkNames } from './checks/index.js';
import type { YamlFile } from './yaml-file.js';

/** ajv takes a while to load and to compile a schema; only files of the user's own need it. */
const ajv = (): typeof import('ajv') => require('ajv');

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** A violation of a schema: where, and what to say. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** Everything in a file that its schema does not allow, with its place and what to do. */
export function validateFile(file: YamlFile, schema: JsonSchema): readonly Problem[] {
  return validateValue(file.value, schema).map(({ path, at, message, hint }) => ({
    message,
    span: file.place(path, at),
    ...(hint === undefined ? {} : { hint }),
  }));
}

/** The same for a value without a file. */
export function validateValue(value: unknown, schema: JsonSchema): readonly SchemaProblem[] {
  let validate = compiled.get(schema);
  if (!validate) {
    const { Ajv } = ajv();
    validate = new Ajv({ allErrors: true, verbose: true, strict: false }).compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const telling = errors.filter((error) => isTelling(error, errors));
  // What ajv rejects is never let through, whatever we think of its reasons.
  const problems = (telling.length > 0 ? telling : errors).map(describe);
  return dedupe(problems);
}

/** Leaves out what only repeats another error: the branches of a choice that were not meant, and the choice where one was. */
function isTelling(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if' || error.keyword === 'propertyNames') return false;
  if (error.keyword === 'required' && (isOfOneOf(error) || misspelt(error, errors))) return false;
  if (error.keyword === 'oneOf' && errors.some((other) => isKindOf(other, error.instancePath))) return false;
  if (error.keyword === 'anyOf' && meantBranch(error, errors) !== undefined) return false;
  const around = errors.filter((other) => other.keyword === 'anyOf' && isInside(error, other));
  return around.every((choice) => meantBranch(choice, errors) === branchOf(error, choice));
}

const isOfOneOf = ({ schemaPath }: ErrorObject): boolean => /\/oneOf\/\d+\/required$/.test(schemaPath);

const isInside = (error: ErrorObject, choice: ErrorObject): boolean =>
  error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
  (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`));

const branchOf = ({ schemaPath }: ErrorObject, choice: ErrorObject): number =>
  Number(schemaPath.slice(choice.schemaPath.length + 1).split('/')[0]);

/** The branch that somebody meant is the only one for the kind of value that they wrote. */
function meantBranch(choice: ErrorObject, errors: readonly ErrorObject[]): number | undefined {
  const unmeant = errors.filter((error) => isInside(error, choice) && isKindOf(error, choice.instancePath));
  const branches = (Array.isArray(choice.schema) ? choice.schema : []).map((_, index) => index);
  const left = branches.filter((branch) => !unmeant.some((error) => branchOf(error, choice) === branch));
  return left.length === 1 ? left[0] : undefined;
}

/** Whether an error says of the value at a path that it is not even of the right kind. */
const isKindOf = (error: ErrorObject, instancePath: string): boolean =>
  error.instancePath === instancePath && ['type', 'enum', 'const'].includes(error.keyword);

/** A key that is missing under the name that an unknown key was meant to have. */
function misspelt({ instancePath, params }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      suggestKey(other) === params['missingProperty'],
  );
}

function suggestKey(error: ErrorObject): string | undefined {
  const schema: unknown = error.parentSchema;
  const properties = typeof schema === 'object' && schema !== null && 'properties' in schema ? schema.properties : {};
  return suggest(String(error.params['additionalProperty']), Object.keys(properties as object));
}

function describe(error: ErrorObject): SchemaProblem {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const value = { path, at: 'value' } as const;
  if (error.propertyName !== undefined) return { path: [...path, error.propertyName], at: 'key', ...badName(error) };
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const near = suggestKey(error);
      return { path: [...path, key], at: 'key', message: `unknown key "${key}"`, ...hintOf(near, allowedKeys(error)) };
    }
    case 'required':
      return { path, at: 'key', message: `"${error.params['missingProperty']}" is missing here` };
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
      const near = suggest(String(error.data), allowed);
      return { ...value, message: `${JSON.stringify(error.data)} is not known here`, ...hintOf(near, allowed) };
    }
    case 'const':
      return { ...value, message: `must be ${JSON.stringify(error.params['allowedValue'])}` };
    case 'oneOf':
      return { path, at: 'value', ...exactlyOneCheck(error.data) };
    case 'anyOf':
      return { ...value, message: anyOfMessage(error), ...suggestBranch(error) };
    case 'type':
      return { ...value, message: `must be ${typeNames(error.params['type'])}` };
    case 'pattern':
      return { ...value, message: patternMessage(error) };
    case 'minProperties':
    case 'minItems':
    case 'minLength':
      return { ...value, message: 'must not be empty' };
    case 'maxProperties':
      return { ...value, message: 'these keys cannot be here together' };
    default:
      return { ...value, message: error.message ?? 'is not allowed here' };
  }
}

function badName({ keyword, propertyName = '' }: ErrorObject): { readonly message: string; readonly hint: string } {
  const message = `"${propertyName}" cannot be a name`;
  if (keyword === 'not') {
    const meaning = /^\d/.test(propertyName) ? 'an address' : 'a word of the policy language';
    return { message: `${message}: it is ${meaning}`, hint: 'choose another name' };
  }
  return { message, hint: 'a name is made of letters, digits, ".", "_" and "-", and begins with a letter or a digit' };
}

const hintOf = (near: string | undefined, allowed: readonly string[]): { readonly hint?: string } =>
  near === undefined ? { hint: `known are ${allowed.join(', ')}` } : { hint: `did you mean "${near}"?` };

function allowedKeys(error: ErrorObject): readonly string[] {
  const schema: unknown = error.parentSchema;
  const properties = typeof schema === 'object' && schema !== null && 'properties' in schema ? schema.properties : {};
  return Object.keys(properties as object);
}

function exactlyOneCheck(policy: unknown): { readonly message: string; readonly hint: string } {
  const keys = typeof policy === 'object' && policy !== null ? Object.keys(policy) : [];
  const checks = checkNames.filter((name) => keys.includes(name));
  const message =
    checks.length === 0 ? 'this policy has no check' : `this policy has ${checks.length} checks: ${checks.join(', ')}`;
  return { message, hint: `a policy has exactly one of ${checkNames.join(', ')}` };
}

function anyOfMessage(error: ErrorObject): string {
  const branches = Array.isArray(error.schema) ? (error.schema as readonly JsonSchema[]) : [];
  const required = branches.flatMap(({ type, required: names }) =>
    type === undefined && Array.isArray(names) ? names.map(String) : [],
  );
  if (required.length > 0) return `needs at least one of ${required.join(', ')}`;
  const kinds = branches.map((branch) =>
    Array.isArray(branch['enum']) ? `one of ${branch['enum'].join(', ')}` : typeNames(branch['type']),
  );
  return `must be ${[...new Set(kinds)].join(', or ')}`;
}

/** The word of an alternative that was nearly written. */
function suggestBranch(error: ErrorObject): { readonly hint?: string } {
  const branches = Array.isArray(error.schema) ? (error.schema as readonly JsonSchema[]) : [];
  const words = branches.flatMap(({ enum: allowed }) => (Array.isArray(allowed) ? allowed.map(String) : []));
  const near = typeof error.data === 'string' ? suggest(error.data, words) : undefined;
  return near === undefined ? {} : { hint: `did you mean "${near}"?` };
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping (key: value)',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

const typeNames = (types: unknown): string =>
  (Array.isArray(types) ? types : [types]).map((type) => TYPES[String(type)] ?? String(type)).join(' or ');

function patternMessage(error: ErrorObject): string {
  const written = JSON.stringify(error.data);
  if (error.instancePath.endsWith('/id')) return `${written} is not kebab-case (lower-case words joined by hyphens)`;
  if (error.instancePath.endsWith('/expires')) return `${written} is not a date (YYYY-MM-DD)`;
  return `${written} does not have the form that is expected here (${error.params['pattern']})`;
}

const unescapePointer = (part: string): string | number => {
  const text = part.replace(/~1/g, '/').replace(/~0/g, '~');
  return /^\d+$/.test(text) ? Number(text) : text;
};

function dedupe(problems: readonly SchemaProblem[]): readonly SchemaProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, message }) => {
    const key = `${path.join('/')} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
