import { securityGroups } from '../../src/alicloud/security-group.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Finding } from '../../src/evaluate/finding.js';
import { unknownModules } from '../../src/evaluate/unknown-module.js';
import { type Suppressed, suppress } from '../../src/suppression/suppress.js';
import { positionAt } from '../../src/text/source.js';
import { load, policy, type Scene } from '../policy/judge.js';
import { evaluated, type Texts } from '../support/module-files.js';

const open = (port: number): string => `forbid: {direction: ingress, from: internet, traffic: [tcp/${port}]}`;

/** Policies about traffic, one of which nothing may silence, and one that judges no traffic. */
export const POLICIES = [
  policy('no-ssh', open(22)),
  policy('no-rdp', open(3389)),
  policy('never-telnet', `suppressible: false\n${open(23)}`),
  policy('few-ports', 'ports: {direction: ingress, max-range: 2}'),
].join('\n');

export interface Circumstances extends Scene {
  readonly today?: string;
  /** As with `--changed-only`: what is not new is not judged. */
  readonly news?: true;
}

/** A configuration judged by these policies, less what it silences. */
export function silenced(
  texts: string | Texts,
  { today = '2026-06-15', news, ...scene }: Circumstances = {},
): Suppressed & { readonly findings: readonly Finding[] } {
  const { resources, files, unknownModules: parts } = evaluated(texts);
  const set = load(POLICIES, scene);
  const { findings, named } = evaluate(securityGroups(resources), resources, set);
  const outcome = suppress([{ findings: [...findings, ...unknownModules(parts)], resources, files, named }], set, {
    today,
    isWhole: news === undefined,
  });
  return { ...outcome, findings: [...outcome.byInput.flat(), ...outcome.told] };
}

/** What is silenced, as `policy rule`, and what is told about suppressions, as `policy line`. */
export function outcome(texts: string | Texts, circumstances?: Circumstances): readonly string[] {
  const { findings, suppressed } = silenced(texts, circumstances);
  const told = findings.filter(({ policy: { id } }) => id.startsWith('suppression-'));
  return [
    ...suppressed.map(({ policy: { id }, address }) => `${id} ${address.replace(/^.*group_rule\./, '')}`),
    ...told.map(
      ({ policy: { id }, span }) => `${id.replace('suppression-', '')} ${positionAt(span.source, span.start).line}`,
    ),
  ].sort();
}

/** A group, and a rule `a` that lets in these ports from a block, with comments at the places that they have. */
export function rule({
  ports = '22/22',
  from = '0.0.0.0/0',
  above = '',
  header = '',
  inside = '',
  behind = '',
  more = '',
} = {}): string {
  const lines = (text: string): string => (text === '' ? '' : `${text}\n`);
  return `resource "alicloud_security_group" "g" {
  vpc_id = "vpc-1"
  security_group_type = "enterprise"
}

${lines(above)}resource "alicloud_security_group_rule" "a" {${header}
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "${ports}"
${lines(inside)}  cidr_ip = "${from}"${behind}
  security_group_id = alicloud_security_group.g.id
${more}}
`;
}
