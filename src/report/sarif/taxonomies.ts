import type { ReportingDescriptorRelationship, ToolComponent } from 'sarif';
import type { Policy } from '../../policy/policy.js';
import { plain } from '../../text/plain.js';
import { withPeriod } from '../../text/words.js';
import type { FrameworkTitles } from '../report.js';

/** The clauses that policies are for, framework by framework, in the order in which policies name them. */
export class Taxonomies {
  readonly #clauses = new Map<string, Map<string, number>>();
  readonly #frameworks: FrameworkTitles;

  constructor(policies: readonly Policy[], frameworks: FrameworkTitles) {
    this.#frameworks = frameworks;
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
    return [...this.#clauses].map(([id, clauses]) => {
      const framework = this.#frameworks.get(id);
      const name = framework?.title ?? id;
      return {
        name: id,
        fullName: plain(name),
        shortDescription: { text: plain(withPeriod(name)) },
        isComprehensive: false,
        taxa: [...clauses.keys()].map((clause) => {
          const title = framework?.clauses.get(clause)?.title ?? `${name}, ${clause}`;
          return { id: clause, shortDescription: { text: plain(withPeriod(title)) } };
        }),
      };
    });
  }

  /** What says that the tool knows them. */
  references(): readonly { readonly name: string; readonly index: number }[] {
    return [...this.#clauses.keys()].map((name, index) => ({ name, index }));
  }

  /** From a policy to its clauses. */
  relationshipsOf({ compliance }: Policy): readonly ReportingDescriptorRelationship[] {
    const order = [...this.#clauses.keys()];
    return Object.entries(compliance).flatMap(([framework, clauses]) => {
      const toolComponent = { name: framework, index: order.indexOf(framework) };
      return [...new Set(clauses)].map((id) => ({
        target: { id, index: this.#clauses.get(framework)?.get(id) ?? -1, toolComponent },
        kinds: ['relevant'],
      }));
    });
  }
}
