/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'other' | 'missing';

/** Something in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** Of a link: what it leads to. */
  readonly kind: PathKind;
  readonly isLink: boolean;
}

/** How a program ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program is given beside its arguments. */
export interface RunOptions {
  /** Set on top of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** One character of stdout for each byte, where it is no text; left out, UTF-8. */
  readonly encoding?: 'utf8' | 'latin1';
}

/** Everything sglint may do to the world. Tests pass a fake; `bin.ts` passes the real one. */
export interface Io {
  readonly cwd: string;
  /** The day in UTC: `2027-01-31`. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file; throws an UnusableError that says what is wrong. */
  readBytes(path: string): Uint8Array;
  /** All of standard input. */
  readStdin(): Uint8Array;
  kindOf(path: string): PathKind;
  /** When a file was last written, in milliseconds since 1970; undefined where nobody knows. */
  modified(path: string): number | undefined;
  /** Where a path really leads, links followed; undefined where it leads nowhere. */
  realPath(path: string): string | undefined;
  /** What is in a folder, sorted by name. */
  list(folder: string): readonly FolderEntry[];
  /** Replaces a file as a whole, or writes to whatever else stands there; makes the folders; throws an UnusableError. */
  writeText(path: string, text: string): void;
  /** Writes behind what a file holds already, all of it or nothing; throws an UnusableError. */
  appendText(path: string, text: string): void;
  /** Runs a program to its end and gives what it printed; undefined where there is no such program. */
  run(program: string, args: readonly string[], folder: string, options?: RunOptions): Ran | undefined;
  /** Runs another entry of sglint's own (`dist/NAME.js`) in a process; undefined where it takes too long. */
  runOwn(entry: string, input: string, milliseconds: number): Ran | undefined;
  stdout(text: string): void;
  stderr(text: string): void;
  readonly stdoutIsTerminal: boolean;
}

/** What an exit status means; nothing else exits with these numbers. */
export const ExitCode = { clean: 0, findings: 1, unusable: 2, defect: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
