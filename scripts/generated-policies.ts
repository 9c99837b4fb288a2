import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { nodeIo } from '../src/cli/node-io.js';
import { checkNameOf } from '../src/policy/checks/index.js';
import type { Example } from '../src/policy/examples.js';
import { frameworksOf } from '../src/policy/frameworks.js';
import { networkInWords, networksNamedIn } from '../src/policy/named-networks.js';
import { type InPack, writtenIn } from '../src/policy/pack.js';
import type { WrittenPolicy } from '../src/policy/policy.js';
import { fileOf, type Pack, packs, shippedNetworks } from '../src/policy/shipped.js';
import { heading, NOTE, row } from './markdown.js';

/** The pages of the policies and of the packs, and their examples, by path. */
export async function policyFiles(): Promise<readonly (readonly [string, string])[]> {
  const all = packs.filter(({ read }) => read !== undefined).flatMap(writtenIn);
  const examples = new Map<string, Example>();
  for (const each of all) examples.set(each.written.id, await exampleOf(each));
  return [
    ['policies/examples.json', `${JSON.stringify(Object.fromEntries(examples), undefined, 2)}\n`],
    ['docs/policies.md', index()],
    ...packs.map((pack) => [`docs/policies/packs/${bare(pack.name)}.md`, packPage(pack)] as const),
    ...all.map(
      (each) => [`docs/policies/${each.written.id}.md`, policyPage(each, examples.get(each.written.id))] as const,
    ),
  ];
}

const frameworks = frameworksOf([]);

const bare = (name: string): string => name.replace('sglint:', '');

/** The networks that the examples in test/policies are judged with. */
const filledIn = (
  parse(readFileSync(join('test', 'policies', '.sglint.yaml'), 'utf8')) as {
    readonly networks: Readonly<Record<string, readonly string[]>>;
  }
).networks;

/** The examples in test/policies, without what every configuration begins with. */
async function exampleOf(policy: InPack): Promise<Example> {
  const { written } = policy;
  const read = (kind: string): string =>
    readFileSync(join('test', 'policies', written.id, kind, 'main.tf'), 'utf8').replace(
      /^terraform \{\n[\s\S]*?\n\}\n+/,
      '',
    );
  const named = networksNamedIn(written).filter((name) => Object.hasOwn(filledIn, name));
  const networks = Object.fromEntries(named.map((name) => [name, `[${filledIn[name]?.join(', ')}]`]));
  const says = await findingIn(policy);
  return { failing: read('failing'), passing: read('passing'), says, ...(named.length > 0 ? { networks } : {}) };
}

/** What sglint says of the example that breaks a policy. */
async function findingIn({ home, written: { id } }: InPack): Promise<string> {
  let stdout = '';
  const world: Io = {
    ...nodeIo,
    env: {},
    stdoutIsTerminal: false,
    stdout: (text) => {
      stdout += text;
    },
    stderr: () => {},
  };
  const plan = join('test', 'policies', id, 'failing', 'plan.json');
  await main([plan, '-p', `${home.name}/${id}`, '-f', 'json'], world);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly message: string }[] };
  if (findings[0] === undefined) throw new Error(`nothing is found in ${plan}`);
  return findings[0].message;
}

function index(): string {
  return [
    `# The shipped policies\n\n${NOTE}\n`,
    'A pack is put in force by its name, a policy on its own by the name of its pack and its own:\n',
    '\n```yaml\nversion: 1\nextends: [sglint:recommended, sglint:strict/no-placeholder-sources]\n```\n\n',
    '`sglint policies` lists what is in force, `sglint explain NAME` shows a policy or a pack in full. How other tools call what these find is in ',
    '[other-tools.md](other-tools.md), what each row of a common guide to ports became in [guide.md](guide.md).\n\n',
    heading('pack', 'what it is', 'policies'),
    ...packs.map((pack) =>
      row(`[${pack.name}](policies/packs/${bare(pack.name)}.md)`, pack.summary, String(writtenIn(pack).length)),
    ),
    ...packs
      .filter(({ read }) => read !== undefined)
      .map((pack) => `\n## ${pack.name}\n\n${policyTable(pack, 'policies/')}`),
  ].join('');
}

