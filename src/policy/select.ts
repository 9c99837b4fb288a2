import type { Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import { plainAddress } from '../config/address.js';
import type { Attribute, Json } from '../config/attribute.js';
import { matchesGlob } from './glob.js';
import type { AppliesTo } from './policy.js';

/** `maybe`: it depends on a name or a tag that is not known yet. */
export type Applies = 'yes' | 'maybe' | 'no';

/** Whether a policy speaks of a group, and of a rule of it. */
export function applies(to: AppliesTo, group: SecurityGroup, rule: Rule | undefined): Applies {
  return all([
    to['security-groups'] ? namesGroup(to['security-groups'], group) : 'yes',
    to.tags ? hasTags(to.tags, group) : 'yes',
    to.rules ? yesOrNo(rule !== undefined && to.rules.some((glob) => isNamed(rule.address, glob))) : 'yes',
  ]);
}

function namesGroup(globs: readonly string[], { address, identity, declared }: SecurityGroup): Applies {
  const name = declared?.name;
  const names = [address, identity, name?.state === 'known' ? name.value : undefined].filter(
    (text) => text !== undefined,
  );
  if (globs.some((glob) => names.some((text) => isNamed(text, glob)))) return 'yes';
  // Of a group that is not in this configuration, not even the name is known.
  return declared === undefined || name?.state === 'unknown' ? 'maybe' : 'no';
}

function hasTags(wanted: NonNullable<AppliesTo['tags']>, { declared }: SecurityGroup): Applies {
  if (declared === undefined) return 'maybe';
  return all(Object.entries(wanted).map(([key, values]) => hasTag(declared.tags, key, values)));
}

function hasTag(tags: Attribute<Json> | undefined, key: string, values: string | readonly string[]): Applies {
  const known = tags?.state === 'unknown' ? tags.partial : tags?.value;
  const value =
    typeof known === 'object' && known !== null ? Object.entries(known).find(([name]) => name === key)?.[1] : undefined;
  const list = typeof values === 'string' ? [values] : values;
  if (value !== undefined && value !== null) return yesOrNo(list.some((wanted) => matchesGlob(String(value), wanted)));
  return tags?.state === 'unknown' ? 'maybe' : 'no';
}

/** An object that is left of an address goes by the plain address, too. */
export const isNamed = (address: string, glob: string): boolean =>
  matchesGlob(address, glob) || matchesGlob(plainAddress(address), glob);

const yesOrNo = (holds: boolean): Applies => (holds ? 'yes' : 'no');

function all(answers: readonly Applies[]): Applies {
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}
