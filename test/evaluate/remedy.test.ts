import { judge, type Scene } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const remedy = (scene: Scene = {}): string | undefined =>
  judge(SSH, '1 accept ingress tcp 22/22 ::/0', scene)[0]?.remedy;

describe('what to do about a finding', () => {
  test('of a rule that the configuration stands for: change it', () => {
    expect(remedy()).toMatch(/^narrow ipv6_cidr_ip or the ports of alicloud_security_group_rule\.line1/);
  });

  test('of a rule that Terraform forgets: changing the configuration alone would do nothing', () => {
    expect(remedy({ amend: { line1: { remains: 'forgotten' } } })).toMatch(
      /^change or delete the rule in the cloud, since Terraform will not; or take out its "removed" block and change it here\. Narrow ipv6/,
    );
  });

  test('of what is left of a replaced rule: apply', () => {
    expect(remedy({ amend: { line1: { remains: 'deposed' } } })).toMatch(
      /^run terraform apply, which deletes what is left/,
    );
  });
});
