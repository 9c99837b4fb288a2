import { compareText } from '../value.js';
import { loadedByThemselves } from './value-files.js';

const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
const OVERRIDE = /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/;

/** What editors leave behind, and what is hidden. */
const isIgnored = (name: string): boolean =>
  name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));

/** The files of a module in the order in which they count, those that override others last. */
export interface FileNames {
  readonly primary: readonly string[];
  readonly overrides: readonly string[];
  /** `.tf` files that a `.tofu` file of the same name stands for. */
  readonly hidden: readonly string[];
}

/** Sorts the names in a folder; a `.tofu` file hides the `.tf` file of its name, as OpenTofu has it. */
export function configurationFiles(names: readonly string[]): FileNames {
  const all = names.filter((name) => CONFIGURATION.test(name) && !isIgnored(name)).sort(compareText);
  const present = new Set(all);
  const hidden = all.filter(
    (name) => /\.tf(\.json)?$/.test(name) && present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')),
  );
  const counting = all.filter((name) => !hidden.includes(name));
  return {
    hidden,
    primary: counting.filter((name) => !OVERRIDE.test(name)),
    overrides: counting.filter((name) => OVERRIDE.test(name)),
  };
}

/** The files of values that Terraform loads by itself, the last of them the strongest. */
export const valueFiles = (names: readonly string[]): readonly string[] =>
  loadedByThemselves([...names].sort(compareText));
