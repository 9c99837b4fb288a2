import { zipSync } from 'fflate';
import { snapshotFiles } from '../../src/cli/snapshot.js';

const MANIFEST = JSON.stringify([{ Key: '', Dir: '.' }]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const names = (files: Readonly<Record<string, Uint8Array>>): readonly string[] | undefined => {
  const listed = snapshotFiles(zipSync(files), (path) => path)?.list('.');
  return listed && 'refused' in listed ? undefined : listed?.map(({ name }) => name);
};

test('the files of the configuration are there, and nothing else of the archive', () => {
  expect(
    names({ tfplan: bytes('x'), 'tfconfig/modules.json': bytes(MANIFEST), 'tfconfig/m-/main.tf': bytes('locals {}') }),
  ).toEqual(['main.tf']);
});

test('an archive that would unpack to far more than a configuration has is not unpacked', () => {
  expect(
    names({
      'tfconfig/modules.json': bytes(MANIFEST),
      'tfconfig/m-/bomb.tf': new Uint8Array(64_000_001),
      'tfconfig/m-/main.tf': bytes('locals {}'),
    }),
  ).toEqual(['main.tf']);
});

test('what is no archive has no configuration', () => {
  expect(snapshotFiles(bytes('PK\u0003\u0004 and no more'), (path) => path)).toBeUndefined();
});
