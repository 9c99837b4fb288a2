import type { PolicySet } from '../policy/load.js';
import { writtenIn } from '../policy/pack.js';
import type { PolicyOrigin, WrittenPolicy } from '../policy/policy.js';
import { lineOf, packAsFile } from '../policy/policy-file.js';
import { type Pack, packs } from '../policy/shipped.js';

/** A policy as people look it up: in force with what a configuration makes of it, or as its pack has it. */
export interface KnownPolicy {
  readonly written: WrittenPolicy;
  readonly origin: PolicyOrigin;
  readonly isInForce: boolean;
}

/** The policies in force. */
export const inForce = (set: PolicySet): readonly KnownPolicy[] =>
  set.policies.map(({ written, origin }) => ({ written, origin, isInForce: true }));

/** The policies of a shipped pack: as they are in force where they are, else as they are written. */
export function policiesOf(pack: Pack, set: PolicySet): readonly KnownPolicy[] {
  const active = new Map(inForce(set).map((each) => [each.written.id, each]));
  return writtenIn(pack).map(({ home, written }) => active.get(written.id) ?? asWritten(home, written));
}

/** Every policy that there is: those in force first, then every other one that is shipped. */
export function everyPolicy(set: PolicySet): readonly KnownPolicy[] {
  const active = inForce(set);
  const ids = new Set(active.map(({ written }) => written.id));
  const themes = packs.filter(({ read }) => read !== undefined);
  return [...active, ...themes.flatMap((pack) => policiesOf(pack, set)).filter(({ written }) => !ids.has(written.id))];
}

/** The places in a file are found by parsing all of it: once for all of its policies. */
const files = new WeakMap<Pack, ReturnType<typeof packAsFile>>();

function asWritten(home: Pack, written: WrittenPolicy): KnownPolicy {
  const file = files.get(home) ?? packAsFile(home);
  files.set(home, file);
  const index = file.file.policies?.indexOf(written) ?? -1;
  const line = lineOf(file.place(['policies', index, 'id'], 'key'));
  return { written, origin: { from: home.name, line, changes: [] }, isInForce: false };
}
