import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tools = join(__dirname, '..', 'tools');

function download(script: string, cwd = tools): { readonly status: number | null; readonly stderr: string } {
  const env = { ...process.env, SECONDS_EACH: '1' };
  const args = ['what is needed', 'bash', '-c', script, 'bash', 'a b'];
  return spawnSync(join(tools, 'download'), args, { cwd, env, encoding: 'utf8', timeout: 30_000 });
}

describe('what a tool downloads', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sglint-tools-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is taken at once where it comes, with its words as they are', () => {
    expect(download('[[ $# == 1 && $1 == "a b" ]]')).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['fails', 'exit 7'],
    ['stalls', 'sleep 20'],
  ])('is tried once more where it %s', (_, bad) => {
    const ran = download(`if mkdir tried 2> /dev/null; then ${bad}; fi`, folder);
    expect(ran).toMatchObject({ status: 0, stderr: 'what is needed: attempt 1 of 3 failed or took too long\n' });
  });

  test('is given up after three times', () => {
    const ran = download('mkdir -p once && mkdir once/$$; sleep 20', folder);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('what is needed cannot be installed');
    expect(readdirSync(join(folder, 'once'))).toHaveLength(3);
  });

  test.each(readdirSync(tools).filter((name) => existsSync(join(tools, name, 'run'))))('%s downloads so', (name) => {
    const scripts = readdirSync(join(tools, name)).filter((file) => file === 'run' || file.endsWith('.mjs'));
    const lines = scripts.flatMap((file) => readFileSync(join(tools, name, file), 'utf8').split('\n'));
    const bare = lines.filter((line) => /\b(npm|pip3?) (ci|install)\b/.test(line) && !/download /.test(line));
    expect(bare).toEqual([]);
    expect(lines.some((line) => /download\b/.test(line))).toBe(true);
  });
});
