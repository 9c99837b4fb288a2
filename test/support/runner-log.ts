/** A command as GitHub's runner finds it in a line of a log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Reads a line of a log as GitHub's runner does (actions/runner, src/Runner.Common/ActionCommand.cs): `::NAME KEY=VALUE,…::MESSAGE` after
 * spaces, or `##[NAME …]MESSAGE` anywhere. Undefined for a line that is only text.
 */
export function commandIn(line: string): WorkflowCommand | undefined {
  return newStyle(line.trimStart()) ?? oldStyle(line);
}

function newStyle(line: string): WorkflowCommand | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  return command(line.slice(2, end), ',', line.slice(end + 2));
}

function oldStyle(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  return start < 0 || end < 0 ? undefined : command(line.slice(start + 3, end), ';', line.slice(end + 1));
}

function command(info: string, separator: string, message: string): WorkflowCommand | undefined {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!/^[a-z-]+$/i.test(name)) return undefined;
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const [key = '', ...value] = pair.split('=');
    return value.length === 0 ? [] : [[key.trim(), unescaped(value.join('='), PROPERTY)] as const];
  });
  return { name, properties: Object.fromEntries(properties), message: unescaped(message, DATA) };
}

const DATA: readonly (readonly [string, string])[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: typeof DATA = [...DATA.slice(0, 2), ['%3A', ':'], ['%2C', ','], ['%25', '%']];

const unescaped = (text: string, table: typeof DATA): string =>
  table.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
