import { readdirSync } from 'node:fs';
import { fileOf, packs, shippedFrameworks } from '../../src/policy/shipped.js';
import { validateValue } from '../../src/policy/validate.js';
import { complianceSchema } from '../../src/report/compliance/schema.js';
import { config, type FindingJson, group, inFolder, type ReportJson, reportOn, rule } from '../compliance/house.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(plan[^/]*\.json|tfstate|state\.json)$/.test(file),
);
/** What would make an oracle of nothing. */
test('there is something to report on', () => {
  expect(inputs.length).toBeGreaterThan(10);
  for (const framework of frameworks) expect(carriersOf(framework).length).toBeGreaterThan(0);
});

const frameworks = Object.keys(shippedFrameworks());

/** The packs whose policies carry clauses, as somebody who lints with them names them. */
const carrying = packs.filter(({ carriesClauses }) => carriesClauses);

const lintWithAll = async (file: string): Promise<readonly FindingJson[]> => {
  const named = carrying.flatMap(({ name }) => ['-p', name]);
  const argv = ['lint', file, '--no-config', ...named, '-f', 'json', '--quiet'];
  return (JSON.parse((await run(argv, fixtures)).stdout) as { findings: readonly FindingJson[] }).findings;
};

/** The ids of the policies that carry clauses of a framework, as the files of the packs have them. */
const carriersOf = (framework: string): readonly string[] =>
  carrying.flatMap((pack) =>
    (fileOf(pack).policies ?? []).flatMap(({ id, compliance = {} }) => (framework in compliance ? [id] : [])),
  );

const reportIn = async (framework: string, file: string, ...more: readonly string[]): Promise<ReportJson> => {
  const argv = ['report', file, '--framework', framework, '--no-config', '-f', 'json', '--quiet', ...more];
  return JSON.parse((await run(argv, fixtures)).stdout) as ReportJson;
};

// The oracle shares nothing with the report: what `sglint lint` finds, joined with the clauses by the ids of policies alone.
test.each(inputs)('a report on %s passes no clause with a finding of its policies, and hides none', async (file) => {
  const all = await lintWithAll(file);
  for (const framework of frameworks) {
    const report = await reportIn(framework, file);
    expect(validateValue(report, complianceSchema)).toEqual([]);
    const found = all.filter(({ policy }) => [...carriersOf(framework), 'unknown-module'].includes(policy));
    for (const { id, assessable, verdict, policies } of report.clauses) {
      const ids = policies.map(({ policy }) => policy);
      const own = found.filter(({ policy }) => ids.includes(policy));
      const has = (wanted: string): boolean => own.some((each) => each.verdict === wanted && each.suppressed === null);
      const judged = policies.some((each) => Object.values(each.judged).some((number) => number > 0));
      const seen = [framework, id, verdict];
      expect([...seen, verdict === 'fail']).toEqual([...seen, assessable && has('fail')]);
      expect([...seen, verdict === 'not-assessable']).toEqual([...seen, !assessable]);
      if (own.length > 0 || !judged) expect(seen).not.toEqual([framework, id, 'pass']);
    }
    const prints = (of: readonly FindingJson[], silenced: boolean): readonly string[] =>
      of
        .filter(({ suppressed }) => (suppressed !== null) === silenced)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(prints(report.findings, false)).toEqual(prints(found, false));
    expect(prints(report.exceptions, true)).toEqual(prints(found, true));
  }
});

test('the summary counts the clauses', async () => {
  for (const framework of frameworks) {
    const { clauses, summary } = await reportIn(framework, 'guide-scenarios/tfplan.json');
    const count = (wanted: string): number => clauses.filter(({ verdict }) => verdict === wanted).length;
    expect(summary).toEqual({
      clauses: clauses.length,
      fail: count('fail'),
      open: count('open'),
      exception: count('exception'),
      pass: count('pass'),
      'not-assessed': count('not-assessed'),
      'not-assessable': count('not-assessable'),
    });
  }
});

