import type { Declaration } from '../module/section.js';
import { unknownOf, type Value } from '../value.js';
import { collectionOf } from './collection.js';
import type { ModuleInstance, ResourceKind } from './module-instance.js';
import { type Expansion, expand } from './repetition.js';
import { ResourceInstance } from './resource-instance.js';

const OPEN = unknownOf('cannot be evaluated');
const ONCE = {
  by: 'nothing',
  rounds: [{ key: '', repetition: { each: { key: OPEN, value: OPEN }, index: OPEN } }],
} as const;
const CYCLE: Expansion = { ...ONCE, deferred: 'depends on itself' };
const TOO_DEEP: Expansion = { ...ONCE, deferred: 'cannot be evaluated: it nests too deeply' };

/** A resource of a module instance: all its instances. */
export class ResourceInstances {
  readonly #module: ModuleInstance;
  readonly #kind: ResourceKind;
  readonly #declaration: Declaration;
  #expansion: Expansion | 'pending' | undefined;
  #instances: readonly ResourceInstance[] | undefined;
  #value: Value | undefined;

  constructor(module: ModuleInstance, kind: ResourceKind, declaration: Declaration) {
    this.#module = module;
    this.#kind = kind;
    this.#declaration = declaration;
  }

  /** `module.web.alicloud_vpc.main`, without a key. */
  get address(): string {
    const { prefix } = this.#module.place;
    const [type = '', name = ''] = this.#declaration.labels;
    return `${prefix}${this.#kind === 'resource' ? '' : `${this.#kind}.`}${type}.${name}`;
  }

  instances(): readonly ResourceInstance[] {
    this.#instances ??= this.#make();
    return this.#instances;
  }

  #make(): readonly ResourceInstance[] {
    const { rounds, deferred } = this.#expand();
    const reason = deferred ?? this.#module.place.deferred;
    return rounds.map(({ key, repetition }) => {
      return new ResourceInstance(
        this.#module,
        this.#kind,
        this.#declaration,
        `${this.address}${key}`,
        repetition,
        reason,
      );
    });
  }

  #expand(): Expansion {
    if (this.#expansion === 'pending') return this.#cycle();
    if (this.#expansion) return this.#expansion;
    this.#expansion = 'pending';
    const { run } = this.#module;
    const { section, span } = this.#declaration;
    const expansion =
      run.deeper(span, () => expand(section, run, ({ source }) => this.#module.scopeOf(source))) ?? TOO_DEEP;
    this.#expansion = expansion;
    return expansion;
  }

  /** The number of instances needs the instances. */
  #cycle(): Expansion {
    const { run } = this.#module;
    run.problem(`${this.address} depends on itself`, this.#declaration.span);
    return CYCLE;
  }

  /** What a reference to the resource comes to. */
  value(): Value {
    const expansion = this.#expand();
    if (expansion.deferred === 'depends on itself')
      return collectionOf(
        expansion,
        this.address,
        this.#make().map((one) => one.value()),
      );
    this.#value ??= collectionOf(
      expansion,
      this.address,
      this.instances().map((one) => one.value()),
    );
    return this.#value;
  }
}
