type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Addresses of lines in the browser, for the commit that is checked out; undefined where GitHub does not have it, or where the
 * environment of the runner does not say where the repository is. Files outside of the repository have none.
 */
export function linksFor(env: Environment, checkedOut: string | undefined): LinkTo | undefined {
  const [server = '', repository = '', commit = ''] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA'].map(
    (name) => env[name] ?? '',
  );
  const isKnown = /^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository);
  if (!isKnown || commit === '' || commit !== checkedOut) return undefined;
  return (file, first, last) => {
    if (file.startsWith('/') || file.split('/').includes('..')) return undefined;
    const path = file.split('/').map(escaped).join('/');
    return `${server}/${repository}/blob/${commit}/${path}#L${first}${last > first ? `-L${last}` : ''}`;
  };
}

export type LinkTo = (file: string, first: number, last: number) => string | undefined;

/** Markdown and HTML give a meaning to what is left. */
const escaped = (segment: string): string =>
  encodeURIComponent(segment).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
