import type { Policy, Severity, WrittenConfig, WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, lineOf } from '../policy/policy-file.js';
import { overridesOf } from '../policy/settings.js';
import { shippedNetworks, shippedServices } from '../policy/shipped.js';
import { own } from '../text/own.js';
import { isLeftOpen } from './left-open.js';

/** What the configuration says about a policy that it has in force, as sentences. */
export function changesOf({ id }: Policy, config: Checked<WrittenConfig> | undefined): readonly string[] {
  const { severity, parameters } = settingOf(id, config);
  if (config === undefined) return [];
  const where = (): string => `(${placeIn(config, 'policies', id)})`;
  const overrides = overridesOf(id, config).map((override) =>
    override.startsWith('off ')
      ? `The configuration switches it ${override}; it is judged there all the same.`
      : `The configuration makes it ${override}.`,
  );
  return [
    ...(severity === 'off' ? [`The configuration switches it off ${where()}; it is judged all the same.`] : []),
    ...(severity !== undefined && severity !== 'off' ? [`The configuration makes it ${severity} ${where()}.`] : []),
    ...parameters.map((name) => `The configuration sets its ${name} ${where()}; it is judged as it is written, too.`),
    ...overrides,
  ];
}

/** Whether the configuration sets more of a policy than its severity: it may find something else then. */
export const isSetOtherwise = ({ id }: Policy, config: Checked<WrittenConfig> | undefined): boolean =>
  settingOf(id, config).parameters.length > 0;

function settingOf(
  id: string,
  config: Checked<WrittenConfig> | undefined,
): { readonly severity: Severity | 'off' | undefined; readonly parameters: readonly string[] } {
  const setting = own(config?.file.policies, id) ?? {};
  if (typeof setting === 'string') return { severity: setting, parameters: [] };
  return { severity: setting.severity, parameters: Object.keys(setting).filter((name) => name !== 'severity') };
}

/** `.sglint.yaml:4` */
const placeIn = ({ name, place }: Checked<unknown>, ...path: readonly (string | number)[]): string =>
  `${name}:${lineOf(place(path, 'key'))}`;

type Defining = Pick<WrittenConfig, 'networks' | 'services' | 'frameworks'>;

/** Whether a file of the user's own defines names: even a new one may be of a category of services that a policy names. */
export const hasDefinitions = ({ file, shipped }: Checked<Defining>): boolean =>
  !shipped && (file.networks !== undefined || file.services !== undefined);

/** What files of the user's own say differently than sglint, as sentences: names of addresses and of traffic. */
export function redefinitionsIn(
  files: readonly Checked<Defining>[],
  shipped: readonly Checked<WrittenPolicyFile>[],
): readonly string[] {
  const networks = Object.assign({}, shippedNetworks, ...shipped.map(({ file }) => file.networks));
  const services = Object.assign({}, shippedServices, ...shipped.map(({ file }) => file.services));
  return files
    .filter((file) => !file.shipped)
    .flatMap((file) => [
      ...both(file.file.networks, networks)
        .filter((name) => !isLeftOpen(networks[name]))
        .map((name) => otherwise(file, 'networks', `network "${name}"`, name)),
      ...both(file.file.services, services).map((name) => otherwise(file, 'services', `service "${name}"`, name)),
    ]);
}

/** The names that two tables have in common. */
const both = (mine: object | undefined, theirs: object): readonly string[] =>
  Object.keys(mine ?? {}).filter((name) => Object.hasOwn(theirs, name));

const otherwise = (file: Checked<Defining>, kind: 'networks' | 'services', what: string, name: string): string =>
  `The ${what} is not what it is in sglint (${placeIn(file, kind, name)}): the framework's own policies are judged by what sglint means, and those that the configuration has in force by this, too.`;