describe('the policies of a framework', () => {
  const open = { 'main.tf': group(rule('redis')) };
  const policyIn = (report: ReportJson, id: string): ReportJson['clauses'][number]['policies'][number] | undefined =>
    report.clauses.flatMap(({ policies }) => policies).find(({ policy }) => policy === id);
  const gdpr = async (more: Readonly<Record<string, string>>): Promise<ReportJson> => {
    const argv = ['report', '.', '--framework', 'gdpr', '-f', 'json'];
    return JSON.parse((await inFolder({ ...open, ...more }, argv)).stdout) as ReportJson;
  };
  const DATABASES = 'no-public-databases';

  test.each([
    ['without a configuration', undefined, 'both'],
    ['where nothing is extended', 'extends: []', 'framework'],
    ['where it is switched off', `policies: { ${DATABASES}: off }`, 'both'],
    [
      'where it is switched off for all groups',
      `overrides: [{ applies-to: { security-groups: ["**"] }, policies: { ${DATABASES}: off } }]`,
      'both',
    ],
    ['where it forbids less', `policies: { ${DATABASES}: { forbid: { from: 10.0.0.0/8 } } }`, 'both'],
    ['where the internet is said to be less', 'networks: { internet: [198.51.100.0/24] }', 'both'],
    ['where redis is said to be elsewhere', 'services: { redis: [tcp/1] }', 'both'],
  ])('are judged as they are shipped %s', async (_, more, askedBy) => {
    const report = await gdpr(more === undefined ? {} : { '.sglint.yaml': `version: 1\n${more}\n` });
    expect(policyIn(report, DATABASES)).toMatchObject({ verdict: 'fail', askedBy });
    const said = [...report.changes, ...(policyIn(report, DATABASES)?.changes ?? [])];
    expect(said).toHaveLength(more === undefined || askedBy === 'framework' ? 0 : 1);
    for (const each of said) expect(each).toContain('.sglint.yaml:2');
  });

  test('cannot be given clauses that say something else', async () => {
    const more = 'frameworks: { gdpr: { clauses: { "Art. 25": { title: x, assessable: false, reason: y } } } }';
    const argv = ['report', '.', '--framework', 'gdpr'];
    const { code, stderr } = await inFolder({ ...open, '.sglint.yaml': `version: 1\n${more}\n` }, argv);
    expect(code).toBe(2);
    expect(stderr).toContain('clause "Art. 25" of gdpr comes with sglint');
    expect(stderr).toContain('.sglint.yaml:2:34');
  });

  test('are of one framework', async () => {
    const { code, stderr } = await inFolder(open, ['report', '.', '--framework', 'gdpr', '--framework', 'pci-dss-4.0']);
    expect(code).toBe(2);
    expect(stderr).toContain('--framework is there twice');
  });

  test('are judged as they are set, too', async () => {
    const more = `policies: { ${DATABASES}: { forbid: { traffic: [tcp/9999] } } }`;
    const text = rule('redis').replaceAll('6379', '9999');
    const report = await gdpr({ 'main.tf': group(text), '.sglint.yaml': `version: 1\n${more}\n` });
    expect(policyIn(report, DATABASES)?.verdict).toBe('fail');
  });

  describe('where sglint leaves open who is trusted', () => {
    const office = '11.22.33.0/24';
    const trusting = async (trusted: string, from: string): Promise<ReportJson> =>
      gdpr({
        'main.tf': group(rule('redis', `"${from}"`)),
        '.sglint.yaml': `version: 1\nnetworks: { office: [${office}], trusted: ${trusted} }\n`,
      });

    test.each([
      ['nobody is', '[]', office, 'fail'],
      ['somebody else is', '[11.22.44.0/24]', office, 'fail'],
      ['they are, and more is let in', '[office]', '11.22.32.0/23', 'fail'],
      ['they are', '[office]', office, 'exception'],
      ['everybody is, in two halves', '[0.0.0.0/1, 128.0.0.0/1]', '0.0.0.0/0', 'exception'],
    ])('%s', async (_, trusted, from, verdict) => {
      const report = await trusting(trusted, from);
      expect(policyIn(report, DATABASES)?.verdict).toBe(verdict);
      expect(
        report.clauses
          .filter(({ policies }) => policies.some(({ policy }) => policy === DATABASES))
          .map((each) => each.verdict),
      ).not.toContain('pass');
    });

    test('what these let in is told, with who they are', async () => {
      const report = await trusting('[office, 11.22.44.5]', office);
      const said = 'The network "trusted" is office, 11.22.44.5 (.sglint.yaml:2).';
      expect(report.exceptions).toMatchObject([{ policy: DATABASES, suppressed: { by: 'network', reason: said } }]);
      expect(report.changes).toEqual([said]);
      expect(validateValue(report, complianceSchema)).toEqual([]);
    });
  });

  test('come with those of the configuration that carry its clauses', async () => {
    const own = `version: 1
policies:
  - id: no-desktops
    title: Desktops are kept inside
    severity: low
    forbid: { direction: ingress, from: internet, traffic: [rdp] }
    compliance: { gdpr: ["Art. 25"] }
`;
    const files = {
      'own.yaml': own,
      '.sglint.yaml': 'version: 1\nextends: [./own.yaml]\n',
      'main.tf': group(rule('rdp')),
    };
    const report = await gdpr(files);
    const article = report.clauses.find(({ id }) => id === 'Art. 25');
    expect(article?.policies.find(({ policy }) => policy === 'no-desktops')).toMatchObject({
      verdict: 'fail',
      askedBy: 'configuration',
    });
  });
});

