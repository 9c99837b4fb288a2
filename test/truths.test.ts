import { join } from 'node:path';
import { accepted, fixtures, groupsOf } from './support/exposure.js';
import { run } from './support/run.js';

// The truth about each configuration in test/fixtures/terraform, in the words of somebody who knows the cloud.

const EVERYTHING_V4 = ['tcp 1-65535', 'udp 1-65535', 'icmp', 'gre', 'other'].map((traffic) => `${traffic} 0.0.0.0/0`);
const EVERYTHING_V6 = ['tcp 1-65535', 'udp 1-65535', 'icmpv6', 'gre', 'other'].map((traffic) => `${traffic} ::/0`);
const everythingFrom = (block: string): readonly string[] =>
  EVERYTHING_V4.map((line) => line.replace('0.0.0.0/0', block));

interface JsonFinding {
  readonly policy: string;
  readonly verdict: string;
  readonly address: string;
  readonly message: string;
}

async function findings(file: string): Promise<readonly string[]> {
  const { stdout } = await run([file, '--no-config', '-f', 'json'], fixtures);
  const report = JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] };
  return report.findings
    .map(
      ({ policy, verdict, address }) => `${verdict} ${policy} ${address.replace(/alicloud_security_group_rule\./, '')}`,
    )
    .sort();
}

describe('web-tier', () => {
  const web = groupsOf('web-tier/tfplan.json').get('alicloud_security_group.web');

  test('from the internet: tcp 443, 22, 3300-3388 and 3390-6400; not 3389, whose drop has the same priority and wins', () => {
    expect(accepted(web, 'ingress')).toEqual([
      'tcp 22 0.0.0.0/0',
      'tcp 443 0.0.0.0/0',
      'tcp 3300-3388 0.0.0.0/0',
      'tcp 3390-6400 0.0.0.0/0',
    ]);
  });

  test('all egress is accepted, by a rule for IPv4 and by the default for IPv6', () => {
    expect([...accepted(web, 'egress')].sort()).toEqual([...EVERYTHING_V4, ...EVERYTHING_V6].sort());
  });

  test('ssh, databases and the wide range are found, and nothing about 3389 or 443', async () => {
    expect(await findings('web-tier/tfplan.json')).toEqual([
      'fail no-public-admin-ports db_range',
      'fail no-public-admin-ports ssh',
      'fail no-public-all-ports db_range',
      'fail no-public-cluster-control db_range',
      'fail no-public-databases db_range',
    ]);
    const { stdout } = await run(['web-tier/tfplan.json', '--no-config', '-f', 'json'], fixtures);
    // That something drops 3389 is all that is said of it.
    expect(stdout.replaceAll('no_rdp drops tcp 3389', '')).not.toMatch(/\b(3389|443)\b/);
  });
});

describe('what is left over', () => {
  test.each([
    ['web-tier', ['ssh_office is redundant: ssh accepts', 'db_range has the same priority as no_rdp', 'web is unused']],
    [
      'split-blocks',
      [
        'mysql accepts nothing: drop_half[0] and drop_half[1] are stronger',
        'late_drop drops nothing: half["0.0.0.0/1"] and half["128.0.0.0/1"] together accept',
        'g is unused',
      ],
    ],
    ['attachments', ['forgotten is unused']],
  ])('%s', async (folder, expected) => {
    for (const input of [folder, `${folder}/tfplan.json`]) {
      const { stdout } = await run([input, '-p', '../../cases/left-over/tidy.yaml', '-f', 'json'], fixtures);
      const { findings } = JSON.parse(stdout) as { findings: readonly JsonFinding[] };
      const said = findings
        .filter(({ policy }) => policy !== 'few-rules')
        .map(({ message }) => message.replace(/alicloud_security_group(_rule)?\./g, ''));
      expect([...said].sort()).toEqual([...expected].sort().map((start) => expect.stringContaining(start)));
    }
  });
});