function policyTable(pack: Pack, folder: string): string {
  const rows = writtenIn(pack).map(({ written: { id, severity, title } }) =>
    row(severity, `[\`${id}\`](${folder}${id}.md)`, title),
  );
  return heading('severity', 'policy', 'what it requires') + rows.join('');
}

function packPage(pack: Pack): string {
  const { extends: others = [], networks = {} } = fileOf(pack);
  const required = Object.entries(networks).flatMap(([name, entry]) =>
    'required' in entry ? [{ name, says: entry.required }] : [],
  );
  const filledIn = required.map(({ name }, at) => `  ${name}: [10.${at + 1}.0.0/16]\n`).join('');
  return [
    `# ${pack.name}\n\n${NOTE}\n${pack.summary}.\n`,
    `\n\`\`\`yaml\nversion: 1\nextends: [${pack.name}]\n${filledIn ? `networks: # yours\n${filledIn}` : ''}\`\`\`\n`,
    required.length === 0
      ? ''
      : `\n## Networks to fill in\n\nWithout them, nothing is judged: sglint says which are missing, and exits with 2. An empty list is nobody.\n\n${heading('network', 'is')}${required.map(({ name, says }) => row(`\`${name}\``, says)).join('')}`,
    whichGroups(pack, filledIn),
    others.length === 0
      ? ''
      : `\nIt puts in force, too: ${others.map((name) => `[${name}](${linkOf(name)})`).join(', ')}.\n`,
    `\n## Policies\n\n${policyTable(pack, '../')}`,
    pack.framework === undefined
      ? ''
      : `\n## Clauses\n\n\`sglint report PATH --framework ${pack.framework}\` says clause by clause what a configuration shows of them.\n\n${clauseTable(pack, pack.framework)}`,
  ].join('');
}

/** How packs that say what may be let in are used together. */
function whichGroups(pack: Pack, filledIn: string): string {
  const envelopes = (fileOf(pack).policies ?? []).filter((policy) => policy['allow-only'] && !policy['applies-to']);
  if (pack.framework !== undefined || envelopes.length === 0) return '';
  const settings = envelopes.map(
    ({ id }) =>
      `  ${id}: { applies-to: { security-groups: ["*${bare(pack.name)}*"] } } # names or addresses of groups\n`,
  );
  return [
    '\n## For some groups only\n\nIt says what every security group may accept. Beside another pack that does so, each would find what only the other one ',
    'allows, and sglint warns of that: say which groups it is for.\n',
    `\n\`\`\`yaml\nversion: 1\nextends: [${pack.name}]\nnetworks: # yours\n${filledIn}policies:\n${settings.join('')}\`\`\`\n`,
  ].join('');
}

function linkOf(name: string): string {
  const [pack = '', policy] = name.split('/');
  return policy === undefined ? `${bare(pack)}.md` : `../${policy}.md`;
}

/** Every clause, so that what no policy shows is seen, too. */
function clauseTable(pack: Pack, framework: string): string {
  const carriers = writtenIn(pack).map(({ written }) => written);
  const rows = [...(frameworks.get(framework)?.clauses.values() ?? [])].map(({ id, title, assessable, reason }) => {
    const ids = carriers.filter(({ compliance }) => compliance?.[framework]?.includes(id)).map((each) => each.id);
    const shown = ids.map((each) => `[\`${each}\`](../${each}.md)`).join(', ');
    return row(id, title, assessable ? shown : 'not assessable', reason);
  });
  return heading('clause', 'asks for', 'policies', 'what a configuration shows of it') + rows.join('');
}

