import { securityGroups } from '../../alicloud/security-group.js';
import { evaluate } from '../../evaluate/evaluate.js';
import type { Finding } from '../../evaluate/finding.js';
import type { PolicySet } from '../../policy/load.js';
import type { SuppressedFinding } from '../../suppression/suppression.js';
import type { Arguments } from '../arguments.js';
import type { Input } from '../inputs.js';
import type { Io } from '../io.js';
import type { FilesAt } from '../revision.js';
import type { EarlierModule } from '../root-module-at.js';
import { lessSuppressed } from '../suppressions.js';
import type { Candidate } from './candidate.js';

/** What root modules are judged by that are governed alike, and what their findings are held against. */
export interface Yardstick {
  readonly set: PolicySet;
  /** The policies that were in force, where they were others: undefined where they could not be used, and nothing was judged. */
  readonly setThen: () => PolicySet | 'the same' | undefined;
  /** The files as they were; undefined where there were none: then everything is new. */
  readonly files: (() => FilesAt) | undefined;
  /** Nothing has changed since. */
  readonly isAllOld: boolean;
  /** The files that are named, by path in the repository. */
  readonly named: ReadonlySet<string>;
  /** The files that a finding or what led to it is in. */
  readonly placesOf: (finding: Finding) => readonly string[];
  readonly args: Arguments;
  readonly io: Io;
}

/** What is said of one root module. */
export interface Kept {
  /** Those that touch a named file or are new. */
  readonly findings: readonly Finding[];
  /** Those that there are beside them. */
  readonly others: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Those of them that are new, and say what alone is new of their traffic. */
  readonly silenced: readonly SuppressedFinding[];
  /** About comments and exceptions: those in named files. */
  readonly told: readonly Finding[];
  /** What the root module was, if that was asked for. */
  readonly earlier: EarlierModule | undefined;
}

/**
 * Judges a root module. What is kept because of one named file, and how it is said, depends on no other: what several calls keep is what
 * one keeps that has all of their files.
 */
export function judge({ input, values, at }: Candidate, plain: Candidate, by: Yardstick): Kept {
  const { set, named, placesOf, files } = by;
  const now = sayOf(input, set, by);
  const { suppressed } = now;
  if (files === undefined)
    return { findings: now.findings, others: [], suppressed, silenced: suppressed, told: now.told, earlier: undefined };
  const touches = (finding: Finding): boolean => placesOf(finding).some((path) => named.has(path));
  const told = now.told.filter(touches);
  const own = values === undefined ? now.findings : madeBy(values, now, sayOf(plain.input, set, by), by);
  const isOwn = new Set(own);
  const isTouching = values !== undefined && named.has(values) ? () => true : touches;
  if (by.isAllOld || now.findings.length + suppressed.length === 0) {
    const others = own.filter((each) => !isTouching(each));
    return { findings: own.filter(isTouching), others, suppressed, silenced: [], told, earlier: undefined };
  }
  const earlier = at(files());
  const late = sayOf({ ...input, newlyUnknown: earlier.newlyUnknown }, set, by, earlier.resources);
  const news = newsOf(late.findings);
  const rest = own.filter((finding) => !isTouching(finding) && !news.has(finding));
  const isBack = rest.length === 0 ? () => false : backSince(earlier, input, by);
  const findings = now.findings
    .filter((each) => news.has(each) || (isOwn.has(each) && (isTouching(each) || isBack(each))))
    .map(news.asSaid);
  const others = rest.filter((each) => !isBack(each));
  const all = [...findings, ...news.beside(findings)];
  return { findings: all, others, suppressed, silenced: late.suppressed, told, earlier };
}

/** The findings that are new, which speak of the traffic alone that is new. */
interface News {
  has(finding: Finding): boolean;
  /** A finding that is new altogether says so; one that has grown is told whole. */
  asSaid(finding: Finding): Finding;
  /** Those that are new and not among the findings. */
  beside(findings: readonly Finding[]): readonly Finding[];
}

function newsOf(news: readonly Finding[]): News {
  const byPlace = new Map(news.map((finding) => [placeOf(finding), finding]));
  return {
    has: (finding) => byPlace.has(placeOf(finding)),
    asSaid: (finding) => {
      const late = byPlace.get(placeOf(finding));
      return late && JSON.stringify(late.traffic) === JSON.stringify(finding.traffic) ? late : finding;
    },
    beside: (findings) => {
      const known = new Set(findings.map(placeOf));
      return news.filter((finding) => !known.has(placeOf(finding)));
    },
  };
}

/** What a file of values makes: what is not so without it, and what leads to it. */
function madeBy(values: string, now: Said, plain: Said, { placesOf }: Yardstick): readonly Finding[] {
  const known = new Set(plain.findings.map(identityOf));
  return now.findings.filter((each) => !known.has(identityOf(each)) || placesOf(each).includes(values));
}

interface Said {
  readonly findings: readonly Finding[];
  readonly told: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

function sayOf(input: Input, set: PolicySet, { args, io }: Yardstick, before?: EarlierModule['resources']): Said {
  const { groups, resources, unknownParts: parts } = input;
  const evaluation = evaluate(groups, resources, set, { before, parts });
  const { byInput, told, suppressed } = lessSuppressed(
    [[input, evaluation]],
    set,
    { today: io.today, isWhole: false },
    args,
  );
  return { findings: byInput[0] ?? [], told, suppressed };
}

/**
 * Which findings are back that have been there all the time: something silenced them, or no policy spoke of them. The configuration
 * opens nothing then, but the commit takes away what accepted it.
 */
function backSince(earlier: EarlierModule, input: Input, by: Yardstick): (finding: Finding) => boolean {
  const setThen = by.setThen();
  if (setThen === undefined) return () => true;
  const hasComments = earlier.files.some(({ source: { text } }) => text.includes('sglint:ignore'));
  if (setThen === 'the same' && !hasComments) return () => false;
  const { resources, unknownModules: unknownParts, files } = earlier;
  const groups = securityGroups(resources);
  const then: Input = { ...input, resources, groups, rules: [], unknownParts, files: () => files, diagnostics: [] };
  const { findings, suppressed } = sayOf(then, setThen === 'the same' ? by.set : setThen, by);
  const silenced = new Set(suppressed.map(keyOf));
  const said = new Set(findings.map(keyOf));
  return (finding) => (setThen === 'the same' ? silenced.has(keyOf(finding)) : !said.has(keyOf(finding)));
}

/** Tells findings of one root module from each other, whatever they say. */
const keyOf = ({ policy, severity, verdict, address, rule, traffic, about = '' }: Finding): string =>
  [policy.id, severity, verdict, address, rule === undefined ? (traffic[0]?.direction ?? '') : '', about].join('\n');

/** Tells by where it is, too. */
const placeOf = (finding: Finding): string => [keyOf(finding), finding.span.source.path, finding.span.start].join('\n');

/** Tells by all that is said, and by what leads to it, too. */
export const identityOf = (finding: Finding): string =>
  [
    placeOf(finding),
    finding.message,
    ...finding.related.map(({ span: { source, start }, message }) => `${source.path} ${start} ${message}`),
  ].join('\n');
