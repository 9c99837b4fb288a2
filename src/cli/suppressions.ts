import type { Evaluation } from '../evaluate/evaluate.js';
import { unknownModules } from '../evaluate/unknown-module.js';
import type { PolicySet } from '../policy/load.js';
import { type Circumstances, type Suppressed, suppress } from '../suppression/suppress.js';
import type { Arguments } from './arguments.js';
import type { Input } from './inputs.js';

/** An input, and what the policies say of it. */
export type Evaluated = readonly [Input, Evaluation];

/** All findings, less what comments and exceptions silence; with `--no-suppressions` nothing is silenced, and nothing told of that. */
export function lessSuppressed(
  evaluated: readonly Evaluated[],
  set: PolicySet,
  circumstances: Circumstances,
  args: Arguments,
): Suppressed {
  const judged = evaluated.map(
    ([{ resources, unknownParts, newlyUnknown = unknownParts, files }, { findings, named }]) => ({
      findings: [...findings, ...unknownModules(newlyUnknown)],
      resources,
      named,
      files: files(),
    }),
  );
  if (args.flag('no-suppressions'))
    return { byInput: judged.map(({ findings }) => findings), told: [], suppressed: [], suppressedByInput: [] };
  return suppress(judged, set, circumstances);
}
