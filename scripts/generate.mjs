// Writes what is derived from the tables in src: schemas/ and parts of docs/.
// `--check` only compares: it exits with 1 when a file is not what the sources give.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { plugin: yamlModules } = require('./yaml-module.cjs');

const compiled = join(root, 'node_modules', '.cache', 'sglint', 'generated.cjs');
const folder = dirname(compiled);
function write(name, text) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/generated.ts'],
  outfile: compiled,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  plugins: [yamlModules(write)],
});

const { generatedFiles } = require(compiled);
const check = process.argv.includes('--check');
process.chdir(root);
const files = await generatedFiles();
// A page of a policy that is no longer there must not stay.
for (const path of readdirSync('docs/policies', { recursive: true }).map((name) => join('docs/policies', name))) {
  if (!path.endsWith('.md') || files.has(path)) continue;
  if (check) {
    console.error(`${path} is no longer made: run npm run generate`);
    process.exitCode = 1;
  } else rmSync(path);
}
for (const [path, text] of files) {
  const file = join(root, path);
  if (check) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    console.error(`${path} is not what the sources give: run npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
