import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import type { Evaluation } from '../../src/terraform/evaluate-module.js';
import type { Span } from '../../src/text/span.js';
import { locationOf } from '../../src/text/span.js';

/** The text that a span stands for. */
export const textOf = ({ source, start, end }: Span): string => source.text.slice(start, end);

/** `main.tf:3 local.rules`: the file, the line and the text of a span. */
export function placeOf(span: Span): string {
  const { file, startLine } = locationOf(span);
  return `${file}:${startLine} ${textOf(span)}`;
}

/** The resource with that address. */
export function resourceAt({ resources }: Evaluation, address: string): Resource {
  const found = resources.find((resource) => resource.address === address);
  if (!found) throw new Error(`${address} is not among ${resources.map((resource) => resource.address).join(', ')}`);
  return found;
}

/** An attribute of a resource that must have it. */
export function attributeAt(evaluation: Evaluation, address: string, name: string): Attribute<Json> {
  const attribute = resourceAt(evaluation, address).attribute(name);
  if (!attribute) throw new Error(`${address} has no ${name}`);
  return attribute;
}

/** The chain behind an attribute, a line for each place. */
export const chainOf = ({ via = [] }: Attribute<Json>): readonly string[] =>
  via.map(({ message, span }) => `${message}: ${placeOf(span)}`);

/** A value, or why there is none. */
export const shownValue = (attribute: Attribute<Json> | undefined): Json | undefined =>
  attribute?.state === 'unknown' ? `unknown: ${attribute.reason}` : attribute?.value;
