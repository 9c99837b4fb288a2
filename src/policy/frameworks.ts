import { own } from '../text/own.js';
import { didYouMean, suggest } from '../text/suggest.js';
import type { Problem } from '../text/unusable.js';
import type { WrittenClause, WrittenFramework, WrittenPolicyFile } from './policy.js';
import type { Checked } from './policy-file.js';
import { shippedFrameworks } from './shipped.js';

/** One clause of a framework, paraphrased. */
export interface Clause extends WrittenClause {
  /** As policies name it: `8.1.3.2-a`. */
  readonly id: string;
}

/** A standard, a law or rules of one's own, whose clauses policies carry. */
export interface Framework {
  /** As policies name it: `mlps-2.0-l3`. */
  readonly id: string;
  readonly title: string;
  /** By their ids, in the order of the standard. */
  readonly clauses: ReadonlyMap<string, Clause>;
}

type Written = Readonly<Record<string, WrittenFramework>>;

/** The frameworks that there are. Those that are shipped are read when one is asked for: most runs need none. */
export class Frameworks {
  readonly #layers: () => readonly Written[];
  #all: ReadonlyMap<string, Framework> | undefined;

  /** Later layers add clauses to a framework of the same id, and give it their title. */
  constructor(layers: () => readonly Written[]) {
    this.#layers = layers;
  }

  get ids(): readonly string[] {
    return [...this.#get().keys()];
  }

  get(id: string): Framework | undefined {
    return this.#get().get(id);
  }

  #get(): ReadonlyMap<string, Framework> {
    this.#all ??= merged(this.#layers());
    return this.#all;
  }
}

/** The shipped frameworks, and what files of a user's own add to them. */
export const frameworksOf = (files: readonly { readonly frameworks?: Written }[]): Frameworks =>
  new Frameworks(() => [shippedFrameworks(), ...files.map(({ frameworks }) => frameworks ?? {})]);

function merged(layers: readonly Written[]): ReadonlyMap<string, Framework> {
  const all = new Map<string, Framework>();
  for (const [id, written] of layers.flatMap((layer) => Object.entries(layer))) {
    const clauses = Object.entries(written.clauses).map(
      ([clause, about]) => [clause, { id: clause, ...about }] as const,
    );
    const title = written.title ?? all.get(id)?.title ?? id;
    all.set(id, { id, title, clauses: new Map([...(all.get(id)?.clauses ?? []), ...clauses]) });
  }
  return all;
}

/** Complains about clauses that sglint comes with and a file describes anew: a report would say of them what its reader does not expect. */
export function checkFrameworks(file: Checked<{ readonly frameworks?: Written }>, problems: Problem[]): void {
  for (const [id, { clauses }] of Object.entries(file.file.frameworks ?? {})) {
    for (const clause of Object.keys(clauses)) {
      if (own(own(shippedFrameworks(), id)?.clauses, clause) === undefined) continue;
      problems.push({
        message: `clause "${clause}" of ${id} comes with sglint`,
        hint: 'to accept what is found under it, write an exception; to describe it in your own way, give the framework another id',
        span: file.place(['frameworks', id, 'clauses', clause], 'key'),
      });
    }
  }
}

/**
 * Complains about frameworks and clauses under `compliance` that there are not, and about ones that no configuration can show:
 * a report would otherwise leave them out, or call them passed. Policies that come with sglint are held to this by the tests.
 */
export function checkCompliance(file: Checked<WrittenPolicyFile>, frameworks: Frameworks, problems: Problem[]): void {
  file.file.policies?.forEach(({ compliance = {} }, index) => {
    for (const [id, clauses] of Object.entries(compliance)) {
      const path = ['policies', index, 'compliance', id];
      const framework = frameworks.get(id);
      if (framework) {
        clauses.forEach((clause, at) => {
          const said = objectionTo(clause, framework);
          if (said) problems.push({ ...said, span: file.place([...path, at]) });
        });
        continue;
      }
      const otherwise = `there is ${frameworks.ids.join(', ')}; declare others under "frameworks"`;
      const hint = didYouMean(id, frameworks.ids, otherwise);
      problems.push({ message: `there is no framework "${id}"`, hint, span: file.place(path, 'key') });
    }
  });
}

/** What to say of a framework on the command line that there is not; a pack is not one, though it may have its name. */
export function noSuchFramework(id: string, { ids }: Frameworks): Problem {
  const hint = didYouMean(id.replace(/^sglint:/, ''), ids, `there is ${ids.join(', ')}`);
  return { message: `there is no framework "${id}"`, hint };
}

function objectionTo(id: string, { id: framework, clauses }: Framework): Problem | undefined {
  const clause = clauses.get(id);
  if (clause?.assessable) return undefined;
  if (clause) {
    const message = `no configuration can show that clause "${id}" of ${framework} is met`;
    return { message, hint: clause.reason };
  }
  const near = suggest(id, clauses.keys());
  const message = `clause "${id}" of ${framework} is not known here`;
  return { message, hint: near ? `did you mean "${near}"?` : `add it under "frameworks": ${framework}: clauses` };
}

/** The clauses of a framework that a policy carries. */
export const clausesOf = (
  { compliance }: { readonly compliance?: Readonly<Record<string, readonly string[]>> },
  framework: string,
): readonly string[] => own(compliance, framework) ?? [];
