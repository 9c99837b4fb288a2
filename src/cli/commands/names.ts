/** The names of all commands, for suggestions; a test holds it to the table of commands. */
export const commandNames = [
  'lint',
  'rules',
  'exposure',
  'why',
  'diff',
  'hook',
  'report',
  'policies',
  'explain',
  'schema',
] as const;
