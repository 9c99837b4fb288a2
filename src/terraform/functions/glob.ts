const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

const ALTERNATIVES: Readonly<Record<string, string>> = { '{': '(?:', ',': '|', '}': ')' };

/** What each token of a pattern stands for; braces and commas are seen to by the caller. */
function sourceOf(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token === '**') return '.*';
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.startsWith('[')) return token.replaceAll('\\', '\\\\');
  return token.replace(/^\\(?=.)/, '').replace(SPECIAL, '\\$&');
}

/** Turns a pattern of fileset() into an expression over whole paths: `*`, `**`, `?`, `[a-z]` and `{a,b}`; undefined where it is malformed. */
export function globToRegExp(pattern: string): RegExp | undefined {
  let source = '';
  let depth = 0;
  for (const [token] of pattern.matchAll(/\*\*\/|\*\*$|\*+|\[\^?[^\]]+\]|\\.|./gsu)) {
    if (token === '[') return undefined;
    if (token === '{') depth += 1;
    const inside = depth > 0;
    if (token === '}' && inside) depth -= 1;
    source += (inside && ALTERNATIVES[token]) || sourceOf(token);
  }
  if (depth > 0) return undefined;
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
}
