/** One step of an address: a name, and the instance key as it is written (`[0]`, `["a"]`, or nothing). */
export interface Step {
  readonly name: string;
  readonly key: string;
}

/** A resource address taken apart: `module.web["a"].alicloud_security_group.this[0]`. */
export interface Address {
  readonly modules: readonly Step[];
  readonly type: string;
  readonly name: string;
  readonly key: string;
}

const STEP = /([^.[\]]+)((?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?)(?:\.|$|(?=\[))/y;

/** Splits an address or a reference at its dots; dots inside an instance key do not count. */
export function stepsOf(text: string): readonly Step[] {
  if (!text.includes('[')) return text.split('.').map((name) => ({ name, key: '' }));
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  for (let match = STEP.exec(text); match; match = STEP.exec(text)) {
    steps.push({ name: match[1] ?? '', key: match[2] ?? '' });
    if (STEP.lastIndex >= text.length) break;
  }
  return steps;
}

export function parseAddress(text: string): Address {
  const steps = stepsOf(text);
  const modules: Step[] = [];
  let at = 0;
  for (; steps[at]?.name === 'module' && steps[at + 1]; at += 2) modules.push(steps[at + 1] as Step);
  return { modules, type: steps[at]?.name ?? '', name: steps[at + 1]?.name ?? '', key: steps[at + 1]?.key ?? '' };
}

/** The address in the configuration of an object that another one takes, or took, the address of: without the note behind it. */
export const plainAddress = (address: string): string => address.replace(/ \([^()]*\)$/, '');

/** `module.web["a"].` before every resource of a module instance; nothing in the root module. */
export function modulePrefix(modules: readonly Step[]): string {
  return modules.map(({ name, key }) => `module.${name}${key}.`).join('');
}
