import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Location, Log, Region, Result, Run } from 'sarif';
import type { Finding } from '../../src/evaluate/finding.js';
import type { Report } from '../../src/report/report.js';
import { sarif } from '../../src/report/sarif.js';
import { judge } from '../policy/judge.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

const repository = join(__dirname, '..', '..');

async function runOf(argv: readonly string[], folder = fixtures): Promise<Run> {
  const { stdout } = await run([...argv, '-f', 'sarif'], folder);
  return (JSON.parse(stdout) as Log).runs[0] as Run;
}

const resultsOf = async (input: string, ...more: readonly string[]): Promise<readonly Result[]> =>
  (await runOf([input, '--no-config', ...more])).results ?? [];

type Place = Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number> & Pick<Region, 'snippet'>;

const regionOf = (place: Location): Place => place.physicalLocation?.region as Place;

/** The text that a region is about, as a viewer would cut it out of the file. */
function textAt({ physicalLocation }: Location): string {
  const uri = decodeURIComponent(physicalLocation?.artifactLocation?.uri ?? '');
  const { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = physicalLocation?.region ?? {};
  const lines = readFileSync(join(repository, uri), 'utf8')
    .split('\n')
    .slice(startLine - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? startColumn - 1 : 0, at === last ? endColumn - 1 : undefined))
    .join('\n');
}

const roots = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'main.tf')));

test.each(roots)('%s: a result is at the value of its attribute, which a change of that line shows', async (name) => {
  for (const { locations = [] } of await resultsOf(name)) {
    const [place] = locations as [Location];
    const region = regionOf(place);
    expect(region.endLine).toBe(region.startLine);
    expect(region.endColumn).toBeGreaterThan(region.startColumn);
    expect(region.snippet?.text).toBe(textAt(place));
    const context = place.physicalLocation?.contextRegion as Place;
    expect(context.startLine).toBeLessThanOrEqual(region.startLine);
    expect(context.endLine).toBeGreaterThanOrEqual(region.endLine);
    expect(context.snippet).toBeUndefined();
  }
});

test('the places on the way lead from the attribute to where the value was written', async () => {
  const [result] = (await resultsOf('modules')) as [Result];
  const { relatedLocations = [], locations = [], codeFlows = [], message } = result;
  expect(textAt(locations[0] as Location)).toBe('each.value.from');
  const related = relatedLocations.map((each) => `${each.id} ${each.message?.text}: ${textAt(each).split('\n')[0]}`);
  expect(related).toEqual([
    '1 each.value is that of "redis": var.services',
    '2 module.web is given services here: local.services',
    '3 local.services is set here: {',
    '4 the value is written here: "0.0.0.0/0"',
    '5 var.environment is set here: "staging"',
  ]);
  expect(message.text).toContain('. See: [each.value is that of "redis"](1); [module.web is given services here](2); ');
  const steps = codeFlows[0]?.threadFlows[0]?.locations.map(({ location }) => textAt(location as Location));
  expect(steps?.at(-1)).toBe('each.value.from');
  expect(steps?.slice(0, -1).reverse()).toEqual(relatedLocations.map(textAt));
});

test('the rule that takes something away from a finding is a related place', async () => {
  const results = await resultsOf('web-tier');
  const related = results.flatMap(({ relatedLocations = [] }) => relatedLocations.map(({ message }) => message?.text));
  expect(new Set(related)).toEqual(new Set(['alicloud_security_group_rule.no_rdp drops tcp 3389']));
});

test('what each policy tells about itself is within the limits of code scanning', async () => {
  const { tool } = await runOf(['web-tier', '--no-config']);
  for (const rule of tool.driver.rules ?? []) {
    const { id, name = '', shortDescription, fullDescription, help, defaultConfiguration, properties } = rule;
    expect(name).toMatch(/^([A-Z][a-z0-9]+){2,}$/);
    for (const text of [shortDescription?.text, fullDescription?.text]) {
      expect(text).toMatch(/^.{1,1023}[.!?]$/s);
    }
    expect(help?.text.length).toBeGreaterThan(40);
    expect(help?.markdown).toMatch(/^\*\*Why\.\*\* .+\n\n\*\*What to do\.\*\* .+/);
    expect(help?.markdown).toContain(`sglint explain ${id}`);
    expect(defaultConfiguration?.level).toMatch(/^(error|warning|note)$/);
    expect(properties?.tags?.length).toBeLessThanOrEqual(10);
    expect(properties?.['security-severity']).toMatch(/^(9\.5|8\.0|5\.5|3\.0|0\.5)$/);
    expect(properties?.['precision']).toMatch(/^(very-high|high|medium|low)$/);
    expect(properties?.['problem.severity']).toMatch(/^(error|warning|recommendation)$/);
  }
});

