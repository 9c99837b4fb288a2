import networksFile from '../../policies/networks.yaml';
import servicesFile from '../../policies/services.yaml';
import type { Json } from '../config/attribute.js';
import type { ServiceEntry } from '../services/catalogue.js';
import type { NetworkEntry } from '../services/networks.js';
import type { Source } from '../text/source.js';
import type { WrittenFramework, WrittenPolicyFile } from './policy.js';

/** A YAML file as scripts/yaml-module.cjs gives it: its path, its text for the places in it, and its value. */
type ShippedFile = Source & { readonly value: Json };

/** A pack that comes with sglint. */
export interface Pack {
  readonly name: string;
  readonly summary: string;
  /** A file of its own, which is read when somebody asks for it: nothing is read of packs that nobody extends. */
  readonly read?: () => ShippedFile;
  /** Instead: the policies of other packs that carry clauses of this framework. */
  readonly framework?: string;
  /** Its policies carry clauses of frameworks. */
  readonly carriesClauses?: boolean;
}

/** Every shipped pack. To add one: write its file, then add it here. */
export const packs: readonly Pack[] = [
  {
    name: 'sglint:recommended',
    summary: 'What nearly everybody agrees on; in force unless a configuration says otherwise',
    read: () => require('../../policies/recommended.yaml'),
    carriesClauses: true,
  },
  {
    name: 'sglint:strict',
    summary: 'What teams agree on that want every rule to say what it is for, and nothing left over',
    read: () => require('../../policies/strict.yaml'),
    carriesClauses: true,
  },
  {
    name: 'sglint:audit',
    summary: 'What an audit asks beside the rules: logs, keys, allow-lists, groups that nobody chose or uses',
    read: () => require('../../policies/audit.yaml'),
    carriesClauses: true,
  },
  {
    name: 'sglint:cis',
    summary: 'Clauses of the CIS benchmark that ask for less than a policy of another pack',
    read: () => require('../../policies/cis.yaml'),
    carriesClauses: true,
  },
  {
    name: 'sglint:cloud-config',
    summary: 'The managed rules of Alibaba Cloud Config, under their own ids',
    read: () => require('../../policies/cloud-config.yaml'),
  },
  {
    name: 'sglint:web-server',
    summary: 'A web server: everybody reaches its pages, operators the rest',
    read: () => require('../../policies/web-server.yaml'),
  },
  {
    name: 'sglint:database-cluster',
    summary: 'A MySQL cluster with one port for each purpose',
    read: () => require('../../policies/database-cluster.yaml'),
  },
  {
    name: 'sglint:gpu-node',
    summary: 'Nodes that train and serve models',
    read: () => require('../../policies/gpu-node.yaml'),
  },
  {
    name: 'sglint:multi-az',
    summary: 'A service over several zones: a primary, and replicas in other zones',
    read: () => require('../../policies/multi-az.yaml'),
  },
  {
    name: 'sglint:hybrid',
    summary: 'A VPC that is connected with another one, or with a network elsewhere',
    read: () => require('../../policies/hybrid.yaml'),
  },
  {
    name: 'sglint:kubernetes-node',
    summary: 'Worker nodes of a Kubernetes cluster',
    read: () => require('../../policies/kubernetes-node.yaml'),
  },
  {
    name: 'sglint:windows',
    summary: 'Windows servers',
    read: () => require('../../policies/windows.yaml'),
  },
  {
    name: 'sglint:cis-alibaba-cloud-1.0',
    summary: 'The policies that carry clauses of CIS Alibaba Cloud Foundation Benchmark 1.0.0',
    framework: 'cis-alibaba-cloud-1.0',
  },
  {
    name: 'sglint:cis-alibaba-cloud-2.0',
    summary: 'The policies that carry clauses of CIS Alibaba Cloud Foundation Benchmark 2.0.0',
    framework: 'cis-alibaba-cloud-2.0',
  },
  {
    name: 'sglint:mlps-2.0-l2',
    summary: 'The policies that carry clauses of MLPS 2.0 (等保 2.0), level 2',
    framework: 'mlps-2.0-l2',
  },
  {
    name: 'sglint:mlps-2.0-l3',
    summary: 'The policies that carry clauses of MLPS 2.0 (等保 2.0), level 3',
    framework: 'mlps-2.0-l3',
  },
  { name: 'sglint:pci-dss-4.0', summary: 'The policies that carry clauses of PCI DSS 4.0', framework: 'pci-dss-4.0' },
  {
    name: 'sglint:iso-27001-2022',
    summary: 'The policies that carry clauses of ISO/IEC 27001:2022, Annex A',
    framework: 'iso-27001-2022',
  },
  { name: 'sglint:gdpr', summary: 'The policies that carry clauses of GDPR', framework: 'gdpr' },
];

/** What is in the file of a pack; the tests validate every shipped file against its schema, so its type holds. */
export function fileOf({ read }: Pack): WrittenPolicyFile {
  return read ? shipped<WrittenPolicyFile>(read().value) : { version: 1 };
}

/** The built-in catalogue of services. */
export const shippedServices = shipped<{ readonly services: Readonly<Record<string, ServiceEntry>> }>(
  servicesFile.value,
).services;

/** The built-in networks. */
export const shippedNetworks = shipped<{ readonly networks: Readonly<Record<string, NetworkEntry>> }>(
  networksFile.value,
).networks;

/** The built-in frameworks: read when they are asked for. */
export function shippedFrameworks(): Readonly<Record<string, WrittenFramework>> {
  const file: ShippedFile = require('../../policies/frameworks.yaml');
  return shipped<{ readonly frameworks: Readonly<Record<string, WrittenFramework>> }>(file.value).frameworks;
}

function shipped<T>(value: Json): T {
  return value as T;
}
