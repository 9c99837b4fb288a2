// Plans as Terraform prints them, of any size: groups with accepts, drops, IPv6, wide ranges and rules that refer to groups.

/** A plan in JSON with `count` rules in groups of about `perGroup`. */
export function plan(count, perGroup) {
  // The high bits of a linear congruence: its low bits repeat after a few numbers.
  let seed = 1;
  const below = (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const groups = Math.max(1, Math.round(count / perGroup));
  const changes = [];
  const blocks = [];
  for (let g = 0; g < groups; g++) {
    changes.push(
      change(
        'alicloud_security_group',
        `g${g}`,
        { security_group_name: `g${g}`, description: null, tags: null },
        {
          id: true,
          inner_access_policy: true,
          security_group_type: true,
          vpc_id: true,
          name: true,
        },
      ),
    );
    blocks.push(
      block('alicloud_security_group', `g${g}`, {
        security_group_name: { constant_value: `g${g}` },
        vpc_id: { references: ['alicloud_vpc.v.id', 'alicloud_vpc.v'] },
      }),
    );
  }
  for (let r = 0; r < count; r++) {
    const group = `alicloud_security_group.g${r % groups}`;
    const port = 1 + below(40000);
    const ipv6 = below(8) === 0;
    const source = ipv6
      ? `2001:db8:${below(65536).toString(16)}::/48`
      : block4([10, 172, 198, 47][below(4)], 16 + below(16), below(256), 16 + below(9));
    const values = {
      type: below(5) === 0 ? 'egress' : 'ingress',
      ip_protocol: below(4) === 0 ? 'udp' : 'tcp',
      port_range: `${port}/${port + below(50)}`,
      policy: below(6) === 0 ? 'drop' : 'accept',
      priority: 1 + below(100),
      cidr_ip: ipv6 ? null : source,
      ipv6_cidr_ip: ipv6 ? source : null,
      source_security_group_id: null,
      description: `rule ${r}`,
    };
    changes.push(
      change('alicloud_security_group_rule', `r${r}`, values, {
        id: true,
        nic_type: true,
        prefix_list_id: true,
        security_group_id: true,
        security_group_rule_id: true,
      }),
    );
    const expressions = Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, { constant_value: value }]),
    );
    blocks.push(
      block('alicloud_security_group_rule', `r${r}`, {
        ...expressions,
        security_group_id: { references: [`${group}.id`, group] },
      }),
    );
  }
  const planned = changes.map(({ address, mode, type, name, provider_name, change: { after } }) => ({
    address,
    mode,
    type,
    name,
    provider_name,
    schema_version: 0,
    values: after,
    sensitive_values: {},
  }));
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: { resources: planned } },
    resource_changes: changes,
    configuration: { root_module: { resources: blocks } },
    errored: false,
  });
}

function change(type, name, after, unknown) {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/aliyun/alicloud',
    change: {
      actions: ['create'],
      before: null,
      after,
      after_unknown: unknown,
      before_sensitive: false,
      after_sensitive: {},
    },
  };
}

const block = (type, name, expressions) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_config_key: 'alicloud',
  expressions,
  schema_version: 0,
});

/** An IPv4 block of /16 to /24 without host bits: these would be a finding in nearly every rule. */
const block4 = (a, b, c, length) => `${a}.${b}.${c & (0xff << (24 - length)) & 0xff}.0/${length}`;

/** A state in JSON with `count` random rules that overlap each other, all in one group, or in some that are all on one interface. */
export function overlapping(count, groups = 1) {
  let seed = 7;
  const below = (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const resource = (type, name, values) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    values,
  });
  const ids = Array.from({ length: groups }, (_, index) => `sg-${index + 1}`);
  const rules = Array.from({ length: count }, (_, index) => {
    const first = 1 + below(60_000);
    return resource('alicloud_security_group_rule', `r${index}`, {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: `${first}/${Math.min(65_535, first + below(5_000))}`,
      policy: below(3) === 0 ? 'drop' : 'accept',
      priority: 1 + below(100),
      cidr_ip: `${below(224)}.${below(256)}.0.0/${4 + below(20)}`,
      security_group_id: ids[index % groups],
    });
  });
  const resources = [
    ...ids.map((id) => resource('alicloud_security_group', id, { id, vpc_id: 'vpc-1' })),
    resource('alicloud_instance', 'i', { security_groups: ids }),
    ...rules,
  ];
  return JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } });
}
