// Bundles the sources into dist/, which is committed: the commands, the hook and the Action run with nothing but node.
// `--check` only compares: it exits with 1 when dist/ is not what the sources give.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { plugin: yamlModules } = createRequire(import.meta.url)('./yaml-module.cjs');

// These take a while to load and most runs need none of them: each is a file of its own, loaded when it is asked for.
const VENDORS = {
  yaml: 'yaml',
  ajv: 'ajv',
  micromatch: 'micromatch',
  'yargs/yargs': 'yargs',
  '@cdktf/hcl2json': 'hcl2json',
  fflate: 'fflate',
};

const lazyVendors = {
  name: 'lazy-vendors',
  setup({ onResolve }) {
    onResolve({ filter: /^(yaml|ajv|micromatch|yargs\/yargs|@cdktf\/hcl2json|fflate)$/ }, ({ path }) => ({
      path: `./vendor/${VENDORS[path]}.js`,
      external: true,
    }));
    // The front end for HCL is as large as all the rest, and a plan needs none of it.
    onResolve({ filter: /terraform\/evaluate-module\.js$/ }, () => ({ path: './hcl.js', external: true }));
    onResolve({ filter: /\/pages\.js$/ }, () => ({ path: './pages.js', external: true }));
    onResolve({ filter: /\/sarif\/log\.js$/ }, () => ({ path: './sarif.js', external: true }));
    onResolve({ filter: /report\/compliance\/index\.js$/ }, () => ({ path: './compliance.js', external: true }));
    onResolve({ filter: /cli\/program\.js$/ }, () => ({ path: './program.js', external: true }));
    onResolve({ filter: /\/rare-functions\.js$/ }, () => ({ path: './hcl-functions.js', external: true }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  write: false,
  absWorkingDir: root,
  legalComments: 'none',
};

const data = new Map();

const program = await build({
  ...common,
  entryPoints: ['src/cli/program.ts'],
  outfile: 'dist/program.js',
  minify: true,
  plugins: [yamlModules((name, text) => data.set(name, text)), lazyVendors],
});

// A step of a workflow is no pre-commit hook: what it loads once too often costs less than another file to keep in step.
const action = await build({
  ...common,
  entryPoints: ['src/action/bin.ts'],
  outfile: 'dist/action.js',
  minify: true,
  plugins: [yamlModules((name, text) => data.set(name, text)), lazyVendors],
});

const others = await Promise.all(
  [
    ['src/terraform/evaluate-module.ts', 'dist/hcl.js'],
    ['src/terraform/functions/rare-functions.ts', 'dist/hcl-functions.js'],
    ['src/report/pages.ts', 'dist/pages.js'],
    ['src/report/sarif/log.ts', 'dist/sarif.js'],
    ['src/report/compliance/index.ts', 'dist/compliance.js'],
    ['src/cli/hcl2json-process.ts', 'dist/hcl2json.js'],
  ].map(([entry, outfile]) =>
    build({ ...common, entryPoints: [entry], outfile, minify: true, plugins: [lazyVendors] }),
  ),
);

const vendors = await Promise.all(
  Object.entries(VENDORS).map(([module, name]) =>
    build({
      ...common,
      stdin: { contents: `module.exports = require(${JSON.stringify(module)});`, resolveDir: root },
      outfile: `dist/vendor/${name}.js`,
      // Asked for only where node lacks what has been built in for long.
      external: ['performance'],
      minify: true,
    }),
  ),
);

const parts = [program, ...others, ...vendors].flatMap(({ outputFiles }) => outputFiles);
const hash = createHash('sha256');
for (const { path, contents } of parts) hash.update(relative(dist, path)).update(contents);

// What starts the program, and hands it what earlier runs have compiled of just these files.
const cli = await build({
  ...common,
  entryPoints: ['src/bin.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  define: { SGLINT_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  minify: true,
  plugins: [lazyVendors],
});

const files = new Map([
  ...[cli, action, program, ...others, ...vendors]
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path, text }) => [relative(dist, path), text]),
  ...data,
  // hcl2json looks for it one folder up.
  ['main.wasm.gz', readFileSync(join(root, 'node_modules/@cdktf/hcl2json/main.wasm.gz'))],
]);

if (process.argv.includes('--check')) {
  const stale = [...files].filter(
    ([name, text]) => !existsSync(join(dist, name)) || !readFileSync(join(dist, name)).equals(Buffer.from(text)),
  );
  const extra = existing().filter((name) => !files.has(name));
  for (const [name] of stale) console.error(`dist/${name} is not what the sources give: run npm run bundle`);
  for (const name of extra) console.error(`dist/${name} is no longer made: run npm run bundle`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  chmodSync(join(dist, 'cli.js'), 0o755);
}

function existing() {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}
