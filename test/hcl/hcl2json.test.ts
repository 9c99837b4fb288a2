import { askHcl2Json } from '../../src/hcl/hcl2json.js';
import { hcl2json } from '../support/hcl2json-oracle.js';

const failing = (message: string) => () => Promise.reject(new Error(message));

test('what it accepts comes as JSON', async () => {
  expect(await hcl2json('a = 1\n')).toEqual({ kind: 'accepted', json: { a: 1 } });
});

test('what it rejects comes with all its errors and their places', async () => {
  expect(await hcl2json('a = 1\na = 2\nb = \n')).toEqual({
    kind: 'rejected',
    problems: [
      {
        message: expect.stringMatching(/^Attribute redefined; The argument "a" was already set at line 1,1-2\./),
        ...{ startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
      },
      {
        message: expect.stringMatching(/^Invalid expression; .*token\.$/),
        ...{ startLine: 3, startColumn: 5, endLine: 4, endColumn: 1 },
      },
    ],
  });
});

test('details that span lines stay whole', async () => {
  const answer = await hcl2json('a = "${x y}"\n');
  expect(answer.kind === 'rejected' && answer.problems[0]?.message).toMatch(/^Extra characters[^\n]*\n\n.*\S$/s);
});

test('valid text without a JSON form is not called wrong', async () => {
  const answer = await hcl2json('a {}\na "b" {}\n');
  expect(answer).toEqual({ kind: 'inexpressible', message: 'Unable to convert Block to JSON: a.b' });
});

test('a message of an unknown form is no verdict', async () => {
  await expect(askHcl2Json(failing('out of memory'), 'a = 1\n')).rejects.toThrow('out of memory');
  await expect(askHcl2Json(failing('parse config: odd'), 'a = 1\n')).rejects.toThrow('parse config: odd');
});

test('the text and a name are all that is handed over', async () => {
  const parse = jest.fn().mockResolvedValue({});
  await askHcl2Json(parse, 'a = 1\n');
  expect(parse).toHaveBeenCalledWith(expect.stringMatching(/^[a-z.-]+$/), 'a = 1\n');
});
