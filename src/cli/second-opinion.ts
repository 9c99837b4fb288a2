import type { HclFile } from '../hcl/ast.js';
import type { Hcl2JsonAnswer, Hcl2JsonProblem } from '../hcl/hcl2json.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import type { Hcl2JsonResponse } from './hcl2json-process.js';
import type { Io } from './io.js';

/** Longer texts are not sent: hcl2json needs time that grows with the square of some of them. */
const LONGEST = 1_000_000;
const MILLISECONDS = 10_000;

/**
 * What is wrong with the syntax of files, in the words of HCL itself: hcl2json is asked about every file that our parser rejects (with
 * `all`, about the others too). Where the two disagree the file counts as one that cannot be read, never as a clean one.
 */
export function syntaxProblems(files: readonly HclFile[], all: boolean, io: Io): readonly Problem[] {
  const native = files.filter(({ source }) => isNative(source));
  const doubtful = native.filter(
    ({ problems, source }) => (all || problems.length > 0) && source.text.length <= LONGEST,
  );
  const answers = askAll(doubtful, io);
  const unchecked = all ? native.filter((file) => !answers.has(file)) : [];
  return [
    ...files.flatMap((file): readonly Problem[] => {
      const answer = answers.get(file);
      return answer === undefined ? file.problems : judge(file, answer);
    }),
    ...unchecked.map(({ source }): Problem => {
      const message = 'hcl2json could not check this file: it is too long, or there was no answer in time';
      return { message, span: wholeOf(source), hint: 'run again without --verify' };
    }),
  ];
}

const isNative = ({ path }: Source): boolean => !path.endsWith('.json');

function judge({ source, problems }: HclFile, answer: Hcl2JsonAnswer): readonly Problem[] {
  const rejected = problems.length > 0;
  switch (answer.kind) {
    case 'rejected':
      return rejected
        ? answer.problems.map((problem) => asProblem(source, problem))
        : [disagreement(source, 'hcl2json rejects', answer.problems)];
    case 'accepted':
    case 'inexpressible':
      return rejected ? [...problems, disagreement(source, 'hcl2json accepts', [])] : [];
  }
}

function asProblem(source: Source, { message, startLine, startColumn, endLine, endColumn }: Hcl2JsonProblem): Problem {
  const start = offsetAt(source.text, startLine, startColumn);
  const end = endLine === startLine ? offsetAt(source.text, endLine, endColumn) : start + 1;
  return {
    message: message.replace(/\s+/g, ' ').replace('; ', ': '),
    span: { source, start, end: Math.max(end, start + 1) },
  };
}

/** Columns count characters as people see them; where these are not one unit each, the place is near enough. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

function disagreement(source: Source, what: string, problems: readonly Hcl2JsonProblem[]): Problem {
  const [first] = problems;
  const span = first ? asProblem(source, first).span : undefined;
  return {
    message: `${what} this file and the parser of sglint does not agree${first ? ` (${first.message.split(';')[0]})` : ''}: it is not judged`,
    span: span ?? wholeOf(source),
    hint: 'this is a defect in sglint: please report it, with the file',
  };
}

/** All files at once; where there is no answer in time, one by one, so that one slow file does not cost the others theirs. */
function askAll(files: readonly HclFile[], io: Io): ReadonlyMap<HclFile, Hcl2JsonAnswer> {
  const together = files.length === 0 ? [] : ask(files, io);
  const answers = together ?? (files.length === 1 ? [] : files.map((file) => ask([file], io)?.[0]));
  return new Map(
    files.flatMap((file, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[file, answer] as const];
    }),
  );
}

function ask(files: readonly HclFile[], io: Io): readonly Hcl2JsonAnswer[] | undefined {
  const request = JSON.stringify({ texts: files.map(({ source }) => source.text) });
  const ran = io.runOwn('hcl2json', request, MILLISECONDS);
  return ran === undefined || ran.status !== 0 ? undefined : (JSON.parse(ran.stdout) as Hcl2JsonResponse).answers;
}
