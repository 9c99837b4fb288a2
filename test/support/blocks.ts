/** The blocks of code of one language in a text in Markdown. */
export function blocksOf(text: string, language: string): readonly string[] {
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...text.matchAll(block)].map(([, body]) => body ?? '');
}
