import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** A test that runs where a Chromium is on the PATH. */
export const inBrowser = browser === undefined ? test.skip : test;

/** A page as a browser has it. */
export interface Opened {
  /** The document as it is then. */
  readonly document: string;
  /** What the browser had to complain about. */
  readonly complaints: readonly string[];
}

/** Opens a page in a window that is so many pixels wide. */
export function open(text: string, width = 1280): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, text);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    const { stdout, stderr } = spawnSync(
      browser ?? '',
      [
        ...options,
        `--window-size=${width},900`,
        '--enable-logging=stderr',
        '--virtual-time-budget=5000',
        '--dump-dom',
        `file://${file}`,
      ],
      { encoding: 'utf8', timeout: 60_000 },
    );
    return { document: stdout, complaints: stderr.split('\n').filter((line) => line.includes('CONSOLE')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a script (a function without parameters) finds in a page after it has used it; the page's own policy would not let it run. */
export function evaluateIn(page: string, script: string, width?: number): unknown {
  const without = page.replace(/<meta http-equiv[^>]*>\n/, '');
  const text = without.replace('</body>', `<script>document.title = JSON.stringify((${script})());</script></body>`);
  return JSON.parse(/<title>(.*?)<\/title>/s.exec(open(text, width).document)?.[1] ?? 'null');
}
