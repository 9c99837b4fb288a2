import type { Source } from '../text/source.js';
import type { Problem } from '../text/unusable.js';
import type { HclFile } from './ast.js';
import { Cursor } from './cursor.js';
import { lexFile } from './lexer.js';
import { parseBody } from './parser-body.js';
import type { SyntaxProblem } from './token.js';

/** Reads a file in HCL's native syntax: the whole tree, but for the items that its problems are about. */
export function parseHcl(source: Source): HclFile {
  const tokens = lexFile(source.text);
  const cursor = new Cursor(tokens, source);
  const body = parseBody(cursor, 'end');
  return { source, body, comments: tokens.comments, problems: problemsIn(source, cursor.problems) };
}

/** The problems of a text, in the order of their places, for people. */
export function problemsIn(source: Source, found: readonly SyntaxProblem[]): readonly Problem[] {
  return [...found]
    .sort((a, b) => a.start - b.start)
    .map(({ message, start, end, hint }) => {
      const span = { source, start, end };
      return hint === undefined ? { message, span } : { message, span, hint };
    });
}
