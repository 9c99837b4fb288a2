import type { Span } from '../text/span.js';
import type { Attribute, Json } from './attribute.js';

/** One instance of a Terraform resource, as it will be (or is) in the cloud. */
export interface Resource {
  /** `module.web["a"].alicloud_security_group_rule.ssh[0]` */
  readonly address: string;
  readonly type: string;
  readonly span: Span;
  /** Not known yet whether Terraform will create it at all, and why. */
  readonly deferred?: string;
  /** It stays in the cloud although Terraform stops managing it (`removed { lifecycle { destroy = false } }`). */
  readonly forgotten?: boolean;
  /** The attribute's value; undefined where it is null or neither written nor decided (its default holds then). */
  attribute(name: string): Attribute<Json> | undefined;
  /** The literal that the configuration writes, where a plan shows something else or nothing at all. */
  written(name: string): Json | undefined;
  /** Whether the configuration writes the attribute at all; undefined where the input does not tell. */
  writes(name: string): boolean | undefined;
}
