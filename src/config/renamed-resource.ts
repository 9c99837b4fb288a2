import type { Attribute, Json } from './attribute.js';
import type { Resource } from './resource.js';

/** The names of groups that a reference may mean, under their new addresses. */
export type Candidates = (candidates: readonly string[]) => readonly string[];

/** A resource under another address; what refers to others by their addresses goes by their new ones. */
export function renamed(resource: Resource, address: string, candidates: Candidates): Resource {
  const optional = Object.fromEntries(
    (['deferred', 'remains', 'values'] as const).flatMap((name) =>
      resource[name] === undefined ? [] : [[name, resource[name]]],
    ),
  ) satisfies Partial<Resource>;
  return {
    ...optional,
    address,
    type: resource.type,
    span: resource.span,
    names: () => resource.names(),
    attribute: (name) => referring(resource.attribute(name), candidates),
    written: (name) => resource.written(name),
    writes: (name) => resource.writes(name),
  };
}

function referring(attribute: Attribute<Json> | undefined, candidates: Candidates): Attribute<Json> | undefined {
  if (attribute?.state !== 'unknown' || attribute.candidates.length === 0) return attribute;
  return { ...attribute, candidates: candidates(attribute.candidates) };
}
