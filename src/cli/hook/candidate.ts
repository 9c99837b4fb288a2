import { posix, resolve } from 'node:path';
import type { Problem } from '../../text/unusable.js';
import { decodeText } from '../decode.js';
import { decode, type Input } from '../inputs.js';
import type { Io } from '../io.js';
import { shownPath } from '../paths.js';
import type { FilesAt } from '../revision.js';
import { asRead, currentWorkspace, evaluateFiles, type ReadSettings } from '../root-module.js';
import { type EarlierModule, rootModuleAt } from '../root-module-at.js';
import type { Affected } from './affected.js';
import { type CommittedFiles, committedFiles } from './committed-files.js';
import type { Repository } from './repository.js';

/** A root module as the commit will have it, ready to be judged. */
export interface Candidate extends Affected {
  readonly input: Input;
  readonly problems: readonly Problem[];
  readonly files: CommittedFiles;
  /** The same at an earlier commit. */
  at(files: FilesAt): EarlierModule;
}

/** Reads root modules, each once. */
export class Candidates {
  readonly #repository: Repository;
  readonly #named: ReadonlySet<string>;
  readonly #settings: ReadSettings;
  readonly #io: Io;
  readonly #known = new Map<string, Candidate>();

  constructor(repository: Repository, named: ReadonlySet<string>, settings: ReadSettings, io: Io) {
    this.#repository = repository;
    this.#named = named;
    this.#settings = settings;
    this.#io = io;
  }

  get(affected: Affected): Candidate {
    const key = `${affected.root}\n${affected.values ?? ''}`;
    const known = this.#known.get(key) ?? this.#read(affected);
    this.#known.set(key, known);
    return { ...known, ...affected };
  }

  #read({ root, values }: Affected): Candidate {
    const io = this.#io;
    const folder = shownPath(posix.join(this.#repository.root, root), io);
    const settings = values === undefined ? this.#settings : this.#settingsWith(values);
    const files = committedFiles(folder, settings.anywhere, this.#repository, this.#named, io);
    const evaluated = evaluateFiles(files, settings.variables, currentWorkspace(folder, io));
    const read = asRead(folder, evaluated, settings, io);
    return {
      root,
      values,
      input: decode(resolve(io.cwd, folder), read),
      problems: read.problems,
      files,
      at: (then) => rootModuleAt(then, folder, evaluated, settings, io),
    };
  }

  /** What the command line says itself is stronger. */
  #settingsWith(values: string): ReadSettings {
    const { variables } = this.#settings;
    const full = resolve(this.#repository.root, values);
    const source = { path: shownPath(full, this.#io), text: decodeText(this.#io.readBytes(full)) };
    const commandLine = [{ kind: 'file' as const, source }, ...(variables.commandLine ?? [])];
    return { ...this.#settings, variables: { ...variables, commandLine } };
  }
}
