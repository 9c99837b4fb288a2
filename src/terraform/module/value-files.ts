/** Loaded first, the stronger one last. */
const USUAL: readonly string[] = ['terraform.tfvars', 'terraform.tfvars.json'];

/** Whether a name is that of a file of values. */
export const isValueFile = (name: string): boolean => /\.tfvars(?:\.json)?$/.test(name);

/** Whether Terraform loads a file of values without being told to. A hidden one is loaded, too. */
export const isLoadedByItself = (name: string): boolean =>
  USUAL.includes(name) || /\.auto\.tfvars(?:\.json)?$/.test(name);

/** The files of values that Terraform loads by itself among names in order, the last of them the strongest. */
export function loadedByThemselves(names: readonly string[]): readonly string[] {
  const others = names.filter((name) => isLoadedByItself(name) && !USUAL.includes(name));
  return [...USUAL.filter((name) => names.includes(name)), ...others];
}