test('where the severity is another for one group, so are level and rank', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-severity-'));
  writeFileSync(
    join(folder, '.sglint.yaml'),
    'version: 1\nextends: [sglint:recommended]\noverrides: [{ applies-to: { rules: ["*.ssh"] }, policies: { no-public-admin-ports: low } }]\n',
  );
  const { results = [] } = await runOf(['web-tier', '-c', join(folder, '.sglint.yaml')]);
  rmSync(folder, { recursive: true });
  const of = (name: string): readonly unknown[] => {
    const found = results.find(
      ({ ruleId, locations }) =>
        ruleId === 'no-public-admin-ports' &&
        locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName?.endsWith(`.${name}`),
    );
    return [found?.level, found?.rank];
  };
  expect([of('ssh'), of('db_range')]).toEqual([
    ['note', 30],
    ['error', 95],
  ]);
});

describe('clauses', () => {
  const policies = `version: 1
frameworks:
  own-rules:
    title: Rules of our own
    clauses:
      "1.a": { title: No ssh, assessable: true, reason: It is written. }
      "2": { title: Nothing, assessable: true, reason: It is written. }
  cwe:
    title: Common Weakness Enumeration
    clauses: { "284": { title: Improper Access Control, assessable: true, reason: It is written. } }
policies:
  - id: no-ssh
    title: No ssh
    severity: high
    compliance: { own-rules: ["1.a", "2"], cwe: ["284"] }
    forbid: { direction: ingress, from: internet, traffic: [ssh] }
  - id: nothing
    title: Nothing
    severity: low
    compliance: { own-rules: ["2"] }
    forbid: { direction: ingress, from: internet }
  - id: not-mapped
    title: Not mapped
    severity: low
    forbid: { direction: ingress, from: internet }
`;
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sglint-clauses-'));
    writeFileSync(join(folder, 'policies.yaml'), FRAMEWORKS_ARE_DECLARED ? policies : withoutFrameworks(policies));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const judged = (): Promise<Run> => runOf(['web-tier', '--no-config', '-p', join(folder, 'policies.yaml')]);

  test('are taxa, one taxonomy a framework', async () => {
    const { taxonomies = [], tool } = await judged();
    expect(taxonomies.map(({ name, taxa = [] }) => [name, taxa.map(({ id }) => id)])).toEqual([
      ['own-rules', ['1.a', '2']],
      ['cwe', ['284']],
    ]);
    expect(tool.driver.supportedTaxonomies).toEqual([
      { name: 'own-rules', index: 0 },
      { name: 'cwe', index: 1 },
    ]);
  });

  test('are what policies lead to', async () => {
    const { taxonomies = [], tool } = await judged();
    const led = tool.driver.rules?.flatMap(({ id, relationships = [] }) =>
      relationships.map(({ target, kinds }) => {
        const taxonomy = taxonomies[target.toolComponent?.index ?? -1];
        expect(taxonomy?.name).toBe(target.toolComponent?.name);
        expect(taxonomy?.taxa?.[target.index ?? -1]?.id).toBe(target.id);
        return `${id} ${kinds?.join()} ${taxonomy?.name} ${target.id}`;
      }),
    );
    expect(led).toEqual([
      'no-ssh relevant own-rules 1.a',
      'no-ssh relevant own-rules 2',
      'no-ssh relevant cwe 284',
      'nothing relevant own-rules 2',
    ]);
  });

  test('are in what people read: tags and help', async () => {
    const { tool } = await judged();
    const [first] = tool.driver.rules ?? [];
    expect(first?.properties?.tags).toEqual(
      expect.arrayContaining(['security', 'high', 'external/cwe/cwe-284', 'own-rules']),
    );
    expect(first?.help?.markdown).toMatch(/\*\*Asked for by\*\*\n\n- .*, 1\.a/);
    expect(first?.help?.text).toContain('1.a');
  });

  test('are not there where no policy has any', async () => {
    const own = await runOf(['web-tier', '--no-config', '-p', '../../cases/valid/traffic.yaml']);
    expect(own.taxonomies).toBeUndefined();
    expect(own.tool.driver.supportedTaxonomies).toBeUndefined();
  });
});

const FRAMEWORKS_ARE_DECLARED = existsSync(join(repository, 'policies', 'frameworks.yaml'));
const withoutFrameworks = (text: string): string => text.replace(/frameworks:[\s\S]*?(?=policies:)/, '');

