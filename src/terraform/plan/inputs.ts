import type { Json } from '../../config/attribute.js';
import type { HclFile } from '../../hcl/ast.js';
import { parseJson } from '../../hcl/json.js';
import { parseHcl } from '../../hcl/parser.js';
import { parseExpressionText } from '../../hcl/template-file.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { convert } from '../conversion.js';
import { evaluate } from '../expression/evaluate.js';
import { through, written } from '../expression/origin.js';
import type { Scope } from '../expression/scope.js';
import { unknownInside } from '../marks.js';
import { valueFiles } from '../module/file-names.js';
import { readHcl } from '../module/load.js';
import { failed } from '../outcome.js';
import { stringOf, unknownOf, type Value } from '../value.js';
import { jsonOf } from './attribute.js';
import type { Run } from './run.js';
import { effective, type Variable } from './variable.js';

/** Values of variables from outside of the configuration's folder. */
export interface VariableSources {
  /** What a plan says that the variables were: what others give is used for its place, where it is the same. */
  readonly plan?: Readonly<Record<string, Json>>;
  /** `TF_VAR_*`, without the prefix. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `-var` and `-var-file` in the order of the command line: the strongest, and among them the last. */
  readonly commandLine?: readonly CommandLineValue[];
}

/** `-var name=text`, or a `-var-file` that was read already (`.json` at its end tells the form). */
export type CommandLineValue =
  | { readonly kind: 'value'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly source: Source };

/** How a variable gets a value: it depends on the type of the variable how a text is read. */
type Given = (variable: Variable, scope: Scope, run: Run) => Value;

/** What is given to the variables of the root module. */
export class Inputs {
  /** The files of values that were read. */
  readonly files: HclFile[] = [];
  readonly #given = new Map<string, Given>();
  readonly #planned: ReadonlyMap<string, Given>;
  /** What `-var` names. */
  readonly #demanded: { readonly name: string; readonly span: Span }[] = [];

  constructor(run: Run, folder: readonly string[], { plan = {}, environment = {}, commandLine = [] }: VariableSources) {
    for (const [name, value] of Object.entries(plan)) {
      this.#give(readJsonValues({ path: 'the plan', text: JSON.stringify({ [name]: value }), virtual: true }));
    }
    this.#planned = new Map(this.#given);
    this.#given.clear();
    for (const [name, text] of Object.entries(environment))
      this.#addText(name, text, `TF_VAR_${name}`, `TF_VAR_${name}=`);
    for (const name of valueFiles(folder)) this.#addFile(readHcl(run.files, name, run.problems));
    for (const value of commandLine) {
      if (value.kind === 'value') {
        const span = this.#addText(value.name, value.text, 'command line', `-var ${value.name}=`);
        this.#demanded.push({ name: value.name, span });
      } else this.#addFile(this.#read(value.source, run));
    }
  }

  /** Says which values of the command line are for no variable: Terraform refuses them. */
  check(declared: ReadonlyMap<string, unknown>, run: Run): void {
    for (const { name, span } of this.#demanded) {
      if (!declared.has(name)) run.warn(`there is no variable "${name}" in the root module`, span);
    }
  }

  /** The strongest value of the variable; undefined where nobody gives one. */
  valueOf(variable: Variable, scope: Scope, run: Run): Value | undefined {
    const given = this.#given.get(variable.name)?.(variable, scope, run);
    const planned = this.#planned.get(variable.name)?.(variable, scope, run);
    return planned === undefined || isSame(variable, given, planned) ? given : planned;
  }

  #read(source: Source, run: Run): HclFile {
    const file = source.path.endsWith('.json') ? readJsonValues(source) : parseHcl(source);
    run.problems.push(...file.problems);
    return file;
  }

  #addFile(file: HclFile | undefined): void {
    if (!file) return;
    this.files.push(file);
    this.#give(file);
  }

  #give({ source, body }: HclFile): void {
    for (const { name, expression } of body.attributes.values()) {
      this.#given.set(name, (_, scope, run) => {
        const value = evaluate(expression, { ...scope, source, constant: true });
        const span = { source, start: expression.start, end: expression.end };
        if (failed(value)) run.mistake(value, span);
        const known = failed(value)
          ? unknownOf(`depends on var.${name}, whose value cannot be read: ${value.error}`)
          : value.value;
        return through(known, span, `var.${name} is set here`, true);
      });
    }
  }

  #addText(name: string, text: string, path: string, before: string): Span {
    const source = { path, text: before + text, virtual: true };
    const span = { source, start: before.length, end: source.text.length };
    this.#given.set(name, ({ isText }, scope, run) => {
      const value = isText
        ? { ...stringOf(text), origin: written(span) }
        : readExpression(source, before.length, scope, run);
      return through(value, span, `var.${name} is set here`, true);
    });
    return span;
  }
}

/** Whether a variable has the same value either way. */
function isSame(variable: Variable, a: Value | undefined, b: Value): boolean {
  const [first, second] = [a, b].map((given) => {
    const value = effective(variable, given);
    const converted = value && convert(value, variable.type);
    return converted && !failed(converted) && !unknownInside(converted.value)
      ? JSON.stringify(jsonOf(converted.value))
      : undefined;
  });
  return first !== undefined && first === second;
}

/** The reader of JSON tells files of values by their name, and on the command line they may have any. */
function readJsonValues(source: Source): HclFile {
  const { problems, ...file } = parseJson({ ...source, path: `${source.path}.tfvars.json` });
  return {
    ...file,
    source,
    problems: problems.map(({ span, ...problem }) => (span ? { ...problem, span: { ...span, source } } : problem)),
  };
}

function readExpression(source: Source, from: number, scope: Scope, run: Run): Value {
  const { expression, problems } = parseExpressionText(source, from);
  const [problem] = problems;
  if (problem) {
    run.problems.push(...problems);
    return unknownOf(`cannot be evaluated: ${problem.message}`);
  }
  const value = evaluate(expression, { ...scope, source, constant: true });
  if (!failed(value)) return value.value;
  run.mistake(value, { source, start: from, end: source.text.length });
  return unknownOf(`cannot be evaluated: ${value.error}`);
}
