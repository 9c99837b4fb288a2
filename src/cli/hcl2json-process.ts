import { readFileSync, writeSync } from 'node:fs';
import { askHcl2Json, type Hcl2JsonAnswer, loadHcl2Json } from '../hcl/hcl2json.js';

/** What a second opinion is asked about, and the answers, as JSON on standard input and output. */
export interface Hcl2JsonRequest {
  readonly texts: readonly string[];
}

export interface Hcl2JsonResponse {
  readonly answers: readonly Hcl2JsonAnswer[];
}

// A process of its own: hcl2json puts names into the global object, has no time limit, and takes long on hostile input.
async function answer(): Promise<void> {
  const { texts } = JSON.parse(readFileSync(0, 'utf8')) as Hcl2JsonRequest;
  const parse = loadHcl2Json();
  const answers: Hcl2JsonAnswer[] = [];
  for (const text of texts) answers.push(await askHcl2Json(parse, text));
  const response = Buffer.from(JSON.stringify({ answers } satisfies Hcl2JsonResponse));
  for (let sent = 0; sent < response.length; ) sent += writeSync(1, response, sent);
  // A timer of Go's runtime would keep the process for a while.
  process.exit(0);
}

void answer();
