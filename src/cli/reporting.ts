import { inOrder } from '../evaluate/order.js';
import type { PolicySet } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import type { Report } from '../report/report.js';
import type { Arguments } from './arguments.js';
import type { Input } from './inputs.js';
import type { Io } from './io.js';
import { repositoryPaths } from './paths.js';
import { TOOL_VERSION } from './version.js';

/** What a run found, in any order. */
export interface Found
  extends Pick<
    Report,
    | 'findings'
    | 'suppressed'
    | 'silenced'
    | 'diagnostics'
    | 'only'
    | 'known'
    | 'ignored'
    | 'others'
    | 'problems'
    | 'isChanged'
  > {
  readonly inputs: readonly Input[];
  /** The policies that judged: several sets where root modules are governed differently. */
  readonly sets: readonly PolicySet[];
}

/** The report on it, as the arguments want it. */
export function reportOf(
  { inputs, sets, findings, suppressed, silenced, ...rest }: Found,
  args: Arguments,
  io: Io,
): Report {
  const policies = new Map<string, Policy>(sets.flatMap((set) => set.policies.map((policy) => [policy.id, policy])));
  return {
    ...rest,
    toolVersion: TOOL_VERSION,
    inputs: inputs.map(({ path, kind, rules, groups }) => ({ path, kind, rules: rules.length, groups: groups.length })),
    findings: inOrder(findings),
    suppressed: inOrder(suppressed),
    silenced: inOrder(silenced),
    policies: [...policies.values()],
    colour: false,
    inRepository: repositoryPaths(io),
    category: categoryOf(args),
    withSuppressed: args.flag('sarif-suppressed'),
    frameworks: { get: (id) => sets.map(({ frameworks }) => frameworks.get(id)).find((known) => known !== undefined) },
  };
}

/** Without a slash at its end, code scanning would take it for the number of a run. */
const categoryOf = (args: Arguments): string => `${(args.text('sarif-category') ?? 'sglint').replace(/\/+$/, '')}/`;
