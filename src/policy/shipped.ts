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
