import { dirname, join, resolve } from 'node:path';
import { plain } from '../text/plain.js';
import { UnusableError } from '../text/unusable.js';
import type { Io, Ran } from './io.js';

/** A saved plan is a zip archive. */
export const isSavedPlan = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Terraform and OpenTofu: the only programs that know what a saved plan means. */
const PROGRAMS = ['terraform', 'tofu'];

/**
 * Reads a saved plan through `terraform show -json`, or `tofu show -json`. That needs the schemas of the providers, so it runs where
 * `terraform init` was done: the plan's folder, else the sources' folder, else the current one.
 */
export function showSavedPlan(path: string, shown: string, source: string | undefined, io: Io): string {
  const full = resolve(io.cwd, path);
  const folders = [dirname(full), ...(source === undefined ? [] : [resolve(io.cwd, source)]), io.cwd];
  const folder = folders.find((each) => io.kindOf(join(each, '.terraform')) === 'folder') ?? dirname(full);
  let failure: { readonly program: string; readonly ran: Ran } | undefined;
  for (const program of PROGRAMS) {
    const ran = io.run(program, ['show', '-json', '-no-color', full], folder);
    if (ran?.status === 0) return ran.stdout;
    if (ran) failure ??= { program, ran };
  }
  const convert = `or convert it yourself: terraform show -json ${shown} > tfplan.json, and name tfplan.json`;
  if (failure === undefined) {
    throw new UnusableError({
      message: `${shown}: reading a saved plan needs terraform or tofu on the PATH, and neither is there`,
      hint: `install one of them, ${convert}`,
    });
  }
  throw new UnusableError({
    message: `${shown}: ${failure.program} show -json failed: ${firstLine(failure.ran)}`,
    hint: `run ${failure.program} init in the folder that the plan was made in, ${convert}`,
  });
}

/** Terraform frames its errors with box characters; the first error says what is wrong. */
function firstLine({ stderr, stdout }: Ran): string {
  const lines = `${stderr}\n${stdout}`.split('\n').map((line) => line.replace(/[│╷╵\s]+/g, ' ').trim());
  const words = lines.filter((line) => line !== '');
  return plain(words.find((line) => line.startsWith('Error:')) ?? words[0] ?? 'it printed nothing');
}
