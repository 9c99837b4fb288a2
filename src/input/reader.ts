import type { Json } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Drift } from '../config/drift.js';
import type { Moved } from '../config/moves.js';
import type { Resource } from '../config/resource.js';
import type { Source } from '../text/source.js';

/** What one input says: the resources as they will be or are, and what was odd about it. */
export interface Configuration {
  readonly kind: InputKind;
  readonly source: Source;
  readonly resources: readonly Resource[];
  /** A plan's resources as they are before it is applied, under the addresses that they will have. */
  readonly before?: () => readonly Resource[];
  /** What has another address by now, where a plan tells. */
  readonly moves?: readonly Moved[];
  /** What has changed in the cloud without Terraform, where a plan tells. */
  readonly drift?: readonly Drift[];
  readonly diagnostics: readonly Diagnostic[];
  /** The values that the variables of the configuration had, where the input tells. */
  readonly variables: Readonly<Record<string, Json>>;
}

export type InputKind = 'plan' | 'state';

/** One format of input: how to tell it by its content, and how to read it. */
export interface InputReader {
  readonly kind: InputKind;
  /** For people, after "reads": `a plan in JSON (terraform show -json tfplan)`. */
  readonly summary: string;
  /** Whether a parsed document is of this format. */
  recognises(document: Json): boolean;
  /** Throws an UnusableError when the document cannot be judged. */
  read(document: Json, source: Source): Configuration;
}
