import { type Moved, namesAfter } from '../config/moves.js';
import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { difference, isEmpty, type TrafficSet } from '../net/traffic.js';
import { type Entry, entryOf, groupOf, isObject, type Known, readEntry, saidBy } from './entry.js';

/** The findings of one input. */
export interface Judged {
  /** What the input goes by: its path from the folder of the baseline. */
  readonly input: string;
  readonly findings: readonly Finding[];
  /** What has another address by now than it had before. */
  readonly moves?: readonly Moved[];
}

/** Findings that are known, and left out until what they expose grows. */
export class Baseline {
  readonly #known: readonly Known[];

  constructor(known: readonly Known[]) {
    this.#known = known;
  }

  /**
   * The findings that are new, or expose more than the known one did. Another name of a rule of the same group is no news: one that is
   * gone stands for one that has come. Where they are a part of the findings, nothing tells what is gone.
   */
  newIn({ input, findings, moves = [] }: Judged, isPartial: boolean): readonly Finding[] {
    const known = afterMoves(
      this.#known.filter(({ entry }) => entry.input === input),
      moves,
    );
    const current = new Set(findings.map(fingerprint));
    const gone = isPartial ? [] : known.filter(({ entry }) => !current.has(entry.fingerprint));
    return findings.filter((finding) => {
      // What nothing may silence is reported every time.
      if (finding.policy.written.suppressible === false) return true;
      const id = fingerprint(finding);
      const same = known.filter(({ entry }) => entry.fingerprint === id && entry.group === groupOf(finding));
      return same.length > 0 ? !same.some((each) => covers(each, finding)) : !takeFrom(gone, finding);
    });
  }

  /** The entries of other inputs than these. */
  besides(inputs: ReadonlySet<string>): readonly Entry[] {
    return this.#known.flatMap(({ entry }) => (inputs.has(entry.input) ? [] : [entry]));
  }
}

/** What is known, with the groups and what they are attached to under the addresses that they have now. */
function afterMoves(known: readonly Known[], moves: readonly Moved[]): readonly Known[] {
  const names = namesAfter(
    known.flatMap(({ entry, elsewhere }) => [entry.group, ...elsewhere.keys()]),
    moves,
  );
  if (names.size === 0) return known;
  const nameOf = (address: string): string => names.get(address) ?? address;
  return known.map(({ entry, traffic, elsewhere }) => ({
    entry: { ...entry, group: nameOf(entry.group) },
    traffic,
    elsewhere: new Map([...elsewhere].map(([address, part]) => [nameOf(address), part])),
  }));
}

/** Takes the entry of a finding that goes by another name by now, if there is one; without traffic and group nothing says that. */
function takeFrom(gone: Known[], finding: Finding): boolean {
  const group = groupOf(finding);
  if (group === '' || isEmpty(finding.region)) return false;
  const index = gone.findIndex(
    (known) => known.entry.policy === finding.policy.id && known.entry.group === group && covers(known, finding),
  );
  if (index >= 0) gone.splice(index, 1);
  return index >= 0;
}

function covers(known: Known, finding: Finding): boolean {
  const { verdict, says } = known.entry;
  if (verdict === 'open' && finding.verdict === 'fail') return false;
  if (isEmpty(finding.region)) return says === saidBy(finding);
  const parts = partsOf(finding);
  if (parts.length === 0) return isWithin(finding.region, known.traffic);
  // What the group was not attached to counts as all the rest: attaching an open group opens no group.
  return parts.every(({ on, traffic }) =>
    on.every((address) => isWithin(traffic, known.elsewhere.get(address) ?? known.traffic)),
  );
}

const isWithin = (part: TrafficSet, whole: TrafficSet): boolean => isEmpty(difference(part, whole));

/** The traffic of a finding by what the group is attached to. */
function partsOf({ attachedTo, region, elsewhere = [] }: Finding): NonNullable<Finding['elsewhere']> {
  const others = new Set(elsewhere.flatMap(({ on }) => on));
  const rest = attachedTo.filter((address) => !others.has(address));
  return rest.length === 0 ? elsewhere : [{ on: rest, traffic: region }, ...elsewhere];
}

/** The text of a baseline of these findings. Those with sensitive values are left out: the file would tell of them. */
export function writeBaseline(judged: readonly Judged[], others: readonly Entry[] = []): string {
  const found = judged.flatMap(({ input, findings }) =>
    findings.filter(({ isSecret }) => !isSecret).map((finding) => entryOf(input, finding)),
  );
  // The same file, in whichever order its inputs were judged.
  const findings = [...others, ...found].sort((a, b) => (a.input < b.input ? -1 : a.input > b.input ? 1 : 0));
  return `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
}

/** Reads a baseline; a text says what is wrong with it. */
export function readBaseline(text: string): Baseline | string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'this is not JSON';
  }
  if (!isObject(document) || document['version'] !== 1) return 'this is no baseline of version 1';
  const { findings } = document;
  const entries = Array.isArray(findings) ? findings.map(readEntry) : [undefined];
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? new Baseline(known) : 'its findings are not as sglint writes them';
}