describe('interfaces', () => {
  test.each(['tfplan.json', 'state.json'])(
    '%s: ssh is open on app_only, and closed on both by the drop of baseline',
    async (file) => {
      const { stdout } = await run([`interfaces/${file}`, '--no-config', '-f', 'json'], fixtures);
      const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, unknown>[] };
      expect(findings).toMatchObject([
        {
          verdict: 'fail',
          address: 'alicloud_security_group_rule.ssh',
          attachedTo: ['alicloud_instance.app_only[0]', 'alicloud_instance.app_only[1]'],
          message: expect.stringContaining('(not on alicloud_instance.both, because of the other groups there)'),
        },
      ]);
    },
  );
});

describe('attachments', () => {
  test.each(['tfplan.json', 'state.json'])('%s: app alone is open, with guard it is closed', async (file) => {
    const { stdout } = await run([`attachments/${file}`, '--no-config', '-f', 'json'], fixtures);
    const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, unknown>[] };
    expect(findings).toMatchObject([
      {
        address: 'alicloud_security_group_rule.app_ssh',
        attachedTo: ['alicloud_eci_container_group.job', 'alicloud_ecs_launch_template.builder'],
      },
      { address: 'alicloud_security_group_rule.forgotten_redis', attachedTo: [] },
    ]);
  });
});

describe('port-range-traps', () => {
  const g = groupsOf('port-range-traps/tfplan.json').get('alicloud_security_group.g');

  test('all_443 opens everything to 198.51.100.0/24, icmp_8 is all ICMP, tcp without ports counts as all of tcp', () => {
    const ingress = accepted(g, 'ingress');
    expect(ingress).toContain('icmp 0.0.0.0/0');
    for (const line of everythingFrom('10.0.0.0/8, 198.51.100.0/24').filter((each) => /^(udp|gre|other)/.test(each))) {
      expect(ingress).toContain(line);
    }
    expect(ingress).toContain('tcp 1-21 10.0.0.0/8, 198.51.100.0/24');
  });

  test('all_zero opens all egress', () => {
    expect(accepted(g, 'egress')).toEqual(expect.arrayContaining(EVERYTHING_V4));
  });

  test('host_bits (1.2.3.4/0) is ssh from the whole internet; what does not parse is not decided', async () => {
    expect(accepted(g, 'ingress')).toContain('tcp 22 0.0.0.0/0');
    expect(await findings('port-range-traps/tfplan.json')).toEqual([
      'fail no-public-admin-ports host_bits',
      'fail valid-rule all_443',
      'fail valid-rule all_zero',
      'fail valid-rule icmp_8',
      'fail valid-rule malformed',
      'fail valid-rule not_a_block',
      'fail valid-rule tcp_all',
      'fail valid-rule tcp_omitted',
      'open no-public-admin-ports not_a_block',
      'open valid-rule host_bits',
      'open valid-rule reversed',
    ]);
  });

  test.each([
    ['malformed', 'will fail at apply: port_range is "22", which is not a port range'],
    ['reversed', 'outside the documented range'],
    ['not_a_block', 'will fail at apply: cidr_ip is "any", which is not an IPv4 block'],
    ['host_bits', 'cidr_ip is "1.2.3.4/0", which has host bits, and means 0.0.0.0/0'],
    ['tcp_omitted', 'will fail at apply: tcp needs a port_range such as "22/22", and the provider sends none'],
    ['tcp_all', 'will fail at apply: tcp needs a port_range such as "22/22", and the provider sends none'],
    [
      'all_443',
      'is silently changed to a rule for every protocol and port: ip_protocol "all" ignores port_range "443/443"',
    ],
    [
      'all_zero',
      'is silently changed to a rule for every protocol and port: ip_protocol "all" ignores port_range "0/0"',
    ],
    ['icmp_8', 'is silently changed to a rule for all icmp: ip_protocol "icmp" ignores port_range "8/0"'],
  ])('%s is pointed out once: %s', async (rule, words) => {
    const { stdout, stderr } = await run(['port-range-traps/tfplan.json', '--no-config', '-f', 'json'], fixtures);
    const { findings: found, diagnostics } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly policy: string; readonly address: string; readonly message: string }[];
      readonly diagnostics: readonly object[];
    };
    const told = found.filter(({ policy, address }) => policy === 'valid-rule' && address.endsWith(`.${rule}`));
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect([diagnostics, stderr]).toEqual([[], '']);
  });

  test('malformed and reversed port ranges are null in the list of rules, and named as unknown', async () => {
    const { stdout } = await run(['rules', 'port-range-traps/tfplan.json', '-f', 'json'], fixtures);
    const { rules } = JSON.parse(stdout) as { rules: { address: string; ports: string | null; unknown: string[] }[] };
    for (const name of ['malformed', 'reversed']) {
      const rule = rules.find(({ address }) => address.endsWith(`.${name}`));
      expect(rule).toMatchObject({ ports: null, unknown: ['port_range'] });
    }
  });
});

