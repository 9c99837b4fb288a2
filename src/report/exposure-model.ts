import type { Diagnostic } from '../config/diagnostic.js';
import type { Internet } from '../exposure/reach.js';
import type { Unit } from '../exposure/unit.js';
import type { Catalogue } from '../services/catalogue.js';

/** All that a report on exposure may say. */
export interface ExposureReport {
  readonly toolVersion: string;
  /** The inputs that could be read, as they are shown. */
  readonly paths: readonly string[];
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
  readonly catalogue: Catalogue;
  readonly internet: Internet;
  /** Some of what was asked for could not be read. */
  readonly incomplete: boolean;
}
