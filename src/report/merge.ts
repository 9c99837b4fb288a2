import type { Finding } from '../evaluate/finding.js';
import { difference, isEmpty } from '../net/traffic.js';

/** Findings of one policy at one place of a source: the instances of a `for_each`, or several calls of a module. */
export interface Result {
  /** What is said for all of them: of the one that is about the most traffic. */
  readonly first: Finding;
  /** The addresses of the others, in order. */
  readonly addresses: readonly string[];
  /** The same for people: it says which of them are about traffic that the first is not about. */
  readonly others: readonly string[];
  /** The security groups that their rules are of, each once; none where the finding is on the group itself, or on no group. */
  readonly groups: readonly string[];
  /** What they are attached to, each once. */
  readonly attachedTo: readonly string[];
}

/** Joins findings that point at the same text, so that one line gives one result; the order stays. */
export function mergeByPlace(findings: readonly Finding[]): readonly Result[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { source, start, end } = finding.span;
    const key = [finding.policy.id, finding.verdict, finding.severity, source.path, start, end].join('\n');
    const known = places.get(key);
    if (known) known.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()].map(merged);
}

function merged(findings: readonly Finding[]): Result {
  const first = findings.reduce((widest, finding) =>
    !isEmpty(difference(finding.region, widest.region)) && isEmpty(difference(widest.region, finding.region))
      ? finding
      : widest,
  );
  const isMore = ({ region, isSecret }: Finding): boolean =>
    !isSecret && !first.isSecret && !isEmpty(difference(region, first.region));
  const others = findings.filter((finding) => finding !== first);
  return {
    first,
    addresses: others.map(({ address }) => address),
    others: others.map((finding) => `${finding.address}${isMore(finding) ? ' (for other traffic)' : ''}`),
    groups: [...new Set(findings.flatMap(groupBeside))],
    attachedTo: [...new Set(findings.flatMap(({ attachedTo }) => attachedTo))],
  };
}

const groupBeside = ({ group, address }: Finding): readonly string[] =>
  group?.address === undefined || group.address === address ? [] : [group.address];

const SHOWN = 5;

/** `a, b and 3 more`, for a sentence that goes on about the other instances. */
export function listOthers(others: readonly string[]): string {
  const shown = others.slice(0, SHOWN).join(', ');
  return others.length > SHOWN ? `${shown} and ${others.length - SHOWN} more` : shown;
}
