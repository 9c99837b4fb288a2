import type { Resource } from '../config/resource.js';
import { attributeOrDefault } from './schema.js';
import { isInCloud, type Made, type Mistake, madeBy } from './validity.js';
import { writtenAttribute } from './written.js';
import { shown, textOf } from './written-value.js';

/** Every mistake in a group itself. What is in the cloud by now has been accepted. */
export function mistakesInGroup(group: Resource): readonly Made[] {
  const made = madeBy(GROUP_MISTAKES, group);
  return made.length > 0 && isInCloud(group) ? made.filter(({ fate }) => fate === 'changed') : made;
}

/** What can be wrong with a security group itself. */
export const GROUP_MISTAKES: readonly Mistake<Resource>[] = [
  {
    name: 'group-name',
    what: 'a name that is not 2 to 128 characters, does not begin with a letter, begins with `http://` or `https://`, or has other characters than letters, digits, `:`, `_`, `.` and `-`',
    fate: 'fails at apply',
    source: 'provider website/docs/r/security_group.html.markdown; InvalidSecurityGroupName.Malformed',
    find: (group) => wrongText(group, 'security_group_name', /^(?!https?:\/\/)\p{L}[\p{L}\p{Nd}:_.-]{1,127}$/u, NAME),
  },
  {
    name: 'group-description',
    what: 'a description that is not 2 to 256 characters or begins with `http://` or `https://`',
    fate: 'fails at apply',
    source: 'provider website/docs/r/security_group.html.markdown; InvalidDescription.Malformed',
    find: (group) => wrongText(group, 'description', /^(?!https?:\/\/).{2,256}$/su, DESCRIPTION),
  },
  {
    name: 'enterprise-access',
    what: '`inner_access_policy = "Accept"` of an enterprise group: it is not sent',
    fate: 'changed',
    source: 'provider resource_alicloud_security_group.go (DiffSuppressFunc of inner_access_policy)',
    find(group) {
      const attribute = 'inner_access_policy';
      const isWritten = textOf(writtenAttribute(group, attribute)) === 'Accept' && group.writes(attribute) === true;
      if (!isEnterprise(group) || !isWritten) return undefined;
      return {
        attribute,
        says: 'one that keeps its members apart: an enterprise group ignores inner_access_policy "Accept"',
        fix: 'leave inner_access_policy out, and accept what members need of each other by address',
      };
    },
  },
  {
    name: 'enterprise-inner-access',
    what: '`inner_access = true` of an enterprise group: it is sent, although such a group keeps its members apart',
    fate: 'not verified',
    source:
      'provider resource_alicloud_security_group.go; ModifySecurityGroupPolicy does not say what it does with such a group',
    find(group) {
      if (!isEnterprise(group) || textOf(group.attribute('inner_access')) !== 'true') return undefined;
      return {
        attribute: 'inner_access',
        says: 'inner_access is true, which the provider sends for an enterprise group, too; what the API does with it there is not documented',
        fix: 'leave inner_access out',
      };
    },
  },
];

interface Wanted {
  readonly what: string;
  readonly fix: string;
}

const NAME: Wanted = {
  what: 'the API takes 2 to 128 letters, digits, ":", "_", "." and "-", a letter first, and nothing that begins like a URL',
  fix: 'choose another name',
};

const DESCRIPTION: Wanted = {
  what: 'the API takes 2 to 256 characters, and nothing that begins like a URL',
  fix: 'write another description, or leave it out',
};

function wrongText(
  group: Resource,
  name: string,
  pattern: RegExp,
  { what, fix }: Wanted,
): ReturnType<Mistake<Resource>['find']> {
  const raw = attributeOrDefault(group, name);
  const text = textOf(raw);
  if (raw === undefined || text === undefined || pattern.test(text)) return undefined;
  const attribute = group.attribute(name) === undefined ? 'name' : name;
  const excerpt = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { attribute, says: `${attribute} is ${shown(raw, excerpt)}, and ${what}`, fix };
}

const isEnterprise = (group: Resource): boolean => textOf(group.attribute('security_group_type')) === 'enterprise';