function policyPage({ home, written }: InPack, example: Example | undefined): string {
  const { id, title, severity, rationale = '', remediation = '', references = [] } = written;
  const { failing, passing, says, networks: inExamples } = example as Example;
  const toFillIn = Object.entries(inExamples ?? {}).map(([network, terms]) => `  ${network}: ${terms}\n`);
  return [
    `# \`${id}\`\n\n${NOTE}\n**${title}** (${severity})\n\n${rationale}\n`,
    `\n## What to do\n\n${remediation}\n`,
    `\n## What it requires\n\n\`\`\`yml\n${requirementOf(written)}\`\`\`\n`,
    `\nHow to read it: ${meanings(written).join(', ')}.\n`,
    servicesTable({ home, written }),
    networkTable({ home, written }, inExamples),
    `\n## An example that fails\n\n\`\`\`hcl\n${failing}\`\`\`\n\nsglint says: ${says}\n`,
    `\n## An example that passes\n\n\`\`\`hcl\n${passing}\`\`\`\n`,
    `\n## How to put it in force\n\nIt is in [${home.name}](packs/${bare(home.name)}.md). On its own:\n`,
    `\n\`\`\`yaml\nversion: 1\nextends: [${home.name}/${id}]\n${toFillIn.length === 0 ? '' : `networks: # yours\n${toFillIn.join('')}`}\`\`\`\n`,
    clauseList(written),
    references.length === 0 ? '' : `\n## References\n\n${references.map((url) => `* <${url}>\n`).join('')}`,
  ].join('');
}

/** Where the words of a requirement are explained. */
function meanings(written: WrittenPolicy): readonly string[] {
  const name = checkNameOf(written) ?? '';
  return [
    `[\`${name}\`](../checks.md#${name})`,
    ...(/^ *(require|where):/m.test(requirementOf(written))
      ? ['[conditions](../checks.md#conditions-on-an-attribute)']
      : []),
    ...(trafficIn(written).length > 0 ? ['[services](../services.md)'] : []),
  ];
}

/** The terms for traffic in the check of a policy. */
function trafficIn(written: WrittenPolicy): readonly string[] {
  const terms = new Set<string>();
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && ['traffic', 'allow', 'deny'].includes(key)) terms.add(value);
    else if (Array.isArray(value)) for (const each of value) visit(each, key);
    else if (typeof value === 'object' && value !== null)
      for (const [inside, each] of Object.entries(value)) visit(each, inside);
  };
  visit(written[checkNameOf(written) ?? '']);
  return [...terms];
}

/** What the sets of ports in a requirement stand for. */
function servicesTable({ home, written }: InPack): string {
  const { services = {} } = fileOf(home);
  const rows = trafficIn(written).flatMap((name) => {
    const entry = services[name];
    const terms = entry === undefined ? [] : 'traffic' in entry ? entry.traffic : entry;
    return terms.length === 0 ? [] : [row(`\`${name}\``, terms.join(', '))];
  });
  return rows.length === 0 ? '' : `\n${heading('ports', 'are those of')}${rows.join('')}`;
}

/** What the names of networks in a requirement stand for. */
function networkTable({ home, written }: InPack, inExamples: Example['networks']): string {
  const rows = networksNamedIn(written).flatMap((name) => {
    const entry = fileOf(home).networks?.[name] ?? shippedNetworks[name];
    if (entry === undefined || name === 'any') return [];
    const here = inExamples?.[name];
    const example = here === undefined ? 'the same' : `\`${here}\``;
    return [row(`\`${name}\``, networkInWords(name, entry), ...(inExamples === undefined ? [] : [example]))];
  });
  const names = ['network', 'is', ...(inExamples === undefined ? [] : ['in the examples'])];
  return rows.length === 0 ? '' : `\n${heading(...names)}${rows.join('')}`;
}

function requirementOf(policy: WrittenPolicy): string {
  const name = checkNameOf(policy) ?? '';
  const appliesTo = policy['applies-to'];
  return stringify({ [name]: policy[name], ...(appliesTo ? { 'applies-to': appliesTo } : {}) });
}

/** Each framework once, with all of its clauses. */
function clauseList({ compliance = {} }: WrittenPolicy): string {
  const rows = Object.entries(compliance).flatMap(([id, clauses]) =>
    clauses.map((clause, at) =>
      row(at === 0 ? `[${id}](packs/${id}.md)` : '', clause, frameworks.get(id)?.clauses.get(clause)?.title ?? ''),
    ),
  );
  return rows.length === 0 ? '' : `\n## Clauses\n\n${heading('framework', 'clause', 'asks for')}${rows.join('')}`;
}
