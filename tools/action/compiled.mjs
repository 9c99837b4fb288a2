// Modules of the sources, or packages that node 20 cannot load as they are, in one file.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const here = dirname(fileURLToPath(import.meta.url));

/** Compiles `contents`, a module that exports what is wanted, and loads it. */
export async function compiled(name, contents) {
  const outfile = join(here, 'node_modules', '.cache', `${name}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    stdin: { contents, resolveDir: here },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    loader: { '.yaml': 'text' },
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}

let failed = 0;
let passed = 0;

/** Counts, and says what is not as it should be. */
export function expectSame(what, actual, expected) {
  if (JSON.stringify(actual) === JSON.stringify(expected)) {
    passed += 1;
    return;
  }
  failed += 1;
  process.exitCode = 1;
  if (failed <= 10)
    console.error(`${what}:\n  sglint: ${JSON.stringify(actual)}\n  GitHub: ${JSON.stringify(expected)}`);
}

export function tell(about) {
  if (passed === 0) {
    process.exitCode = 1;
    console.error(`${about}: nothing was compared`);
  } else console.log(`${about}: ${passed} as GitHub has it, ${failed} not`);
}
