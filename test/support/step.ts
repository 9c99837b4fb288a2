import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A step of a workflow as the runner starts it: the committed bundle, in a process, with nothing but what the runner sets.

export const action = join(__dirname, '..', '..');

/** The node of the tests, or the one that runners have (tools/action/run). */
const node = process.env['SGLINT_ACTION_NODE'] ?? process.execPath;

/** What a step leaves behind. */
export interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Something to do to a job before or while a step runs. */
export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another program to start, with the bundle and node behind it: `['sh', '-c', …]`. */
  readonly through?: readonly string[];
  readonly stdout?: number;
  /** Where the Action is: the folder of action.yml. */
  readonly action?: string;
}

/** A job on a runner: a workspace, an event, and files of the runner's own. */
export class Job {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'sglint-job-')));
  readonly workspace = join(this.folder, 'workspace');
  #steps = 0;
  #event = '';

  constructor() {
    mkdirSync(this.workspace);
  }

  path(name: string): string {
    return join(this.workspace, name);
  }

  write(name: string, text: string): void {
    mkdirSync(join(this.path(name), '..'), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  git(...args: readonly string[]): string {
    return git(this.workspace, ...args);
  }

  /** Commits the workspace, where folders are given with nothing but their files; gives the commit. */
  commit(from?: Readonly<Record<string, string>>): string {
    if (!existsSync(this.path('.git'))) this.git('init', '-q', '-b', 'main');
    if (from !== undefined) this.git('rm', '-rqf', '--ignore-unmatch', '.');
    for (const [into, folder] of Object.entries(from ?? {})) cpSync(folder, this.path(into), { recursive: true });
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'x');
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** The event that starts the workflow. */
  event(payload: unknown): void {
    this.#event = join(this.folder, 'event.json');
    writeFileSync(this.#event, typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  /** Runs the step with inputs as a workflow writes them: by their names, everything as text. */
  run(
    inputs: Readonly<Record<string, string>>,
    { env = {}, through = [], stdout, action: from = action }: StepOptions = {},
  ): Step {
    this.#steps += 1;
    const [output, summary] = ['output', 'summary'].map((name) => join(this.folder, `${name}-${this.#steps}`)) as [
      string,
      string,
    ];
    writeFileSync(output, '');
    writeFileSync(summary, '');
    const declared = declaredInputs();
    const given = Object.entries({ ...declared, ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    const [program = '', ...args] = [...through, node, join(from, 'dist', 'action.js')];
    const ran = spawnSync(program, args, {
      cwd: this.workspace,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: this.folder,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        GITHUB_WORKSPACE: this.workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...(this.#event === '' ? {} : { GITHUB_EVENT_PATH: this.#event }),
        ...Object.fromEntries(given),
        ...env,
      },
    });
    return {
      code: ran.status,
      log: ran.stdout ?? '',
      stderr: ran.stderr,
      summary: readFileSync(summary, 'utf8'),
      outputs: outputsIn(readFileSync(output, 'utf8')),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com', '-c', 'protocol.file.allow=always'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The inputs as the runner fills them in from action.yml: all of them, empty where there is no default. */
export function declaredInputs(): Readonly<Record<string, string>> {
  const { parse } = require('yaml') as typeof import('yaml');
  const { inputs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  return Object.fromEntries(Object.entries(inputs).map(([name, { default: value = '' }]) => [name, value]));
}

/** Reads the file of outputs as the runner does: `NAME<<DELIMITER`, lines, `DELIMITER`. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [, name = '', delimiter = ''] = /^([^=<]+)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    const end = lines.indexOf(delimiter);
    if (name === '' || end < 0) throw new Error(`the runner cannot read these outputs: ${text}`);
    outputs[name] = lines.splice(0, end).join('\n');
    lines.shift();
  }
  return outputs;
}

/** A workflow command as the runner understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const KNOWN = ['error', 'warning', 'notice', 'group', 'endgroup', 'stop-commands', 'add-mask', 'set-env', 'set-output'];

/**
 * The commands in a log, found as the runner finds them, and what they mean.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs and src/Runner.Worker/ActionCommandManager.cs.
 */
export function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split('\n')) {
    const command = secondForm(line, token) ?? firstForm(line);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
      continue;
    }
    if (command.name === 'stop-commands') token = command.message;
    commands.push(command);
  }
  return commands;
}

/** `::error file=a.tf::message` at the beginning of a line. */
function secondForm(line: string, token: string | undefined): Command | undefined {
  const [, name = '', list = '', message = ''] = /^::([^\s:]+(?=[\s:]))(.*?)::(.*)$/s.exec(line.trimStart()) ?? [];
  if (!KNOWN.includes(name.toLowerCase()) && name !== token) return undefined;
  return { name, properties: propertiesIn(list.trim(), ',', propertyText), message: dataText(message) };
}

/** `##[error file=a.tf]message` anywhere in a line. */
function firstForm(line: string): Command | undefined {
  const [, name = '', list = '', message = ''] = /##\[([^\s\]]*)([^\]]*)\](.*)$/s.exec(line) ?? [];
  if (!KNOWN.includes(name.toLowerCase())) return undefined;
  return { name, properties: propertiesIn(list.trim(), ';', propertyText), message };
}

function propertiesIn(list: string, separator: string, read: (text: string) => string): Command['properties'] {
  const pairs = list.split(separator).flatMap((pair) => {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    return key === '' ? [] : [[key, read(value)] as const];
  });
  return Object.fromEntries(pairs);
}

const dataText = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const propertyText = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
