import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Source } from '../../src/text/source.js';

const FOLDER = join(__dirname, '../fixtures/terraform');

/** Every configuration below test/fixtures/terraform, under its path there. */
export const hclFixtures: readonly Source[] = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tf|tfvars)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: relative(FOLDER, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
