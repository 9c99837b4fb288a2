import type { Rule } from './rule.js';
import type { Found, Mistake } from './validity.js';
import { shown, textOf } from './written-value.js';

/** The most characters of a rule's description. Source: AuthorizeSecurityGroup API reference, Permissions.Description. */
export const MOST_CHARACTERS = 512;

/** Source: provider resource_alicloud_security_group_rule.go, ValidateFunc of each attribute. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  type: ['ingress', 'egress'],
  ip_protocol: ['tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'all'],
  policy: ['accept', 'drop'],
  nic_type: ['internet', 'intranet'],
};

const UNDECIDED = 'what it matches is judged as not decided';

/** What is wrong with one word or one number. */
export const WORD_MISTAKES: readonly Mistake<Rule>[] = [
  ...Object.entries(WORDS).map(
    ([attribute, words]): Mistake<Rule> => ({
      name: `unknown-${attribute}`,
      what: `\`${attribute}\` is none of ${words.join(', ')} (in lower case)`,
      fate: 'fails at plan',
      source: 'provider resource_alicloud_security_group_rule.go (ValidateFunc)',
      find: (rule) => wrongWord(rule, attribute, words),
    }),
  ),
  {
    name: 'priority-range',
    what: '`priority` is not a whole number from 1 to 100',
    fate: 'fails at plan',
    source: 'provider resource_alicloud_security_group_rule.go (IntBetween); InvalidPriority.ValueNotSupported',
    find: wrongPriority,
  },
  {
    name: 'long-description',
    what: `\`description\` has more than ${MOST_CHARACTERS} characters`,
    fate: 'fails at apply',
    source: 'AuthorizeSecurityGroup, Permissions.Description; InvalidSecurityGroupDiscription.Malformed',
    find({ resource }) {
      const length = [...(textOf(resource.attribute('description')) ?? '')].length;
      if (length <= MOST_CHARACTERS) return undefined;
      const count = resource.attribute('description')?.sensitive ? 'more' : `${length}`;
      return {
        attribute: 'description',
        says: `description has ${count} characters, and the API takes ${MOST_CHARACTERS} at most`,
        fix: `shorten description to ${MOST_CHARACTERS} characters`,
      };
    },
  },
];

function wrongWord({ resource }: Rule, attribute: string, words: readonly string[]): Found | undefined {
  const raw = resource.attribute(attribute);
  const text = textOf(raw);
  if (raw === undefined || text === undefined || words.includes(text)) return undefined;
  const small = words.find((word) => word === text.toLowerCase());
  const meant = raw.sensitive ? undefined : small;
  const remedy = meant === undefined ? `write one of ${words.join(', ')}` : `write "${meant}"`;
  const says = `${attribute} is ${shown(raw, text)}, and the provider takes only ${words.join(', ')}`;
  if (attribute === 'nic_type') return { attribute, says, fix: `${remedy}, or leave nic_type out` };
  return { attribute, says, fix: remedy, judged: UNDECIDED, ...(meant === undefined ? {} : { meant }) };
}

function wrongPriority({ resource, priority }: Rule): Found | undefined {
  const raw = resource.attribute('priority');
  const text = textOf(raw);
  if (raw === undefined || text === undefined) return undefined;
  const number = text === '' ? Number.NaN : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return undefined;
  return {
    attribute: 'priority',
    says: `priority is ${raw.sensitive ? shown(raw, text) : text}, and the provider takes whole numbers from 1 to 100`,
    fix: 'write a priority from 1 (the strongest) to 100',
    ...(priority.state === 'unknown' ? { judged: UNDECIDED } : {}),
  };
}
