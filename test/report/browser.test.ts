import { join } from 'node:path';
import { evaluateIn, inBrowser, MISPLACED, open } from '../support/browser.js';
import { run } from '../support/run.js';

// The pages in a real browser. Everything else about them is tested without one.

const fixtures = join(__dirname, '..', 'fixtures', 'terraform');
let page = '';
let findings = '';

beforeAll(async () => {
  findings = (await run(['guide-scenarios', 'unknowns', '-f', 'html', '--no-config'], fixtures)).stdout;
  page = (await run(['exposure', 'guide-scenarios', '-f', 'html', '--no-config'], fixtures)).stdout;
});

const use = (script: string, text = page): unknown => evaluateIn(text, script);

inBrowser(
  'the page works under its own policy without a complaint',
  () => {
    const { document, complaints } = open(page);
    expect(complaints).toEqual([]);
    // Its script ran: the filter is there, and says how much there is.
    expect(document).toMatch(/<form id="filter"(?![^>]*hidden)/);
    expect(document).toMatch(/<span id="shown" role="status">\d+ entries<\/span>/);
    // And what is wrong would be seen.
    expect(open(page.replace("'use strict';", "'use strict'; ")).complaints.join()).toContain(
      'Content Security Policy',
    );
  },
  120_000,
);

inBrowser(
  'a column sorts up and down, and says so',
  () => {
    const found = use(`() => {
      const table = document.querySelector('#g2 table');
      const [, traffic] = table.querySelectorAll('thead th');
      const column = () => [...table.tBodies[0].rows].map((row) => row.cells[1].textContent);
      traffic.querySelector('button').click();
      const up = [traffic.getAttribute('aria-sort'), ...column()];
      traffic.querySelector('button').click();
      return [up, [traffic.getAttribute('aria-sort'), ...column()]];
    }`);
    const order = ['everything', 'tcp 3306', 'tcp 6379', 'udp 11211'];
    expect(found).toEqual([
      ['ascending', ...order],
      ['descending', ...[...order].reverse()],
    ]);
  },
  120_000,
);

inBrowser(
  'the filter leaves what it is asked for, in the table and in the map',
  () => {
    const found = use(`() => {
      const shown = () => [...document.querySelectorAll('section.group tr.item')]
        .filter((row) => row.offsetParent !== null).map((row) => row.cells[1].textContent);
      const groups = () => [...document.querySelectorAll('section.group')].filter((each) => !each.hidden).length;
      const lanes = () => [...document.querySelectorAll('.lane')].filter((each) => each.offsetParent !== null).length;
      const set = (id, value) => {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event('input'));
      };
      const all = shown().length;
      set('who', 'internet');
      set('way', 'ingress');
      const internet = [shown(), groups(), lanes(), document.getElementById('shown').textContent];
      set('words', 'database redis');
      const redis = [shown(), groups(), lanes()];
      set('words', 'nothing of the kind');
      const nothing = [shown(), groups()];
      return { internet, redis, nothing, all };
    }`);
    expect(found).toEqual({
      internet: [['tcp 80', 'tcp 443', 'tcp 6379', 'udp 11211', 'tcp 8888', 'tcp 3389'], 4, 4, '6 of 23 entries'],
      redis: [['tcp 6379'], 1, 1],
      nothing: [[], 0],
      all: 23,
    });
  },
  120_000,
);

inBrowser(
  'the page of findings works under its own policy, with and without findings',
  async () => {
    const nothing = (await run(['enterprise', '-f', 'html', '--no-config'], fixtures)).stdout;
    for (const [text, shown] of [
      [findings, /<span id="shown" role="status">7 places<\/span>/],
      [nothing, /<button type="button" aria-label="Sort by Policy">/],
    ] as const) {
      const { document, complaints } = open(text);
      expect(complaints).toEqual([]);
      expect(document).toMatch(shown);
    }
  },
  120_000,
);

inBrowser(
  'its filter leaves what it is asked for',
  () => {
    const found = use(
      `() => {
      const shown = () => [...document.querySelectorAll('.finding')].filter((each) => each.offsetParent !== null).length;
      const sections = () => [...document.querySelectorAll('section.group')].filter((each) => !each.hidden).length;
      const set = (id, value) => {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event('input'));
        return [shown(), sections(), document.getElementById('shown').textContent];
      };
      return [set('severity', 'critical'), set('verdict', 'open'), set('verdict', 'fail'), set('words', 'redis_open')];
    }`,
      findings,
    );
    expect(found).toEqual([
      [5, 2, '5 of 7 places'],
      [1, 1, '1 of 7 places'],
      [4, 2, '4 of 7 places'],
      [1, 1, '1 of 7 places'],
    ]);
  },
  120_000,
);

inBrowser.each([360, 720, 800, 1280])(
  'in a window of %d pixels nothing is cut off, and no word breaks in its middle',
  (width) => {
    for (const text of [findings, page]) {
      expect(evaluateIn(text, MISPLACED, width)).toEqual({ width, cut: [], broken: [] });
    }
  },
  120_000,
);

inBrowser(
  'where the window is narrow, the entries are listed once',
  () => {
    const seen = (width: number): unknown =>
      evaluateIn(
        page,
        `() => ['.lane', '.entries tbody tr'].map((name) =>
          [...document.querySelectorAll(name)].filter((each) => each.offsetParent !== null).length > 0)`,
        width,
      );
    expect([seen(360), seen(1280)]).toEqual([
      [false, true],
      [true, true],
    ]);
  },
  120_000,
);
