import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/hcl');

test('the language knows texts, and nothing else of sglint or of the machine', () => {
  const files = readdirSync(FOLDER);
  expect(files).toContain('parser.ts');
  for (const file of files) {
    const code = readFileSync(join(FOLDER, file), 'utf8');
    const imported = [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    const foreign = imported.filter((name) => !/^(\.\/[a-z0-9-]+\.js|\.\.\/text\/[a-z-]+\.js)$/.test(name));
    expect([file, foreign]).toEqual([file, file === 'hcl2json.ts' ? ['@cdktf/hcl2json'] : []]);
    expect([file, /\b(process|console)\./.test(code)]).toEqual([file, false]);
  }
});