describe('unknowns', () => {
  test('from_eip cannot be decided; from_list is 198.51.100.0/24 and 192.0.2.0/24', () => {
    const g = groupsOf('unknowns/tfplan.json').get('alicloud_security_group.g');
    expect(accepted(g, 'ingress')).toContain('tcp 6379 192.0.2.0/24, 198.51.100.0/24');
    expect(accepted(g, 'ingress', 'lower')).not.toContain('tcp 22 0.0.0.0/0');
    expect(accepted(g, 'ingress', 'upper')).toContain('tcp 22 0.0.0.0/0');
    expect(accepted(g, 'ingress')).toContain('tcp 3306 security-group:alicloud_security_group.peer');
  });

  test('from_eip is open with its reason, and to_elsewhere opens ssh in a group of which only the identity is known', async () => {
    expect(await findings('unknowns/tfplan.json')).toEqual([
      'fail no-public-admin-ports to_elsewhere',
      // The group has no vpc_id.
      'fail valid-rule from_list',
      'open no-public-admin-ports from_eip',
    ]);
    const { stdout } = await run(['unknowns/tfplan.json', '--no-config', '-f', 'json'], fixtures);
    expect(stdout).toContain(
      'cidr_ip depends on alicloud_eip_address.gateway.ip_address, which is known only after apply',
    );
    expect(stdout).toContain('the other rules of sg-bp1existing0000000000 are not known here');
  });

  test.each(['text', 'json', 'sarif'])(
    'the value behind from_secret is judged and never printed (%s)',
    async (format) => {
      const policy = '../../cases/sensitive-source/policy.yaml';
      const { stdout, stderr } = await run(
        ['unknowns/tfplan.json', '--no-config', '-p', policy, '-f', format],
        fixtures,
      );
      expect(stdout).toContain('from_secret');
      expect(stdout).toContain('(sensitive)');
      expect(stdout + stderr).not.toContain('198.51.100');
    },
  );

  test('nor is it in the list of rules', async () => {
    for (const format of ['text', 'json']) {
      const { stdout } = await run(['rules', 'unknowns/tfplan.json', '-f', format], fixtures);
      expect(stdout).toContain('(sensitive)');
      expect(stdout).not.toContain('198.51.100');
    }
  });
});

describe('ipv6', () => {
  test.each(['tfplan.json', 'state.json'])(
    'tcp 22 and icmpv6 from ::/0, 443 from 2001:db8::/32, nothing from IPv4 (%s)',
    (file) => {
      const g = groupsOf(`ipv6/${file}`).get('alicloud_security_group.g');
      expect(accepted(g, 'ingress')).toEqual(['tcp 22 ::/0', 'tcp 443 2001:db8::/32', 'icmpv6 ::/0']);
    },
  );
});

