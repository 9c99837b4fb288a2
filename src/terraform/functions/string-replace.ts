import { ok } from '../outcome.js';
import { STRING } from '../type.js';
import { stringOf } from '../value.js';
import { textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';
import { rareFunctions } from './load-rare.js';

/** `replace()`: a text by another one; between slashes stands a regular expression. */
export const replace: TerraformFunction = {
  name: 'replace',
  parameters: ['str', 'substr', 'replace'].map((name) => ({ name, type: STRING })),
  returns: STRING,
  call: (args) => {
    const [text = '', wanted = '', replacement = ''] = args.map(textOf);
    if (wanted.length > 1 && wanted.startsWith('/') && wanted.endsWith('/')) {
      return rareFunctions().replaceMatches(text, wanted.slice(1, -1), replacement);
    }
    if (wanted !== '') return ok(stringOf(text.split(wanted).join(replacement)));
    return ok(stringOf(['', ...text, ''].join(replacement)));
  },
};
