import type { Rule } from '../alicloud/rule.js';
import type { Finding } from '../evaluate/finding.js';
import { VALID } from '../policy/checks/valid.js';
import type { Policy } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import type { Input } from './inputs.js';

/** Of inputs that have no group, no rule, and nothing else that the policies judge, a sentence each. */
export function emptyAmong(inputs: readonly Input[], policies: readonly Policy[]): readonly string[] {
  const types = new Set(policies.flatMap(({ check }) => check.resourceTypes ?? []));
  return inputs
    .filter((input) => isEmpty(input, types))
    .map(
      ({ path, kind }) =>
        `${plain(path)}: this ${kind === 'hcl' ? 'configuration' : kind} has no security group and no rule: there was nothing to judge`,
    );
}

const isEmpty = ({ groups, unknownParts, resources }: Input, judged: ReadonlySet<string>): boolean =>
  groups.length === 0 && unknownParts.length === 0 && !resources.some(({ type }) => judged.has(type));

/** The rules whose mistakes a policy tells: they are no oddities of the input then. */
export const rulesToldBy = (findings: readonly Finding[]): ReadonlySet<Rule> =>
  new Set(findings.flatMap(({ policy, rule }) => (rule && policy.check.kind === VALID ? [rule] : [])));
