import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { type Run, run } from '../support/run.js';

/** What a report in JSON has that tests ask about. */
export interface ReportJson {
  readonly date: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly assessable: boolean;
    readonly verdict: string;
    readonly because: string;
    readonly policies: readonly {
      readonly policy: string;
      readonly severity: string;
      readonly verdict: string;
      readonly askedBy: string;
      readonly changes: readonly string[];
      readonly judged: { readonly groups: number; readonly rules: number; readonly resources: number };
    }[];
  }[];
  readonly findings: readonly FindingJson[];
  readonly exceptions: readonly FindingJson[];
  readonly suppressions: readonly FindingJson[];
  readonly gaps: readonly string[];
  readonly changes: readonly string[];
  readonly diagnostics: readonly { readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

export interface FindingJson {
  readonly input: string;
  readonly policy: string;
  readonly verdict: string;
  readonly severity: string;
  readonly address: string;
  readonly group: string | null;
  readonly location: { readonly startLine: number };
  readonly clauses: readonly string[];
  readonly fingerprint: string;
  readonly suppressed: { readonly reason: string; readonly by: string } | null;
}

/** Runs sglint in a folder with these files, by path. */
export async function inFolder(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  world: Partial<Io> = {},
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await run(argv, folder, world);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A report on the house's rules, as JSON. */
export async function reportOn(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  world: Partial<Io> = {},
  ...paths: readonly string[]
): Promise<{ readonly report: ReportJson; readonly code: number; readonly stderr: string }> {
  const { stdout, stderr, code } = await inFolder(
    { 'policies.yaml': POLICIES, ...files },
    ['report', ...(paths.length > 0 ? paths : ['.']), '--framework', 'house-rules', '-f', 'json', ...argv],
    world,
  );
  return { report: JSON.parse(stdout) as ReportJson, code, stderr };
}

/** A group, and rules of it: `ssh` to the port 22 and so on; what comes behind a name replaces its source. */
export const group = (...rules: readonly string[]): string =>
  [`resource "alicloud_security_group" "web" {\n  security_group_name = "web"\n  vpc_id = "vpc-1"\n}`, ...rules].join(
    '\n',
  );

const PORTS: Readonly<Record<string, number>> = { ssh: 22, mysql: 3306, rdp: 3389, redis: 6379 };

/** An ingress rule of that group, by the name of a service. */
export const rule = (name: string, from = '"0.0.0.0/0"', to = 'alicloud_security_group.web.id'): string =>
  `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${PORTS[name]}/${PORTS[name]}"
  cidr_ip           = ${from}
  description       = "for the test"
  security_group_id = ${to}
}
`;

/** A configuration that has the house's policies in force, and says this beside. */
export const config = (more = ''): string => `version: 1\nextends: [./policies.yaml]\n${more}`;

const policy = (name: string, clauses: string): string => `
  - id: no-${name}
    title: ${name} is not reachable from the internet
    severity: high
    forbid: { direction: ingress, from: internet, traffic: [${name}] }
    compliance: { house-rules: [${clauses}] }`;

const clause = (id: string, assessable = true): string =>
  `      ${id}: { title: Rule ${id}, assessable: ${assessable}, reason: Because. }`;

/** Clauses of one policy each (ssh, mysql, keys), of two (both), of none, and one that no configuration shows. */
export const POLICIES = `version: 1
frameworks:
  house-rules:
    title: House rules
    clauses:
${[clause('ssh'), clause('mysql'), clause('both'), clause('keys'), clause('described'), clause('none'), clause('badges', false)].join('\n')}
policies:${policy('ssh', 'ssh, both')}${policy('mysql', 'mysql, both')}
  - id: keys-are-rotated
    title: Keys are rotated
    severity: medium
    resource:
      type: alicloud_kms_key
      where: { automatic_rotation: { equals: Enabled } }
      require: { rotation_interval: { max-duration: 90d } }
    compliance: { house-rules: [keys] }
  - id: rules-are-described
    title: Rules are described
    severity: low
    applies-to: { rules: ["*.ssh"] }
    attributes: { description: { required: true } }
    compliance: { house-rules: [described] }
`;