describe('split-blocks', () => {
  test('tcp 22 from everywhere, and nothing on 3306, whose two drops cover it together', () => {
    const g = groupsOf('split-blocks/tfplan.json').get('alicloud_security_group.g');
    expect(accepted(g, 'ingress')).toEqual(['tcp 22 0.0.0.0/0']);
  });
});

describe('interfaces', () => {
  test.each(['tfplan.json', 'state.json'])('app on its own: ssh from the internet (%s)', (file) => {
    const groups = groupsOf(`interfaces/${file}`);
    expect(accepted(groups.get('alicloud_security_group.app'), 'ingress')).toEqual(['tcp 22 0.0.0.0/0']);
    expect(accepted(groups.get('alicloud_security_group.baseline'), 'ingress')).toEqual([]);
  });
});

describe('enterprise', () => {
  const groups = groupsOf('enterprise/tfplan.json');

  test('nodes: egress only tcp 443', () => {
    const nodes = groups.get('alicloud_security_group.nodes');
    expect(accepted(nodes, 'egress')).toEqual(['tcp 443 0.0.0.0/0']);
    expect(accepted(nodes, 'ingress')).toEqual(['tcp 1024-65535 10.1.0.0/16']);
  });

  test('closed: egress only to 10.0.0.0/8 for IPv4, and still everything for IPv6', () => {
    const closed = groups.get('alicloud_security_group.closed');
    expect([...accepted(closed, 'egress')].sort()).toEqual([...everythingFrom('10.0.0.0/8'), ...EVERYTHING_V6].sort());
  });
});

describe('modules', () => {
  test.each(['tfplan.json', 'state.json'])(
    'web: 80, 443, 6379 from the internet, and 22 from everywhere through bastion (%s)',
    (file) => {
      const groups = groupsOf(`modules/${file}`);
      expect(accepted(groups.get('module.web.alicloud_security_group.this'), 'ingress')).toEqual([
        'tcp 22 0.0.0.0/0',
        'tcp 80 0.0.0.0/0',
        'tcp 443 0.0.0.0/0',
        'tcp 6379 0.0.0.0/0',
      ]);
      expect(accepted(groups.get('module.zone["h"].alicloud_security_group.this'), 'ingress')).toEqual([
        'tcp 30000-32767 10.0.0.0/16',
      ]);
      expect(accepted(groups.get('module.zone["i"].alicloud_security_group.this'), 'ingress')).toEqual([
        'tcp 30000-32767 10.1.0.0/16',
      ]);
    },
  );

  test.each(['.', 'tfplan.json', 'state.json'])(
    'redis of web is open to the internet, and so is ssh, which bastion is meant to (%s)',
    async (file) => {
      const { stdout } = await run([file, '--no-config', '-f', 'json'], join(fixtures, 'modules'));
      const report = JSON.parse(stdout) as { findings: (JsonFinding & { suppressed: unknown })[]; summary: object };
      expect(report.findings.map(({ policy, address, suppressed }) => [policy, address, suppressed])).toEqual([
        ['no-public-databases', 'module.web.alicloud_security_group_rule.service["redis"]', null],
        [
          'no-public-admin-ports',
          'alicloud_security_group_rule.bastion',
          { by: 'comment', reason: 'bastion, reviewed', until: '2099-12-31', owner: null },
        ],
      ]);
      expect(report.summary).toMatchObject({ fail: 1, suppressed: 1 });
    },
  );

  test('the admin rules of web are for the two blocks of terraform.tfvars, not for the default', async () => {
    const { stdout } = await run(['rules', 'modules/tfplan.json', '-f', 'json'], fixtures);
    const { rules } = JSON.parse(stdout) as { rules: { address: string; peer: { value: string } }[] };
    const admins = rules.filter(({ address }) => address.includes('.admin['));
    expect(admins.map(({ peer }) => peer.value).sort()).toEqual(['198.51.100.7/32', '203.0.113.0/24']);
  });
});

