import { isConvertible } from './convertible.js';
import { ANY, hasAny, listType, mapType, objectType, sameType, setType, type Type, tupleType } from './type.js';

/** The one type that values of all these types can become, as Terraform picks it for a list or a conditional; undefined where there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (!first) return ANY;
  if (types.every((type) => sameType(type, first))) return first;
  const kinds = new Set(types.map((type) => type.kind));
  if (kinds.has('any')) return ANY;
  if (kinds.size === 1 && 'element' in first) return unifyCollections(first.kind, types);
  if (kinds.size === 1 && first.kind === 'object') return unifyObjects(types);
  if (kinds.size === 1 && first.kind === 'tuple') return unifyTuples(types);
  const among = (...allowed: Type['kind'][]): boolean => [...kinds].every((kind) => allowed.includes(kind));
  if (among('map', 'object')) return wrap(unify(types.flatMap(membersOfType)), mapType);
  if (among('list', 'tuple')) return wrap(unify(types.flatMap(membersOfType)), listType);
  return types.find((wanted) => types.every((type) => isConvertible(type, wanted) && !losesMeaning(type, wanted)));
}

/** Conversions that Terraform makes when asked to, but never to find a common type. */
const losesMeaning = (from: Type, wanted: Type): boolean =>
  (from.kind === 'string' && wanted.kind !== 'string') || (from.kind === 'list' && wanted.kind === 'set');

const wrap = (element: Type | undefined, collection: (element: Type) => Type): Type | undefined =>
  element && collection(element);

function unifyCollections(kind: 'list' | 'set' | 'map', types: readonly Type[]): Type | undefined {
  return wrap(unify(types.flatMap(membersOfType)), (element) => ofElement(kind, element));
}

function ofElement(kind: 'list' | 'set' | 'map', element: Type): Type {
  if (kind === 'map') return mapType(element);
  return kind === 'set' ? setType(element) : listType(element);
}

function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.filter((type) => type.kind === 'object');
  const names = [...(objects[0]?.attributes.keys() ?? [])];
  const alike = objects.every(
    ({ attributes }) => attributes.size === names.length && names.every((name) => attributes.has(name)),
  );
  if (!alike) return wrap(unify(types.flatMap(membersOfType)), mapType);
  const attributes: [string, Type][] = [];
  for (const name of names) {
    const type = unify(objects.map((object) => object.attributes.get(name) ?? ANY));
    if (!type) return undefined;
    attributes.push([name, type]);
  }
  return objectType(attributes);
}

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.filter((type) => type.kind === 'tuple');
  const length = tuples[0]?.elements.length ?? 0;
  if (tuples.some(({ elements }) => elements.length !== length))
    return wrap(unify(types.flatMap(membersOfType)), listType);
  const elements: Type[] = [];
  for (let at = 0; at < length; at++) {
    const type = unify(tuples.map((tuple) => tuple.elements[at] ?? ANY));
    if (!type) return undefined;
    elements.push(type);
  }
  return tupleType(elements);
}

function membersOfType(type: Type): readonly Type[] {
  if (type.kind === 'tuple') return type.elements;
  if (type.kind === 'object') return [...type.attributes.values()];
  return 'element' in type ? [type.element] : [];
}

/** What becomes of a type when it is converted: `any` gives way to what was there. */
export function settled(from: Type, wanted: Type): Type {
  if (wanted.kind === 'any') return from;
  if (!hasAny(wanted) || from.kind === 'any') return wanted;
  if ('element' in wanted) {
    if ('element' in from) return ofElement(wanted.kind, settled(from.element, wanted.element));
    const members = from.kind === 'tuple' ? from.elements : from.kind === 'object' ? [...from.attributes.values()] : [];
    const element = members.length > 0 ? unify(members.map((member) => settled(member, wanted.element))) : undefined;
    return element ? ofElement(wanted.kind, element) : wanted;
  }
  if (wanted.kind === 'tuple' && from.kind === 'tuple') {
    return { kind: 'tuple', elements: wanted.elements.map((type, at) => settled(from.elements[at] ?? type, type)) };
  }
  if (wanted.kind === 'object' && from.kind === 'object') {
    const attributes = [...wanted.attributes].map(
      ([name, type]) => [name, settled(from.attributes.get(name) ?? type, type)] as const,
    );
    return { ...wanted, attributes: new Map(attributes) };
  }
  return wanted;
}
