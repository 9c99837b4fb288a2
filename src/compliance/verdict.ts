/** What can be said of a clause, and what each word means: what needs work comes first. */
export const CLAUSE_VERDICTS = {
  fail: 'at least one finding of a policy that speaks of it counts',
  open: 'a policy that speaks of it cannot be decided from what is known, or a part of the input could not be judged',
  exception: 'all that was found is accepted, with a reason or for addresses that the configuration trusts',
  pass: 'policies that speak of it judged something here, and found nothing',
  'not-assessed': 'no policy speaks of it, or there is nothing here that those would judge: this is no pass',
  'not-assessable': 'no configuration can show it: somebody has to look elsewhere',
} as const;

export type ClauseVerdict = keyof typeof CLAUSE_VERDICTS;

export const clauseVerdicts = Object.keys(CLAUSE_VERDICTS) as readonly ClauseVerdict[];

/** What can be said of one policy. */
export type PolicyVerdict = Exclude<ClauseVerdict, 'not-assessable'>;
