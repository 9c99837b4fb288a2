// action.yml and the workflows of the documents, judged by the language service of GitHub's own editor extension.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compiled, expectSame, here, tell } from './compiled.mjs';

const { validate, validateAction, TextDocument } = await compiled(
  'language-service',
  `export { validate } from '@actions/languageservice';
   export { validateAction } from '@actions/languageservice/validate-action';
   export { TextDocument } from 'vscode-languageserver-textdocument';`,
);

const root = join(here, '..', '..');
const metadata = readFileSync(join(root, 'action.yml'), 'utf8');
let documents = 0;
// What it has read under a name, it does not read again.
function document(path, text) {
  documents += 1;
  return TextDocument.create(`file:///${documents}/${path}`, 'yaml', 1, text);
}

// Of other actions nothing is known here: it would have to ask the network.
const words = (diagnostics) =>
  diagnostics
    .map(({ message }) => message)
    .filter((message) => !/^Unable to resolve action `(?!OWNER\/)/.test(message));

const judgeAction = async (text) => words(await validateAction(document('action.yml', text)));
expectSame('action.yml', await judgeAction(metadata), []);

// It does find mistakes.
for (const [from, to] of [
  ['color: orange', 'color: mauve'],
  ['using: node24', 'using: node3'],
  ['  main: dist/action.js\n', ''],
  ['author:', 'autor:'],
  ['inputs:', 'input:'],
]) {
  if (!metadata.includes(from)) throw new Error(`action.yml has no ${from}`);
  expectSame(`action.yml with ${to}`, (await judgeAction(metadata.replace(from, to))).length > 0, true);
}

const config = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ name }) => (name === 'sglint' ? parse(metadata) : undefined),
  },
};
const judgeWorkflow = async (text) => words(await validate(document('.github/workflows/x.yml', text), config));

const workflows = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [
      ...readFileSync(join(root, 'docs', name), 'utf8').matchAll(/^```yaml\n(# \.github\/workflows\/[\s\S]*?)^```$/gm),
    ].map(([, text]) => [name, text]),
  );
expectSame('there are workflows', workflows.length >= 4, true);
for (const [name, text] of workflows) {
  expectSame(`a workflow in docs/${name}`, await judgeWorkflow(text), []);
  const planted = text.replace(
    /^( +)(- |)uses: OWNER\/sglint@.*\n(.*\n)*?(?= +with:\n)( +with:\n)(?=( +))/m,
    '$&$5not-there: x\n',
  );
  expectSame('an input that is not there', [planted !== text, (await judgeWorkflow(planted)).length], [true, 1]);
  expectSame('a key that is not there', (await judgeWorkflow(text.replace('\njobs:', '\njob:'))).length > 0, true);
}
tell('the language service');
