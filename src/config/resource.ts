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
  /**
   * Why it is in the cloud although the configuration does not stand for it: Terraform stops managing it (`removed` with
   * `destroy = false`), or it is what is left of a replaced object until an apply deletes it.
   */
  readonly remains?: 'forgotten' | 'deposed';
  /** All values as a plan or a state holds them; not there where a configuration is evaluated. */
  readonly values?: Json;
  /** The names of all attributes and blocks that may have a value. */
  names(): readonly string[];
  /** The attribute's value; undefined where it is null or neither written nor decided (its default holds then). */
  attribute(name: string): Attribute<Json> | undefined;
  /** The literal that the configuration writes, where a plan shows something else or nothing at all. */
  written(name: string): Json | undefined;
  /** Where the sources have the attribute, also where a plan does not show it; not there without sources. */
  placeOf?(name: string): Span | undefined;
  /** Whether the sources at hand have another value than the plan or the state; not there without sources. */
  isOtherwise?(name: string): boolean;
  /** Whether the configuration writes the attribute at all; undefined where the input does not tell. */
  writes(name: string): boolean | undefined;
}
