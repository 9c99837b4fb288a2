import { posix } from 'node:path';
import type { Finding, InputName } from '../../evaluate/finding.js';
import type { PolicySet } from '../../policy/load.js';
import type { SuppressedFinding } from '../../suppression/suppression.js';
import { type Problem, renderProblem, UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import { type Counted, lessBaseline } from '../baseline.js';
import { type Input, nameOf } from '../inputs.js';
import type { Io } from '../io.js';
import { shownPath } from '../paths.js';
import { type InForce, policiesInForce } from '../policies.js';
import type { EarlierModule } from '../root-module-at.js';
import { isAboutTraffic, namedAfter } from '../suppressions.js';
import { thresholdsOf, wanted, weigh } from '../thresholds.js';
import type { Candidate } from './candidate.js';
import type { Change } from './change.js';
import { ioAt } from './io-at.js';
import { identityOf, judge, type Kept, type Yardstick } from './judge.js';

/** What all that a commit changes comes to. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly silenced: readonly SuppressedFinding[];
  readonly others: readonly { readonly count: number; readonly path: string }[];
  readonly known: number;
  readonly ignored: number;
  /** The root modules that could be judged, each once, and the policies. */
  readonly inputs: readonly Input[];
  readonly sets: readonly PolicySet[];
  readonly earlier: readonly EarlierModule[];
  /** A finding counts. */
  readonly fails: boolean;
  readonly problems: readonly Problem[];
}

/** Judges every root module by the policies that govern it, and puts together what is to be told. */
export function verdictOn(change: Change, args: Arguments, io: Io): Verdict {
  const parts: readonly Part[] = change.candidates.map((candidate) => {
    const governing = change.governance.of(candidate.root);
    const { inForce } = governing;
    return inForce === undefined
      ? { ...NONE, problems: [...governing.problems, ...candidate.problems] }
      : partOf(candidate, inForce, change, args, io);
  });
  const all = <T extends Finding>(those: (part: Part) => readonly T[]): readonly T[] =>
    unique(parts.flatMap((part) => those(part).map((each) => [part.candidate?.root, each])));
  const judged = parts.flatMap(({ candidate }) => candidate ?? []);
  return {
    findings: all(({ findings }) => findings),
    suppressed: all(({ suppressed }) => suppressed),
    silenced: all(({ silenced }) => silenced),
    others: parts.flatMap(({ candidate, others }) =>
      candidate === undefined || others.length === 0
        ? []
        : [{ count: others.length, path: argumentsOf(candidate, change, io) }],
    ),
    known: parts.reduce((sum, { known }) => sum + known, 0),
    ignored: all(({ ignored }) => ignored).length,
    inputs: [...new Map(judged.map(({ root, input }) => [root, input])).values()],
    sets: [...new Set(parts.flatMap(({ set }) => set ?? []))],
    earlier: parts.flatMap(({ earlier }) => earlier ?? []),
    fails: parts.some(({ fails }) => fails),
    // A module that many call is wrong once.
    problems: [
      ...new Map(parts.flatMap(({ problems }) => problems).map((each) => [renderProblem(each), each])).values(),
    ],
  };
}

/** What judges all of a root module. */
function argumentsOf({ input, values }: Candidate, { repository }: Change, io: Io): string {
  if (values === undefined) return input.path;
  return `${input.path} --var-file ${shownPath(posix.join(repository.root, values), io)}`;
}

interface Part extends Omit<Kept, 'told'> {
  readonly candidate: Candidate | undefined;
  readonly known: number;
  readonly ignored: readonly Finding[];
  readonly set: PolicySet | undefined;
  readonly fails: boolean;
  readonly problems: readonly Problem[];
}

const NONE = {
  candidate: undefined,
  findings: [],
  suppressed: [],
  silenced: [],
  others: [],
  known: 0,
  ignored: [],
  set: undefined,
  earlier: undefined,
  fails: false,
} satisfies Partial<Part>;

const nameIn = ({ repository }: Change, { input, values }: Candidate, io: Io): InputName =>
  nameOf(input, values && shownPath(posix.join(repository.root, values), io));

function partOf(candidate: Candidate, { set, config }: InForce, change: Change, args: Arguments, io: Io): Part {
  const kept = judge(candidate, change.plain(candidate), yardstick(candidate, set, change, args, io));
  const { input } = candidate;
  const less = (findings: readonly Finding[], told: readonly Finding[]): Counted =>
    lessBaseline({ byInput: [{ input, findings }], told, config: config?.name }, true, args, io);
  const { findings: counted, known } = less(kept.findings, kept.told);
  const thresholds = thresholdsOf(args, config);
  const { listed, ignored, counting } = weigh(counted, thresholds);
  const named = <T extends Finding>(those: readonly T[]): readonly T[] =>
    change.candidates.length > 1 ? namedAfter(nameIn(change, candidate, io), those) : those;
  return {
    ...kept,
    candidate,
    findings: named(listed),
    ignored,
    others: weigh(less(kept.others, []).findings, thresholds).listed,
    suppressed: named(wanted(kept.suppressed, thresholds)),
    silenced: named(wanted(kept.silenced, thresholds).filter(isAboutTraffic)),
    known,
    set,
    fails: counting.length > 0,
    problems: candidate.problems,
  };
}

function yardstick(
  { root }: Candidate,
  set: PolicySet,
  { changed, named, files, governance, repository }: Change,
  args: Arguments,
  io: Io,
): Yardstick {
  const places = new Map<string, string | undefined>();
  const placeOf = (path: string): string | undefined => {
    if (!places.has(path)) places.set(path, repository.realPathOf(path));
    return places.get(path);
  };
  const placesOf = ({ span, related }: Finding): readonly string[] =>
    [span, ...related.map((each) => each.span)].flatMap(({ source: { path, virtual } }) =>
      virtual ? [] : (placeOf(path) ?? []),
    );
  const setThen: Yardstick['setThen'] = () => {
    if (
      files === undefined ||
      !changed.some((path) => governance.mayGovern(path) && governance.isTouchedBy(path, root))
    )
      return 'the same';
    try {
      return policiesInForce(args, posix.join(repository.root, root), ioAt(files(), io)).set;
    } catch (error) {
      if (error instanceof UnusableError) return undefined;
      throw error;
    }
  };
  const isAllOld = changed.length === 0 && [...named].every((path) => repository.tracked.has(path));
  return { set, setThen, files, isAllOld, named, placesOf, args, io };
}

/** The same finding of one root module may come with several files of values, and one about a comment from several root modules. */
function unique<T extends Finding>(findings: readonly (readonly [string | undefined, T])[]): readonly T[] {
  const met = new Map<string, T>();
  for (const [root, finding] of findings) {
    const key = (finding.rule ?? finding.group) ? `${root}\n${identityOf(finding)}` : identityOf(finding);
    if (!met.has(key)) met.set(key, finding);
  }
  return [...met.values()];
}
