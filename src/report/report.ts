import type { Diagnostic } from '../config/diagnostic.js';
import type { Finding } from '../evaluate/finding.js';
import type { Policy } from '../policy/policy.js';
import type { SuppressedFinding } from '../suppression/suppression.js';
import type { Span } from '../text/span.js';
import type { Problem } from '../text/unusable.js';

/** All there is to print about a run. */
export interface Report {
  readonly toolVersion: string;
  readonly inputs: readonly InputSummary[];
  readonly findings: readonly Finding[];
  /** Findings that comments and exceptions silence: they do not count. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Those of them that are about traffic which a change newly lets in or out, where only that is looked for. */
  readonly silenced: readonly SuppressedFinding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly policies: readonly Policy[];
  /** What alone is listed, where it is not everything: "what the plan opens". */
  readonly only: string | undefined;
  /** How many findings a baseline knows, which are left out. */
  readonly known: number;
  /** How many that cannot be decided are left out, since nobody wants them. */
  readonly ignored: number;
  /** What there is beside the findings and does not count: nothing of the change. */
  readonly others?: { readonly count: number; readonly inputs: readonly string[] };
  /** Whether the change made a line at a place, where it is known what was there before. */
  readonly isChanged?: ((place: Span) => boolean) | undefined;
  /** Why a part of the input could not be used. */
  readonly problems: readonly Problem[];
  /** Paint for a terminal. */
  readonly colour: boolean;
  /** Turns a path as it is shown into one relative to the repository, with forward slashes. */
  readonly inRepository: (path: string) => string;
  /** What SARIF tells runs apart by that judge different things in one repository; it ends in `/`. */
  readonly category: string;
  /** Whether SARIF has the silenced findings, too, as such. */
  readonly withSuppressed: boolean;
  readonly frameworks: FrameworkTitles;
}

/** What frameworks for compliance and their clauses are called; of one that is not known, the ids have to do. */
export interface FrameworkTitles {
  get(id: string): { readonly title: string; readonly clauses: ReadonlyMap<string, Titled> } | undefined;
}

interface Titled {
  readonly title: string;
}

export interface InputSummary {
  readonly path: string;
  readonly kind: string;
  readonly rules: number;
  readonly groups: number;
}

/** One way to print a report; what it returns ends in a line break. */
export interface Reporter {
  readonly summary: string;
  render(report: Report): string;
  /** What people have to know of what is printed, as it may not be all. */
  notes?(report: Report): readonly string[];
}
