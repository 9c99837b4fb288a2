// What the Action writes and reads, held against @actions/core: the toolkit that GitHub makes for this.
import { compiled, expectSame, tell } from './compiled.mjs';

const core = await compiled(
  'core',
  `export { issueCommand } from './node_modules/@actions/core/lib/command.js';
   export { prepareKeyValueMessage } from './node_modules/@actions/core/lib/file-command.js';
   export { getInput, getMultilineInput, getBooleanInput } from './node_modules/@actions/core/lib/core.js';`,
);
const ours = await compiled(
  'sglint',
  `export { workflowCommand } from '../../src/report/github.ts';
   export { outputsAsText } from '../../src/action/outputs.ts';
   export { readSettings, variableOf, inputKinds } from '../../src/action/inputs.ts';`,
);

/** What a function prints. */
function printed(action) {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk) => {
    text += chunk;
    return true;
  };
  try {
    action();
  } finally {
    process.stdout.write = write;
  }
  return text.replace(/\n$/, '');
}

const PIECES = [
  '%',
  '%25',
  '%0A',
  ':',
  '::',
  ',',
  '\n',
  '=',
  ' ',
  '\t',
  '"',
  "'",
  '|',
  '##[error]',
  '::error::',
  'ü',
  '💥',
  '漢',
  'a',
  '<b>',
  '`',
  '\\',
  '$',
  ';',
  ']',
  '#',
];
let seed = 1;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
};
const text = (most) => Array.from({ length: random(most) }, () => PIECES[random(PIECES.length)]).join('');

// Names and values of a command in any order.
const parts = (command) => {
  const [, head, list, message] = /^(::\S+) (.*?)(::.*)$/s.exec(command) ?? [];
  return [head, ...(list ?? '').split(',').sort(), message];
};

for (let round = 0; round < 5000; round++) {
  // A line break in a title would be shown as two characters, since titles are one line, and what older runners and Azure DevOps take for
  // a command is shown escaped.
  const title = `t${text(12).replaceAll('\n', '').replaceAll('##[', '##')}`;
  const file = `f${text(8).replaceAll('\n', '')}`;
  const message = `m${text(30)}`;
  const level = ['error', 'warning', 'notice'][random(3)];
  const place = { file, line: 1 + random(9), endLine: 10 + random(9), ...(random(2) ? { col: 3, endColumn: 7 } : {}) };
  const theirs = printed(() => core.issueCommand(level, { ...place, title }, message));
  const own = ours.workflowCommand({ level, title, message, place });
  expectSame('an annotation', parts(own), parts(theirs));
}

for (let round = 0; round < 500; round++) {
  const value = text(20);
  const theirs = core.prepareKeyValueMessage('sarif-file', value);
  const [, delimiter] = /<<(.*)/.exec(theirs);
  expectSame('an output', ours.outputsAsText({ 'sarif-file': value }, delimiter), `${theirs}\n`);
}

/** The settings that inputs make, or that they are refused. */
function settings(inputs) {
  try {
    return ours.readSettings(
      Object.fromEntries(Object.entries(inputs).map(([name, value]) => [ours.variableOf(name), value])),
    );
  } catch {
    return 'refused';
  }
}
function theirs(name, value, read) {
  process.env[`INPUT_${name.toUpperCase()}`] = value;
  try {
    return read(name);
  } catch {
    return 'refused';
  }
}

const BOOLEANS = [
  'true',
  'True',
  'TRUE',
  'false',
  'False',
  'FALSE',
  ' true ',
  'yes',
  'no',
  'on',
  'off',
  '1',
  '0',
  'tRUE',
  'truefalse',
  'true\nfalse',
  'null',
];
for (const name of Object.keys(ours.inputKinds).filter((each) => ours.inputKinds[each].kind === 'boolean')) {
  const key = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  for (const value of BOOLEANS) {
    const own = settings({ [name]: value });
    expectSame(`${name}: ${value}`, own === 'refused' ? own : own[key], theirs(name, value, core.getBooleanInput));
  }
}
for (let round = 0; round < 500; round++) {
  const value = `x${text(20)}\n \n${text(5)}`.replaceAll('\r', '');
  // The toolkit leaves lines of nothing but spaces in, as empty ones: no folder has that name.
  expectSame(
    'path',
    settings({ path: value }).paths,
    theirs('path', value, core.getMultilineInput).filter((line) => line !== ''),
  );
  const line = `x${text(20)} `.replaceAll('\n', '');
  expectSame('sarif-file', settings({ 'sarif-file': line }).sarifFile, theirs('sarif-file', line, core.getInput));
}
tell('@actions/core');
