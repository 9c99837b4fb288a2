import type { Finding } from '../evaluate/finding.js';

/** Findings of one policy at one place of a source: the instances of a `for_each`, or several calls of a module. */
export interface Result {
  /** What is said for all of them. */
  readonly first: Finding;
  /** The addresses of the others, in order. */
  readonly others: readonly string[];
  /** What they are attached to, each once. */
  readonly attachedTo: readonly string[];
}

/** Joins findings that point at the same text, so that one line gives one result; the order stays. */
export function mergeByPlace(findings: readonly Finding[]): readonly Result[] {
  const results = new Map<string, { first: Finding; others: string[]; attachedTo: string[] }>();
  for (const finding of findings) {
    const { source, start, end } = finding.span;
    const key = [finding.policy.id, finding.verdict, finding.severity, source.path, start, end].join('\n');
    const known = results.get(key);
    if (known === undefined) {
      results.set(key, { first: finding, others: [], attachedTo: [...finding.attachedTo] });
      continue;
    }
    known.others.push(finding.address);
    known.attachedTo.push(...finding.attachedTo.filter((address) => !known.attachedTo.includes(address)));
  }
  return [...results.values()];
}

const SHOWN = 5;

/** `a, b and 3 more`, for a sentence that goes on about the other instances. */
export function listOthers(others: readonly string[]): string {
  const shown = others.slice(0, SHOWN).join(', ');
  return others.length > SHOWN ? `${shown} and ${others.length - SHOWN} more` : shown;
}