describe('lifecycle', () => {
  const opens = (file: string): readonly string[] =>
    accepted(groupsOf(`lifecycle/${file}`).get('alicloud_security_group.g'), 'ingress');

  test('before: 3389, 443 and 9200 from the internet; 6379 is dropped', () => {
    const before = ['tcp 443 0.0.0.0/0', 'tcp 3389 0.0.0.0/0', 'tcp 9200 0.0.0.0/0'];
    expect(opens('before/state.json').filter((line) => line.endsWith('0.0.0.0/0'))).toEqual(before);
    expect(opens('before/terraform.tfstate')).toEqual(opens('before/state.json'));
  });

  test('after: 22, 27017 and, because its drop goes, 6379 are open; 3389 is closed; 9200 stays open, unmanaged', () => {
    expect(opens('after/tfplan.json').filter((line) => line.endsWith('0.0.0.0/0'))).toEqual([
      'tcp 22 0.0.0.0/0',
      'tcp 443 0.0.0.0/0',
      'tcp 6379 0.0.0.0/0',
      'tcp 9200 0.0.0.0/0',
      'tcp 27017 0.0.0.0/0',
    ]);
  });

  test('after: 443 and udp 53 do not change', () => {
    expect(opens('after/tfplan.json')).toContain('udp 53 10.0.0.0/8');
    expect(opens('after/tfplan.json')).toContain('tcp 443 2001:db8::/32');
  });

  test('drift: apply takes the 5432 back that somebody opened; a refresh-only plan leaves it open', () => {
    expect(opens('after/tfplan-drift.json')).toContain('tcp 5432 10.0.0.0/8');
    expect(opens('after/tfplan-refresh-only.json')).toContain('tcp 5432 0.0.0.0/0');
  });

  test('destroy: nothing is left to judge, and that is said', async () => {
    const { code, stderr } = await run(['lifecycle/after/tfplan-destroy.json', '--no-config'], fixtures);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to judge') });
  });

  test('the rule that Terraform forgets is found, with the reason why it still counts', async () => {
    const { stdout } = await run(['lifecycle/after/tfplan.json', '--no-config', '-f', 'json'], fixtures);
    expect(stdout).toContain(
      'forgotten accepts tcp 9200 (elasticsearch) from 0.0.0.0/0 (Terraform stops managing this rule and leaves it in the cloud)',
    );
  });
});

describe('guide-scenarios', () => {
  test('exposed: 80, 443, 6379, udp 11211, 8888, 3389; 139 and 445 are dropped', () => {
    const groups = groupsOf('guide-scenarios/tfplan.json');
    const fromAnywhere = [...groups.values()]
      .flatMap((group) => accepted(group, 'ingress'))
      .filter((line) => line.endsWith(' 0.0.0.0/0'));
    expect(fromAnywhere.sort()).toEqual(
      ['tcp 3389', 'tcp 443', 'tcp 6379', 'tcp 80', 'tcp 8888', 'udp 11211'].map((line) => `${line} 0.0.0.0/0`),
    );
  });

  test('each is found once, and what is public on purpose is not', async () => {
    expect(await findings('guide-scenarios/tfplan.json')).toEqual([
      'fail no-public-admin-ports jupyter',
      'fail no-public-admin-ports rdp',
      'fail no-public-databases redis_open',
      'fail no-public-udp-amplifiers memcached_udp',
    ]);
  });
});

describe('attachments', () => {
  test.each(['tfplan.json', 'state.json'])(
    'app on its own: ssh from the internet; forgotten: redis, if it were attached (%s)',
    async (file) => {
      expect(await findings(`attachments/${file}`)).toEqual([
        'fail no-public-admin-ports app_ssh',
        'fail no-public-databases forgotten_redis',
      ]);
    },
  );

  test.each(['text', 'json', 'sarif'])('the password is never printed (%s)', async (format) => {
    const { stdout, stderr } = await run(['attachments/state.json', '--no-config', '-f', format], fixtures);
    expect(stdout + stderr).not.toContain('example-Password-1');
  });
});