describe('several inputs', () => {
  test('are judged each on its own, and told apart', async () => {
    const files = {
      'a/main.tf': group(rule('ssh')),
      'b/main.tf': group(rule('ssh', '"10.0.0.0/8"')),
      '.sglint.yaml': config(),
    };
    const { report, code } = await reportOn(files, [], {}, 'a', 'b');
    expect(report.findings.map(({ input, policy }) => [input, policy])).toEqual([['a', 'no-ssh']]);
    expect(report.clauses.find(({ id }) => id === 'ssh')?.policies[0]?.judged).toEqual({
      groups: 2,
      rules: 2,
      resources: 0,
    });
    expect(code).toBe(1);
  });

  test('with the same finding keep both, and the exceptions of each', async () => {
    const ignored = `# sglint:ignore no-ssh reason="agreed"\n${rule('ssh')}`;
    const files = {
      'a/main.tf': group(rule('ssh')),
      'b/main.tf': group(rule('ssh')),
      'c/main.tf': group(ignored),
      '.sglint.yaml': config(),
    };
    const { report } = await reportOn(files, [], {}, 'a', 'b', 'c');
    expect(report.findings.map(({ input }) => input)).toEqual(['a', 'b']);
    expect(report.exceptions.map(({ input }) => input)).toEqual(['c']);
  });

  test('that lead to the same line have a finding each', async () => {
    const argv = ['report', 'web-tier', 'web-tier/tfplan.json', '--framework', 'gdpr', '--no-config'];
    const { stdout } = await run(argv, fixtures);
    const places = [...stdout.matchAll(/^\* \*\*Place:\*\* `(\S+)` \(`(\S+)`\)$/gm)].map(
      ([, at, input]) => `${at} ${input}`,
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places.filter((each) => each.endsWith(' web-tier'))).toEqual(
      places.filter((each) => each.endsWith('.json')).map((each) => each.replace('/tfplan.json', '')),
    );
  });

  test('one of which cannot be read leave nothing passed', async () => {
    const files = { 'a/main.tf': group(rule('ssh', '"10.0.0.0/8"')), 'b.json': '{', '.sglint.yaml': config() };
    const { report, code, stderr } = await reportOn(files, [], {}, 'a', 'b.json');
    expect(code).toBe(2);
    expect(stderr).toContain('b.json');
    expect(report.gaps.join()).toContain('b.json');
    expect(report.clauses.map(({ verdict }) => verdict)).not.toContain('pass');
  });
});

describe('the day of a report', () => {
  const files = {
    'main.tf': group(rule('mysql')),
    '.sglint.yaml': config('exceptions: [{ policy: no-mysql, address: "**", reason: agreed, expires: 2026-06-14 }]\n'),
  };

  test('is today, and what has expired by then is no exception', async () => {
    const { report } = await reportOn(files, [], { today: '2026-06-15' });
    expect([report.date, report.exceptions.length, report.suppressions[0]?.policy]).toEqual([
      '2026-06-15',
      0,
      'suppression-expired',
    ]);
  });

  test('is that of SOURCE_DATE_EPOCH, so that a report can be made again', async () => {
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 5, 14, 23, 59, 59) / 1000) };
    const { report } = await reportOn(files, [], { today: '2027-01-01', env });
    expect([report.date, report.exceptions.length]).toEqual(['2026-06-14', 1]);
  });

  test.each(['', ' '.trim()])('is today where that is empty', async (text) => {
    expect((await reportOn(files, [], { env: { SOURCE_DATE_EPOCH: text } })).report.date).toBe('2026-06-15');
  });

  test.each(['yesterday', '-1', '1.5', '1e9', '99999999999999'])('cannot be %s', async (text) => {
    const { code, stderr, stdout } = await inFolder(files, ['report', '.', '--framework', 'gdpr'], {
      env: { SOURCE_DATE_EPOCH: text },
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
  });
});

test('a mistake that a policy tells is no remark on the input', async () => {
  const { findings, diagnostics } = await reportIn('mlps-2.0-l3', 'port-range-traps/tfplan.json');
  const mistaken = findings.filter(({ policy }) => policy === 'valid-rule').map(({ address }) => address);
  expect(mistaken.length).toBeGreaterThan(0);
  expect(diagnostics.filter(({ message }) => mistaken.some((address) => message.startsWith(address)))).toEqual([]);
});

describe('what must not be printed', () => {
  const secret = '11.22.33.44/32';
  const files = {
    'main.tf': `variable "office" {
  sensitive = true
  default   = "${secret}"
}
variable "home" {
  sensitive = true
  default   = "sg-5eeeecret"
}
${group(rule('ssh', 'var.office'), rule('rdp', 'sensitive("11.22.33.45/32")'), rule('mysql', '"0.0.0.0/0"', 'var.home'))}`,
    '.sglint.yaml': config(),
  };

  test.each(['markdown', 'json', 'html'])('is not in %s', async (format) => {
    const house = await reportOn(files);
    expect(house.report.findings.map(({ policy }) => policy).sort()).toEqual(['no-mysql', 'no-ssh']);
    const { stdout } = await inFolder(files, [
      'report',
      '.',
      '--framework',
      'mlps-2.0-l3',
      '--no-config',
      '-f',
      format,
    ]);
    expect(stdout).toContain('(sensitive)');
    for (const text of [secret, '11.22.33.44', '11.22.33.45', 'sg-5eeeecret']) {
      expect(stdout).not.toContain(text);
      expect(JSON.stringify(house.report)).not.toContain(text);
    }
  });
});
