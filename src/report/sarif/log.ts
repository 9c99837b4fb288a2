import type { Log, Result, Run } from 'sarif';
import { unknownModulePolicy } from '../../evaluate/unknown-module.js';
import { suppressionPolicies } from '../../suppression/policies.js';
import { plainJson } from '../../text/plain.js';
import type { Report } from '../report.js';
import { MOST_RESULTS } from './limits.js';
import { notificationDescriptors, notificationsOf } from './notifications.js';
import { SOURCE_ROOT } from './places.js';
import { resultsOf } from './results.js';
import { descriptorOf } from './rules.js';
import { Taxonomies } from './taxonomies.js';

// What code scanning takes: a file over either limit is rejected as a whole.
// Source: docs.github.com, "SARIF support for code scanning", validating your SARIF file.
const LARGEST_ZIPPED = 10_000_000;

/**
 * A report as SARIF 2.1.0, with the properties that code scanning reads and those of the standard that other viewers do: the worst
 * results that fit, with a notification of how many do not.
 */
export function asSarif(report: Report): string {
  const policies = [...report.policies, unknownModulePolicy, ...Object.values(suppressionPolicies)];
  const index = new Map(policies.map(({ id }, at) => [id, at]));
  const results = resultsOf(report, (id) => index.get(id) ?? -1);
  for (let most = Math.min(results.length, MOST_RESULTS); ; ) {
    const run = runOf(report, policies, results.slice(0, most), results.length - most);
    const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    const text = plainJson(log);
    const size = zippedSize(text);
    if (most === 0 || size <= LARGEST_ZIPPED) return text;
    most = Math.floor(most * 0.95 * (LARGEST_ZIPPED / size));
  }
}

/** In bytes, or more than that: nothing zipped is larger than what it was, and only what is huge is zipped to see. */
function zippedSize(text: string): number {
  const size = Buffer.byteLength(text);
  return size <= LARGEST_ZIPPED ? size : zlib().gzipSync(text).length;
}

const zlib = (): typeof import('node:zlib') => require('node:zlib');

/** All rules, not only those that found something, and an empty list where nothing was found: this is what closes alerts. */
function runOf(report: Report, policies: Report['policies'], results: Result[], leftOut: number): Run {
  const { toolVersion, category } = report;
  const taxonomies = new Taxonomies(policies, report.frameworks);
  const frameworks = taxonomies.components();
  return {
    tool: {
      driver: {
        name: 'sglint',
        fullName: 'sglint: policy as code for Alibaba Cloud security groups',
        version: toolVersion,
        semanticVersion: toolVersion,
        informationUri: `pkg:npm/sglint@${toolVersion}`,
        rules: policies.map((policy) => descriptorOf(policy, taxonomies, report.frameworks)),
        notifications: notificationDescriptors,
        ...(frameworks.length === 0 ? {} : { supportedTaxonomies: [...taxonomies.references()] }),
      },
    },
    ...(frameworks.length === 0 ? {} : { taxonomies: [...frameworks] }),
    automationDetails: { id: category },
    language: 'en',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
    invocations: [
      // Marked as unsuccessful, code scanning would reject the file and keep the alerts of before.
      { executionSuccessful: true, toolExecutionNotifications: notificationsOf(report, leftOut) },
    ],
    results,
  };
}
