import type { Span } from '../../text/span.js';
import { evaluate } from '../expression/evaluate.js';
import { through } from '../expression/origin.js';
import { cleanPath } from '../functions/path.js';
import type { Module } from '../module/load.js';
import type { Installed } from '../module/manifest.js';
import { type Argument, type Declaration, spanOf } from '../module/section.js';
import { areDifferent } from '../module/source-address.js';
import { meets } from '../module/version-constraint.js';
import { failed, type Outcome } from '../outcome.js';
import { objectOf, unknownOf, type Value } from '../value.js';
import { contentOf } from './call-content.js';
import { collectionOf } from './collection.js';
import { ModuleInstance, type Place } from './module-instance.js';
import { type Expansion, expand, type Round } from './repetition.js';

/** What a call of a module leads to. */
export type Child = UnknownChild | KnownChild;

/** A module that cannot be looked into; the reason goes on where its address ends. */
interface UnknownChild {
  readonly kind: 'unknown';
  readonly address: string;
  readonly reason: string;
}

interface KnownChild {
  readonly kind: 'known';
  readonly instances: readonly ModuleInstance[];
  value(): Value;
}

/** Beyond this the modules of a configuration are taken to call each other without end. */
const DEEPEST = 50;

/** Follows a call of a module, and makes its instances. */
export function childrenOf(parent: ModuleInstance, name: string, call: Declaration): Child {
  const address = `${parent.place.prefix}module.${name}`;
  const module = moduleOf(parent, name, call);
  if (typeof module === 'string') return { kind: 'unknown', address, reason: module };
  const expansion = expand(call.section, parent.run, (argument) => parent.scopeOf(argument.source));
  if (!parent.run.admits(expansion.rounds.length * (1 + module.declarations.resource.size))) {
    parent.run.problem('the modules make more instances than can be evaluated', call.span);
    return { kind: 'unknown', address, reason: 'is one module too many to evaluate' };
  }
  const instances = expansion.rounds.map((round) => instanceOf(parent, name, call, module, round, expansion));
  let value: Value | undefined;
  return {
    kind: 'known',
    instances,
    value: () => {
      value ??= collectionOf(expansion, address, instances.map(asValue));
      return value;
    },
  };
}

function instanceOf(
  parent: ModuleInstance,
  name: string,
  call: Declaration,
  module: Module,
  { key, repetition }: Round,
  expansion: Expansion,
): ModuleInstance {
  const { place } = parent;
  const deferred = expansion.deferred ?? place.deferred;
  return new ModuleInstance(parent.run, module, {
    prefix: `${place.prefix}module.${name}${key}.`,
    path: pathOf(place, name),
    around: [...place.around, parent.module.folder],
    caller: call.span,
    ...(deferred === undefined ? {} : { deferred }),
    given: (variable) => {
      const argument = call.section.arguments.get(variable);
      if (!argument) return undefined;
      const value = parent.evaluate(argument, `the argument ${variable} of module.${name}`, repetition);
      return through(value, spanOf(argument), `module.${name} is given ${variable} here`);
    },
  });
}

const pathOf = ({ path }: Place, name: string): string => (path === '' ? name : `${path}.${name}`);

/** A module as a value: its outputs, each computed when it is asked for. */
function asValue(instance: ModuleInstance): Value {
  const address = instance.place.prefix.slice(0, -1);
  const output = (name: string): Outcome => instance.output(name, address);
  const whole = (): Value =>
    objectOf([...instance.declarations.output.keys()].map((name) => [name, orUnknown(output(name))] as const));
  return { ...unknownOf(`depends on ${address}`), members: { attribute: output, whole } };
}

const orUnknown = (outcome: Outcome): Value => (failed(outcome) ? unknownOf(outcome.error) : outcome.value);

/** The module that a call names, or why it cannot be looked into. */
function moduleOf(parent: ModuleInstance, name: string, call: Declaration): Module | string {
  const argument = call.section.arguments.get('source');
  const source = argument && constantText(parent, argument);
  if (!argument || source === undefined)
    return unknownModule(parent, name, call, 'has a source that is not written out');
  const isLocal = /^\.\.?(?:\/|$)/.test(source);
  const installed = isLocal ? undefined : parent.run.manifest.get(pathOf(parent.place, name));
  const stale = installed && staleness(installed, source, versionOf(parent, call));
  if (stale !== undefined) return unknownModule(parent, name, call, stale);
  const folder = isLocal ? cleanPath(`${parent.module.folder}/${source}`) : installed?.folder;
  if (folder === undefined) return unknownModule(parent, name, call, NOT_INSTALLED);
  const cycle = cycleIn(parent, folder, spanOf(argument));
  if (cycle !== undefined) return cycle;
  const module = parent.run.shelf.get(folder);
  if (module && 'refused' in module) return unknownModule(parent, name, call, `cannot be read: ${module.refused}`);
  if (module && (isLocal || module.files.length > 0)) {
    if (module.files.length === 0) parent.run.warn(`there are no Terraform files in ${source}`, spanOf(argument));
    return module;
  }
  if (!isLocal) return unknownModule(parent, name, call, NOT_INSTALLED);
  parent.run.problem(`there is no folder ${source} with a module in it`, spanOf(argument));
  return 'has no folder';
}

const NOT_INSTALLED = 'is not installed: run terraform init';

/** Why what is installed is not what is called for, if so: its rules may be others. */
function staleness(
  { source: from, version }: Installed,
  source: string,
  wanted: string | undefined,
): string | undefined {
  if (from !== undefined && areDifferent(from, source)) {
    return `is not installed from this source but from ${from}: run terraform init`;
  }
  if (version === undefined || wanted === undefined || meets(version, wanted) !== false) return undefined;
  return `is not installed in the version that is called for (${wanted}) but in ${version}: run terraform init`;
}

function versionOf(parent: ModuleInstance, call: Declaration): string | undefined {
  const argument = call.section.arguments.get('version');
  return argument && constantText(parent, argument);
}

function constantText(parent: ModuleInstance, argument: Argument): string | undefined {
  const source = evaluate(argument.expression, { ...parent.scopeOf(argument.source), constant: true });
  return !failed(source) && source.value.kind === 'string' ? source.value.value : undefined;
}

function unknownModule(parent: ModuleInstance, name: string, call: Declaration, reason: string): string {
  const address = `${parent.place.prefix}module.${name}`;
  parent.run.unknownModule({ address, reason, span: call.span, content: () => contentOf(parent, call) });
  return reason;
}

function cycleIn({ run, place, module }: ModuleInstance, folder: string, span: Span): string | undefined {
  if (folder === module.folder || place.around.includes(folder)) {
    run.problem('the module calls itself', span, 'a module cannot hold itself, not even through other modules');
    return 'calls itself';
  }
  if (place.around.length < DEEPEST) return undefined;
  run.problem(`modules nest more than ${DEEPEST} levels deep`, span);
  return `nests more than ${DEEPEST} levels deep`;
}
