import type { Finding } from '../evaluate/finding.js';
import { SEVERITIES, type Severity } from '../policy/policy.js';
import type { Arguments } from './arguments.js';
import type { InForce } from './policies.js';

/** What `fail-on` may say. */
export type Threshold = Severity | 'never';

/** What makes sglint fail. */
export interface Thresholds {
  /** What becomes of findings that cannot be decided: `fail`, `warn` or `ignore`. */
  readonly unknown: string;
  readonly failOn: Threshold;
}

/** The command line says it, else the configuration, else nobody. */
export const thresholdsOf = (args: Arguments, config: InForce['config']): Thresholds => ({
  unknown: args.text('unknown') ?? config?.file.unknown ?? 'warn',
  failOn: asThreshold(args.text('fail-on') ?? config?.file['fail-on'] ?? 'medium'),
});

/** The least severity that counts, of a text that says one. */
const asThreshold = (text: string): Threshold => SEVERITIES.find((severity) => severity === text) ?? 'never';

/** Findings as the thresholds take them. */
export interface Weighed {
  readonly listed: readonly Finding[];
  /** Those that cannot be decided and are left out, since nobody wants them. */
  readonly ignored: readonly Finding[];
  /** Those that make sglint fail. */
  readonly counting: readonly Finding[];
}

/** What is listed of findings, and what counts. */
export function weigh(findings: readonly Finding[], thresholds: Thresholds): Weighed {
  const listed = wanted(findings, thresholds);
  return {
    listed,
    ignored: listed.length === findings.length ? [] : findings.filter(({ verdict }) => verdict === 'open'),
    counting: listed.filter((finding) => counts(finding, thresholds)),
  };
}

/** Those that somebody wants to hear of. */
export const wanted = <T extends Finding>(findings: readonly T[], { unknown }: Thresholds): readonly T[] =>
  unknown === 'ignore' ? findings.filter(({ verdict }) => verdict === 'fail') : findings;

function counts({ verdict, severity }: Finding, { failOn, unknown }: Thresholds): boolean {
  if (failOn === 'never' || (verdict === 'open' && unknown !== 'fail')) return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
