/** A configuration that breaks a policy, and one that keeps it. */
export interface Example {
  readonly failing: string;
  readonly passing: string;
  /** What sglint says of the one that breaks it. */
  readonly says: string;
  /** What the networks that a user fills in are in both of them, as a configuration has it: `[10.1.0.0/16]`. */
  readonly networks?: Readonly<Record<string, string>>;
}

/** The examples of a shipped policy, in Terraform: those in test/policies, of which the tests make sure that they do. */
export function exampleOf(id: string): Example | undefined {
  const examples: Readonly<Record<string, Example>> = require('../../policies/examples.json');
  return Object.hasOwn(examples, id) ? examples[id] : undefined;
}
