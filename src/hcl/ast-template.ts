import type { Expression, Range } from './ast.js';

/**
 * A string, with or without `${}` in it. One whose only part is an interpolation is that value itself, of whatever type.
 * `bare` is the string of a JSON file: a template without escapes of its own.
 */
export interface Template extends Range {
  readonly kind: 'template';
  readonly form: 'quoted' | 'heredoc' | 'bare';
  readonly parts: readonly TemplatePart[];
}

/** A piece of a template. */
export type TemplatePart = TemplateText | Interpolation | IfDirective | ForDirective;

/** Characters that stand for themselves: escapes decoded, the white space that `~` and `<<-` remove gone. */
export interface TemplateText extends Range {
  readonly kind: 'text';
  readonly value: string;
}

/** `${expression}`. */
export interface Interpolation extends Range {
  readonly kind: 'interpolation';
  readonly expression: Expression;
}

/** `%{ if condition }…%{ else }…%{ endif }`. */
export interface IfDirective extends Range {
  readonly kind: 'if-directive';
  readonly condition: Expression;
  readonly then: readonly TemplatePart[];
  readonly else: readonly TemplatePart[];
}

/** `%{ for key, value in collection }…%{ endfor }`. */
export interface ForDirective extends Range {
  readonly kind: 'for-directive';
  readonly key: string | undefined;
  readonly value: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}
