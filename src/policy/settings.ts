import type { Json } from '../config/attribute.js';
import { own } from '../text/own.js';
import { didYouMean } from '../text/suggest.js';
import type { Problem } from '../text/unusable.js';
import { shortList } from '../text/words.js';
import { checkNameOf } from './checks/index.js';
import { PREFIX, packWith, writtenIn } from './pack.js';
import {
  BUILT_IN,
  type PolicySetting,
  type SettingParts,
  UNKNOWN_MODULE,
  type WrittenConfig,
  type WrittenPolicy,
} from './policy.js';
import { type Checked, lineOf } from './policy-file.js';
import { policySchema } from './schema.js';
import { packs } from './shipped.js';
import { validateValue } from './validate.js';

/** A policy with what the configuration says of it applied; `off` ones are gone. */
export interface Settled {
  readonly policy: WrittenPolicy;
  readonly changes: readonly string[];
  /** The options as the configuration has them: problems with these are its problems. */
  readonly replaced: Json | undefined;
}

/** Applies `policies: {ID: …}` of the configuration to one policy. */
export function applySetting(
  policy: WrittenPolicy,
  config: Checked<WrittenConfig> | undefined,
  problems: Problem[],
): Settled | undefined {
  const setting = own(config?.file.policies, policy.id);
  if (config === undefined || setting === undefined) return { policy, changes: [], replaced: undefined };
  const { severity, 'applies-to': appliesTo, ...parameters } = expand(setting);
  const before = problems.length;
  if (severity === 'off') return undefined;
  const at = ['policies', policy.id];
  const where = `${config.name}:${lineOf(config.place(at, 'key'))}`;
  const merged = {
    ...policy,
    ...(severity ? { severity } : {}),
    ...(appliesTo ? { 'applies-to': appliesTo } : {}),
    ...mergeParameters(policy, parameters, config, problems),
  };
  // Options that are wrong are not prepared: their problems are told already.
  if (problems.length > before) return undefined;
  const changes = [
    ...(severity ? [`severity ${severity} (${where})`] : []),
    ...(appliesTo ? [`applies-to (${where})`] : []),
    ...Object.keys(parameters).map((name) => `${name} (${where})`),
  ];
  const [replaced] = Object.values(parameters).map(asJson);
  return { policy: merged, changes, replaced };
}

/** What the configuration sets of a policy for some groups or rules only, as people look it up. */
export function overridesOf(id: string, config: Checked<WrittenConfig> | undefined): readonly string[] {
  return (config?.file.overrides ?? []).flatMap((override, index) => {
    const severity = own(override.policies, id);
    if (config === undefined || severity === undefined) return [];
    const line = lineOf(config.place(['overrides', index, 'policies', id], 'key'));
    const { 'security-groups': groups = [], tags = {}, rules = [] } = override['applies-to'];
    const tagged = Object.entries(tags).map(([key, values]) => `${key}=${[values].flat().join('|')}`);
    return [`${severity} for ${[...groups, ...tagged, ...rules].join(', ')} (${config.name}:${line})`];
  });
}

/** Whether the configuration says something of one key of a policy. */
export function hasSetting(config: Checked<WrittenConfig>, id: string, key: string): boolean {
  const setting = own(config.file.policies, id);
  return typeof setting === 'object' && Object.hasOwn(setting, key);
}

const isOff = (setting: PolicySetting | undefined): boolean =>
  setting !== undefined && expand(setting).severity === 'off';

const HOW_TO_SET_BUILT_IN =
  'under "unknown" (or with --unknown), ignore leaves out what cannot be decided, and fail makes it count';

const HOW_TO_SET_SUPPRESSIONS =
  'correct or take out the comment or the exception that it names; --no-suppressions leaves all of them out of account';

const HOW_TO_SWITCH_OFF =
  'give it a severity under "policies", and switch it off with an override before this one, for the groups that it is not about';

function expand(setting: PolicySetting): SettingParts {
  return typeof setting === 'string' ? { severity: setting } : setting;
}

