/** Numbers from the most significant on, and what comes before a release: `1.2.0-beta`. */
interface Version {
  readonly numbers: readonly number[];
  readonly prerelease: string;
}

/**
 * Whether a version meets constraints such as `>= 1.2, < 2.0` or `~> 1.4`; undefined where either does not parse.
 * Source: Terraform documentation, "Version Constraints".
 */
export function meets(version: string, constraints: string): boolean | undefined {
  const installed = parseVersion(version);
  if (installed === undefined) return undefined;
  const answers = constraints.split(',').map((constraint) => meetsOne(installed, constraint.trim()));
  return answers.includes(undefined) ? undefined : answers.every((answer) => answer === true);
}

function meetsOne(installed: Version, constraint: string): boolean | undefined {
  const match = /^(=|!=|>=|<=|>|<|~>)?\s*(.+)$/.exec(constraint);
  const wanted = parseVersion(match?.[2] ?? '');
  if (wanted === undefined) return undefined;
  const order = compare(installed, wanted);
  // A prerelease is taken only where it is asked for by name.
  if (installed.prerelease !== '' && wanted.prerelease === '' && match?.[1] !== '!=') return false;
  switch (match?.[1] ?? '=') {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0 && startsAlike(installed, wanted);
  }
}

/** `~> 1.4` leaves the last number free: 1.4 and 1.9, not 2.0. */
const startsAlike = (installed: Version, { numbers }: Version): boolean =>
  numbers.slice(0, -1).every((number, at) => (installed.numbers[at] ?? 0) === number);

function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (!match) return undefined;
  return { numbers: (match[1] ?? '').split('.').map(Number), prerelease: match[2] ?? '' };
}

function compare(a: Version, b: Version): number {
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let at = 0; at < length; at++) {
    const difference = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === '' || b.prerelease === '') return a.prerelease === '' ? 1 : -1;
  return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}

/** Part by part, numbers as numbers and before words, the shorter list first. Source: Semantic Versioning 2.0.0, item 11. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at] ?? '', b[at] ?? ''];
    if (x === y) continue;
    const numbers = [x, y].map((part) => /^\d+$/.test(part));
    if (numbers[0] && numbers[1]) return Number(x) - Number(y);
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
