/** Every output, as action.yml declares it. */
export const actionOutputs = {
  result: 'pass, fail (findings count) or error (something could not be used or written)',
  findings: 'How many findings there are, of any severity; empty where nothing could be judged',
  open: 'How many findings cannot be decided; empty where nothing could be judged',
  'exit-code': '0 pass, 1 fail, 2 unusable input, 3 a defect of sglint',
  'sarif-file': 'The SARIF file, from the workspace on; empty where none was written',
} as const;

export type Outputs = Readonly<Record<keyof typeof actionOutputs, string>>;

/**
 * What is written to the file of outputs (GITHUB_OUTPUT). `delimiter` ends each value: nobody may be able to guess it, or a value could
 * set other outputs.
 */
export function outputsAsText(outputs: Outputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (value.includes(delimiter)) throw new Error(`the value of ${name} holds the delimiter`);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}
