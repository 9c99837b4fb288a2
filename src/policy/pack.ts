import { own } from '../text/own.js';
import type { Span } from '../text/span.js';
import { didYouMean } from '../text/suggest.js';
import type { WrittenPolicy, WrittenPolicyFile } from './policy.js';
import { type Checked, packAsFile } from './policy-file.js';
import { fileOf, type Pack, packs } from './shipped.js';

/** What begins the name of everything that is shipped. */
export const PREFIX = 'sglint:';

/** A name that leads to nothing: what is wrong, and what to do. */
interface Mistaken {
  readonly message: string;
  readonly hint: string;
}

/** How much of a pack is asked for, and where that is first said. */
interface Asked {
  readonly policies: ReadonlySet<string> | 'all';
  readonly at: Span | undefined;
}

/** Gathers what is asked of the shipped packs, so that a policy which several names lead to is there once. */
export class Packs {
  readonly #asked = new Map<Pack, Asked>();

  /**
   * Takes the name of a pack (`sglint:strict`), or of one policy of it (`sglint:strict/tidy-rules`); says what is wrong with it where
   * it leads to nothing.
   */
  ask(name: string, at?: Span): Mistaken | undefined {
    const [packName = '', policy] = name.split(/\/(.*)/s);
    const pack = packs.find((candidate) => candidate.name === packName);
    if (pack === undefined) return noSuchPack(packName);
    if (policy === undefined) {
      this.#add(pack, at);
      return undefined;
    }
    const ids = writtenIn(pack).map(({ written }) => written.id);
    if (!ids.includes(policy)) return noSuchPolicy(policy, pack);
    for (const { home, written } of writtenIn(pack)) if (written.id === policy) this.#keep(home, policy, at);
    return undefined;
  }

  #add(pack: Pack, at: Span | undefined): void {
    for (const name of fileOf(pack).extends ?? []) this.ask(name, at);
    if (pack.read) this.#asked.set(pack, { policies: 'all', at: this.#asked.get(pack)?.at ?? at });
    else for (const { home, written } of writtenIn(pack)) this.#keep(home, written.id, at);
  }

  #keep(pack: Pack, id: string, at: Span | undefined): void {
    const already = this.#asked.get(pack);
    if (already?.policies === 'all') return;
    this.#asked.set(pack, { policies: new Set([...(already?.policies ?? []), id]), at: already?.at ?? at });
  }

  /** The files of the packs, with the policies that were asked for, in the order of the table. */
  get files(): readonly Checked<WrittenPolicyFile>[] {
    return packs.flatMap((pack) => {
      const asked = this.#asked.get(pack);
      if (asked === undefined) return [];
      return [packAsFile(pack, asked.policies === 'all' ? undefined : asked.policies, asked.at)];
    });
  }
}

/** A policy of a pack, and the pack whose file it is written in. */
export interface InPack {
  readonly home: Pack;
  readonly written: WrittenPolicy;
}

/** The policies of a pack: those of its own file, or those of other packs that carry clauses of its framework. */
export function writtenIn(pack: Pack): readonly InPack[] {
  const { framework } = pack;
  if (framework === undefined) return (fileOf(pack).policies ?? []).map((written) => ({ home: pack, written }));
  return packs
    .filter(({ carriesClauses }) => carriesClauses)
    .flatMap(writtenIn)
    .filter(({ written }) => own(written.compliance, framework) !== undefined);
}

/** The pack in whose file a policy is; undefined for policies that are not shipped. Reads one pack after the other. */
export const packWith = (id: string): Pack | undefined =>
  packs.find((pack) => pack.read !== undefined && fileOf(pack).policies?.some((policy) => policy.id === id));

/** The name of a pack without what all of them begin with, which says nothing of how near two names are. */
export const bareName = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name);

/** The pack of a name, with `sglint:` before it or not. */
export const packNamed = (name: string): Pack | undefined =>
  packs.find((pack) => pack.name === `${PREFIX}${bareName(name)}`);

/** Which packs somebody may have meant; undefined where none is near. */
export const packMeantBy = (name: string): string | undefined =>
  didYouMean(
    bareName(name),
    packs.map((pack) => bareName(pack.name)),
    undefined,
    PREFIX,
  );

/** What to say of a name that no pack has. */
export function noSuchPack(name: string): Mistaken {
  const otherwise = `there is ${packs.map((candidate) => candidate.name).join(', ')}`;
  return { message: `there is no pack "${name}"`, hint: packMeantBy(name) ?? otherwise };
}

/** What to say of the name of a policy that a pack does not have. */
export function noSuchPolicy(id: string, pack: Pack): Mistaken {
  const { name } = pack;
  const elsewhere = packWith(id);
  const hint = elsewhere
    ? `it is in ${elsewhere.name}: write "${elsewhere.name}/${id}"`
    : didYouMean(
        id,
        writtenIn(pack).map(({ written }) => written.id),
        `sglint policies --pack ${name} lists what is in it`,
      );
  return { message: `there is no policy "${id}" in ${name}`, hint };
}
