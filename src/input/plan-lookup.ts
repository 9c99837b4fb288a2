import type { Json } from '../config/attribute.js';
import { field, text } from './json.js';

/** One resource instance of a plan, as the plan itself takes its address apart. */
export interface Instance {
  readonly address: string;
  /** The address without the key of the resource: `module.web["a"].alicloud_security_group.this`. */
  readonly path: string;
  /** `module.web["a"]`; empty in the root module. */
  readonly module: string;
  readonly type: string;
  /** `["a"]`, `[0]` or nothing. */
  readonly key: string;
}

/** The instances of one resource type. Nothing refers to most types, so they are put in order only when something does. */
export class InstancesOfType {
  readonly #instances: Instance[] = [];
  #keys: Map<string, string[]> | undefined;

  add(instance: Instance): void {
    this.#instances.push(instance);
    this.#keys = undefined;
  }

  /** The keys of the instances that share a path. */
  keysOf(path: string): readonly string[] {
    this.#keys ??= this.#byPath();
    return this.#keys.get(path) ?? [];
  }

  #byPath(): Map<string, string[]> {
    const keys = new Map<string, string[]>();
    for (const { path, key } of this.#instances) {
      const known = keys.get(path);
      if (known) known.push(key);
      else keys.set(path, [key]);
    }
    return keys;
  }
}

/**
 * The resource blocks of a module by their addresses inside of it. Terraform lists instances in the order of their blocks, so the
 * block that is wanted is nearly always the last one again, or the next; the index is made only when it is another one.
 */
export class ResourceBlocks {
  readonly #blocks: readonly Json[];
  #last = 0;
  #index: ReadonlyMap<string, number> | undefined;

  constructor(blocks: readonly Json[]) {
    this.#blocks = blocks;
  }

  find(address: string): Json | undefined {
    if (this.#isAt(this.#last, address)) return this.#blocks[this.#last];
    this.#last = this.#isAt(this.#last + 1, address) ? this.#last + 1 : (this.#lookUp(address) ?? this.#last);
    return this.#isAt(this.#last, address) ? this.#blocks[this.#last] : undefined;
  }

  #isAt(index: number, address: string): boolean {
    return field(this.#blocks[index], 'address') === address;
  }

  #lookUp(address: string): number | undefined {
    this.#index ??= new Map(this.#blocks.map((block, index) => [text(field(block, 'address')) ?? '', index]));
    return this.#index.get(address);
  }
}
