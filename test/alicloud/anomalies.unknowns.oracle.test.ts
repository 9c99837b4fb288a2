import { anomaliesOf } from '../../src/alicloud/anomalies.js';
import { ANOMALY_KINDS, type Anomaly, type AnomalyKind } from '../../src/alicloud/anomaly.js';
import type { SecurityGroup } from '../../src/alicloud/security-group.js';
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

interface Case {
  readonly text: string;
  readonly found: readonly Anomaly[];
  readonly worlds: readonly World[];
  /** The rule as it is in a world. */
  at(world: World, rule: Anomaly['rule']): Entry;
}

function caseOf(text: string, group: SecurityGroup, kind: AnomalyKind): Case {
  const places = new Map(text.split('\n').map((_, index) => [ruleAddress(index + 1), index]));
  return {
    text,
    found: anomaliesOf(group, [kind]),
    get worlds() {
      const worlds = worldLinesOf(text, 64) ?? [];
      return worlds.map((lines) => lines.map((line) => (line === '' ? undefined : entryOf(line))));
    },
    at: (world, { address }) => world[places.get(address) ?? -1] as Entry,
  };
}

/** A rule that matches nothing in a world has no effect there, and nothing that is said of it is wrong. */
function holdsIn(world: World, { kind, rule, by }: Anomaly, { at }: Case): boolean {
  const entry = at(world, rule);
  if (entry.packets.length === 0 && kind !== 'same-priority-conflict') return true;
  return MEANINGS[kind](
    entry,
    by.map((other) => at(world, other)),
    there(world),
  );
}

function checkEach(given: Case): void {
  const worlds = given.found.length === 0 ? [] : given.worlds;
  for (const anomaly of given.found) {
    const world = worlds.find((each) => !holdsIn(each, anomaly, given));
    if (world === undefined) continue;
    const lines = there(world).map(({ line }) => line);
    throw new Error(`${anomaly.kind} of ${anomaly.rule.address}\n${given.text}\nnot in\n${lines.join('\n')}`);
  }
}

function checkTogether({ found, worlds, text, at }: Case): void {
  for (const world of worlds) {
    const gone = new Set(found.map(({ rule }) => at(world, rule)));
    const rest = there(world).filter((entry) => !gone.has(entry));
    if (fatesOf(rest) !== fatesOf(there(world))) throw new Error(`together they are not redundant\n${text}`);
  }
}

/** One name stands for the same addresses everywhere, which the worlds do not know. */
const repeatsName = (text: string): boolean => ['group:app', 'list:pl-1'].some((name) => text.split(name).length > 2);

test(`what is said holds in every world: ${count} groups`, () => {
  const chance = new Chance(53);
  const said = new Map(ANOMALY_KINDS.map((kind) => [kind, 0]));
  for (let round = 0; round < count; round++) {
    const { text } = randomUnknowns(chance, chance.percent(70) ? randomCloseLine : randomLine);
    if (repeatsName(text)) continue;
    const group = groupOf(text);
    for (const kind of ANOMALY_KINDS) {
      const given = caseOf(text, group, kind);
      said.set(kind, (said.get(kind) ?? 0) + given.found.length);
      checkEach(given);
      if (kind === 'redundant' && given.found.length > 1) checkTogether(given);
    }
  }
  // What says nothing is never wrong.
  for (const [kind, times] of said) expect([kind, times > 10]).toEqual([kind, true]);
});
