import { own } from '../../text/own.js';
import { membersOf, type Value } from '../value.js';

/** An unknown value that is the identity of one resource instance, whatever that will be. */
const isIdentity = (value: Value | undefined): value is Value & { readonly kind: 'unknown' } =>
  value?.kind === 'unknown' && value.certain === true;

/** Functions that hand on a value that they are given, where nothing else can come out of them. */
const HANDED_ON: Readonly<Record<string, (given: readonly Value[]) => Value | undefined>> = {
  // An identity is neither null nor empty.
  coalesce: (given) => given.find((value) => value.kind !== 'null' && !(value.kind === 'string' && value.value === '')),
  join: ([, ...lists]) => only(lists),
  concat: (lists) => (lists.length === 1 ? lists[0] : undefined),
  trimspace: ([value]) => value,
  trim: ([value, cut]) => (cut?.kind === 'string' && /^[\s"'/]*$/.test(cut.value) ? value : undefined),
  format: ([form, value]) => (form?.kind === 'string' && form.value === '%s' ? value : undefined),
  one: (lists) => only(lists),
};

/** The one element of all the lists together. */
function only(lists: readonly Value[]): Value | undefined {
  if (!lists.every((list) => 'elements' in list)) return undefined;
  const [first, second] = lists.flatMap(membersOf);
  return second ? undefined : first;
}

/** The result of a call; where Terraform only says that it is unknown, but it can be nothing but a certain identity, that. */
export function sameIdentity(name: string, given: readonly Value[], result: Value): Value {
  if (result.kind !== 'unknown' || result.certain) return result;
  const handedOn = own(HANDED_ON, name)?.(given);
  if (!isIdentity(handedOn)) return result;
  return { ...handedOn, type: result.type, ...(result.sensitive ? { sensitive: true } : {}) };
}
