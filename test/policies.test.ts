import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { intersection, isEmpty, difference as subtract } from '../src/net/traffic.js';
import { checkKinds } from '../src/policy/checks/index.js';
import { checkCompliance, frameworksOf } from '../src/policy/frameworks.js';
import { loadPolicies } from '../src/policy/load.js';
import { Packs, writtenIn } from '../src/policy/pack.js';
import type { Severity } from '../src/policy/policy.js';
import { packAsFile } from '../src/policy/policy-file.js';
import { prepareRegion } from '../src/policy/region.js';
import { Resolver } from '../src/policy/resolver.js';
import { configSchema, policySchema } from '../src/policy/schema.js';
import {
  fileOf,
  type Pack,
  packs,
  shippedFrameworks,
  shippedNetworks,
  shippedServices,
} from '../src/policy/shipped.js';
import { validateValue } from '../src/policy/validate.js';
import type { Problem } from '../src/text/unusable.js';
import { run } from './support/run.js';

const root = join(__dirname, 'policies');
const themes = packs.filter(({ read }) => read !== undefined);
const policies = themes.flatMap(writtenIn);

interface JsonFinding {
  readonly policy: string;
  readonly verdict: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What policies say of an example; the networks that packs ask for are in test/policies/.sglint.yaml. */
async function lint(folder: string, ...names: readonly string[]): Promise<readonly JsonFinding[]> {
  const options = names.flatMap((name) => ['-p', name]);
  const { stdout, stderr, code } = await run(['plan.json', ...options, '-f', 'json'], join(root, folder));
  if (code > 1) throw new Error(stderr);
  return (JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] }).findings;
}

describe.each(policies.map(({ home, written }) => [written.id, home.name] as const))('%s', (id, pack) => {
  const isRecommended = pack === 'sglint:recommended';
  // Those of the recommended pack are judged by all of it: no two of them are to say the same.
  const name = isRecommended ? pack : `${pack}/${id}`;

  test.each(['failing', 'passing'])('has a %s example, made by Terraform', (kind) => {
    for (const file of ['main.tf', 'plan.json']) expect(existsSync(join(root, id, kind, file))).toBe(true);
  });

  test('fails its failing example, once, and no other policy of recommended has anything to say about it', async () => {
    const found = await lint(join(id, 'failing'), name);
    expect(found.map(({ policy, verdict }) => `${verdict} ${policy}`)).toEqual([`fail ${id}`]);
  });

  test('passes its passing example, and so do all the others of recommended', async () => {
    expect(await lint(join(id, 'passing'), name)).toEqual([]);
  });

  test('the configuration of each example is judged like its plan', async () => {
    for (const kind of ['failing', 'passing']) {
      const { stdout } = await run(['.', '-p', name, '-f', 'json'], join(root, id, kind));
      const { findings } = JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] };
      expect(findings.map(({ policy }) => policy)).toEqual(kind === 'failing' ? [id] : []);
    }
  });
});

