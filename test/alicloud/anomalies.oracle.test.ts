import { anomaliesOf } from '../../src/alicloud/anomalies.js';
import type { AnomalyKind } from '../../src/alicloud/anomaly.js';
import { Chance, rounds } from '../support/random.js';
import { randomCloseLine, randomLine } from '../support/random-rules.js';
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

// Random groups in which everything is known, against every packet that their rules can tell apart.

const count = rounds(3_000, 100_000);

interface Found {
  readonly entry: Entry;
  readonly by: readonly Entry[];
}

interface Table {
  readonly text: string;
  readonly entries: readonly Entry[];
  found(kind: AnomalyKind): readonly Found[];
}

/** Rules that match something: one that cannot is not compared with others. */
function randomTable(chance: Chance, most = 8): Table {
  const lineOf = chance.percent(40) ? randomLine : randomCloseLine;
  const entries = chance.some(2, most, () => entryOf(lineOf(chance))).filter(({ packets }) => packets.length > 0);
  const text = entries.map(({ line }) => line).join('\n');
  const group = groupOf(text);
  const byAddress = new Map(entries.map((entry, index) => [ruleAddress(index + 1), entry]));
  const entry = ({ address }: { readonly address: string }): Entry => byAddress.get(address) as Entry;
  return {
    text,
    entries,
    found: (kind) =>
      anomaliesOf(group, [kind]).map(({ rule, by }) => ({ entry: entry(rule), by: by.map((each) => entry(each)) })),
  };
}

const complain = (what: string, { text }: Table, entry?: Entry): never => {
  throw new Error(`${what}: ${entry?.line ?? ''}\n--\n${text}`);
};

const isFirst = (a: Entry, b: Entry, entries: readonly Entry[]): boolean =>
  a.priority < b.priority || (a.priority === b.priority && entries.indexOf(a) < entries.indexOf(b));

/** What each kind means, rule by rule. */
const MEANINGS: Readonly<Record<Exclude<AnomalyKind, 'redundant'>, (entry: Entry, all: readonly Entry[]) => boolean>> =
  {
    shadowed: isShadowed,
    contradiction: isContradicted,
    'ineffective-drop': (entry, all) => entry.isDrop && isContradicted(entry, all),
    duplicate: (entry, all) =>
      all.some((other) => other !== entry && isSame(entry, other) && isFirst(other, entry, all)),
    'same-priority-conflict': (entry, all) =>
      !entry.isDrop && all.some((other) => other.isDrop && other.priority === entry.priority && overlap(entry, other)),
  };

test.each(Object.entries(MEANINGS))(
  `%s: neither more nor fewer rules than it means: ${count} groups`,
  (kind, means) => {
    const chance = new Chance(41);
    const seen = { yes: 0, no: 0 };
    for (let round = 0; round < count; round++) {
      const table = randomTable(chance);
      const found = new Set(table.found(kind as AnomalyKind).map(({ entry }) => entry));
      for (const entry of table.entries) {
        const expected = means(entry, table.entries);
        seen[expected ? 'yes' : 'no']++;
        if (found.has(entry) !== expected)
          complain(`${kind} is to be ${expected ? 'said' : 'left unsaid'} of`, table, entry);
      }
    }
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(count / 30);
  },
);

test(`redundant rules can go, each alone and all together, and then no other can: ${count} groups`, () => {
  const chance = new Chance(43);
  let hits = 0;
  for (let round = 0; round < count; round++) {
    const table = randomTable(chance);
    const { entries } = table;
    const found = table.found('redundant').map(({ entry }) => entry);
    hits += found.length;
    for (const entry of found) if (!isRedundant(entry, entries)) complain('not redundant', table, entry);
    const rest = entries.filter((entry) => !found.includes(entry));
    if (fatesOf(rest) !== fatesOf(entries)) complain('together they are not redundant', table);
    for (const entry of rest) if (isRedundant(entry, rest)) complain('redundant, too', table, entry);
    // Who heeds both kinds of findings at once changes nothing either.
    const shadowed = table.found('shadowed').map(({ entry }) => entry);
    const both = rest.filter((entry) => !shadowed.includes(entry));
    if (fatesOf(both) !== fatesOf(entries)) complain('not without the shadowed ones', table);
  }
  expect(hits).toBeGreaterThan(count / 10);
});

/** Rules, and the drops of a group: these count against accepts that are named. */
const besideDrops = (entry: Entry, by: readonly Entry[], { entries }: Table): readonly Entry[] => [
  entry,
  ...by,
  ...entries.filter((other) => other.isDrop && other !== entry),
];

/** Whether some rules, and no others, make a kind true of a rule. */
const CAUSES: Readonly<Record<string, (entry: Entry, by: readonly Entry[], table: Table) => boolean>> = {
  shadowed: isShadowed,
  contradiction: (entry, by, table) => isContradicted(entry, entry.isDrop ? besideDrops(entry, by, table) : by),
  'ineffective-drop': (entry, by, table) => isContradicted(entry, besideDrops(entry, by, table)),
  redundant: (entry, by, table) => isRedundant(entry, besideDrops(entry, by, table)),
};

/** The rules that may be named at all: those that are shadowed decide nothing, and those that are redundant are to go. */
function nameable(kind: string, entry: Entry, { entries, found }: Table): readonly Entry[] {
  const isOut = new Set([...found('shadowed'), ...(kind === 'redundant' ? found(kind) : [])].map((each) => each.entry));
  return entries.filter((other) => other !== entry && !isOut.has(other) && (kind !== 'redundant' || !other.isDrop));
}

const subsets = (all: readonly Entry[], size: number): readonly (readonly Entry[])[] =>
  size === 0
    ? [[]]
    : all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((others) => [first, ...others]));

test.each(Object.entries(CAUSES))(
  `%s: the rules that are named cause it, and no fewer do: ${count} groups`,
  (kind, causes) => {
    const chance = new Chance(47);
    const sizes: number[] = [];
    for (let round = 0; round < count; round++) {
      const table = randomTable(chance, 9);
      for (const { entry, by } of table.found(kind as AnomalyKind)) {
        sizes[by.length] = (sizes[by.length] ?? 0) + 1;
        if (!causes(entry, by, table)) complain(`${by.length} do not cause it`, table, entry);
        const others = nameable(kind, entry, table);
        if (by.some((each) => !others.includes(each))) complain('a rule is named that has no effect', table, entry);
        for (let size = 0; size < by.length; size++) {
          const fewer = subsets(others, size).find((some) => causes(entry, some, table));
          if (fewer) complain(`${fewer.map(({ line }) => line).join(' and ')} would do`, table, entry);
        }
      }
    }
    // Where one rule were always enough, nothing about sets of them would be tested.
    expect(sizes[2] ?? 0).toBeGreaterThan(count / 500);
  },
);
