/** The call that hcl2json offers: a name for its messages and a text in, JSON or a rejected promise out. */
export type Hcl2JsonParse = (fileName: string, text: string) => Promise<unknown>;

/** What hcl2json thinks of a text. */
export type Hcl2JsonAnswer =
  | { readonly kind: 'accepted'; readonly json: unknown }
  | { readonly kind: 'rejected'; readonly problems: readonly Hcl2JsonProblem[] }
  /** Valid, but without a JSON form: nothing is wrong with the text. */
  | { readonly kind: 'inexpressible'; readonly message: string };

/** A syntax error in HCL's own words; lines and columns count from 1, columns in characters as people see them. */
export interface Hcl2JsonProblem {
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A name that no message holds by chance: the places in the messages are found by it. */
const NAME = 'sglint-checked.tf';
const PLACE = /(?:^|\s)sglint-checked\.tf:(\d+),(\d+)-(?:(\d+),)?(\d+): /g;
const SYNTAX_ERRORS = /^parse config: \[([\s\S]*)\]$/;
const CONVERSION_ERROR = /^convert to HCL: (?:convert [a-z]+: )*/;

/** Loads hcl2json: some hundred milliseconds and a WebAssembly module, so only when a file needs a second opinion. */
export function loadHcl2Json(): Hcl2JsonParse {
  const { parse } = require('@cdktf/hcl2json') as typeof import('@cdktf/hcl2json');
  return parse;
}

/** Asks hcl2json, the authority on what is HCL, about a text; other failures than a verdict are thrown on. */
export async function askHcl2Json(parse: Hcl2JsonParse, text: string): Promise<Hcl2JsonAnswer> {
  try {
    return { kind: 'accepted', json: await parse(NAME, text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const listed = SYNTAX_ERRORS.exec(message)?.[1];
    if (listed !== undefined) return { kind: 'rejected', problems: problemsOf(listed) };
    if (!CONVERSION_ERROR.test(message)) throw error;
    return { kind: 'inexpressible', message: message.replace(CONVERSION_ERROR, '') };
  }
}

/** The errors stand in one line, each behind its place; the details may span lines and name further places. */
function problemsOf(listed: string): readonly Hcl2JsonProblem[] {
  const places = [...listed.matchAll(PLACE)];
  return places.map((place, index) => {
    const from = (place.index ?? 0) + place[0].length;
    const message = listed.slice(from, places[index + 1]?.index).replaceAll(`${NAME}:`, 'line ');
    const startLine = Number(place[1]);
    return {
      message: message.trim(),
      startLine,
      startColumn: Number(place[2]),
      endLine: place[3] === undefined ? startLine : Number(place[3]),
      endColumn: Number(place[4]),
    };
  });
}
