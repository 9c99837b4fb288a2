import type { Source } from '../text/source.js';
import type { Problem } from '../text/unusable.js';
import type { Template } from './ast-template.js';

export type { ForDirective, IfDirective, Interpolation, Template, TemplatePart, TemplateText } from './ast-template.js';

/** A stretch of the file that a node was written in: UTF-16 offsets, `end` exclusive; the file holds the source once. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything that one file says, what it says wrongly, and the comments between. */
export interface HclFile {
  readonly source: Source;
  readonly body: Body;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** A remark for people, with its `#`, `//` or `/*` (in JSON: the value of a property named `//`); suppressions are read from these. */
export interface Comment extends Range {
  readonly form: 'line' | 'block' | 'property';
}

/** What stands between the braces of a block, or in the whole file. */
export interface Body extends Range {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

/** `name = expression`, with the file that it stands in: attributes of several files are put together. */
export interface Attribute extends Range {
  readonly source: Source;
  readonly name: string;
  readonly nameSpan: Range;
  readonly expression: Expression;
}

/** `type "label" { … }`; the header runs from the type to the last label. */
export interface Block extends Range {
  readonly type: string;
  readonly typeSpan: Range;
  readonly labels: readonly Label[];
  readonly header: Range;
  readonly body: Body;
}

/** One of the names that follow the type of a block, without its quotes. */
export interface Label extends Range {
  readonly value: string;
}

/** Whatever may stand to the right of an equals sign. */
export type Expression =
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Template
  | Variable
  | Traversal
  | Call
  | Conditional
  | Binary
  | Unary
  | Parentheses
  | Tuple
  | ObjectExpression
  | ForTuple
  | ForObject
  | Invalid;

/** A number as it was written: Terraform calculates in decimals, so nobody rounds it here. */
export interface NumberLiteral extends Range {
  readonly kind: 'number';
  readonly raw: string;
}

/** `true` or `false`. */
export interface BooleanLiteral extends Range {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `null`: as if the attribute had been left out. */
export interface NullLiteral extends Range {
  readonly kind: 'null';
}

/** The name at the root of a reference: `var`, `local`, `each`, a resource type. */
export interface Variable extends Range {
  readonly kind: 'variable';
  readonly name: string;
}

/** Steps taken from a value: `var.rules[0].port`. */
export interface Traversal extends Range {
  readonly kind: 'traversal';
  readonly source: Expression;
  readonly steps: readonly Step[];
}

/** One step of a traversal. */
export type Step = AttributeStep | IndexStep | LegacyIndexStep | SplatStep;

/** `.name`. */
export interface AttributeStep extends Range {
  readonly kind: 'attribute';
  readonly name: string;
}

/** `[key]`. */
export interface IndexStep extends Range {
  readonly kind: 'index';
  readonly key: Expression;
}

/** `.0`, the index of old. */
export interface LegacyIndexStep extends Range {
  readonly kind: 'legacy-index';
  readonly raw: string;
}

/** `[*]` or `.*`, with the steps that each element takes; steps after it are taken by the list of the results. */
export interface SplatStep extends Range {
  readonly kind: 'splat';
  readonly form: 'full' | 'attribute';
  readonly each: readonly Step[];
}

/** `name(arguments)`; the name may have namespaces (`provider::alicloud::f`). */
export interface Call extends Range {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Range;
  readonly arguments: readonly Expression[];
  /** The last argument is a list of further arguments (`...`). */
  readonly expands: boolean;
}

/** `condition ? then : else`. */
export interface Conditional extends Range {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}

/** The operators that stand between two operands. */
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

/** `left operator right`. */
export interface Binary extends Range {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `-operand` or `!operand`. */
export interface Unary extends Range {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

/** `(inner)`. */
export interface Parentheses extends Range {
  readonly kind: 'parentheses';
  readonly inner: Expression;
}

/** `[a, b]`. */
export interface Tuple extends Range {
  readonly kind: 'tuple';
  readonly elements: readonly Expression[];
}

/** `{ key = value }`. */
export interface ObjectExpression extends Range {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
}

/** One `key = value` of an object. */
export interface ObjectItem extends Range {
  readonly key: Expression | NameKey;
  readonly value: Expression;
}

/** A bare word as the key of an object: the word itself, not the variable of that name. */
export interface NameKey extends Range {
  readonly kind: 'name';
  readonly name: string;
}

/** `[for key, value in collection : result if condition]`. */
export interface ForTuple extends ForClause {
  readonly kind: 'for-tuple';
  readonly result: Expression;
}

/** `{for key, value in collection : resultKey => result... if condition}`; `...` groups the results of equal keys. */
export interface ForObject extends ForClause {
  readonly kind: 'for-object';
  readonly resultKey: Expression;
  readonly result: Expression;
  readonly groups: boolean;
}

interface ForClause extends Range {
  readonly key: string | undefined;
  readonly value: string;
  readonly collection: Expression;
  readonly condition: Expression | undefined;
}

/** What could not be read: a problem says why, and the attribute is not mistaken for one that was left out. */
export interface Invalid extends Range {
  readonly kind: 'invalid';
}
