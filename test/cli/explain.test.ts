import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packs } from '../../src/policy/shipped.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

const root = join(__dirname, '..', '..');

const explained = async (...names: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await run(['explain', '--no-config', ...names], fixtures);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout;
};

test('what is known is explained beside what is not', async () => {
  const known = await explained('no-public-databases', 'sglint:strict');
  const args = ['explain', '--no-config', 'no-such', 'no-public-databases', 'sglint:nothing', 'sglint:strict'];
  const { stdout, stderr, code } = await run(args, fixtures);
  expect({ stdout, code }).toEqual({ stdout: known, code: 2 });
  expect(stderr).toContain('there is no policy or pack "no-such"');
  expect(stderr).toContain('sglint:nothing');
  expect((await run(['explain', '--no-config', 'no-such'], fixtures)).stdout).toBe('');
});

describe('every name that sglint prints for a policy or a pack is explained', () => {
  test.each(packs.map(({ name }) => name))('those of %s', async (pack) => {
    const { stdout } = await run(['policies', '--no-config', '--pack', pack], fixtures);
    const listed = [...stdout.matchAll(/^\w+ +([a-z0-9-]+) .* (sglint:[a-z0-9.-]+:\d+)/gm)];
    expect(listed.length).toBe(stdout.split('\n').length - 2);
    const ids = listed.map(([, id = '']) => id);
    const whole = await explained(...ids);
    for (const id of ids) expect(whole).toMatch(new RegExp(`^${id} \\(`, 'm'));
    const full = ids.map((id) => `${pack}/${id}`);
    expect(await explained(...full)).toBe(whole);
    expect(await explained(...full.map((name) => name.replace('sglint:', '')))).toBe(whole);
    expect(await explained(...listed.map(([, , from = '']) => from))).toBe(whole);
    const own = await explained(pack);
    expect(await explained(pack.replace('sglint:', ''))).toBe(own);
    for (const id of ids) expect(own).toContain(` ${id} `);
  });

  test('those in the other formats', async () => {
    const printed = await Promise.all(
      ['sarif', 'json', 'gitlab', 'junit', 'github'].map(async (format) => {
        const { stdout } = await run(['unknowns', '--no-config', '-f', format], fixtures);
        return [
          ...stdout.matchAll(
            /"(?:ruleId|policy|check_name)": "([^"]+)"|<testcase classname="([^"]+)"|policy ([a-z-]+)\)/g,
          ),
        ];
      }),
    );
    expect(printed.every((found) => found.length > 0)).toBe(true);
    await explained(...new Set(printed.flat().map(([, a, b, c]) => a ?? b ?? c ?? '')));
  });

  test('those of frameworks, which are packs as well', async () => {
    const { stdout } = await run(['report', 'web-tier', '--framework', 'nope'], fixtures).then(({ stderr }) => ({
      stdout: stderr,
    }));
    const ids = /there is ([^;\n]*)/.exec(stdout.split('\n')[1] ?? '')?.[1]?.split(', ') ?? [];
    expect(ids.length).toBeGreaterThan(5);
    expect(await explained(...ids)).toContain('\nClauses\n');
  });
});

test('one that there is not is not explained, and nothing far off is suggested', async () => {
  const said = async (name: string): Promise<string> => {
    const { stdout, stderr, code } = await run(['explain', '--no-config', name], fixtures);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    return stderr;
  };
  expect(await said('flow-log-on')).toContain('did you mean "flow-logs-on"?');
  expect(await said('mlps')).toContain('did you mean "sglint:mlps-2.0-l2" or "sglint:mlps-2.0-l3"?');
  expect(await said('sglint:recomended')).toContain('did you mean "sglint:recommended"?');
  expect(await said('sglint:strict/flow-logs-on')).toContain(
    'it is in sglint:audit: write "sglint:audit/flow-logs-on"',
  );
  expect(await said('sglint:audit/flow-log-on')).toContain('did you mean "flow-logs-on"?');
  for (const name of ['nope', 'sglint:nope', 'sgl']) expect(await said(name)).not.toContain('did you mean');
});

test('what the networks of an example are is said', async () => {
  const { networks } = parse(readFileSync(join(root, 'test', 'policies', '.sglint.yaml'), 'utf8')) as {
    readonly networks: Readonly<Record<string, readonly string[]>>;
  };
  for (const [name, blocks] of Object.entries(networks)) {
    const pack = packs.find(({ read }) =>
      Object.hasOwn((read?.().value as { networks?: object } | undefined)?.networks ?? {}, name),
    );
    const text = await explained(...policiesOf(pack?.name ?? ''));
    expect(text).toContain(`\n  ${name}: [${blocks.join(', ')}]\n`);
    expect(text).toMatch(new RegExp(`\n {2}${name}: to be filled in: `));
  }
  // Where a configuration fills one in, that is what it is.
  const folder = mkdtempSync(join(tmpdir(), 'sglint-explain-'));
  try {
    writeFileSync(
      join(folder, '.sglint.yaml'),
      'version: 1\nextends: [sglint:web-server]\nnetworks: { web-operators: [10.77.0.0/16] }\n',
    );
    const { stdout } = await run(['explain', 'web-server-ingress'], folder);
    expect(stdout).toContain('\n  web-operators: 10.77.0.0/16\n');
    expect(stdout).toContain('\n  web-operators: [10.1.0.0/16]\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const policiesOf = (name: string): readonly string[] => {
  const pack = packs.find((each) => each.name === name);
  const file = pack?.read?.().value as { readonly policies?: readonly { readonly id: string }[] } | undefined;
  return (file?.policies ?? []).map(({ id }) => id);
};
