import { evaluateIn, inBrowser, MISPLACED, open, sheetsOf } from '../support/browser.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

// The page in a real browser. Everything else about it is tested without one.

let page = '';
beforeAll(async () => {
  const argv = ['report', 'guide-scenarios', '--framework', 'mlps-2.0-l3', '-f', 'html', '--no-config'];
  page = (await run(argv, fixtures)).stdout;
});

inBrowser(
  'the page is shown under its own policy without a complaint',
  () => {
    expect(open(page).complaints).toEqual([]);
    // And what is wrong would be seen.
    expect(open(page.replace(':root {', ':root  {')).complaints.join()).toContain('Content Security Policy');
    expect(open(page.replace('</body>', '<script>1</script></body>')).complaints.join()).toContain('Content Security');
  },
  120_000,
);

inBrowser.each([360, 720, 800, 1280])(
  'in a window of %d pixels nothing is cut off, and no word breaks in its middle',
  (width) => {
    expect(evaluateIn(page, MISPLACED, width)).toEqual({ width, cut: [], broken: [] });
  },
  120_000,
);

inBrowser(
  'on a narrow screen each cell says what it is of',
  () => {
    const labels = (width: number): unknown =>
      evaluateIn(
        page,
        `() => [...document.querySelectorAll('#summary ~ .scroll tbody tr:first-child td')].map((each) => {
          const { content } = getComputedStyle(each, '::before');
          return content === 'none' ? '' : content.split('"')[1];
        })`,
        width,
      );
    expect(labels(360)).toEqual(['Asks that: ', 'Verdict: ', 'Why: ']);
    expect(labels(1280)).toEqual(['', '', '']);
  },
  120_000,
);

inBrowser(
  'on paper its parts follow each other, and do not each begin a sheet',
  async () => {
    const argv = ['report', 'guide-scenarios', '--framework', 'pci-dss-4.0', '-f', 'html', '--no-config'];
    const sheets = sheetsOf((await run(argv, fixtures)).stdout);
    expect([sheets > 4, sheets < 20]).toEqual([true, true]);
  },
  120_000,
);

inBrowser(
  'each verdict has a frame of its own, so that nobody has to see colours',
  () => {
    const frames = evaluateIn(
      page,
      `() => ['fail', 'open', 'exception', 'pass', 'not-assessed'].map((verdict) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(document.querySelector('footer .verdict.' + verdict));
        return borderTopStyle + ' ' + borderTopWidth + (verdict === 'fail' ? ' filled' : '');
      })`,
    ) as readonly string[];
    expect(new Set(frames).size).toBe(5);
  },
  120_000,
);
