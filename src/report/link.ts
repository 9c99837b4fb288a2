/** A relative URI: a name may hold anything, even half of a character. */
export const uriOf = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');

/** What somebody wrote as a link, if it is one, as RFC 3986 has it. */
export function linkOf(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  const escaped = text.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => uriOf(character));
  return escaped.replace(/%(?![0-9a-f]{2})/gi, '%25');
}
