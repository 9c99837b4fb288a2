import { Buffer } from 'node:buffer';
import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { toSet } from '../set-order.js';
import { BOOL, STRING, setType } from '../type.js';
import { boolOf, stringOf, unknownOf } from '../value.js';
import { textOf } from './arguments.js';
import type { FunctionContext, Parameter, TerraformFunction } from './function.js';
import { globToRegExp } from './glob.js';
import { HASHES, hashOf } from './hash.js';
import { decodeUtf8 } from './json-encode.js';
import { baseName, cleanPath, folderName } from './path.js';
import { textToText } from './string-case.js';

const PATH: Parameter = { name: 'path', type: STRING };
const NOT_HERE = 'files are not read here';

/** Goes on with the bytes of a file. */
export function withFile(path: string, { files }: FunctionContext, use: (bytes: Uint8Array) => Outcome): Outcome {
  if (!files) return ok(unknownOf(NOT_HERE, STRING));
  if (path.startsWith('~')) return ok(unknownOf(`the home directory in ${JSON.stringify(path)} is not known`, STRING));
  const bytes = files.read(path);
  if (bytes && 'refused' in bytes) return ok(unknownOf(bytes.refused, STRING));
  return bytes ? use(bytes) : fail(`there is no file ${JSON.stringify(path)}`, 0);
}

const ofFile = (name: string, use: (bytes: Uint8Array, path: string) => Outcome): TerraformFunction => ({
  name,
  parameters: [PATH],
  returns: STRING,
  call: ([path], context) => withFile(textOf(path), context, (bytes) => use(bytes, textOf(path))),
});

const file = ofFile('file', (bytes, path) =>
  andThen(decodeUtf8(bytes, `the file ${JSON.stringify(path)}`), (text) => ok(stringOf(text))),
);

const fileexists: TerraformFunction = {
  name: 'fileexists',
  parameters: [PATH],
  returns: BOOL,
  call: ([path], { files }) => {
    if (!files) return ok(unknownOf(NOT_HERE, BOOL));
    const bytes = files.read(textOf(path));
    if (!bytes && files.isFolder?.(textOf(path)))
      return fail(`${JSON.stringify(textOf(path))} is a folder, not a file`, 0);
    return ok(bytes && 'refused' in bytes ? unknownOf(bytes.refused, BOOL) : boolOf(bytes !== undefined));
  },
};

const fileset: TerraformFunction = {
  name: 'fileset',
  parameters: [PATH, { name: 'pattern', type: STRING }],
  returns: setType(STRING),
  call: ([path, pattern], { files }) => {
    const listed = files?.list?.(textOf(path));
    if (!listed)
      return ok(unknownOf(`the files in ${JSON.stringify(textOf(path))} are not listed here`, setType(STRING)));
    if ('refused' in listed) return ok(unknownOf(listed.refused, setType(STRING)));
    const glob = globToRegExp(cleanPath(textOf(pattern)));
    if (!glob) return fail(`${JSON.stringify(textOf(pattern))} is not a pattern for file names`, 1);
    const matched = listed.filter(({ name }) => glob.test(name));
    const lost = matched.find(({ kind }) => kind === 'missing');
    if (lost) return fail(`${JSON.stringify(lost.name)} is a link that leads nowhere`);
    const regular = matched.filter(({ kind }) => kind === 'file');
    return ok(
      toSet(
        STRING,
        regular.map(({ name }) => stringOf(name)),
      ),
    );
  },
};

const abspath: TerraformFunction = {
  name: 'abspath',
  parameters: [PATH],
  returns: STRING,
  call: ([path]) => {
    if (textOf(path).startsWith('/')) return ok(stringOf(cleanPath(textOf(path))));
    return ok(unknownOf('abspath() depends on where Terraform runs', STRING));
  },
};

const pathexpand: TerraformFunction = {
  name: 'pathexpand',
  parameters: [PATH],
  returns: STRING,
  call: ([path]) => {
    const text = textOf(path);
    if (!text.startsWith('~')) return ok(stringOf(text));
    if (!/^~(?:$|\/)/.test(text)) return fail('pathexpand() does not know the homes of other users', 0);
    return ok(unknownOf('pathexpand() depends on whose home directory ~ is', STRING));
  },
};

const hashesOfFiles = Object.entries(HASHES).map(([name, kind]) => {
  const [, base64 = '', algorithm = ''] = /^(base64)?(\w+)$/.exec(name) ?? [];
  return ofFile(`file${base64}${algorithm}`, (bytes) => ok(stringOf(hashOf(kind, bytes))));
});

/** Functions on files and their paths. */
export const filesystemFunctions: readonly TerraformFunction[] = [
  file,
  fileexists,
  fileset,
  ofFile('filebase64', (bytes) => ok(stringOf(Buffer.from(bytes).toString('base64')))),
  ...hashesOfFiles,
  abspath,
  pathexpand,
  textToText('basename', baseName, 'path'),
  textToText('dirname', folderName, 'path'),
];
