import type { Failure, Outcome } from '../outcome.js';
import type { Type } from '../type.js';
import type { Value } from '../value.js';

/** One parameter of a function, and what the caller of the function need not look after. */
export interface Parameter {
  readonly name: string;
  readonly type: Type;
  /** null is an argument like any other; elsewhere it is a mistake. */
  readonly acceptsNull?: true;
  /**
   * What an unknown argument does. Left out: the result is unknown if the argument is.
   * `inside`: also if something in it is. `handled`: the function sees to it.
   */
  readonly unknown?: 'inside' | 'handled';
  /** The function sees to sensitive arguments itself; elsewhere they make the whole result sensitive. */
  readonly handlesSensitive?: true;
  /** The function copes with an argument of which not even the type is known. */
  readonly acceptsAnyType?: true;
}

/** What stands in the place of a file that must not be read, and why, as a sentence. */
export interface Refused {
  readonly refused: string;
}

/** Something in a folder. A link is what it leads to: `missing` where that is nothing. `other` is a pipe, a socket, a device. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other' | 'missing';
}

/** Reads files for the functions that do: paths as the configuration writes them, relative to where Terraform runs. */
export interface FileReader {
  /** The bytes of a file, undefined where there is none. */
  read(path: string): Uint8Array | Refused | undefined;
  /** Everything at or below a folder but folders, as paths relative to it; undefined where it cannot be told. */
  list?(folder: string): readonly Entry[] | Refused | undefined;
  isFolder?(path: string): boolean;
}

/** Renders a template with these variables: the evaluator's business. */
export type TemplateRenderer = (template: string, variables: ReadonlyMap<string, Value>, path?: string) => Outcome;

/** What functions need from outside. */
export interface FunctionContext {
  readonly files?: FileReader;
  readonly renderTemplate?: TemplateRenderer;
}

/** A function of Terraform's that describes itself: name, parameters, result, behaviour. */
export interface TerraformFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** The parameter that takes all further arguments. */
  readonly variadic?: Parameter;
  /** The type of the result, known even when the result is not; a mistake that the types alone show comes out here too. */
  readonly returns: Type | ((args: readonly Value[]) => Type | Failure);
  readonly call: (args: readonly Value[], context: FunctionContext) => Outcome;
}

/** A function whose arguments must not be evaluated beforehand: the evaluator treats it by itself. */
export interface LazyFunction {
  readonly name: 'try' | 'can';
  readonly lazy: true;
}
