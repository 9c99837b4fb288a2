import type { Span } from '../text/span.js';

/** A part of a configuration that could not be looked into: what is in it is not judged. */
export interface UnknownPart {
  /** `module.web` */
  readonly address: string;
  /** Goes on where the address ends: "is not installed: run terraform init". */
  readonly reason: string;
  readonly span: Span;
}

/** The type under which a call of such a module is among the resources: what it is given may be used in any way. */
export const CALL = 'module';
