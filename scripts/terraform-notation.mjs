// The arguments of a recorded call, in JSON and in Terraform's language. An array is a tuple, an object an object; what JSON has no
// word for is {"$list": ["string", […]]}, {"$set": […]}, {"$map": […]}, {"$null": type}, {"$unknown": type},
// {"$sensitive": value} or {"$number": "0.1"}. A type is "string", ["list", type], ["object", {…}, {optional attributes}] …
const OPERATORS = new Set(['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '&&', '||']);

const quote = (text) =>
  JSON.stringify(text)
    .replace(/\\./g, (written) => ({ '\\b': '\\u0008', '\\f': '\\u000c' })[written] ?? written)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\ud([89ab]..)\\ud([c-f]..)/g, (_, high, low) => {
      const code =
        (((Number.parseInt(`d${high}`, 16) - 0xd800) << 10) | (Number.parseInt(`d${low}`, 16) - 0xdc00)) + 0x10000;
      return `\\U${code.toString(16).padStart(8, '0')}`;
    })
    .replace(/[$%](?=\{)/g, '$&$&');

/** Some value of a type. */
function sample(type) {
  if (type === 'string') return '"z"';
  if (type === 'number') return '0';
  if (type === 'bool') return 'false';
  const [kind, inner] = type;
  if (kind === 'tuple') return `[${inner.map(sample).join(', ')}]`;
  if (kind === 'object')
    return `{${Object.entries(inner)
      .map(([name, of]) => `${quote(name)} = ${sample(of)}`)
      .join(', ')}}`;
  return kind === 'map' ? `tomap({"z" = ${sample(inner)}})` : `to${kind}([${sample(inner)}])`;
}

const emptyList = (type) => `slice(tolist([${sample(type)}]), 0, 0)`;

const SPECIAL = {
  $number: (text) => text,
  $sensitive: (value) => `sensitive(${render(value)})`,
  $null: (type) => `one(${emptyList(type)})`,
  $unknown: (type) =>
    type === 'dynamic' ? 'jsondecode(terraform_data.some.id)' : `element(tolist([${sample(type)}]), local.some_number)`,
  $list: ([type, elements]) => (elements.length === 0 ? emptyList(type) : `tolist(${render(elements)})`),
  $set: ([type, elements]) => `toset(${elements.length === 0 ? emptyList(type) : render(elements)})`,
  $map: ([type, entries]) =>
    Object.keys(entries).length === 0
      ? `zipmap(${emptyList('string')}, ${emptyList(type)})`
      : `tomap(${render(entries)})`,
};

/** An argument in Terraform's language. */
function render(value) {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(render).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const [[name, inner] = []] = Object.entries(value);
  if (name in SPECIAL) return SPECIAL[name](inner);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${quote(key)} = ${render(entry)}`)
    .join(', ')}}`;
}

/** A type constraint in Terraform's language: ["object", {a: type}, {a: {default: value}}] has an optional attribute. */
function renderType(type) {
  if (typeof type === 'string') return type;
  const [kind, inner, optional = {}] = type;
  if (kind === 'tuple') return `tuple([${inner.map(renderType).join(', ')}])`;
  if (kind !== 'object') return `${kind}(${renderType(inner)})`;
  const attributes = Object.entries(inner).map(([name, of]) => {
    if (!(name in optional)) return `${name} = ${renderType(of)}`;
    const byDefault = 'default' in optional[name] ? `, ${render(optional[name].default)}` : '';
    return `${name} = optional(${renderType(of)}${byDefault})`;
  });
  return `object({${attributes.join(', ')}})`;
}

/** A call in Terraform's language; a conversion is the call of a module whose variable has the type. */
export function expressionOf([name, ...args], at, modules) {
  if (name === 'convert') {
    modules.push({ at, type: renderType(args[0]), value: render(args[1]) });
    return `module.case_${at}.value`;
  }
  const written = args.map(render);
  if (name === '?:') return `${written[0]} ? ${written[1]} : ${written[2]}`;
  if (name === '[]') return `${written[0]}[${written[1]}]`;
  if (name === '!' || (name === '-' && args.length === 1)) return `${name}(${written[0]})`;
  if (OPERATORS.has(name)) return `${written[0]} ${name} ${written[1]}`;
  return `${name}(${written.join(', ')})`;
}
