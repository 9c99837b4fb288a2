import type { Attribute, Json } from './attribute.js';
import type { Resource } from './resource.js';

/** A resource under another address; what refers to others by their addresses goes by their new ones. */
export function renamed(resource: Resource, nameOf: (address: string) => string): Resource {
  const optional = Object.fromEntries(
    (['deferred', 'remains', 'values'] as const).flatMap((name) =>
      resource[name] === undefined ? [] : [[name, resource[name]]],
    ),
  ) satisfies Partial<Resource>;
  return {
    ...optional,
    address: nameOf(resource.address),
    type: resource.type,
    span: resource.span,
    names: () => resource.names(),
    attribute: (name) => referring(resource.attribute(name), nameOf),
    written: (name) => resource.written(name),
    writes: (name) => resource.writes(name),
  };
}

function referring(
  attribute: Attribute<Json> | undefined,
  nameOf: (address: string) => string,
): Attribute<Json> | undefined {
  if (attribute?.state !== 'unknown' || attribute.candidates.length === 0) return attribute;
  return { ...attribute, candidates: attribute.candidates.map(nameOf) };
}
