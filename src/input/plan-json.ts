import type { Json } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { checkFormatVersion } from './format-version.js';
import { entries, field, items } from './json.js';
import { movesIn, resourcesBefore } from './plan-before.js';
import { addressesIn, resourcesAfter } from './plan-changes.js';
import { driftIn } from './plan-drift.js';
import { checkPlan } from './plan-shape.js';
import type { InputReader } from './reader.js';

import { resourcesOfState } from './state-json.js';

/** `terraform show -json` of a plan, read as what will be true after apply. */
export const planJson: InputReader = {
  kind: 'plan',
  summary: 'a plan in JSON (terraform show -json tfplan)',

  recognises: (document) =>
    field(document, 'format_version') !== undefined &&
    ['planned_values', 'resource_changes', 'configuration'].some((name) => field(document, name) !== undefined),

  read(document, source) {
    checkFormatVersion(document, source, ['0', '1']);
    if (field(document, 'errored') === true) throw errored(source);
    checkPlan(document, source);
    const before = resourcesOfState(field(document, 'prior_state'), source, ['prior_state']);
    const mentioned = before.length === 0 ? undefined : addressesIn(document);
    const untouched = before.filter(({ address }) => !mentioned?.has(address));
    return {
      kind: 'plan',
      source,
      resources: [...resourcesAfter(document, source), ...untouched],
      before: () => resourcesBefore(document, source),
      moves: movesIn(document),
      drift: driftIn(document, source),
      diagnostics: incomplete(document, source),
      variables: variablesOf(document),
    };
  },
};

/** The values that the variables of the root module had. */
const variablesOf = (document: Json): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    entries(field(document, 'variables')).map(([name, variable]) => [name, field(variable, 'value') ?? null]),
  );

function errored(source: Source): UnusableError {
  return new UnusableError({
    span: wholeOf(source),
    message:
      'this plan is marked "errored": Terraform stopped before it was complete, so it does not say what would be true',
    hint: 'mend what `terraform plan` reports, then write the plan again',
  });
}

function incomplete(document: Json, source: Source): readonly Diagnostic[] {
  const deferred = items(field(document, 'deferred_changes')).length;
  if (deferred > 0) {
    const message = `${deferred} ${deferred === 1 ? 'change is' : 'changes are'} deferred to a later plan: what they would open is reported as not decided`;
    return [{ level: 'warning', span: wholeOf(source), message, leavesOut: true }];
  }
  if (field(document, 'complete') !== false) return [];
  const message =
    'the plan is not complete (-target, -exclude or the like): what it leaves out is judged as it is in the state, and not judged where the state does not have it';
  return [{ level: 'warning', span: wholeOf(source), message, leavesOut: true }];
}
