// A git repository with many root modules that share one, as teams keep them, and a commit in the making.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fiveFiles } from './modules.mjs';

const call = 'module "shared" {\n  source = "../../modules/shared"\n}\n';

function writeAll(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function git(folder, ...args) {
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const inFolder = (folder, files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** Writes a repository of so many root modules into a folder. */
export function monorepo(folder, count) {
  const roots = Array.from({ length: count }, (_, at) => inFolder(`live/${at}`, { ...fiveFiles, 'shared.tf': call }));
  writeAll(folder, Object.assign({ 'README.md': 'x' }, inFolder('modules/shared', fiveFiles), ...roots));
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'x');
}

/** Changes one file, and nothing else, for the next commit. */
export function stage(folder, name) {
  git(folder, 'reset', '--quiet', '--hard');
  writeAll(folder, { [name]: name.endsWith('.tf') ? `${fiveFiles['main.tf']}# a remark\n` : 'y' });
  git(folder, 'add', '--all');
}
