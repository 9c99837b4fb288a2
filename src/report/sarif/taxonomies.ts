import type { ReportingDescriptorRelationship, ToolComponent } from 'sarif';
import type { Policy } from '../../policy/policy.js';
import { plain } from '../../text/plain.js';
import { withPeriod } from '../../text/words.js';

/** What frameworks for compliance are called, by their ids. */
export type FrameworkNames = (framework: string) => string;

/** The clauses that policies are for, framework by framework, in the order in which policies name them. */
export class Taxonomies {
  readonly #clauses = new Map<string, Map<string, number>>();
  readonly #nameOf: FrameworkNames;

  constructor(policies: readonly Policy[], nameOf: FrameworkNames) {
    this.#nameOf = nameOf;
    for (const { compliance } of policies) {
      for (const [framework, clauses] of Object.entries(compliance)) {
        const known = this.#clauses.get(framework) ?? new Map<string, number>();
        this.#clauses.set(framework, known);
        for (const clause of clauses) if (!known.has(clause)) known.set(clause, known.size);
      }
    }
  }

  /** The taxonomies themselves, for the run. */
  components(): readonly ToolComponent[] {
    return [...this.#clauses].map(([framework, clauses]) => {
      const name = this.#nameOf(framework);
      return {
        name: framework,
        fullName: plain(name),
        shortDescription: { text: plain(withPeriod(name)) },
        isComprehensive: false,
        taxa: [...clauses.keys()].map((id) => ({ id, shortDescription: { text: plain(`${name}, ${id}.`) } })),
      };
    });
  }

  /** What says that the tool knows them. */
  references(): readonly { readonly name: string; readonly index: number }[] {
    return [...this.#clauses.keys()].map((name, index) => ({ name, index }));
  }

  /** From a policy to its clauses. */
  relationshipsOf({ compliance }: Policy): readonly ReportingDescriptorRelationship[] {
    const frameworks = [...this.#clauses.keys()];
    return Object.entries(compliance).flatMap(([framework, clauses]) => {
      const toolComponent = { name: framework, index: frameworks.indexOf(framework) };
      return [...new Set(clauses)].map((id) => ({
        target: { id, index: this.#clauses.get(framework)?.get(id) ?? -1, toolComponent },
        kinds: ['relevant'],
      }));
    });
  }
}
