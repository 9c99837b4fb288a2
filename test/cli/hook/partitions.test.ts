import { Chance, rounds } from '../../support/random.js';
import { GROUP, Repository, rule, SHUT } from '../../support/repository.js';

// pre-commit splits a long list of files into several calls. Whatever the split, the calls together say what one call says, and the
// gravest of their exit statuses is its own. What that is, linting each root module twice tells without any code of the hook's.

const PEERS = ['10.0.0.0/8', '8.8.8.0/24', '8.8.0.0/16'] as const;
const ROOTS = ['live/a', 'live/b', 'live/c'];

type Pick = <T>(from: readonly T[]) => T;
type Files = Record<string, string>;

/** Root modules with a module between two of them; what is optional comes and goes. */
function world(pick: Pick): Files {
  const peer = (): string => `"${pick(PEERS)}"`;
  const call = `module "web" {\n  source = "../../modules/web"\n  from   = var.from\n}\nvariable "from" {}\n`;
  const all: Files = {
    'modules/web/main.tf': `variable "from" {}\n${GROUP}${rule('given', 80, 'var.from')}`,
    'modules/web/rules.tf': rule('own', 81, peer(), `priority = ${pick([1, 2])}`),
    'live/a/main.tf': call + GROUP + rule('a', 22, peer(), 'priority = 2'),
    'live/a/terraform.tfvars': `from = ${peer()}\n`,
    'live/b/main.tf': call,
    'live/b/b.auto.tfvars': `from = ${peer()}\n`,
    'live/c/main.tf': `${GROUP}${rule('c', 23, peer(), 'priority = 2')}${rule('file', 24, 'file("peer.txt")')}`,
    'live/c/peer.txt': pick(PEERS),
    'README.md': pick(['x', 'y']),
  };
  const optional: Files = {
    'modules/web/drop.tf': rule('drop', pick([80, 81]), '"0.0.0.0/0"', 'policy = "drop"'),
    'live/a/drop.tf': rule('drop', 22, '"8.8.0.0/16"', 'policy = "drop"'),
    'live/b/more.tf': GROUP + rule('more', 25, peer()),
    'live/c/drop.tf': rule('drop', 23, '"8.8.8.0/25"', 'policy = "drop"'),
  };
  const present = Object.entries(optional).filter(() => pick([true, false]));
  return { ...all, ...Object.fromEntries(present) };
}

interface Place {
  readonly file: string;
}
interface Finding {
  readonly policy: string;
  readonly address: string;
  readonly verdict: string;
  readonly message: string;
  readonly location: Place;
  readonly related: readonly { readonly location: Place }[];
}

interface Said {
  readonly code: number;
  readonly findings: ReadonlyMap<string, Finding>;
}

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.remove());

async function sglint(...argv: readonly string[]): Promise<Said> {
  const { code, stdout } = await repository.sglint([...argv, '-f', 'json', '-q']);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  return { code, findings: new Map(findings.map((each) => [JSON.stringify(each), each])) };
}

const placeOf = ({ policy, address, verdict, location }: Finding): string =>
  JSON.stringify([policy, address, verdict, location]);

/** All that touches one of the files, and all that is new: by root module and place, with what may be said of it. */
async function expected(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const kept = new Map<string, string[]>();
  for (const root of ROOTS) {
    const all = [...(await sglint(root)).findings.values()];
    const news = [...(await sglint(root, '--since', 'HEAD')).findings.values()];
    const touching = all.filter(({ location, related }) =>
      [location, ...related.map((each) => each.location)].some(({ file }) => files.includes(file)),
    );
    const places = new Set([...touching, ...news].map(placeOf));
    for (const finding of [...all, ...news].filter((each) => places.has(placeOf(each)))) {
      kept.set(placeOf(finding), [...(kept.get(placeOf(finding)) ?? []), finding.message]);
    }
  }
  return kept;
}

