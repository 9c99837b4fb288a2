import { CALL } from '../config/unknown-part.js';
import { GROUP, RULE } from './schema.js';

/** Where a resource names the groups of its interfaces. */
export interface Places {
  /** Attributes of one interface, which count together. */
  readonly own?: readonly string[];
  /** Blocks of which each is an interface. */
  readonly blocks?: Blocks;
  /** Attributes whose groups may be attached, alone or with others; `all` for all that the resource has. */
  readonly perhaps?: readonly string[] | 'all';
}

export interface Blocks {
  readonly name: string;
  readonly attributes: readonly string[];
}

const ONE: Places = { own: ['security_group_id'] };
const SEVERAL: Places = { own: ['security_group_ids'] };
const IN_VPC_CONFIG: Places = { blocks: { name: 'vpc_config', attributes: ['security_group_id'] } };
const LAUNCH_BLOCKS: Blocks = { name: 'network_interfaces', attributes: ['security_group_id'] };
/** Which other groups the same load balancer has, another resource says. */
const PERHAPS: Places = { perhaps: ['security_group_id'] };

/**
 * The resources whose traffic security groups decide. Databases are not among them: a group there is a part of the allow-list.
 * Source: the provider's schemas of these resources.
 */
const PLACES: Readonly<Record<string, Places>> = {
  alicloud_instance: {
    own: ['security_groups'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_ids'] },
  },
  alicloud_ecs_network_interface: { own: ['security_group_ids', 'security_groups'] },
  alicloud_network_interface: { own: ['security_groups'] },
  alicloud_ecs_instance_set: SEVERAL,
  alicloud_ecs_launch_template: { own: ['security_group_id', 'security_group_ids'], blocks: LAUNCH_BLOCKS },
  alicloud_launch_template: { own: ['security_group_id'], blocks: LAUNCH_BLOCKS },
  alicloud_ess_scaling_configuration: {
    own: ['security_group_id', 'security_group_ids'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_ids'] },
  },
  alicloud_ess_eci_scaling_configuration: ONE,
  alicloud_eais_instance: ONE,
  alicloud_ecp_instance: ONE,
  alicloud_rds_custom: SEVERAL,

  alicloud_cs_kubernetes_node_pool: { own: ['security_group_ids', 'security_group_id'] },
  alicloud_cs_managed_kubernetes: ONE,
  alicloud_cs_kubernetes: ONE,
  alicloud_cs_edge_kubernetes: ONE,
  alicloud_cs_serverless_kubernetes: ONE,
  alicloud_eci_container_group: ONE,
  alicloud_eci_image_cache: ONE,
  alicloud_eci_virtual_node: ONE,
  alicloud_sae_application: ONE,
  alicloud_fc_service: IN_VPC_CONFIG,
  alicloud_fcv3_function: IN_VPC_CONFIG,

  alicloud_nlb_load_balancer: SEVERAL,
  alicloud_nlb_load_balancer_security_group_attachment: PERHAPS,
  alicloud_alb_load_balancer_security_group_attachment: PERHAPS,

  alicloud_privatelink_vpc_endpoint: SEVERAL,
  alicloud_pvtz_endpoint: ONE,
  alicloud_alikafka_instance: { own: ['security_group'] },
  alicloud_api_gateway_instance: ONE,
  alicloud_bastionhost_instance: SEVERAL,
  alicloud_emr_cluster: ONE,
  alicloud_emrv2_cluster: {
    blocks: { name: 'node_attributes', attributes: ['security_group_id'] },
    perhaps: ['node_groups'],
  },
  alicloud_ehpc_cluster: ONE,
  alicloud_ehpc_cluster_v2: ONE,
  alicloud_nas_mount_target: ONE,
  alicloud_dms_airflow: ONE,
  alicloud_arms_prometheus: ONE,
  alicloud_polardb_aicluster: ONE,
};

/** Resources of which the group decides no traffic: it is itself, or on the allow-list of a database. */
const NOT_ATTACHED =
  /^alicloud_(db_|rds_|kvstore_|redis_|mongodb_|polardb_|gpdb_|adb_|click_house_|hbase_|lindorm_|drds_|ddosbgp_)/;

/**
 * What a resource that is not in the table names may be attached to it: new ones come every month, and a group may go anywhere. In a
 * module that cannot be looked into it may, too.
 */
const ANYWHERE: Places = { perhaps: 'all' };

/** Where resources of a type name groups; undefined where these decide no traffic. */
export function placesOf(type: string): Places | undefined {
  if (type === RULE || type === GROUP) return undefined;
  if (Object.hasOwn(PLACES, type)) return PLACES[type];
  return type === CALL || (type.startsWith('alicloud_') && !NOT_ATTACHED.test(type)) ? ANYWHERE : undefined;
}
