const STARTS_NAME = /\p{ID_Start}/u;
const CONTINUES_NAME = /\p{ID_Continue}/u;

/** Where the name that starts at `at` ends; `at` itself where no name starts. */
export function endOfName(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < 0x80 ? !isLetter(first) && first !== 95 : !matchesAt(STARTS_NAME, text, at)) return at;
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code < 0x80) {
      if (!isLetter(code) && !isDigit(code) && code !== 95 && code !== 45) return end;
      end++;
    } else {
      if (!matchesAt(CONTINUES_NAME, text, end)) return end;
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
  }
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space as `~`, `<<-` and closing markers see it (Unicode's, with the line breaks). */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** How many white space characters a text begins with. */
export function leadingSpaces(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(count))) count++;
  return count;
}

/** A text without the white space at its end. */
export function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** NaN, the code past the end of the text, comes here too, and matches nothing. */
function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && pattern.test(String.fromCodePoint(code));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
