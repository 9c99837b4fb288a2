import type { Policy } from '../../policy/policy.js';
import { packs } from '../../policy/shipped.js';
import { table } from '../../report/rules.js';
import { plain } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { ExitCode } from '../io.js';
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
    const inForce = policiesInForce(args, args.positionals[0] ?? '.', io).set.policies;
    const listed = pack === undefined ? inForce : inForce.filter(({ origin }) => origin.from === withPrefix(pack));
    if (pack !== undefined && listed.length === 0) throw noSuchPack(pack);
    const rows = listed.map((policy) => [policy.severity, policy.id, policy.title, originOf(policy)].map(plain));
    io.stdout(table([['SEVERITY', 'POLICY', 'TITLE', 'FROM'], ...rows]));
    return ExitCode.clean;
  },
};

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
