import { mergeByPlace } from './merge.js';
import type { Reporter } from './report.js';
import { leftOutSentence, MOST_RESULTS } from './sarif/limits.js';

/** Most runs do without, so it is in a file of its own. */
const log = (): typeof import('./sarif/log.js') => require('./sarif/log.js');

/** SARIF 2.1.0, for code scanning. */
export const sarif: Reporter = {
  summary: 'SARIF 2.1.0, for code scanning',
  render: (report) => log().asSarif(report),
  notes({ findings }) {
    if (findings.length <= MOST_RESULTS) return [];
    const leftOut = mergeByPlace(findings).length - MOST_RESULTS;
    return leftOut > 0 ? [leftOutSentence(leftOut)] : [];
  },
};
