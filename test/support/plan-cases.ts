// Reads the cases in test/terraform/evaluate/cases: small configurations, written one below the other.
//
//   === what it is about
//   --- main.tf
//   resource "terraform_data" "t" { … }
//   --- arguments
//   -var
//   office=10.0.0.0/8
//   --- environment
//   TF_VAR_office=10.0.0.0/8

/** One configuration, and what the command line and the environment add to it. */
export interface PlanCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly arguments: readonly string[];
  readonly environment: readonly string[];
}

/** The cases of a text, each with its name, its files, and what the command line and the environment add. */
export function readCases(text: string): readonly PlanCase[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...sections] = part.split(/^--- /m);
      const files: Readonly<Record<string, string>> = Object.fromEntries(
        sections.map((section) => {
          const end = section.indexOf('\n');
          return [section.slice(0, end).trim(), section.slice(end + 1)];
        }),
      );
      const { arguments: args = '', environment = '', ...rest } = files;
      return { name: name.trim(), files: rest, arguments: linesOf(args), environment: linesOf(environment) };
    });
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
