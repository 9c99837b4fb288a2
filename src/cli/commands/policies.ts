import { resolve } from 'node:path';
import { clausesOf, type Frameworks, noSuchFramework } from '../../policy/frameworks.js';
import type { PolicySet } from '../../policy/load.js';
import { noSuchPack, packNamed, writtenIn } from '../../policy/pack.js';
import { type Pack, packs } from '../../policy/shipped.js';
import { speaksOf } from '../../policy/speaks-of.js';
import { table } from '../../report/rules.js';
import { isUnresolved } from '../../services/catalogue.js';
import { plain, withoutCommands } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { ExitCode, type Io } from '../io.js';
import { inForce, type KnownPolicy, policiesOf } from '../known-policies.js';
import { policiesInForce } from '../policies.js';

/** Lists the policies in force, and the packs. */
export const policies: Command = {
  name: 'policies',
  usage: '[path]',
  summary: 'List the policies in force and where each comes from, and the packs there are',
  options: ['policy', 'config', 'no-config', 'pack', 'framework', 'service'],
  examples: [
    ['sglint policies', 'what is in force here, and which packs there are'],
    ['sglint policies --pack strict', 'what a pack holds, in force or not'],
    ['sglint policies --framework mlps-2.0-l3', 'which of them carry which clauses'],
    ['sglint policies --service redis', 'which of them speak of a service'],
  ],
  run(args, io) {
    const { set } = policiesInForce(args, pathIn(args.positionals, io), io);
    const framework = frameworkIn(args, set.frameworks);
    const chosen = listed(args, set).filter(filterOf(args, set, framework));
    const rows = chosen.map((each) => rowOf(each, framework));
    const heading = ['SEVERITY', 'POLICY', ...(framework ? ['CLAUSES'] : []), 'TITLE', 'FROM'];
    io.stdout(rows.length === 0 ? 'No policy is like that.\n' : withoutCommands(table([heading, ...rows])));
    const isWhole = (['pack', 'framework', 'service'] as const).every((name) => args.text(name) === undefined);
    if (isWhole) io.stdout(`\n${withoutCommands(packTable(set))}`);
    return ExitCode.clean;
  },
};

/** The path whose configuration is in question. */
function pathIn([path = '.', second]: readonly string[], io: Io): string {
  if (second !== undefined) {
    const hint = 'each path can have a configuration of its own: ask for one after the other';
    throw new UnusableError({ message: `sglint policies takes one path, and "${second}" is a second one`, hint });
  }
  if (path === '-' || io.kindOf(resolve(io.cwd, path)) !== 'missing') return path;
  throw new UnusableError({
    message: `there is no file or folder "${path}"`,
    hint: 'name what you would lint; for one policy in full: sglint explain POLICY',
  });
}

function listed(args: Arguments, set: PolicySet): readonly KnownPolicy[] {
  const name = args.text('pack');
  if (name === undefined) return inForce(set);
  const pack = packNamed(name);
  if (pack === undefined) throw new UnusableError(noSuchPack(name));
  return policiesOf(pack, set);
}

function frameworkIn(args: Arguments, frameworks: Frameworks): string | undefined {
  const id = args.text('framework');
  if (id === undefined || frameworks.get(id)) return id;
  throw new UnusableError(noSuchFramework(id, frameworks));
}

function filterOf(args: Arguments, set: PolicySet, framework: string | undefined): (each: KnownPolicy) => boolean {
  const term = args.text('service');
  const wanted = term === undefined ? undefined : set.catalogue.resolve(term);
  if (wanted && isUnresolved(wanted)) {
    const near = suggest(term ?? '', wanted.candidates);
    throw new UnusableError({ message: wanted.message, ...(near ? { hint: `did you mean "${near}"?` } : {}) });
  }
  return ({ written }) =>
    (framework === undefined || clausesOf(written, framework).length > 0) &&
    (wanted === undefined || speaksOf(written, wanted, set.catalogue));
}

function rowOf(each: KnownPolicy, framework: string | undefined): readonly string[] {
  const { written, origin, isInForce } = each;
  const from = [`${origin.from}:${origin.line}`, ...origin.changes, ...(isInForce ? [] : ['not in force'])].join('; ');
  const clauses = framework === undefined ? [] : [clausesOf(written, framework).join(', ')];
  return [written.severity, written.id, ...clauses, written.title, from].map(plain);
}

function packTable(set: PolicySet): string {
  const active = new Set(set.policies.map(({ id }) => id));
  const row = (pack: Pack): readonly string[] => {
    const ids = writtenIn(pack).map(({ written }) => written.id);
    const count = ids.filter((id) => active.has(id)).length;
    return [pack.name, count === 0 ? 'no' : `${count} of ${ids.length}`, pack.summary];
  };
  return table([['PACK', 'IN FORCE', 'WHAT IT IS'], ...packs.map(row)]);
}
