// Turns a YAML file into a module: for the bundle (esbuild) and for the tests (jest), so that both see the same.
const { readFileSync } = require('node:fs');
const { relative, join } = require('node:path');
const { parse } = require('yaml');

const root = join(__dirname, '..');

/** The path as people know it, the text (for places in it) and the parsed value. */
function describe(path, text) {
  return { path: relative(root, path).replaceAll('\\', '/'), text, value: parse(text) };
}

module.exports = {
  /** jest transformer */
  process(text, path) {
    return { code: `exports.default = ${JSON.stringify(describe(path, text))}; exports.__esModule = true;` };
  },
  /** esbuild plugin; JSON.parse is faster than an object literal of this size */
  plugin: {
    name: 'yaml-module',
    setup(build) {
      build.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
        const json = JSON.stringify(describe(path, readFileSync(path, 'utf8')));
        return { contents: `module.exports = { __esModule: true, default: JSON.parse(${JSON.stringify(json)}) };` };
      });
    },
  },
};
