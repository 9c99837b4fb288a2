const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

/** Turns a pattern of fileset() into an expression over whole paths: `*`, `**`, `?`, `[a-z]` and `{a,b}`; undefined where it is malformed. */
export function globToRegExp(pattern: string): RegExp | undefined {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const [token = ''] = /^(?:\*\*\/|\*\*$|\*+|\[[!^]?[^\]]+\]|\\[^]|[^])/u.exec(rest) ?? [];
    at += token.length;
    if (token === '**/') source += '(?:[^/]+/)*';
    else if (token === '**') source += '.*';
    else if (token.startsWith('*')) source += '[^/]*';
    else if (token === '?') source += '[^/]';
    else if (token.startsWith('[') && token.length > 1) source += token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    else if (token === '{') {
      depth += 1;
      source += '(?:';
    } else if (token === '}' && depth > 0) {
      depth -= 1;
      source += ')';
    } else if (token === ',' && depth > 0) source += '|';
    else if (token === '[') return undefined;
    else source += token.replace(/^\\(?=.)/, '').replace(SPECIAL, '\\$&');
  }
  if (depth > 0) return undefined;
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
}