describe('every shipped policy', () => {
  test.each(policies.map(({ written }) => [written.id, written] as const))(
    '%s says why, what to do, and where to read more',
    (_, { rationale, remediation, references = [], title }) => {
      expect(rationale).toMatch(/\.$/);
      expect(remediation).toMatch(/[.]$|[."]$/);
      expect(references.length).toBeGreaterThan(0);
      for (const url of references) expect(url).toMatch(/^https:\/\//);
      expect(title).not.toMatch(/\.$/);
    },
  );

  test('has an id, and names of networks and services, that no other pack has', () => {
    const names = themes.flatMap((pack) => {
      const { policies: list = [], networks = {}, services = {} } = fileOf(pack);
      return [...list.map(({ id }) => `policy ${id}`), ...Object.keys(networks), ...Object.keys(services)];
    });
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
    for (const network of Object.keys(shippedNetworks)) expect(names).not.toContain(network);
    for (const service of Object.keys(shippedServices)) expect(names).not.toContain(service);
  });

  test('carries clauses where its pack says so, and nowhere else', () => {
    for (const pack of themes) {
      const carries = writtenIn(pack).some(({ written }) => written.compliance !== undefined);
      expect([pack.name, carries]).toEqual([pack.name, pack.carriesClauses ?? false]);
    }
  });
});

describe('packs', () => {
  test('extend nothing that is not there', () => {
    for (const pack of packs) expect(new Packs().ask(pack.name)).toBeUndefined();
    for (const name of themes.flatMap((pack) => fileOf(pack).extends ?? [])) {
      expect(new Packs().ask(name)).toBeUndefined();
    }
  });

  test.each(packs.filter(({ framework }) => framework).map((pack) => [pack.name, pack] as const))(
    '%s is every policy that carries its clauses, and each clause that can be shown has one',
    (_, pack) => {
      const carriers = policies.filter(({ written }) => written.compliance?.[pack.framework ?? ''] !== undefined);
      expect(writtenIn(pack).map(({ written }) => written.id)).toEqual(carriers.map(({ written }) => written.id));
      const clauses = [
        ...(frameworksOf([])
          .get(pack.framework ?? '')
          ?.clauses.values() ?? []),
      ];
      const without = clauses.filter(
        ({ id, assessable }) =>
          assessable && !carriers.some(({ written }) => written.compliance?.[pack.framework ?? '']?.includes(id)),
      );
      expect(without.map(({ id }) => id)).toEqual([]);
    },
  );

  test('every framework has a pack', () => {
    expect(packs.flatMap(({ framework }) => framework ?? [])).toEqual(frameworksOf([]).ids);
  });

  test('everything together can be put in force at once', async () => {
    const options = packs.flatMap(({ name }) => ['-p', name]);
    const { code, stderr } = await run(['failing/plan.json', ...options], join(root, 'no-public-databases'));
    expect({ code, stderr: stderr.includes('there twice') }).toEqual({ code: 1, stderr: false });
  });
});

describe('sglint:recommended', () => {
  test('no two policies speak of the same traffic, so no two say the same of one rule', () => {
    const { catalogue, networks } = loadPolicies([packAsFile(themes[0] as Pack)], undefined);
    const complain = (): void => undefined;
    const named = { groups: [], prefixLists: [] };
    const onTraffic = policies.filter(
      ({ home, written }) => home.name === 'sglint:recommended' && written['forbid'] !== undefined,
    );
    const regions = onTraffic.map(({ written }) => {
      const forbid = written['forbid'] as {
        direction: 'ingress';
        from: string;
        traffic?: string[];
        except?: { traffic?: string[]; from?: string }[];
      };
      const resolver = new Resolver(catalogue, networks, complain);
      const region = prepareRegion(forbid, [], resolver).in(named).lower;
      // Addresses that are trusted are nobody's here.
      const exceptions = (forbid.except ?? [])
        .filter(({ traffic }) => traffic)
        .map((part) => prepareRegion({ ...part, direction: 'ingress' }, [], resolver).in(named).lower);
      return { id: written.id, region, exceptions };
    });
    for (const a of regions) {
      for (const b of regions) {
        if (a.id >= b.id) continue;
        const both = intersection(a.region, b.region);
        const excepted = [...a.exceptions, ...b.exceptions];
        const left = excepted.reduce((rest, part) => subtract(rest, part), both);
        expect({ pair: [a.id, b.id], overlap: isEmpty(left) }).toEqual({ pair: [a.id, b.id], overlap: true });
      }
    }
  });
});

describe('the shipped frameworks', () => {
  const frameworks = frameworksOf([]);

  test('are as their schema says', () => {
    expect(validateValue({ version: 1, frameworks: shippedFrameworks() }, policySchema)).toEqual([]);
  });

  test('every clause is a sentence about what is asked for, and another about what shows', () => {
    for (const id of frameworks.ids) {
      for (const { title, reason } of frameworks.get(id)?.clauses.values() ?? []) {
        expect(title).toMatch(/^[A-Z].*[^.]$/);
        expect(reason).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('every framework and clause that a policy names is there, and can be shown', () => {
    const problems: Problem[] = [];
    for (const pack of packs) checkCompliance(packAsFile(pack), frameworks, problems);
    expect(problems.map(({ message }) => message)).toEqual([]);
  });
});

describe('the shipped files', () => {
  test.each(packs.map((pack) => [pack.name, pack] as const))('%s is as its schema says', (_, pack) => {
    expect(validateValue(fileOf(pack), policySchema)).toEqual([]);
  });

  test('so are the catalogue and the networks', () => {
    expect(validateValue({ version: 1, services: shippedServices }, policySchema)).toEqual([]);
    expect(validateValue({ version: 1, networks: shippedNetworks }, policySchema)).toEqual([]);
  });

  test('every service resolves, and has a name, a category, a severity and a risk', () => {
    const { catalogue } = loadPolicies([packAsFile(themes[0] as Pack)], undefined);
    expect(Object.keys(shippedServices).length).toBeGreaterThanOrEqual(223);
    for (const id of Object.keys(shippedServices)) {
      expect(catalogue.resolve(id)).not.toHaveProperty('message');
      expect(catalogue.get(id)).toMatchObject({
        name: expect.any(String),
        category: expect.any(String),
        severity: expect.any(String),
        risk: expect.any(String),
      });
    }
  });

  test('the schemas have a description for every check', () => {
    const schema = JSON.stringify(policySchema);
    for (const { summary } of Object.values(checkKinds)) expect(schema).toContain(JSON.stringify(summary).slice(1, -1));
    expect(validateValue({ version: 1 }, configSchema)).toEqual([]);
  });
});
