import type { UnknownPart } from '../config/unknown-part.js';
import { type Policy, UNKNOWN_MODULE } from '../policy/policy.js';
import { type Finding, OF_NO_TRAFFIC } from './finding.js';
import { nextStep } from './next-step.js';

/** Stands for all policies where a module cannot be looked into: none of them can say anything about what is in it. */
export const unknownModulePolicy: Policy = {
  id: UNKNOWN_MODULE,
  title: 'Every module that is called can be looked into',
  severity: 'medium',
  appliesTo: {},
  check: { kind: 'unknown-module', judges: 'exposure', evaluate: () => [] },
  rationale:
    'A module that is not installed may hold security groups and rules of its own, and what it gives back decides the rules around it. None of that can be judged, so it is neither a pass nor a failure.',
  remediation: 'Let sglint see what is in the module: install it with terraform init, or judge a plan.',
  references: ['https://developer.hashicorp.com/terraform/cli/commands/get'],
  compliance: {},
  origin: { from: 'sglint', line: 1, changes: [] },
  written: { id: UNKNOWN_MODULE, title: '', severity: 'medium' },
};

/** What stands in for the options of a check in words for people. */
export const UNKNOWN_MODULE_REQUIRES = [
  'The files of every module that a configuration calls are there: in the folder that source names, or where terraform init installs them.',
  'A module that is not installed is one result that cannot be decided. --unknown says what becomes of it: fail (it counts like a finding), warn or ignore.',
  'It is built into sglint: no policy file defines it, and no setting under "policies" changes it.',
].join('\n');

/** One open result for each module that could not be looked into. */
export function unknownModules(parts: readonly UnknownPart[]): readonly Finding[] {
  return parts.map(({ address, reason, span }) => ({
    ...OF_NO_TRAFFIC,
    policy: unknownModulePolicy,
    severity: unknownModulePolicy.severity,
    verdict: 'open',
    message: `${address} ${reason}; what is in it is not judged.`,
    remedy: nextStep([reason]),
    address,
    span,
    isPlaceSecret: false,
    unknown: [`${address} ${reason}`],
  }));
}
