import type { Policy } from '../policy/policy.js';

/** Whether two are one policy, however it is set: policies of one id may come from different files. */
export const isSame = (a: Policy, b: Policy): boolean => a.id === b.id && a.origin.from === b.origin.from;
