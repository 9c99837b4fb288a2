import type { Arguments } from '../cli/arguments.js';
import { diagnosticsOf, type Input, type Inputs, readInputs } from '../cli/inputs.js';
import type { Io } from '../cli/io.js';
import { readSettings } from '../cli/root-module.js';
import { newlySilenced } from '../cli/suppressions.js';
import type { Diagnostic } from '../config/diagnostic.js';
import { type Change, changeOf } from '../exposure/change.js';
import type { Report } from '../report/report.js';
import { type Problem, problemsOf } from '../text/unusable.js';
import { type Judged, shortened } from './judge.js';

/** What the change opens and closes, input by input. */
export interface Opened {
  /** What made the change: `pull request`, `push`, `plan` … */
  readonly noun: string;
  readonly changes: readonly InputChange[];
  /** What makes the comparison less than it seems. */
  readonly notes: readonly Diagnostic[];
  /** What comments and exceptions silence of that. */
  readonly silenced: Report['silenced'];
  /** Why it is not known what some inputs open. */
  readonly problems: readonly Problem[];
}

export interface InputChange {
  readonly path: string;
  readonly change: Change;
  /** Nothing was left unread. */
  readonly isWhole: boolean;
}

/** Compares each input with what was there before: a plan with its state, a configuration with the base. A state has no before. */
export function openedBy({ args, judgement, found }: Judged, io: Io): Opened {
  const { inForce } = judgement;
  const { inputs, problems } = judgement.inputs;
  const isRead = (input: Input): boolean => problems.length === 0 && input.unknownParts.length === 0;
  const known = inputs.filter(({ before }) => before !== undefined);
  const changes = changesIn(known, isRead);
  const noun = known.some(({ kind }) => kind === 'plan') ? 'plan' : ((found.base ?? found).noun ?? 'change');
  const configurations = inputs.filter(({ kind, before }) => kind === 'hcl' && before === undefined);
  const silencedIn = (those: readonly Input[]): Opened['silenced'] => newlySilenced(those, inForce, args, io);
  if (configurations.length === 0) return { noun, changes, notes: [], silenced: silencedIn(known), problems: [] };
  if (found.base === undefined) {
    const { missing, isElsewhere } = found;
    const message = isElsewhere ? `${missing.message}; what is found is of that commit` : missing.message;
    // What runs by the clock changes nothing.
    const silenced = silencedIn(known);
    return { noun, changes, notes: [], silenced, problems: found.noun === undefined ? [] : [{ ...missing, message }] };
  }
  const again = readAgain(configurations, found.base.commit, args, io);
  const said = new Set(configurations.flatMap((input) => diagnosticsOf(input)).map(({ message }) => message));
  const notes = again.inputs.flatMap((input) => diagnosticsOf(input)).filter(({ message }) => !said.has(message));
  return {
    noun,
    changes: [...changes, ...changesIn(again.inputs, isRead)],
    notes: notes.map((note) => shortened(note, found)),
    silenced: silencedIn([...known, ...again.inputs]),
    problems: again.problems,
  };
}

const changesIn = (inputs: readonly Input[], isRead: (input: Input) => boolean): readonly InputChange[] =>
  inputs.flatMap((input) => {
    const { path, before, resources } = input;
    return before === undefined ? [] : [{ path, change: changeOf(before(), resources), isWhole: isRead(input) }];
  });

/** What could not be read as it was is told, and keeps nothing else from being judged. */
function readAgain(inputs: readonly Input[], since: string, args: Arguments, io: Io): Inputs {
  let read: Inputs = { inputs: [], problems: [] };
  const paths = inputs.map(({ path }) => path);
  const problems = problemsOf(() => {
    read = readInputs(paths, { ...readSettings(args, io), since }, [], io);
  });
  const failed = read.problems.filter(() => read.inputs.length < inputs.length);
  return { inputs: read.inputs, problems: [...problems, ...failed] };
}
