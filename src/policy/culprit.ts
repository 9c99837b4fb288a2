import type { Json } from '../config/attribute.js';
import { own } from '../text/own.js';
import type { Span } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import { shortList } from '../text/words.js';
import type { WrittenConfig, WrittenPolicyFile } from './policy.js';
import type { Checked } from './policy-file.js';
import type { Path } from './resolver.js';
import { shippedNetworks, shippedServices } from './shipped.js';

type Definitions = readonly Checked<WrittenPolicyFile | WrittenConfig>[];

/** What people call something anew that comes with sglint. */
const KINDS = { networks: 'network', services: 'service' } as const;
type Kind = keyof typeof KINDS;

/** A name that a file of a user's own gives another meaning. */
interface Redefinition {
  readonly kind: Kind;
  readonly name: string;
  readonly span: Span;
  /** It stands for what sglint has under that name, and is not only filled in. */
  readonly replaces: boolean;
}

/**
 * Finds what of a user's own breaks policies that come with sglint: these are right as they are shipped, so that the cause is in the
 * names that they use. Gathers the policies, so that each name is complained about once.
 */
export class Culprits {
  readonly #definitions: Definitions;
  readonly #found = new Map<
    string,
    { readonly by: Redefinition; readonly message: string; readonly ids: Set<string> }
  >();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** Whether a name in these options, at the path or else anywhere in them, is one that the user's files define; notes it then. */
  blame(id: string, message: string, options: Json, path: Path): boolean {
    const all = [...this.#redefinedIn(at(options, path)), ...this.#redefinedIn(options)];
    const by = all.find(({ replaces }) => replaces) ?? all[0];
    if (by === undefined) return false;
    const key = `${by.kind} ${by.name}`;
    const known = this.#found.get(key) ?? { by, message, ids: new Set<string>() };
    this.#found.set(key, known);
    known.ids.add(id);
    return true;
  }

  /** What to say of all of them, but for those whose own definition is wrong: that is said already. */
  problems(told: readonly Problem[]): readonly Problem[] {
    const isTold = (by: Redefinition, words: string): boolean =>
      told.some(({ message, span }) => message === words && span?.source === by.span.source);
    const found = [...this.#found.values()].filter(({ by, message }) => !isTold(by, message));
    return found.map(({ by: { kind, name, span }, message, ids }) => ({
      message: `with the ${KINDS[kind]} "${name}" as it is here, ${shortList([...ids])} cannot be judged: ${message}`,
      span,
      hint: 'say otherwise what it is; where you mean something else by it, give that another name',
    }));
  }

  #redefinedIn(value: Json | undefined, met = new Set<string>()): readonly Redefinition[] {
    return stringsIn(value).flatMap((name) => {
      if (met.has(name)) return [];
      met.add(name);
      const kinds = Object.keys(KINDS) as readonly Kind[];
      const here = kinds.flatMap((kind) => this.#redefinition(kind, name) ?? []);
      return here.length > 0 ? here : kinds.flatMap((kind) => this.#redefinedIn(this.#entry(kind, name), met));
    });
  }

  #redefinition(kind: Kind, name: string): Redefinition | undefined {
    const file = [...this.#definitions].reverse().find((each) => own<unknown>(each.file[kind], name) !== undefined);
    if (file === undefined || file.shipped) return undefined;
    const before = this.#layers(kind, true).find((layer) => own(layer, name) !== undefined);
    const replaces = before !== undefined && !Object.hasOwn(Object(own(before, name)), 'required');
    return { kind, name, span: file.place([kind, name], 'key'), replaces };
  }

  #entry(kind: Kind, name: string): Json | undefined {
    return this.#layers(kind)
      .map((layer) => own(layer, name))
      .find((entry) => entry !== undefined) as Json | undefined;
  }

  /** What there is of a kind, the last word first; all of it, or what comes with sglint. */
  #layers(kind: Kind, isShipped = false): readonly Readonly<Record<string, unknown>>[] {
    const files = this.#definitions.filter(({ shipped }) => shipped || !isShipped);
    const built = kind === 'networks' ? shippedNetworks : shippedServices;
    return [...files.map(({ file }) => file[kind] ?? {}).reverse(), built];
  }
}

/** Every text in options; some conditions name the network "internet" by their own name. */
function stringsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]: readonly [string, Json]) => [
    ...(key.startsWith('max-internet') ? ['internet'] : []),
    ...stringsIn(inside),
  ]);
}

function at(value: Json | undefined, [first, ...rest]: Path): Json | undefined {
  if (first === undefined) return value;
  return typeof value === 'object' && value !== null
    ? at((value as Readonly<Record<string, Json>>)[first], rest)
    : undefined;
}
