import type { Resource } from './resource.js';

/** A resource that has changed in the cloud without Terraform. */
export interface Drift {
  /** As Terraform last saw it. */
  readonly before: Resource;
  /** As it is; undefined where it is gone. */
  readonly after: Resource | undefined;
}
