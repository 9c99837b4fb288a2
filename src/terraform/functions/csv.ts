import { fail, type Outcome, ok } from '../outcome.js';
import { objectType, STRING } from '../type.js';
import { listOf, objectOf, stringOf } from '../value.js';

const FIELD = /"((?:[^"]|"")*)"|([^,"\r\n]*(?:\r(?!\n)[^,"\r\n]*)*)/y;

/** Splits a text into records of fields (RFC 4180), as Go's encoding/csv does; empty lines are no records. */
function recordsOf(text: string): Outcome<string[][]> {
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (record.length === 0 && /^\r?\n/.test(text.slice(at, at + 2))) {
      at += text[at] === '\r' ? 2 : 1;
      continue;
    }
    FIELD.lastIndex = at;
    const [whole = '', quoted, plain = ''] = FIELD.exec(text) ?? [];
    record.push((quoted?.replaceAll('""', '"') ?? plain).replaceAll('\r\n', '\n'));
    at += whole.length;
    const end = /^(?:,|\r?\n|\r?$)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) return fail(`a quote in record ${records.length + 1} of the CSV text is out of place`, 0);
    at += end.length;
    if (end === ',' && at < text.length) continue;
    if (end === ',') record.push('');
    records.push(record);
    record = [];
  }
  return ok(records);
}

/** Reads CSV with a line of names on top: a list of objects whose attributes are all texts. */
export function decodeCsv(text: string): Outcome {
  const records = recordsOf(text);
  if ('error' in records) return records;
  const [names, ...rows] = records.value;
  if (!names) return fail('the CSV text has no line of column names', 0);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return fail(`the CSV text has two columns named ${JSON.stringify(twice)}`, 0);
  const wrong = rows.findIndex((row) => row.length !== names.length);
  if (wrong >= 0) return fail(`record ${wrong + 2} of the CSV text has another number of fields than the first`, 0);
  const objects = rows.map((row) => objectOf(names.map((name, at) => [name, stringOf(row[at] ?? '')] as const)));
  return ok(listOf(objectType(names.map((name) => [name, STRING] as const)), objects));
}