/** Every way of putting things into groups. */
function partitions<T>([first, ...rest]: readonly T[]): readonly (readonly (readonly T[])[])[] {
  if (first === undefined) return [[]];
  return partitions(rest).flatMap((groups) => [
    [[first], ...groups],
    ...groups.map((_, at) => groups.map((group, index) => (index === at ? [first, ...group] : group))),
  ]);
}

const sorted = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort();

/** Commits one world and stages another. */
function change(chance: Chance, more: (chance: Chance) => Files = () => ({})): readonly string[] {
  const [before, after] = [1, 2].map(() => ({ ...world((from) => chance.pick(from)), ...more(chance) })) as [
    Files,
    Files,
  ];
  repository.commit({ '.sglint.yaml': CONFIGURATION, 'policies/shut.yaml': SHUT, ...before });
  const gone = Object.keys(before).filter((name) => !(name in after));
  repository.stage({ ...after, ...Object.fromEntries(gone.map((name) => [name, undefined])) });
  return Object.keys(after);
}

const CONFIGURATION = 'version: 1\nextends: [./policies]\n';

/** What every partition of the files says, against what one call says. */
async function checkPartitions(files: readonly string[]): Promise<Said> {
  const said = new Map<string, Said>();
  for (const part of partitions(files).flat()) {
    const key = part.join(' ');
    if (!said.has(key)) said.set(key, await sglint('hook', ...part));
  }
  const whole = said.get(files.join(' ')) as Said;
  for (const parts of partitions(files)) {
    const calls = parts.map((part) => said.get(part.join(' ')) as Said);
    expect(sorted(calls.flatMap(({ findings }) => [...findings.keys()]))).toEqual(sorted(whole.findings.keys()));
    expect(Math.max(...calls.map(({ code }) => code))).toBe(whole.code);
  }
  return whole;
}

const seeds = Array.from({ length: rounds(4, 100) }, (_, at) => at + 1);
const few = (chance: Chance, names: readonly string[]): readonly string[] =>
  sorted(chance.some(5, 5, () => chance.pick(names)));

test.each(seeds)('seed %d: the calls together say what one call says, and that is right', async (seed) => {
  const chance = new Chance(seed);
  const files = few(chance, change(chance));
  const { findings } = await checkPartitions(files);
  const right = await expected(files);
  expect(sorted([...findings.values()].map(placeOf))).toEqual(sorted(right.keys()));
  for (const each of findings.values()) expect(right.get(placeOf(each))).toContain(each.message);
});

test.each(seeds)('seed %d: so they do with values for a run, policies and exceptions among the files', async (seed) => {
  const chance = new Chance(seed);
  const more = (): Files => ({
    'live/b/main.tf': `${world((from) => chance.pick(from))['live/b/main.tf']}${GROUP}${rule('r', 26, 'var.from', 'count = var.on')}variable "on" {}\n`,
    'live/b/env/prod.tfvars': `from = "${chance.pick(PEERS)}"\non = ${chance.pick([0, 1])}\n`,
    'live/c/.sglint.yaml': chance
      .pick([CONFIGURATION, `${CONFIGURATION}policies: {shut: low}\n`])
      .replace('./', '../../'),
    'policies/shut.yaml': chance.pick([SHUT, SHUT.replace('high', 'medium'), SHUT.replace('internet', '8.8.8.0/25')]),
    '.sglint.yaml': chance.pick([
      CONFIGURATION,
      `${CONFIGURATION}exceptions:\n  - {policy: shut, address: "*.own", reason: known, expires: ${chance.pick(['2099-01-01', '2020-01-01'])}}\n`,
    ]),
  });
  const names = change(chance, more);
  const special = Object.keys(more());
  await checkPartitions(sorted([...few(chance, names).slice(0, 3), ...chance.some(2, 2, () => chance.pick(special))]));
});

test('the ways of putting things into groups are all there', () => {
  expect([1, 2, 3, 4, 5].map((size) => partitions([1, 2, 3, 4, 5].slice(0, size)).length)).toEqual([1, 2, 5, 15, 52]);
});
