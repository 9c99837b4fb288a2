import type { Span } from '../../text/span.js';
import { marked, type Origin, type Value } from '../value.js';

const WRITTEN = 'the value is written here';
const MOST_ALSO = 8;
const MOST_LINKS = 16;

/** Somebody wrote the value out. */
export const written = (span: Span): Origin => ({ span, cause: WRITTEN });

/** Whether anything but the expression itself had a part in it. */
export const isElsewhere = (origin: Origin | undefined): origin is Origin =>
  origin !== undefined && !(origin.cause === WRITTEN && !origin.from && !origin.also);

/** The value as it comes out of something that has a name: a variable, a local value, a module's output. */
export function through<V extends Value>(value: V, span: Span, cause: string, variable = false): V {
  const { origin } = value;
  const from = origin ? { from: origin } : {};
  return marked(value, { origin: { span, cause, ...from, ...(variable ? { variable: true as const } : {}) } });
}

/** The chains of all the parts, as one origin; undefined where no part came from elsewhere. */
function together(parts: readonly Value[], last?: Origin): Origin | undefined {
  let first: Origin | undefined;
  let also: Origin[] | undefined;
  for (let at = 0; at <= parts.length; at++) {
    const origin = at < parts.length ? parts[at]?.origin : last;
    if (!isElsewhere(origin) || origin === first || also?.includes(origin)) continue;
    if (!first) first = origin;
    else {
      also ??= [first];
      if (also.length < MOST_ALSO) also.push(origin);
    }
  }
  return first && also ? { span: first.span, cause: '', also } : first;
}

/** The value, computed from these: where they were decided, it was. */
export function computedFrom(value: Value, parts: readonly Value[]): Value {
  const origin = together(parts, value.origin);
  return origin && origin !== value.origin ? marked(value, { origin }) : value;
}

/** One of several values, picked by another one: the value's own chain comes first. */
export function pickedBy(value: Value, pickers: readonly Value[]): Value {
  const chains = pickers.map(({ origin }) => origin).filter(isElsewhere);
  if (chains.length === 0) return value;
  if (!value.origin) return computedFrom(value, pickers);
  return marked(value, {
    origin: { span: value.origin.span, cause: '', also: [value.origin, ...chains].slice(0, MOST_ALSO) },
  });
}

/** A collection that is written out here, of these members. */
export function gatheredFrom(value: Value, span: Span, members: readonly Value[]): Value {
  const also = together(members);
  return marked(value, { origin: also ? { ...written(span), also: [also] } : written(span) });
}

/** A member of a collection: the chain of the collection leads to the member's own. */
export function memberOf(member: Value, collection: Value): Value {
  if (!isElsewhere(collection.origin)) return member;
  if (!member.origin) return marked(member, { origin: withoutMembers(collection.origin) });
  const links = spineOf(collection.origin);
  if (links.length === 0) return member;
  const origin = links.reduceRight<Origin>((from, { span, cause, variable }) => {
    return { span, cause, from, ...(variable ? { variable } : {}) };
  }, member.origin);
  return marked(member, { origin });
}

/** The chain of a collection, without that of its other members. */
function withoutMembers(origin: Origin, links = 0): Origin {
  const { span, cause, from } = origin;
  if (cause === WRITTEN) return { span, cause };
  return from && links < MOST_LINKS ? { ...origin, from: withoutMembers(from, links + 1) } : origin;
}

const spines = new WeakMap<Origin, readonly Origin[]>();

/** The links of a chain, without what else had a part: a collection has more members than the one that is asked for. */
function spineOf(origin: Origin): readonly Origin[] {
  const known = spines.get(origin);
  if (known) return known;
  const links: Origin[] = [];
  spines.set(origin, links);
  for (let link: Origin | undefined = origin; link && links.length < MOST_LINKS; link = link.from) {
    if (link.cause !== '' && link.cause !== WRITTEN) links.push(link);
  }
  return links;
}
