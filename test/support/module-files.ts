import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Evaluation, evaluateModule } from '../../src/terraform/evaluate-module.js';
import type { ModuleFiles } from '../../src/terraform/module/files.js';
import type { VariableSources } from '../../src/terraform/plan/inputs.js';
import type { PlanOptions } from '../../src/terraform/plan/run.js';

/** The files of a folder of the machine; what lies outside of it is refused. */
export function folderFiles(root: string): ModuleFiles {
  const refuse = (path: string) =>
    /^(?:\.\.|\/)/.test(path) ? { refused: `${path} is outside of the repository` } : undefined;
  return {
    read: (path) => refuse(path) ?? (isFile(join(root, path)) ? readFileSync(join(root, path)) : undefined),
    list: (folder) => {
      const refused = refuse(folder);
      if (refused) return refused;
      try {
        const entries = readdirSync(join(root, folder), { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
      } catch {
        return undefined;
      }
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The texts of files by their paths; bytes, where it is no text. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** Files that exist only in a test. */
export function textFiles(texts: Texts): ModuleFiles {
  const paths = Object.keys(texts);
  return {
    read: (path) => {
      if (/^(?:\.\.|\/)/.test(path)) return { refused: `${path} is outside of the repository` };
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
      return typeof text === 'string' ? new TextEncoder().encode(text) : text;
    },
    list: (folder) => {
      if (/^(?:\.\.|\/)/.test(folder)) return { refused: `${folder} is outside of the repository` };
      const prefix = folder === '.' ? '' : `${folder}/`;
      const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
      const names = inside.map((path) => path.replace(/\/.*/s, '/'));
      if (names.length === 0 && folder !== '.') return undefined;
      return [...new Set(names)].map((name) =>
        name.endsWith('/') ? { name: name.slice(0, -1), kind: 'folder' } : { name, kind: 'file' },
      );
    },
  };
}

/** Evaluates a configuration that is written out in a test; one text alone is `main.tf`. */
export function evaluated(texts: string | Texts, variables?: VariableSources, options?: PlanOptions): Evaluation {
  return evaluateModule(textFiles(typeof texts === 'string' ? { 'main.tf': texts } : texts), variables, options);
}
