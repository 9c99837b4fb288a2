import { formatWitness } from '../../src/policy/describe/witness.js';
import { judge, messages, unknown } from './judge.js';

// What is not judged as the policy language says. A row that turns red has become right: it moves to the tables of its check.

const EVERYWHERE = '1 accept ingress tcp 22/22 0.0.0.0/0';

describe('sentences that are not quite true', () => {
  const line1 = 'alicloud_security_group_rule.line1';

  test.failing('a rule that accepts for certain is not "may be an accept rule"', () => {
    expect(messages('ports: {direction: ingress, allow: [https]}', '1 accept ? tcp 22/22 ::/0')).not.toContainEqual(
      expect.stringContaining('may be an accept rule'),
    );
  });

  test.failing('a reason has to do with the policy', () => {
    expect(messages('ports: {allow: [https]}', '1 ? ? tcp 22/22 ::/0')).toEqual([
      `${line1} may be an accept rule for tcp 22, which is not allowed: policy is known only after apply.`,
    ]);
  });

  test.failing('what is not known is said once', () => {
    const scene = { amend: { line1: { set: { description: unknown() } } } };
    expect(messages('attributes: {description: {pattern: x}}', EVERYWHERE, scene)).toEqual([
      `${line1} may not obey: description is known only after apply.`,
    ]);
  });

  test.failing.each(['list:?', 'group:?'])('the witness for %s has a name', (peer) => {
    const [finding] = judge('forbid: {direction: ingress, traffic: [ssh]}', `1 accept ingress tcp 22/22 ${peer}`);
    expect(finding?.witness && formatWitness(finding.witness)).not.toMatch(/:$/);
  });
});
