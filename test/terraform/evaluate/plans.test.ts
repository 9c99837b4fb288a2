// Every configuration in test/fixtures/terraform: the same instances, the same values, the same exposure as in the plan that
// Terraform made of it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SecurityGroup, securityGroups } from '../../../src/alicloud/security-group.js';
import type { Attribute, Json } from '../../../src/config/attribute.js';
import type { Resource } from '../../../src/config/resource.js';
import { readInput } from '../../../src/input/index.js';
import { evaluateModule } from '../../../src/terraform/evaluate-module.js';
import { accepted, fixtures } from '../../support/exposure.js';
import { folderFiles } from '../../support/module-files.js';

type JsonObject = { readonly [name: string]: Json };

interface Change {
  readonly address: string;
  readonly mode: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: JsonObject;
    readonly after_unknown: JsonObject;
  };
}

const folders = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)tfplan\.json$/.test(path))
  .map(dirname)
  .sort();

/** What a plan says otherwise than the configuration, and why. */
const DIFFERENCES: readonly { readonly folder: string; readonly attribute: RegExp; readonly why: string }[] = [
  {
    folder: 'port-range-traps',
    attribute: /\.(?:all_443|all_zero|icmp_8|tcp_all) port_range$/,
    why: 'the provider ignores the ports of protocols that have none, and -1/-1 is its default',
  },
  { folder: 'lifecycle/after', attribute: / security_group_id$/, why: 'the state knows the identity of the group' },
  { folder: 'lifecycle/after', attribute: /\.v6 ipv6_cidr_ip$/, why: 'the state has the short form of the same block' },
];

function planned(folder: string): readonly Change[] {
  const plan: { readonly resource_changes: readonly Change[] } = JSON.parse(
    readFileSync(join(fixtures, folder, 'tfplan.json'), 'utf8'),
  );
  return plan.resource_changes.filter(({ mode, change }) => mode === 'managed' && change.after !== null);
}

const sorted = (texts: Iterable<string>): readonly string[] => [...texts].sort();

/** What the configuration does not write is not ours to know; an object is what is set in it; a set has no order. */
function simplify(json: Json): Json {
  if (Array.isArray(json)) return json.map(simplify).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof json !== 'object' || json === null) return json;
  const set = Object.entries(json).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(set.map(([name, value]) => [name, simplify(value)]));
}

const isMarked = (mark: Json | undefined): boolean =>
  mark === true || (typeof mark === 'object' && mark !== null && Object.values(mark).some(isMarked));

/** The attribute in one line of a table. */
function shown(attribute: Attribute<Json> | undefined): Json {
  if (attribute === undefined) return null;
  return attribute.state === 'known' ? simplify(attribute.value) : '(unknown)';
}

function plannedAttribute({ change }: Change, name: string): Json {
  if (isMarked(change.after_unknown[name])) return '(unknown)';
  const value = simplify(change.after[name] ?? null);
  return value === '' ? null : value;
}

const isDifferent = (folder: string, line: string): boolean =>
  DIFFERENCES.some((difference) => difference.folder === folder && difference.attribute.test(line));

test('there are plans to compare with', () => {
  expect(folders.length).toBeGreaterThanOrEqual(11);
});

describe.each(folders)('%s', (folder) => {
  const evaluation = evaluateModule(folderFiles(join(fixtures, folder)));
  const changes = planned(folder);
  const byAddress = new Map(evaluation.resources.map((resource): [string, Resource] => [resource.address, resource]));

  test('nothing is wrong with it', () => {
    expect({ ...evaluation, resources: [], files: [], moves: [], forgotten: [] }).toEqual({
      resources: [],
      files: [],
      moves: [],
      forgotten: [],
      problems: [],
      diagnostics: [],
      unknownModules: [],
    });
  });

  test('the same instances', () => {
    const current = changes.filter(({ change }) => change.actions[0] !== 'forget');
    expect(sorted(byAddress.keys())).toEqual(sorted(current.map(({ address }) => address)));
  });

  test('the same values, and the same unknowns', () => {
    const ours: Record<string, Json> = {};
    const theirs: Record<string, Json> = {};
    for (const change of changes) {
      const resource = byAddress.get(change.address);
      if (!resource) continue;
      for (const name of new Set([...Object.keys(change.change.after), ...Object.keys(change.change.after_unknown)])) {
        const line = `${change.address} ${name}`;
        if (!resource.writes(name) || isDifferent(folder, line)) continue;
        ours[line] = shown(resource.attribute(name));
        theirs[line] = plannedAttribute(change, name);
      }
    }
    expect(ours).toEqual(theirs);
    expect(Object.keys(ours).length).toBeGreaterThan(3);
  });

  test('the same groups, with the same exposure', () => {
    const path = join(fixtures, folder, 'tfplan.json');
    const plan = readInput({ path, text: readFileSync(path, 'utf8') });
    // What Terraform forgets is in no file any more.
    expect(exposureOf(evaluation.resources)).toEqual(
      exposureOf(plan.resources.filter(({ remains }) => remains === undefined)),
    );
  });
});

function exposureOf(resources: readonly Resource[]): object {
  const of = (group: SecurityGroup) =>
    (['ingress', 'egress'] as const).flatMap((direction) =>
      (['lower', 'upper'] as const).map(
        (bound) => `${direction} ${bound}: ${accepted(group, direction, bound).join('; ')}`,
      ),
    );
  return Object.fromEntries(securityGroups(resources).map((group) => [group.address ?? '', of(group)]));
}
