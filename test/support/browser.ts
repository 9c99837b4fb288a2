import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Opens a page in a window of 1280 pixels. */
export function open(text: string): Opened {
  return inFile(text, (file) => {
    const { stdout, stderr } = start('--enable-logging=stderr', '--virtual-time-budget=5000', '--dump-dom', file);
    return { document: stdout, complaints: stderr.split('\n').filter((line) => line.includes('CONSOLE')) };
  });
}

/**
 * What a script (a function without parameters) finds in a page after it has used it; the page's own policy would not let it run. The page
 * is in a frame of its width, since no window is narrower than 500 pixels.
 */
export function evaluateIn(page: string, script: string, width = 1280): unknown {
  const without = page.replace(/<meta http-equiv[^>]*>\n/, '');
  const tell = `<script>parent.document.title = JSON.stringify((${script})());</script></body>`;
  const inner = without.replace('</body>', () => tell).replace(/[&"]/g, (each) => (each === '&' ? '&amp;' : '&quot;'));
  const { document } = open(
    `<!doctype html>\n<title></title>\n<iframe style="border:0;width:${width}px;height:900px" srcdoc="${inner}"></iframe>`,
  );
  return JSON.parse(/<title>(.*?)<\/title>/s.exec(document)?.[1] ?? 'null');
}

/** How many sheets of A4 a page takes. */
export function sheetsOf(page: string): number {
  const text = page.replace(/<meta http-equiv[^>]*>\n/, '').replace('</style>', '@page { size: A4; }</style>');
  return inFile(text, (file) => {
    const target = `${fileURLToPath(file)}.pdf`;
    start('--no-pdf-header-footer', `--print-to-pdf=${target}`, file);
    return readFileSync(target, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  });
}

function start(...options: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const common = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--window-size=1280,900'];
  const profile = mkdtempSync(join(tmpdir(), 'sglint-profile-'));
  try {
    const argv = [...common, `--user-data-dir=${profile}`, ...options];
    return spawnSync(browser ?? '', argv, { encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 26 });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function inFile<T>(text: string, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, text);
    return use(`file://${file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is cut off at the edge of a window, and what breaks in the middle of a word: a script for `evaluateIn`. */
export const MISPLACED = `() => {
  const limit = document.documentElement.clientWidth;
  const isSeen = (each) => !each.closest('.skip, .unseen, thead, option, form') && each.getClientRects().length > 0;
  const cut = [...document.querySelectorAll('body *')].filter((each) =>
    isSeen(each) && each.getBoundingClientRect().right > limit + 1);
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!isSeen(text.parentElement) || text.parentElement.closest('script')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\d]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return { width: limit, cut: cut.map((each) => each.outerHTML.slice(0, 80)), broken };
}`;
