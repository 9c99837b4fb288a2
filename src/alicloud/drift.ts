import type { Attribute, Json } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Drift } from '../config/drift.js';
import { GROUP, GROUP_ATTRIBUTES, RULE, RULE_ATTRIBUTES } from './schema.js';

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { [RULE]: RULE_ATTRIBUTES, [GROUP]: GROUP_ATTRIBUTES };

/** Rules and groups that somebody changed without Terraform, with what they were and what they are. */
export function driftOf(all: readonly Drift[]): readonly Diagnostic[] {
  return all.flatMap(({ before, after }): Diagnostic[] => {
    const { address, type, span } = before;
    const names = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type] : undefined;
    if (names === undefined) return [];
    if (after === undefined)
      return [{ level: 'warning', span, message: `${address} was deleted outside of Terraform` }];
    const changes = names.flatMap((name) => change(name, before.attribute(name), after.attribute(name)));
    if (changes.length === 0) return [];
    return [{ level: 'warning', span, message: `${address} was changed outside of Terraform: ${changes.join(', ')}` }];
  });
}

function change(
  name: string,
  before: Attribute<Json> | undefined,
  after: Attribute<Json> | undefined,
): readonly string[] {
  const [old, now] = [shown(before), shown(after)];
  if (JSON.stringify(valueOf(before)) === JSON.stringify(valueOf(after))) return [];
  const isSecret = before?.sensitive === true || after?.sensitive === true;
  return [isSecret ? `${name} (sensitive)` : `${name} was ${old} and is ${now}`];
}

const valueOf = (attribute: Attribute<Json> | undefined): Json =>
  attribute?.state === 'known' ? attribute.value : null;

const shown = (attribute: Attribute<Json> | undefined): string =>
  attribute === undefined ? 'not set' : JSON.stringify(valueOf(attribute));
