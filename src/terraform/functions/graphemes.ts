/** Made when it is needed: making one takes about as long as evaluating a small module. */
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people count them: grapheme clusters. */
export function graphemesOf(text: string): readonly string[] {
  // Plain ASCII has one character a unit, but for the pair of carriage return and line feed.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character but the carriage return
  if (/^[\0-\x0c\x0e-\x7f]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
