import type { Body, Expression, NameKey, ObjectItem, Step, TemplatePart } from '../../src/hcl/ast.js';

/** A body in one line: what is nested in what, without places. */
export function outlineBody(body: Body): string {
  const attributes = [...body.attributes.values()].map(({ name, expression }) => `${name}=${outline(expression)}`);
  const blocks = body.blocks.map((block) => {
    const labels = block.labels.map(({ value }) => ` ${JSON.stringify(value)}`).join('');
    return `${block.type}${labels} {${outlineBody(block.body)}}`;
  });
  return [...attributes, ...blocks].join(' ');
}

/** An expression in one line: every operator before its operands, in parentheses. */
export function outline(expression: Expression | NameKey): string {
  switch (expression.kind) {
    case 'number':
      return expression.raw;
    case 'boolean':
      return String(expression.value);
    case 'null':
    case 'invalid':
      return expression.kind;
    case 'name':
      return `:${expression.name}`;
    case 'variable':
      return expression.name;
    case 'template':
      return `"${outlineParts(expression.parts)}"`;
    case 'traversal':
      return `(get ${outline(expression.source)}${outlineSteps(expression.steps)})`;
    case 'call':
      return `(call ${[expression.name, ...expression.arguments.map(outline)].join(' ')}${expression.expands ? '...' : ''})`;
    case 'conditional':
      return `(? ${outline(expression.condition)} ${outline(expression.then)} ${outline(expression.else)})`;
    case 'binary':
      return `(${expression.operator} ${outline(expression.left)} ${outline(expression.right)})`;
    case 'unary':
      return `(${expression.operator} ${outline(expression.operand)})`;
    case 'parentheses':
      return `(paren ${outline(expression.inner)})`;
    case 'tuple':
      return `[${expression.elements.map(outline).join(' ')}]`;
    case 'object':
      return `{${expression.items.map(outlineItem).join(' ')}}`;
    case 'for-tuple':
      return `[for ${outlineFor(expression)} ${outline(expression.result)}${outlineIf(expression)}]`;
    case 'for-object': {
      const value = `${outline(expression.result)}${expression.groups ? '...' : ''}`;
      return `{for ${outlineFor(expression)} ${outline(expression.resultKey)} => ${value}${outlineIf(expression)}}`;
    }
  }
}

function outlineItem({ key, value }: ObjectItem): string {
  return `${outline(key)}=${outline(value)}`;
}

function outlineSteps(steps: readonly Step[]): string {
  return steps.map((step) => ` ${outlineStep(step)}`).join('');
}

function outlineStep(step: Step): string {
  switch (step.kind) {
    case 'attribute':
      return `.${step.name}`;
    case 'index':
      return `[${outline(step.key)}]`;
    case 'legacy-index':
      return `.${step.raw}`;
    case 'splat':
      return `(${step.form === 'full' ? '[*]' : '.*'}${outlineSteps(step.each)})`;
  }
}

function outlineFor({
  key,
  value,
  collection,
}: {
  key: string | undefined;
  value: string;
  collection: Expression;
}): string {
  return `${key === undefined ? value : `${key},${value}`} ${outline(collection)}`;
}

function outlineIf({ condition }: { condition: Expression | undefined }): string {
  return condition === undefined ? '' : ` if ${outline(condition)}`;
}

function outlineParts(parts: readonly TemplatePart[]): string {
  return parts.map(outlinePart).join('|');
}

function outlinePart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.value).slice(1, -1);
    case 'interpolation':
      return `\${${outline(part.expression)}}`;
    case 'if-directive':
      return `%if ${outline(part.condition)} (${outlineParts(part.then)}) (${outlineParts(part.else)})`;
    case 'for-directive':
      return `%for ${outlineFor(part)} (${outlineParts(part.body)})`;
  }
}
