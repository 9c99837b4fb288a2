/**
 * What github/codeql-action computes as `primaryLocationLineHash` for every line of a file, done as it does it: a window of 100 units
 * that rolls over the text (src/fingerprints.ts there). sglint has another way to the same numbers and shares no code with this one.
 */
export function lineHashes(text: string): readonly string[] {
  const SIZE = 100;
  const top = 37n ** BigInt(SIZE);
  const window: bigint[] = Array(SIZE).fill(0n);
  const lines: (number | undefined)[] = Array(SIZE).fill(undefined);
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  let hash = 0n;
  let index = 0;
  let line = 0;
  let isStart = true;
  let isAfterReturn = false;

  const emit = (): void => {
    const number = lines[index];
    if (number === undefined) return;
    const value = hash.toString(16);
    const count = (seen.get(value) ?? 0) + 1;
    seen.set(value, count);
    hashes[number - 1] = `${value}:${count}`;
    lines[index] = undefined;
  };
  const roll = (unit: bigint): void => {
    hash = BigInt.asUintN(64, 37n * hash + unit - top * (window[index] ?? 0n));
    window[index] = unit;
    index = (index + 1) % SIZE;
  };
  const take = (character: string): void => {
    if (character === ' ' || character === '\t' || (isAfterReturn && character === '\n')) {
      isAfterReturn = false;
      return;
    }
    isAfterReturn = character === '\r';
    const unit = isAfterReturn ? '\n' : character;
    emit();
    if (isStart) lines[index] = ++line;
    isStart = unit === '\n';
    roll(BigInt(unit.charCodeAt(0)));
  };

  for (const unit of text.split('')) take(unit);
  take('\uffff');
  for (let at = 0; at < SIZE; at++) {
    emit();
    roll(0n);
  }
  return hashes;
}
