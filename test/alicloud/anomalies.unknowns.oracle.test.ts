import { anomaliesOf } from '../../src/alicloud/anomalies.js';
import { ANOMALY_KINDS, type Anomaly, type AnomalyKind } from '../../src/alicloud/anomaly.js';
import { Chance, rounds } from '../support/random.js';
import { randomCloseLine, randomLine } from '../support/random-rules.js';
import { randomUnknowns } from '../support/random-unknowns.js';
import {
  type Entry,
  entryOf,
  fatesOf,
  isContradicted,
  isRedundant,
  isSame,
  isShadowed,
  overlap,
} from '../support/rule-table.js';
import { groupOf, ruleAddress } from '../support/rules.js';
import { worldLinesOf } from '../support/worlds.js';

// Random groups in which something is not known yet: what is said of a rule holds in every world that they may turn out to be.

const count = rounds(8_000, 100_000);

type World = readonly (Entry | undefined)[];

const there = (world: World): readonly Entry[] => world.filter((entry) => entry !== undefined);

/** What is said, and that it is so because of the rules that are named; drops count against accepts that are named. */
const MEANINGS: Readonly<Record<AnomalyKind, (entry: Entry, by: readonly Entry[], all: readonly Entry[]) => boolean>> =
  {
    shadowed: (entry, by) => isShadowed(entry, by),
    contradiction: (entry, by, all) =>
      isContradicted(entry, all) && isContradicted(entry, entry.isDrop ? withDrops(entry, by, all) : by),
    'ineffective-drop': (entry, by, all) =>
      entry.isDrop && isContradicted(entry, all) && isContradicted(entry, withDrops(entry, by, all)),
    redundant: (entry, by, all) => goes(entry, all) && goes(entry, withDrops(entry, by, all)),
    duplicate: (entry, by) => by.every((other) => isSame(entry, other)),
    'same-priority-conflict': (entry, by) =>
      by.every((other) => other.isDrop && other.priority === entry.priority && overlap(entry, other)),
  };

const withDrops = (entry: Entry, by: readonly Entry[], all: readonly Entry[]): readonly Entry[] => [
  ...new Set([entry, ...by, ...all.filter(({ isDrop }) => isDrop)]),
];

/** In a world where it lets nothing in it can go, too. */
const goes = (entry: Entry, all: readonly Entry[]): boolean =>
  isRedundant(entry, all) || fatesOf(all) === fatesOf(all.filter((each) => each !== entry));

test(`what is said holds in every world: ${count} groups`, () => {
  const chance = new Chance(53);
  const said: Partial<Record<AnomalyKind, number>> = {};
  for (let round = 0; round < count; round++) {
    const { text } = randomUnknowns(chance, chance.percent(70) ? randomCloseLine : randomLine);
    // One name stands for the same addresses everywhere, which the worlds do not know.
    if (['group:app', 'list:pl-1'].some((name) => text.split(name).length > 2)) continue;
    const worlds = (): readonly World[] =>
      (worldLinesOf(text, 64) ?? []).map((lines) => lines.map((line) => (line === '' ? undefined : entryOf(line))));
    const group = groupOf(text);
    const places = new Map(text.split('\n').map((_, index) => [ruleAddress(index + 1), index]));
    for (const kind of ANOMALY_KINDS) {
      const found = anomaliesOf(group, [kind]);
      said[kind] = (said[kind] ?? 0) + found.length;
      for (const anomaly of found) holdsEverywhere(kind, anomaly, worlds(), places, text);
      if (kind === 'redundant' && found.length > 1)
        togetherIn(
          worlds(),
          found.map(({ rule }) => places.get(rule.address) ?? -1),
          text,
        );
    }
  }
  // What says nothing is never wrong.
  for (const kind of ANOMALY_KINDS) expect([kind, (said[kind] ?? 0) > 20]).toEqual([kind, true]);
});

function holdsEverywhere(
  kind: AnomalyKind,
  { rule, by }: Anomaly,
  worlds: readonly World[],
  places: ReadonlyMap<string, number>,
  text: string,
): void {
  for (const world of worlds) {
    const at = ({ address }: { readonly address: string }): Entry => world[places.get(address) ?? -1] as Entry;
    // A rule that matches nothing in a world has no effect there, and nothing that is said of it is wrong.
    if (at(rule).packets.length === 0 && kind !== 'same-priority-conflict') continue;
    if (MEANINGS[kind](at(rule), by.map(at), there(world))) continue;
    const lines = there(world).map(({ line }) => line);
    throw new Error(`${kind} of ${rule.address}\n${text}\nnot in\n${lines.join('\n')}`);
  }
}

function togetherIn(worlds: readonly World[], gone: readonly number[], text: string): void {
  for (const world of worlds) {
    const rest = world.filter((_, index) => !gone.includes(index));
    if (fatesOf(there(rest)) !== fatesOf(there(world))) throw new Error(`together they are not redundant\n${text}`);
  }
}
