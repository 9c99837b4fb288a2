import { askHcl2Json, type Hcl2JsonAnswer, type Hcl2JsonParse, loadHcl2Json } from '../../src/hcl/hcl2json.js';

let loading: Hcl2JsonParse | undefined;

/** hcl2json's opinion of a text; the module is loaded once for all tests of a file. */
export async function hcl2json(text: string): Promise<Hcl2JsonAnswer> {
  loading ??= loadHcl2Json();
  return askHcl2Json(loading, text);
}
