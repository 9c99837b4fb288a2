/** Says of a page that it is generated. */
export const NOTE = '<!-- Written by `npm run generate` from the tables in src: do not edit. -->\n';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
export const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
export const heading = (...cells: readonly string[]): string => row(...cells) + row(...cells.map(() => '---'));
