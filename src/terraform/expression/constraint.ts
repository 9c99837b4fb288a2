import type { Call, Expression, ObjectItem } from '../../hcl/ast.js';
import { own } from '../../text/own.js';
import { convert } from '../conversion.js';
import { andThen, collect, fail, failed, type Outcome, ok } from '../outcome.js';
import {
  ANY,
  BOOL,
  listType,
  mapType,
  NUMBER,
  type OptionalAttribute,
  objectType,
  STRING,
  setType,
  type Type,
  tupleType,
} from '../type.js';
import { evaluate } from './evaluate.js';
import { type Scope, spanIn } from './scope.js';

const WORDS: Readonly<Record<string, Type>> = {
  string: STRING,
  number: NUMBER,
  bool: BOOL,
  any: ANY,
  // The short forms of old.
  list: listType(ANY),
  map: mapType(ANY),
};

const COLLECTIONS: Readonly<Record<string, (element: Type) => Type>> = { list: listType, set: setType, map: mapType };

/** The type that a constraint such as `list(object({ port = number }))` means; `scope` is for the defaults of optional attributes. */
export function readConstraint(expression: Expression, scope: Scope): Outcome<Type> {
  const outcome = read(expression, scope);
  return failed(outcome) && !outcome.span ? { ...outcome, span: spanIn(scope, expression) } : outcome;
}

function read(expression: Expression, scope: Scope): Outcome<Type> {
  const word = wordOf(expression);
  if (word !== undefined) return namedType(word);
  if (expression.kind === 'parentheses') return readConstraint(expression.inner, scope);
  return expression.kind === 'call'
    ? readCall(expression, scope)
    : fail(`a type is expected here, such as ${EXAMPLES}`);
}

const EXAMPLES = 'string, list(string) or object({ name = string })';

/** Quoted types are of Terraform 0.11, and JSON has no other. */
function wordOf(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name;
  const [only] = expression.kind === 'template' ? expression.parts : [];
  return only?.kind === 'text' ? only.value : undefined;
}

function namedType(word: string): Outcome<Type> {
  const type = own(WORDS, word);
  return type ? ok(type) : fail(`there is no type ${word}; write ${EXAMPLES}`);
}

function readCall({ name, arguments: [inner, more] }: Call, scope: Scope): Outcome<Type> {
  if (!inner || more) return fail(`${name}(…) takes one type between its parentheses`);
  const collection = own(COLLECTIONS, name);
  if (collection) return andThen(readConstraint(inner, scope), (element) => ok(collection(element)));
  if (name === 'tuple') return readTuple(inner, scope);
  return name === 'object' ? readObject(inner, scope) : fail(`there is no type ${name}(…); write ${EXAMPLES}`);
}

function readTuple(inner: Expression, scope: Scope): Outcome<Type> {
  if (inner.kind !== 'tuple') return fail('tuple(…) takes a list of types: tuple([string, number])');
  const elements = collect(inner.elements, (element) => readConstraint(element, scope));
  return andThen(elements, (types) => ok(tupleType(types)));
}

function readObject(inner: Expression, scope: Scope): Outcome<Type> {
  if (inner.kind !== 'object') return fail('object(…) takes the types of the attributes: object({ name = string })');
  const optional: (readonly [string, OptionalAttribute])[] = [];
  const attributes = collect(inner.items, (item): Outcome<readonly [string, Type]> => {
    const name = item.key.kind === 'name' ? item.key.name : wordOf(item.key);
    if (name === undefined) return fail('the name of an attribute is a plain word');
    const attribute = readAttribute(item, scope);
    if (failed(attribute)) return attribute;
    if (attribute.value.optional) optional.push([name, attribute.value.optional]);
    return ok([name, attribute.value.type]);
  });
  return andThen(attributes, (entries) => ok(objectType(entries, optional)));
}

interface AttributeConstraint {
  readonly type: Type;
  readonly optional?: OptionalAttribute;
}

function readAttribute({ value }: ObjectItem, scope: Scope): Outcome<AttributeConstraint> {
  if (value.kind !== 'call' || value.name !== 'optional') {
    return andThen(readConstraint(value, scope), (type) => ok({ type }));
  }
  const [inner, byDefault, more] = value.arguments;
  if (!inner || more) return fail('optional(…) takes a type, and perhaps a default');
  const type = readConstraint(inner, scope);
  if (failed(type)) return type;
  if (!byDefault) return ok({ type: type.value, optional: {} });
  const written = evaluate(byDefault, { ...scope, constant: true });
  if (failed(written)) return written;
  const converted = convert(written.value, type.value);
  return andThen(converted, (given) => ok({ type: type.value, optional: { byDefault: given } }));
}
