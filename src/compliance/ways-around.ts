import type { Resource } from '../config/resource.js';
import type { Policy } from '../policy/policy.js';
import { few } from '../text/words.js';

/**
 * Resources that open something on their own, past every security group.
 * Source: the provider's schemas of these resources; for load balancers and DNAT also "Public reachability" of their products' user guides.
 */
const WAYS_AROUND: readonly (readonly [type: RegExp, what: string])[] = [
  [/^alicloud_(slb_load_balancer|slb|alb_load_balancer|nlb_load_balancer)$/, 'a load balancer'],
  [/^alicloud_forward_entry$/, 'a port that a NAT gateway forwards'],
  [/^alicloud_simple_application_server_firewall_rule$/, 'a rule of a server for the whole internet'],
  [/^alicloud_ens_security_group$/, 'a security group of edge nodes'],
  [/^alicloud_nas_access_rule$/, 'a rule on who mounts a file system'],
  [
    /^alicloud_(db_instance|db_readonly_instance|rds_(clone|ddr|upgrade)_db_instance|rds_whitelist_template)$/,
    'an allow-list of a database',
  ],
  [/^alicloud_(kvstore_instance|redis_tair_instance|redis_global_security_ip_group)$/, 'an allow-list of a cache'],
  [/^alicloud_mongodb_(instance|sharding_instance|serverless_instance|global_security_ip_group)$/, 'an allow-list'],
  [/^alicloud_polardb_(cluster|global_security_ip_group)$/, 'an allow-list'],
  [/^alicloud_(adb_cluster|adb_db_cluster|adb_db_cluster_lake_version|hbase_instance)$/, 'an allow-list'],
  [/^alicloud_gpdb_(instance|elastic_instance|db_instance_ip_array)$/, 'an allow-list'],
  [/^alicloud_click_house_(db_cluster|enterprise_db_cluster_security_ip)$/, 'an allow-list'],
  [/^alicloud_(elasticsearch_instance|lindorm_instance|lindorm_instance_v2|drds_polardbx_instance)$/, 'an allow-list'],
  [/^alicloud_(selectdb_db_instance|graph_database_db_instance|maxcompute_project)$/, 'an allow-list'],
  [/^alicloud_(rocketmq_instance|alikafka_instance_allowed_ip_attachment)$/, 'an allow-list of a message queue'],
  [
    /^alicloud_cs_(managed_kubernetes|kubernetes|serverless_kubernetes|edge_kubernetes)$/,
    'the API server of a cluster',
  ],
];

/**
 * What opens something and is of no type that a policy looks into, as sentences: where nothing was found in the security groups, there may
 * be another way in.
 */
export function waysAround(resources: readonly Resource[], policies: readonly Policy[]): readonly string[] {
  const judged = new Set(policies.flatMap(({ check }) => check.resourceTypes ?? []));
  return WAYS_AROUND.flatMap(([type, what]) => {
    const found = resources.filter((each) => type.test(each.type) && !judged.has(each.type) && !isInside(each));
    if (found.length === 0) return [];
    const names = few(found.map(({ address }) => address));
    return [
      `There is ${what}, which no policy of this report looks into, and which may let in somebody else: ${names}.`,
    ];
  });
}

/** A load balancer that only the VPC reaches. Source: address_type in the provider's schemas of slb_, alb_ and nlb_load_balancer. */
function isInside(resource: Resource): boolean {
  const reach = resource.attribute('address_type');
  return reach?.state === 'known' && String(reach.value).toLowerCase() === 'intranet';
}

/** Whether a policy is about who reaches what. */
export const isAboutAccess = ({ check }: Policy): boolean =>
  check.judges === 'exposure' ||
  (check.resourceTypes ?? []).some((type) => WAYS_AROUND.some(([pattern]) => pattern.test(type)));
