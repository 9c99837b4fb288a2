import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkNameOf } from '../src/policy/checks/index.js';
import { frameworksOf } from '../src/policy/frameworks.js';
import { type InPack, writtenIn } from '../src/policy/pack.js';
import type { WrittenPolicy } from '../src/policy/policy.js';
import { fileOf, type Pack, packs } from '../src/policy/shipped.js';
import { heading, NOTE, row } from './markdown.js';

/** The pages of the policies and of the packs, and their examples, by path. */
export function policyFiles(): readonly (readonly [string, string])[] {
  const all = packs.filter(({ read }) => read !== undefined).flatMap(writtenIn);
  const examples = Object.fromEntries(all.map(({ written: { id } }) => [id, exampleOf(id)]));
  return [
    ['policies/examples.json', `${JSON.stringify(examples, undefined, 2)}\n`],
    ['docs/policies.md', index()],
    ...packs.map((pack) => [`docs/policies/packs/${bare(pack.name)}.md`, packPage(pack)] as const),
    ...all.map((each) => [`docs/policies/${each.written.id}.md`, policyPage(each)] as const),
  ];
}

const frameworks = frameworksOf([]);

const bare = (name: string): string => name.replace('sglint:', '');

/** The examples in test/policies, without what every configuration begins with. */
function exampleOf(id: string): { readonly failing: string; readonly passing: string } {
  const read = (kind: string): string =>
    readFileSync(join('test', 'policies', id, kind, 'main.tf'), 'utf8').replace(/^terraform \{\n[\s\S]*?\n\}\n+/, '');
  return { failing: read('failing'), passing: read('passing') };
}

function index(): string {
  return [
    `# The shipped policies\n\n${NOTE}\n`,
    'A pack is put in force by its name, a policy on its own by the name of its pack and its own:\n',
    '\n```yaml\nversion: 1\nextends: [sglint:recommended, sglint:strict/no-placeholder-sources]\n```\n\n',
    '`sglint policies` lists what is in force, `sglint explain POLICY` shows one in full. How other tools call what these find is in ',
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
    pack.framework === undefined ? '' : `\n## Clauses\n\n${clauseTable(pack, pack.framework)}`,
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

function policyPage({ home, written }: InPack): string {
  const { id, title, severity, rationale = '', remediation = '', references = [] } = written;
  const { failing, passing } = exampleOf(id);
  return [
    `# \`${id}\`\n\n${NOTE}\n**${title}** (${severity})\n\n${rationale}\n`,
    `\n## What to do\n\n${remediation}\n`,
    `\n## What it requires\n\n\`\`\`yml\n${requirementOf(written)}\`\`\`\n`,
    `\n## An example that fails\n\n\`\`\`hcl\n${failing}\`\`\`\n`,
    `\n## An example that passes\n\n\`\`\`hcl\n${passing}\`\`\`\n`,
    `\n## Where it is\n\nIn [${home.name}](packs/${bare(home.name)}.md); on its own:\n`,
    `\n\`\`\`yaml\nversion: 1\nextends: [${home.name}/${id}]\n\`\`\`\n`,
    clauseList(written),
    references.length === 0 ? '' : `\n## References\n\n${references.map((url) => `* <${url}>\n`).join('')}`,
  ].join('');
}

function requirementOf(policy: WrittenPolicy): string {
  const name = checkNameOf(policy) ?? '';
  const appliesTo = policy['applies-to'];
  return stringify({ [name]: policy[name], ...(appliesTo ? { 'applies-to': appliesTo } : {}) });
}

function clauseList({ compliance = {} }: WrittenPolicy): string {
  const rows = Object.entries(compliance).flatMap(([id, clauses]) => {
    const framework = frameworks.get(id);
    return clauses.map((clause) => row(framework?.title ?? id, clause, framework?.clauses.get(clause)?.title ?? ''));
  });
  return rows.length === 0 ? '' : `\n## Clauses\n\n${heading('framework', 'clause', 'asks for')}${rows.join('')}`;
}
