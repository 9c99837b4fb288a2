/** Colours of a terminal, or nothing at all. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const wrap =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const plainly = (text: string): string => text;

const COLOURS: Paint = {
  bold: wrap(1, 22),
  dim: wrap(2, 22),
  red: wrap(31, 39),
  yellow: wrap(33, 39),
  cyan: wrap(36, 39),
};
const NONE: Paint = { bold: plainly, dim: plainly, red: plainly, yellow: plainly, cyan: plainly };

export const paintFor = (colour: boolean): Paint => (colour ? COLOURS : NONE);
