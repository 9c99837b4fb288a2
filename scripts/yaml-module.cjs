// Turns a YAML file into a module: for the bundle (esbuild) and for the tests (jest), so that both see the same.
const { existsSync, readFileSync } = require('node:fs');
const { basename, relative, join } = require('node:path');
const { parse } = require('yaml');

const root = join(__dirname, '..');

/** The path as people know it, the text (for places in it) and the parsed value. */
function describe(path, text) {
  return { path: relative(root, path).replaceAll('\\', '/'), text, value: parse(text) };
}

module.exports = {
  /** jest transformer */
  process(text, path) {
    return { code: `module.exports = ${JSON.stringify(describe(path, text))};` };
  },
  /** esbuild plugin: the bundle loads each file as `./policies/NAME.json`, which whoever bundles has to write beside it */
  plugin(collect) {
    return {
      name: 'yaml-module',
      setup(build) {
        build.onResolve({ filter: /\.yaml$/ }, ({ path, resolveDir }) => {
          const name = `${basename(path, '.yaml')}.json`;
          const file = join(resolveDir, path);
          collect(`policies/${name}`, JSON.stringify(describe(file, readFileSync(file, 'utf8'))));
          return { path: `./policies/${name}`, external: true };
        });
        build.onResolve({ filter: /\/policies\/examples\.json$/ }, () => {
          const file = join(root, 'policies', 'examples.json');
          collect('policies/examples.json', existsSync(file) ? readFileSync(file, 'utf8') : '{}');
          return { path: './policies/examples.json', external: true };
        });
      },
    };
  },
};
