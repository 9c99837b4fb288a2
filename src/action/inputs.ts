import { optionKinds } from '../cli/options.js';
import { suggest } from '../text/suggest.js';
import { type Problem, UnusableError } from '../text/unusable.js';

/** One input of the Action: action.yml, its documentation and its errors are made from it. */
export interface ActionInput {
  readonly description: string;
  /** `lines`: several values, one a line. */
  readonly kind: 'text' | 'lines' | 'boolean';
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** Every input, as action.yml declares it. */
export const actionInputs = {
  path: {
    kind: 'lines',
    default: '.',
    description:
      'The folders of root modules, or files (a state in JSON), one a line; with plan, the folder of its .tf files',
  },
  plan: {
    kind: 'text',
    description:
      'A plan to judge instead: in JSON (terraform show -json), or saved, where terraform or tofu is on the PATH',
  },
  config: {
    kind: 'text',
    description: 'The configuration of sglint; by default .sglint.yaml, looked for from the first path upwards',
  },
  policy: {
    kind: 'lines',
    description: 'Files or folders of policies, or sglint:PACK, one a line, instead of what the configuration extends',
  },
  'fail-on': {
    kind: 'text',
    choices: optionKinds['fail-on'].choices ?? [],
    description: 'The least severity that fails the step; by default what the configuration says, or else medium',
  },
  unknown: {
    kind: 'text',
    choices: optionKinds.unknown.choices ?? [],
    description:
      'What becomes of findings that cannot be decided; by default what the configuration says, or else warn',
  },
  'changed-only': {
    kind: 'boolean',
    default: 'false',
    description: 'Judge only what the pull request, the push or the plan opens, widens or changes',
  },
  annotations: {
    kind: 'boolean',
    default: 'true',
    description: 'Show findings at the lines of the pull request, at most ten of each kind',
  },
  summary: {
    kind: 'boolean',
    default: 'true',
    description: 'Write a summary of the step: the findings, and the traffic that the change opens',
  },
  'sarif-file': {
    kind: 'text',
    description: 'A file to write SARIF to, for github/codeql-action/upload-sarif',
  },
  'working-directory': {
    kind: 'text',
    default: '.',
    description: 'The folder that all other paths start from',
  },
  baseline: {
    kind: 'text',
    description: 'A file of known findings (sglint --baseline FILE --update-baseline writes it), which do not count',
  },
  locale: {
    kind: 'text',
    default: 'en',
    choices: ['en'],
    description: 'The language of what is printed',
  },
} as const satisfies Record<string, ActionInput>;

export type InputName = keyof typeof actionInputs;

/** The inputs with their types loosened to what every one of them has. */
export const inputKinds: Readonly<Record<InputName, ActionInput>> = actionInputs;

/** What a workflow asks for. */
export interface Settings {
  readonly paths: readonly string[];
  readonly plan: string | undefined;
  readonly config: string | undefined;
  readonly policy: readonly string[];
  readonly failOn: string | undefined;
  readonly unknown: string | undefined;
  readonly changedOnly: boolean;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly sarifFile: string | undefined;
  readonly workingDirectory: string;
  readonly baseline: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The name that the runner gives an input in the environment: upper case, with its hyphens. */
export const variableOf = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

/** Reads the inputs as the runner hands them over; throws an UnusableError with everything that is wrong with them. */
export function readSettings(env: Environment): Settings {
  const problems: Problem[] = [];
  const text = (name: InputName): string | undefined => {
    const given = env[variableOf(name)]?.trim() ?? '';
    return given === '' ? inputKinds[name].default : given;
  };
  const one = (name: InputName): string | undefined => {
    const value = text(name);
    const problem = value === undefined ? undefined : problemWith(name, value);
    if (problem) problems.push(problem);
    return value;
  };
  const many = (name: InputName): readonly string[] => linesOf(text(name) ?? '');
  const yes = (name: InputName): boolean => /^(true|True|TRUE)$/.test(one(name) ?? '');
  one('locale');
  const settings: Settings = {
    paths: many('path'),
    plan: one('plan'),
    config: one('config'),
    policy: many('policy'),
    failOn: one('fail-on'),
    unknown: one('unknown'),
    changedOnly: yes('changed-only'),
    annotations: yes('annotations'),
    summary: yes('summary'),
    sarifFile: one('sarif-file'),
    workingDirectory: one('working-directory') ?? '.',
    baseline: one('baseline'),
  };
  problems.push(...problemsBetween(settings));
  if (problems.length > 0) throw new UnusableError(problems);
  return settings;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function problemWith(name: InputName, value: string): Problem | undefined {
  const { kind, choices } = inputKinds[name];
  if (kind === 'boolean') {
    // The words of YAML 1.2, as the runner's own toolkit takes them.
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(value)) return undefined;
    return { message: `${name}: "${value}" is neither true nor false`, hint: `write ${name}: true or ${name}: false` };
  }
  if (choices !== undefined && !choices.includes(value)) {
    const near = suggest(value, choices);
    const hint = near === undefined ? `known are ${choices.join(', ')}` : `did you mean "${near}"?`;
    return { message: `${name}: "${value}" is not known`, hint };
  }
  if (linesOf(value).length <= 1) return undefined;
  const hint = name === 'plan' ? 'run the action once for each plan' : 'write it in one line';
  return { message: `${name} takes one value, and ${linesOf(value).length} are given`, hint };
}

function problemsBetween({ paths, plan }: Settings): readonly Problem[] {
  const problems: Problem[] = [];
  if (paths.includes('-') || plan === '-') {
    const hint = 'write the plan or the state to a file in an earlier step, and name the file';
    problems.push({ message: '"-" is standard input, and an action has none', hint });
  }
  if (plan !== undefined && paths.length > 1) {
    const message = `path says where the .tf files of the plan are, and names ${paths.length} folders`;
    problems.push({ message, hint: 'name the folder of the root module that the plan was made in' });
  }
  return problems;
}

/** The arguments of `sglint lint` that mean the same. `since`: the commit that a configuration is compared with. */
export function lintArguments(settings: Settings, since: string | undefined): readonly string[] {
  const { paths, plan, config, policy, failOn, unknown, changedOnly, baseline } = settings;
  const [source = '.'] = paths;
  const options: readonly (readonly [string, string | undefined])[] = [
    ['config', config],
    ...policy.map((each) => ['policy', each] as const),
    ['fail-on', failOn],
    ['unknown', unknown],
    ['baseline', baseline],
    ['since', plan === undefined ? since : undefined],
    // Left alone, sglint looks beside the plan and then in the working directory.
    ['source', plan === undefined || source === '.' ? undefined : source],
  ];
  return [
    'lint',
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ...(plan !== undefined && changedOnly ? ['--changed-only'] : []),
    '--',
    ...(plan === undefined ? paths : [plan]),
  ];
}
