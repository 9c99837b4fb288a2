import type { Finding } from '../evaluate/finding.js';
import type { HclFile } from '../hcl/ast.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { Attempt, Judged } from './attempt.js';
import { type Directive, directivesIn } from './directive.js';
import { nameOf, type Target, Targets } from './target.js';

/** The comments `sglint:ignore` of all files, each once however many inputs it was read for. */
export function commentsIn(inputs: readonly Judged[]): readonly Attempt[] {
  const seen: Source[] = [];
  return inputs.flatMap(({ files }) =>
    files.flatMap((file) => {
      if (!file.source.text.includes('sglint:ignore') || seen.some((other) => isSame(other, file.source))) return [];
      seen.push(file.source);
      return commentsOf(file);
    }),
  );
}

function commentsOf(file: HclFile): readonly Attempt[] {
  const targets = new Targets(file);
  return file.comments.flatMap((comment) =>
    directivesIn(comment, file.source).map((directive) => attempt(directive, targets.of(comment), file.source)),
  );
}

function attempt(directive: Directive, target: Target | undefined, source: Source): Attempt {
  const { span, policies, until, reason, strange } = directive;
  const top = target?.top;
  const isResource = top?.type === 'resource';
  const inside = (other: Span, range: Target['range'] | undefined): boolean =>
    range !== undefined && range.start <= other.start && other.start < range.end && isSame(other.source, source);
  return {
    suppression: { by: 'comment', reason, until, owner: undefined },
    policies,
    strange,
    address: top === undefined ? source.path : nameOf(top),
    about: [...policies, ...(target === undefined || target.range === top ? [] : [target.name])].join(' '),
    place: () => span,
    covers: (finding) =>
      inside(target?.range === top ? placeOfSubject(finding) : finding.span, target?.range) ? 'yes' : 'no',
    isIn: ({ resources }) => !isResource || resources.some((resource) => inside(resource.span, top)),
    idle: (names) => ({
      message: `This comment silences nothing: ${idle(names.join(' or '), target)}.`,
      remedy: `take ${names.join(' and ')} out of the comment, or put the comment where the finding is`,
    }),
  };
}

/** Where the resource that a finding is about is declared. */
function placeOfSubject({ rule, group, span }: Finding): Span {
  return (rule?.resource ?? group?.declared?.resource)?.span ?? span;
}

function idle(names: string, target: Target | undefined): string {
  if (target === undefined) {
    return 'it is neither on the lines above a block or an attribute, nor behind one';
  }
  const { name, top } = target;
  if (top === undefined || top !== target.range) {
    const where = top === undefined ? name : `${name} of ${nameOf(top)}`;
    return `no finding of ${names} has its place at ${where}`;
  }
  if (top.type === 'module') {
    return `no finding of ${names} is about the call ${name} itself; what is in a module is silenced by comments in the module, or by exceptions in the configuration`;
  }
  return `no finding of ${names} is about ${name}`;
}

const isSame = (a: Source, b: Source): boolean => a === b || (a.path === b.path && a.text === b.text);
