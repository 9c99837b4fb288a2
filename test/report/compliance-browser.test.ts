import { evaluateIn, inBrowser, open } from '../support/browser.js';
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

inBrowser.each([360, 1280])(
  'nothing of the page is wider than a window of %d pixels, but for tables that scroll on their own',
  (width) => {
    const found = evaluateIn(
      page,
      `() => {
        const limit = document.documentElement.clientWidth;
        const outside = [...document.querySelectorAll('body *')].filter((each) =>
          each.getBoundingClientRect().right > limit + 1 && !each.closest('.scroll, pre, .skip, .unseen'));
        return [limit > 0, outside.map((each) => each.outerHTML.slice(0, 80))];
      }`,
      width,
    );
    expect(found).toEqual([true, []]);
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