describe('what is odd about a run', () => {
  test('is a notification, the gravest first', async () => {
    const [invocation] = (await runOf(['unknowns', 'nowhere', '--no-config'])).invocations ?? [];
    const notifications = invocation?.toolExecutionNotifications ?? [];
    expect(invocation?.executionSuccessful).toBe(true);
    expect(notifications[0]).toMatchObject({
      level: 'error',
      descriptor: { id: 'unusable-input', index: 1 },
      message: { text: expect.stringMatching(/^there is no file or folder "nowhere"\. Name a folder .+\.$/) },
    });
  });

  test('points at the place of a mistake', async () => {
    const folder = join(repository, 'test', 'cases', 'hcl-broken-file');
    const { tool, invocations } = await runOf(['.', join(fixtures, 'web-tier'), '--no-config'], folder);
    const [first] = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(first?.level).toBe('error');
    expect(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^test\/cases\/hcl-broken-file\//);
    expect(tool.driver.notifications?.map(({ id }) => id)).toEqual([
      'input-diagnostic',
      'unusable-input',
      'results-left-out',
    ]);
  });
});

describe('more than code scanning takes', () => {
  const [model] = judge('forbid: {direction: ingress}', '1 accept ingress tcp 22/22 0.0.0.0/0', {}) as [Finding];

  /** Findings on lines of their own, the first `grave` of them critical. */
  const reportOf = (count: number, grave: number, sayOf: (at: number) => string): Report => {
    const source = { path: 'main.tf', text: 'cidr_ip = "0.0.0.0/0"\n'.repeat(count) };
    const findings = Array.from({ length: count }, (_, at): Finding => {
      const start = at * 22 + 10;
      const severity = at < grave ? 'critical' : 'low';
      return { ...model, severity, address: `r${at}`, message: sayOf(at), span: { source, start, end: start + 11 } };
    });
    return {
      toolVersion: '0.0.0',
      inputs: [],
      findings,
      suppressed: [],
      silenced: [],
      ignored: 0,
      diagnostics: [],
      policies: [model.policy],
      only: undefined,
      known: 0,
      problems: [],
      colour: false,
      inRepository: (path) => path,
      category: 'sglint/',
      withSuppressed: false,
      frameworks: new Map(),
    };
  };

  const leftOut = ({ invocations }: Run): readonly (string | undefined)[] =>
    (invocations?.[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text);

  test('25,000 results are, the gravest first, and how many are left out is said', () => {
    const report = reportOf(25_003, 7, (at) => `Finding ${at}.`);
    const text = sarif.render(report);
    const [own] = (JSON.parse(text) as Log).runs as [Run];
    expect(own.results).toHaveLength(25_000);
    expect(own.results?.slice(0, 8).map(({ level }) => level)).toEqual([...Array(7).fill('error'), 'note']);
    expect(leftOut(own)).toEqual([
      '3 results are left out, the least grave ones: code scanning takes no more in one file. -f json has them all.',
    ]);
    expect(sarif.notes?.(report)).toEqual(leftOut(own));
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });

  test('25,000 exactly leave nothing out', () => {
    const report = reportOf(25_000, 0, () => 'A.');
    const [own] = (JSON.parse(sarif.render(report)) as Log).runs as [Run];
    expect(sarif.notes?.(report)).toEqual([]);
    expect(own.results).toHaveLength(25_000);
    expect(leftOut(own)).toEqual([]);
  });

  test('10 MB are, zipped', () => {
    const text = sarif.render(reportOf(3000, 3, () => `${randomBytes(4000).toString('base64')}.`));
    const [own] = (JSON.parse(text) as Log).runs as [Run];
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(own.results?.slice(0, 4).map(({ level }) => level)).toEqual(['error', 'error', 'error', 'note']);
    expect(leftOut(own)).toEqual([
      expect.stringContaining(`${3000 - (own.results?.length ?? 0)} results are left out`),
    ]);
    expect(own.results?.length).toBeGreaterThan(1800);
  });
});

test.each([
  [[], 'sglint/'],
  [['--sarif-category', 'prod'], 'prod/'],
  [['--sarif-category', 'sglint/prod/'], 'sglint/prod/'],
])('runs are told apart by a category: %j', async (args, id) => {
  expect((await runOf(['web-tier', '--no-config', ...args])).automationDetails).toEqual({ id });
});

test('a root module behind a link has the path that code scanning knows, and one outside of the repository its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-links-'));
  for (const name of ['repository/.git', 'repository/real', 'outside'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['repository/real', 'outside']) {
    writeFileSync(join(folder, name, 'main.tf'), readFileSync(join(fixtures, 'web-tier', 'main.tf')));
  }
  symlinkSync('real', join(folder, 'repository', 'linked'));
  symlinkSync(join(folder, 'outside'), join(folder, 'repository', 'away'));
  const urisOf = async (root: string): Promise<ReadonlySet<string | undefined>> =>
    new Set(
      (await runOf([root, '--no-config'], join(folder, 'repository'))).results?.map(
        ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ),
    );
  expect(await urisOf('real')).toEqual(new Set(['real/main.tf']));
  expect(await urisOf('linked')).toEqual(new Set(['real/main.tf']));
  expect(await urisOf('away')).toEqual(new Set(['away/main.tf']));
  rmSync(folder, { recursive: true });
});
