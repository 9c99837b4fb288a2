import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { intersection, isEmpty, difference as subtract } from '../src/net/traffic.js';
import { checkKinds } from '../src/policy/checks/index.js';
import { checkCompliance, frameworksOf } from '../src/policy/frameworks.js';
import { loadPolicies } from '../src/policy/load.js';
import type { Severity } from '../src/policy/policy.js';
import { packAsFile } from '../src/policy/policy-file.js';
import { prepareRegion } from '../src/policy/region.js';
import { Resolver } from '../src/policy/resolver.js';
import { configSchema, policySchema } from '../src/policy/schema.js';
import { fileOf, packs, shippedFrameworks, shippedNetworks, shippedServices } from '../src/policy/shipped.js';
import { validateValue } from '../src/policy/validate.js';
import type { Problem } from '../src/text/unusable.js';
import { run } from './support/run.js';

const root = join(__dirname, 'policies');
const policies = packs.flatMap((pack) => loadPolicies([packAsFile(pack)], undefined).policies);

interface JsonFinding {
  readonly policy: string;
  readonly verdict: string;
  readonly severity: Severity;
}

async function lint(...path: readonly string[]): Promise<readonly JsonFinding[]> {
  const { stdout } = await run(['plan.json', '--no-config', '-f', 'json'], join(root, ...path));
  return (JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] }).findings;
}

describe.each(policies.map(({ id }) => id))('%s', (id) => {
  test.each(['failing', 'passing'])('has a %s example, made by Terraform', (kind) => {
    for (const file of ['main.tf', 'plan.json']) expect(existsSync(join(root, id, kind, file))).toBe(true);
  });

  test('fails its failing example, and no other policy has anything to say about it', async () => {
    const found = await lint(id, 'failing');
    expect(found.map(({ policy, verdict }) => `${verdict} ${policy}`)).toEqual([`fail ${id}`]);
  });

  test('passes its passing example, and so do all the others', async () => {
    expect(await lint(id, 'passing')).toEqual([]);
  });
});

describe('every shipped policy', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s says why, what to do, and where to read more',
    (_, policy) => {
      expect(policy.rationale).toMatch(/\.$/);
      expect(policy.remediation).toMatch(/\.$/);
      expect(policy.references.length).toBeGreaterThan(0);
      for (const url of policy.references) expect(url).toMatch(/^https:\/\//);
      expect(policy.title).not.toMatch(/\.$/);
    },
  );
});

describe('sglint:recommended', () => {
  test('no two policies speak of the same traffic, so no two say the same of one rule', () => {
    const { catalogue, networks } = loadPolicies(
      packs.map((pack) => packAsFile(pack)),
      undefined,
    );
    const complain = (): void => undefined;
    const named = { groups: [], prefixLists: [] };
    const onTraffic = policies.filter(({ written }) => written['forbid'] !== undefined);
    const regions = onTraffic.map(({ id, written }) => {
      const forbid = written['forbid'] as {
        direction: 'ingress';
        from: string;
        traffic?: string[];
        except?: { traffic: string[] }[];
      };
      const resolver = new Resolver(catalogue, networks, complain);
      const region = prepareRegion(forbid, [], resolver).in(named).lower;
      const exceptions = (forbid.except ?? []).map(
        (part) => prepareRegion({ ...part, direction: 'ingress' }, [], resolver).in(named).lower,
      );
      return { id, region, exceptions };
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
    const { catalogue } = loadPolicies(
      packs.map((pack) => packAsFile(pack)),
      undefined,
    );
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
