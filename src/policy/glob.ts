const cache = new Map<string, RegExp>();

/** micromatch takes a while to load, and most runs meet no glob. */
const micromatch = (): typeof import('micromatch') => require('micromatch');

/**
 * Whether a text matches a glob in which `*`, `**` and `?` match any characters, dots and slashes included, and everything else,
 * brackets and braces too, stands for itself: resource addresses are full of them.
 */
export function matchesGlob(text: string, glob: string): boolean {
  if (!isGlob(glob)) return text === glob;
  let pattern = cache.get(glob);
  if (!pattern) {
    pattern = micromatch().makeRe(disguise(glob, /[^\w*?\u0080-\uffff]/g), { bash: true, dot: true });
    cache.set(glob, pattern);
  }
  return pattern.test(disguise(text, /[^\w\u0080-\uffff]/g));
}

/** Whether a text has a character that a glob gives a meaning. */
export const isGlob = (text: string): boolean => /[*?]/.test(text);

/**
 * micromatch gives a meaning to dots and slashes (of paths), to brackets, braces, `!` and `|`, and lets no star stand for nothing at
 * the start. In the disguise of private-use letters, behind a first letter, these are letters like any other.
 */
function disguise(text: string, special: RegExp): string {
  return `_${text.replace(special, (character) => String.fromCharCode(0xe000 + character.charCodeAt(0)))}`;
}
