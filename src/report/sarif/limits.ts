/** Code scanning rejects a file with more. Source: docs.github.com, "SARIF support for code scanning", validating your SARIF file. */
export const MOST_RESULTS = 25_000;

/** How many results are not in a file, and where they are. */
export const leftOutSentence = (leftOut: number): string =>
  `${leftOut} ${leftOut === 1 ? 'result is' : 'results are'} left out, the least grave ones: code scanning takes no more in one file. -f json has them all.`;
