import { countingFunctions } from './collection-numbers.js';
import { setFunctions } from './collection-set.js';
import { dateTimeFunctions } from './date-time.js';
import { encodingFunctions } from './encoding.js';
import { filesystemFunctions } from './filesystem.js';
import type { TerraformFunction } from './function.js';
import { hashFunctions } from './hash.js';
import { numericFunctions } from './numeric.js';
import { parseint } from './parse-integer.js';
import { regexpFunctions } from './string-regexp.js';
import { trimFunctions } from './string-trim.js';
import { templateFunctions } from './template.js';
import { textEncodingFunctions } from './text-encoding.js';

export { replaceMatches } from './string-regexp.js';

/** What few configurations call. */
export const functions: readonly TerraformFunction[] = [
  ...numericFunctions,
  parseint,
  ...trimFunctions,
  ...regexpFunctions,
  ...setFunctions,
  ...countingFunctions,
  ...encodingFunctions,
  ...textEncodingFunctions,
  ...hashFunctions,
  ...dateTimeFunctions,
  ...filesystemFunctions,
  ...templateFunctions,
];