function mergeParameters(
  policy: WrittenPolicy,
  parameters: Readonly<Record<string, unknown>>,
  config: Checked<WrittenConfig>,
  problems: Problem[],
): Readonly<Record<string, Json>> {
  const own = checkNameOf(policy);
  const merged: Record<string, Json> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const path = ['policies', policy.id, name];
    if (name !== own) {
      const message = `"${policy.id}" has no "${name}": its check is "${own}"`;
      problems.push({ message, span: config.place(path, 'key'), hint: `write "${own}"` });
      continue;
    }
    merged[name] = merge(asJson(policy[name]), asJson(value));
    const whole = { version: 1, policies: [{ ...policy, [name]: merged[name] }] };
    for (const problem of validateValue(whole, policySchema)) {
      const inside = problem.path.slice(2);
      const { message, hint } = problem;
      problems.push({
        message,
        span: config.place(['policies', policy.id, ...inside], problem.at),
        ...(hint ? { hint } : {}),
      });
    }
  }
  return merged;
}

/** Whether the value at a path comes from what the configuration has: of a mapping what is named, of anything else all. */
export function isReplaced(replaced: Json | undefined, path: readonly (string | number)[]): boolean {
  if (!isObject(replaced)) return replaced !== undefined;
  const [name, ...inside] = path;
  const value = own(replaced, String(name));
  return inside.length === 0 ? value !== undefined : isReplaced(value, inside);
}

/** Mappings are merged key by key; anything else is replaced. */
function merge(base: Json, over: Json): Json {
  if (!isObject(base) || !isObject(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(over, key) ? merge(own(base, key) ?? null, over[key] ?? null) : (base[key] ?? null),
    ]),
  );
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asJson = (value: unknown): Json => (value ?? null) as Json;

/** What somebody most likely meant who sets a policy that is not loaded. */
function whatIsMeant(id: string, loaded: ReadonlySet<string>): string {
  const inPack = packWith(id)?.name;
  if (inPack) return `it is in ${inPack}: add that, or "${inPack}/${id}", to extends`;
  const own = id.split('/').at(-1) ?? '';
  if (id.startsWith(PREFIX) && (loaded.has(own) || packWith(own))) {
    const add = loaded.has(own) ? '' : `, and add "${id}" to extends`;
    return `a policy is set under its own name: write "${own}"${add}`;
  }
  const near = didYouMean(id, loaded);
  if (near) return near;
  const shipped = packs.filter(({ read }) => read !== undefined).flatMap(writtenIn);
  const elsewhere = didYouMean(
    id,
    shipped.map(({ written }) => written.id),
  );
  if (elsewhere) return `${elsewhere} It would have to be added to extends`;
  return `loaded are ${shortList([...loaded], MOST_NAMES)}`;
}

const MOST_NAMES = 12;

/** Complains about settings and overrides for policies that are not loaded. */
export function checkSettingNames(
  config: Checked<WrittenConfig> | undefined,
  loaded: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (!config) return;
  const complain = (id: string, path: readonly (string | number)[]): void => {
    if (loaded.has(id)) return;
    if (BUILT_IN.has(id)) {
      const message = `"${id}" is built into sglint, and is not set here`;
      const hint = id === UNKNOWN_MODULE ? HOW_TO_SET_BUILT_IN : HOW_TO_SET_SUPPRESSIONS;
      problems.push({ message, span: config.place(path, 'key'), hint });
      return;
    }
    problems.push({
      message: `no policy "${id}" is loaded`,
      span: config.place(path, 'key'),
      hint: whatIsMeant(id, loaded),
    });
  };
  for (const id of Object.keys(config.file.policies ?? {})) complain(id, ['policies', id]);
  config.file.overrides?.forEach((override, index) => {
    for (const [id, severity] of Object.entries(override.policies)) {
      const path = ['overrides', index, 'policies', id];
      complain(id, path);
      if (severity !== 'off' && isOff(own(config.file.policies, id))) {
        const message = `"${id}" is off everywhere, and an override cannot bring it back`;
        problems.push({ message, span: config.place(path, 'key'), hint: HOW_TO_SWITCH_OFF });
      }
    }
  });
}
