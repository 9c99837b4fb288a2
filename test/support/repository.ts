import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { type Run, run } from './run.js';

/** A git repository in a folder of its own. */
export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'sglint-')));

  constructor() {
    this.git('init', '-q', '-b', 'main');
  }

  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  /** Writes files, takes others away (undefined), and puts all that in the index. */
  stage(files: Readonly<Record<string, string | undefined>> = {}): void {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(this.folder, name), { recursive: true });
      else this.write(name, text);
    }
    this.git('add', '-A');
  }

  commit(files: Readonly<Record<string, string | undefined>> = {}): void {
    this.stage(files);
    this.git('commit', '-q', '-m', 'x', '--allow-empty');
  }

  /** What pre-commit would name: what the index has that the last commit has not, but for what is gone. */
  staged(): readonly string[] {
    const args = ['diff', '--staged', '--name-only', '-z', '--diff-filter=ACMRTUXB'];
    return this.git(...args)
      .split('\0')
      .filter((name) => name !== '');
  }

  sglint(argv: readonly string[], world: Partial<Io> = {}, folder = '.'): Promise<Run> {
    return run(argv, join(this.folder, folder), world);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';

/** A rule of the group in TCP; its peer is an expression. */
export const rule = (name: string, port: number, peer: string, more = ''): string =>
  `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${port}/${port}"
  cidr_ip           = ${peer}
  security_group_id = alicloud_security_group.g.id
  ${more}
}
`;

/** Nothing may come from the internet, and that weighs high. */
export const SHUT =
  'version: 1\npolicies: [{id: shut, title: Shut, severity: high, forbid: {direction: ingress, from: internet}}]\n';
