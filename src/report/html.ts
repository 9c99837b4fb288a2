import type { Reporter } from './report.js';

/** The pages take as much to load as a small plan to judge, so they are in a file of their own. */
export const pages = (): typeof import('./pages.js') => require('./pages.js');

/** For people who were not there: one file to send around, to print, or to read out. */
export const html: Reporter = {
  summary: 'one page for browsers and paper that loads nothing',
  render: (report) => pages().lintAsHtml(report),
};
