import { type Finding, OF_NO_TRAFFIC } from '../evaluate/finding.js';
import type { PolicySet } from '../policy/load.js';
import type { SuppressionId } from '../policy/policy.js';
import { isDay } from '../text/date.js';
import { lineText, positionAt } from '../text/source.js';
import type { Span } from '../text/span.js';
import { suggest } from '../text/suggest.js';
import { capitalised } from '../text/words.js';
import type { Attempt } from './attempt.js';
import { suppressionPolicies } from './policies.js';

type Part = Parameters<Attempt['place']>[0];

function told(id: SuppressionId, attempt: Attempt, part: Part, message: string, remedy: string): Finding {
  const policy = suppressionPolicies[id];
  const span = attempt.place(part);
  return {
    ...OF_NO_TRAFFIC,
    policy,
    severity: policy.severity,
    verdict: 'fail',
    message,
    remedy,
    address: attempt.address,
    about: attempt.about,
    span,
    isPlaceSecret: !beginsLine(span),
    unknown: [],
  };
}

/** Of a comment behind a value, nobody has asked whether the value may be printed. */
function beginsLine({ source, start }: Span): boolean {
  const { line, column } = positionAt(source, start);
  return (
    lineText(source, line)
      .slice(0, column - 1)
      .trim() === ''
  );
}

const isComment = ({ suppression }: Attempt): boolean => suppression.by === 'comment';

/** "This comment", "This exception". */
const subject = (attempt: Attempt): string => (isComment(attempt) ? 'This comment' : 'This exception');

/** It does not say why. */
export function withoutReason(attempt: Attempt): Finding {
  return told(
    'suppression-without-reason',
    attempt,
    'reason',
    `${subject(attempt)} does not say why, and so it silences nothing.`,
    isComment(attempt) ? 'write reason="…" behind the policies' : 'write the reason',
  );
}

/** Its last day is over, or is none. */
export function expired(attempt: Attempt, until: string, today: string): Finding {
  const key = isComment(attempt) ? 'until' : 'expires';
  const why = isDay(until)
    ? `was valid until ${until} and today is ${today} (UTC)`
    : `has no last day: "${until}" is not a date (YYYY-MM-DD)`;
  const remedy = isDay(until)
    ? `change what was found and take it out; or look at it again and write another day (${key})`
    : isComment(attempt)
      ? 'write until=YYYY-MM-DD, or leave it out'
      : 'write expires: YYYY-MM-DD';
  return told(
    'suppression-expired',
    attempt,
    'until',
    `${subject(attempt)} ${why}, and so it silences nothing.`,
    remedy,
  );
}

/** Words that look like options, and are none. */
export function strange(attempt: Attempt): Finding {
  const words = attempt.strange.map(quoted).join(' and ');
  const [first = ''] = attempt.strange;
  const near = suggest(first.split('=')[0] ?? '', ['until', 'reason']);
  const usage = 'a comment is written sglint:ignore POLICY until=YYYY-MM-DD reason="…", until and reason once each';
  return told(
    'suppression-unknown-policy',
    attempt,
    'policy',
    `${words} in this comment means nothing to sglint, and so the comment silences nothing.`,
    near === undefined || first.startsWith(`${near}=`) ? usage : `did you mean "${near}="? ${capitalised(usage)}`,
  );
}

/** Names of policies that nobody has ever heard of. */
export function unknownPolicies(attempt: Attempt, unknown: readonly string[], { knownIds }: PolicySet): Finding {
  if (unknown.length === 0) {
    const message = 'This comment names no policy, and so it silences nothing.';
    return told('suppression-unknown-policy', attempt, 'policy', message, 'name the policy behind sglint:ignore');
  }
  const names = unknown.map((id) => `no policy ${quoted(id)}`).join(' and ');
  const message = `There is ${names}, and so ${subject(attempt).toLowerCase()} silences nothing of that name.`;
  const near = unknown.flatMap((id) => suggest(id, knownIds()) ?? []);
  const remedy =
    near.length > 0
      ? `did you mean ${near.map(quoted).join(' and ')}?`
      : 'correct the name or take it out: sglint policies lists the policies in force';
  return told('suppression-unknown-policy', attempt, 'policy', message, remedy);
}

/** Policies that nothing may silence. */
export function refused(attempt: Attempt, barred: readonly string[]): Finding {
  const message = `Nothing may silence ${barred.join(' and ')}: ${subject(attempt).toLowerCase()} does not.`;
  return told('suppression-unused', attempt, 'policy', message, 'take it out, and change what was found');
}

/** Policies in force of which it silences nothing. */
export function unused(attempt: Attempt, idle: readonly string[]): Finding {
  const { message, remedy } = attempt.idle(idle);
  return told('suppression-unused', attempt, 'whole', message, remedy);
}

const quoted = (word: string): string => `"${word}"`;
