import type { Policy, SuppressionId } from '../policy/policy.js';

interface Words {
  readonly title: string;
  readonly requires: string;
  readonly rationale: string;
  readonly remediation: string;
}

const WORDS: Readonly<Record<SuppressionId, Words>> = {
  'suppression-without-reason': {
    title: 'Every suppression says why',
    requires: 'Every comment sglint:ignore has reason="…", and no exception in the configuration has a blank reason.',
    rationale:
      'Whoever reads it later cannot tell an accepted risk from a mistake that was hushed up. One without a reason silences nothing.',
    remediation: 'Write why the finding is accepted: reason="…" in the comment, reason: in the exception.',
  },
  'suppression-expired': {
    title: 'No suppression is past its last day',
    requires:
      'The day in until= (of a comment) or expires: (of an exception) is not over. It is the last valid day, in UTC.',
    rationale:
      'The risk was accepted until then, and nobody has looked at it since. One that has expired silences nothing.',
    remediation: 'Change what was found; or look at it again, and write another day.',
  },
  'suppression-unknown-policy': {
    title: 'Every suppression names policies that there are',
    requires: 'What a comment or an exception names is a policy that is loaded or shipped with sglint.',
    rationale: 'A name that is misspelt silences nothing, although it looks as if it did.',
    remediation: 'Correct the name: sglint policies lists those in force.',
  },
  'suppression-unused': {
    title: 'Every suppression silences something that may be silenced',
    requires:
      'Every comment and every exception silences a finding of each policy in force that it names, and names none that is not suppressible. It is not judged where only news is judged (--changed-only, --since), nor where a part of the input could not be read.',
    rationale:
      'One that silences nothing today silences the next finding of its policy in that place, which nobody has looked at.',
    remediation: 'Take it out, or put it where the finding is.',
  },
};

const policyOf = (id: SuppressionId): Policy => ({
  id,
  title: WORDS[id].title,
  severity: 'medium',
  appliesTo: {},
  check: { kind: id, judges: 'exposure', evaluate: () => [] },
  rationale: WORDS[id].rationale,
  remediation: WORDS[id].remediation,
  references: [],
  compliance: {},
  origin: { from: 'sglint', line: 1, changes: [] },
  written: { id, title: '', severity: 'medium' },
});

/** The policies that comments and exceptions themselves are held to. */
export const suppressionPolicies = {
  'suppression-without-reason': policyOf('suppression-without-reason'),
  'suppression-expired': policyOf('suppression-expired'),
  'suppression-unknown-policy': policyOf('suppression-unknown-policy'),
  'suppression-unused': policyOf('suppression-unused'),
} satisfies Record<SuppressionId, Policy>;

/** What stands in for the options of a check in words for people. */
export const suppressionRequires = (id: SuppressionId): string =>
  [
    WORDS[id].requires,
    'It is built into sglint: no policy file defines it, no setting under "policies" changes it, and no comment or exception silences it. --no-suppressions leaves all suppressions out of account.',
  ].join('\n');
