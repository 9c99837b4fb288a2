import { clausesOf, type Frameworks } from '../policy/frameworks.js';
import type { PolicySet } from '../policy/load.js';
import { writtenIn } from '../policy/pack.js';
import { fileOf, type Pack } from '../policy/shipped.js';
import { table } from '../report/rules.js';
import { section } from './sections.js';

/** A pack in full, for people: what it is, what it asks to be filled in, and its policies. */
export function explainPack(pack: Pack, set: PolicySet): string {
  const { extends: others = [], networks = {} } = fileOf(pack);
  const policies = writtenIn(pack).map(({ written }) => written);
  const active = new Set(set.policies.map(({ id }) => id));
  const inForce = policies.filter(({ id }) => active.has(id)).length;
  const toFillIn = Object.entries(networks).flatMap(([name, entry]) =>
    'required' in entry ? [`${name}: ${entry.required}`] : [],
  );
  const rows = policies.map(({ severity, id, title }) => [severity, id, title]);
  return [
    `${pack.name}\n  ${pack.summary}\n`,
    section('Policies', table(rows)),
    section('Networks to fill in, under networks in .sglint.yaml', lines(toFillIn)),
    section('Puts in force, too', lines(others)),
    section('Clauses', pack.framework === undefined ? undefined : clausesIn(pack.framework, pack, set.frameworks)),
    section(
      'In force here',
      inForce === policies.length
        ? 'all of it'
        : `${inForce} of ${policies.length}: for all, add ${pack.name} to extends`,
    ),
  ].join('');
}

const lines = (items: readonly string[]): string | undefined => (items.length === 0 ? undefined : items.join('\n'));

function clausesIn(framework: string, pack: Pack, frameworks: Frameworks): string {
  const carriers = writtenIn(pack).map(({ written }) => written);
  const clauses = [...(frameworks.get(framework)?.clauses.values() ?? [])];
  const rows = clauses.map(({ id, title, assessable }) => {
    const own = carriers.filter((policy) => clausesOf(policy, framework).includes(id)).map((policy) => policy.id);
    return [id, assessable ? own.join(', ') : 'not assessable', title];
  });
  return table(rows);
}
