import { resolve } from 'node:path';
import type { Policy } from '../../policy/policy.js';
import { packs } from '../../policy/shipped.js';
import { table } from '../../report/rules.js';
import { plain, withoutCommands } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { ExitCode, type Io } from '../io.js';
import { policiesInForce } from '../policies.js';

/** Lists the policies in force. */
export const policies: Command = {
  name: 'policies',
  usage: '[path]',
  summary: 'List the policies in force, and where each comes from',
  options: ['policy', 'config', 'no-config', 'pack'],
  examples: [
    ['sglint policies', 'what is in force here'],
    ['sglint policies --pack sglint:recommended', 'what a pack holds'],
  ],
  run(args, io) {
    const pack = args.text('pack');
    const inForce = policiesInForce(args, pathIn(args.positionals, io), io).set.policies;
    const listed = pack === undefined ? inForce : inForce.filter(({ origin }) => origin.from === withPrefix(pack));
    if (pack !== undefined && listed.length === 0) throw noSuchPack(pack);
    const rows = listed.map((policy) => [policy.severity, policy.id, policy.title, originOf(policy)].map(plain));
    io.stdout(withoutCommands(table([['SEVERITY', 'POLICY', 'TITLE', 'FROM'], ...rows])));
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

const withPrefix = (pack: string): string => (pack.startsWith('sglint:') ? pack : `sglint:${pack}`);

const originOf = ({ origin: { from, line, changes } }: Policy): string => [`${from}:${line}`, ...changes].join('; ');

function noSuchPack(pack: string): UnusableError {
  const names = packs.map(({ name }) => name);
  const known = names.includes(withPrefix(pack));
  const near = suggest(withPrefix(pack), names);
  const hint = known
    ? `add it to extends, or run: sglint policies -p ${withPrefix(pack)}`
    : near
      ? `did you mean "${near}"?`
      : `there is ${names.join(', ')}`;
  return new UnusableError({ message: `no policy of "${pack}" is in force`, hint });
}
