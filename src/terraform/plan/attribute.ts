import type { Attribute, Hop, Json, Origin as OriginKind } from '../../config/attribute.js';
import type { Span } from '../../text/span.js';
import { isElsewhere } from '../expression/origin.js';
import { candidatesInside, isSensitiveInside, unknownInside } from '../marks.js';
import { membersOf, type Origin, type Value } from '../value.js';
import { asPredicate } from './reasons.js';

const MOST_HOPS = 12;

/** A value as one attribute of a resource: `span` is the text of its expression. */
export function attributeOf(value: Value, span: Span): Attribute<Json> | undefined {
  if (value.kind === 'null' || (value.kind === 'string' && value.value === '')) return undefined;
  const sensitive = isSensitiveInside(value);
  const open = unknownInside(value);
  const { hops, byVariable } = chainOf(
    open?.origin && value.kind !== 'unknown' ? [value.origin, open.origin] : [value.origin],
    span,
  );
  const via = hops.length > 0 ? { via: hops } : {};
  if (!open) {
    const origin: OriginKind = byVariable ? 'variable' : 'literal';
    return { state: 'known', value: jsonOf(value), origin, span, sensitive, ...via };
  }
  const candidates = [...new Set(candidatesInside(value))];
  const partial = value.kind === 'unknown' ? {} : { partial: jsonOf(value), lacking: [...lackingIn(value)] };
  const certain = candidates.length === 1 && isCertain(value);
  return {
    state: 'unknown',
    reason: asPredicate(open.reason),
    span,
    sensitive,
    candidates,
    certain,
    ...(value.kind === 'unknown' && !certain ? { mayBeNull: true } : {}),
    ...(areIdentities(value) ? { every: true, exhaustive: true } : {}),
    ...partial,
    ...via,
  };
}

/** The names of what is not known inside a value. */
function* lackingIn(value: Value, own?: string): Iterable<string> {
  if (value.kind === 'unknown') {
    if (own !== undefined) yield own;
  } else if ('elements' in value) {
    for (const element of value.elements) yield* lackingIn(element, own);
  } else if ('entries' in value) {
    for (const [name, entry] of value.entries) yield* lackingIn(entry, name);
  }
}

/** All of it is one identity, or a list of it. */
function isCertain(value: Value): boolean {
  if (value.kind === 'unknown') return value.certain === true;
  return 'elements' in value && membersOf(value).every(isCertain);
}

/** A list in which whatever is not known is an identity. */
const areIdentities = (value: Value): boolean =>
  'elements' in value && value.elements.every((element) => unknownInside(element) === undefined || isCertain(element));

/** The value in JSON, as a plan has it: what is not known is null in a list, and left out of an object. */
export function jsonOf(value: Value): Json {
  if (value.kind === 'null' || value.kind === 'unknown') return null;
  if ('elements' in value) return value.elements.map(jsonOf);
  if (!('entries' in value)) return value.value;
  const known = [...value.entries].filter(([, { kind }]) => kind !== 'unknown');
  return Object.fromEntries(known.map(([name, entry]) => [name, jsonOf(entry)]));
}

const NOWHERE = { hops: [], byVariable: false };

/** The places that lead from an expression to where its value was decided, nearest first. */
function chainOf(origins: readonly (Origin | undefined)[], own: Span): { hops: readonly Hop[]; byVariable: boolean } {
  const waiting = origins.filter(isElsewhere).reverse();
  if (waiting.length === 0) return NOWHERE;
  const hops: Hop[] = [];
  const seen = new Set<Origin>();
  let byVariable = false;
  for (let origin = waiting.pop(); origin && hops.length < MOST_HOPS; origin = waiting.pop()) {
    if (seen.has(origin)) continue;
    seen.add(origin);
    byVariable ||= origin.variable === true;
    const { span, cause, from, also } = origin;
    if (cause !== '' && !isInside(span, own) && !hops.some((hop) => isSame(hop.span, span))) {
      hops.push({ message: cause, span });
    }
    waiting.push(...[...(also ?? [])].reverse());
    if (from) waiting.push(from);
  }
  return { hops, byVariable };
}

const isInside = (a: Span, b: Span): boolean => a.source === b.source && a.start >= b.start && a.end <= b.end;

const isSame = (a: Span, b: Span): boolean => a.source === b.source && a.start === b.start && a.end === b.end;
