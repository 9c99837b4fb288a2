import { ANY, type ObjectType, sameType, type Type } from './type.js';

/** Whether some value of the one type could become one of the other. */
export function isConvertible(from: Type, wanted: Type): boolean {
  if (from.kind === 'any' || wanted.kind === 'any' || sameType(from, wanted)) return true;
  switch (wanted.kind) {
    case 'string':
      return from.kind === 'number' || from.kind === 'bool';
    case 'number':
    case 'bool':
      return from.kind === 'string';
    case 'list':
    case 'set':
      if (from.kind === 'tuple') return from.elements.every((type) => isConvertible(type, wanted.element));
      return (from.kind === 'list' || from.kind === 'set') && isConvertible(from.element, wanted.element);
    case 'map':
      if (from.kind === 'object')
        return [...from.attributes.values()].every((type) => isConvertible(type, wanted.element));
      return from.kind === 'map' && isConvertible(from.element, wanted.element);
    case 'tuple':
      if (from.kind !== 'tuple' || from.elements.length !== wanted.elements.length) return false;
      return from.elements.every((type, at) => isConvertible(type, wanted.elements[at] ?? ANY));
    case 'object':
      return isConvertibleToObject(from, wanted);
  }
}

function isConvertibleToObject(from: Type, wanted: ObjectType): boolean {
  if (from.kind === 'map') return [...wanted.attributes.values()].every((type) => isConvertible(from.element, type));
  if (from.kind !== 'object') return false;
  return [...wanted.attributes].every(([name, type]) => {
    const attribute = from.attributes.get(name);
    return attribute ? isConvertible(attribute, type) : (wanted.optional?.has(name) ?? false);
  });
}
