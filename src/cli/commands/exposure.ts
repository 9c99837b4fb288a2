import type { Diagnostic } from '../../config/diagnostic.js';
import { ofOtherAddresses, type TrustPaths, trustPaths } from '../../exposure/paths.js';
import type { Internet } from '../../exposure/reach.js';
import { type Unit, unitsOf, unlistedInterfaces } from '../../exposure/unit.js';
import { exposureAsJson, exposureAsText } from '../../report/exposure.js';
import type { ExposureReport } from '../../report/exposure-model.js';
import { pages } from '../../report/html.js';
import { pathsAsJson, pathsAsText } from '../../report/paths.js';
import { internetOf } from '../../services/internet.js';
import { few } from '../../text/words.js';
import type { Command } from '../command.js';
import { endWith, oddities, readListed, tell } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';
import { policiesInForce } from '../policies.js';
import { parseTargets, printTo } from '../targets.js';
import { TOOL_VERSION } from '../version.js';

const FORMATS = {
  text: ({ units, catalogue }) => exposureAsText(units, catalogue),
  json: ({ units, diagnostics, catalogue }) => exposureAsJson(units, diagnostics, catalogue),
  html: (report) => pages().exposureAsHtml(report),
} satisfies Record<string, (report: ExposureReport) => string>;

const pathsOf = ({ units, internet }: ExposureReport): TrustPaths => trustPaths(units, internet);

const PATHS = {
  text: (report) => pathsAsText(pathsOf(report), report.catalogue),
  json: (report) => pathsAsJson(pathsOf(report), report.diagnostics, report.catalogue),
} satisfies Record<string, (report: ExposureReport) => string>;

type Printers = Readonly<Record<string, (report: ExposureReport) => string>>;

const formats = Object.keys(FORMATS) as [string, ...string[]];
const pathFormats = Object.keys(PATHS) as [string, ...string[]];

/** Lists what each group effectively accepts. */
export const exposure: Command = {
  name: 'exposure',
  usage: '[paths…]',
  summary: 'List what each security group effectively accepts, from whom, and by which rule',
  options: ['format', 'paths', 'config', 'no-config', ...INPUT_OPTIONS, 'quiet'],
  formats: { names: () => formats, toFiles: true, but: `with --paths ${pathFormats.join(', ')}` },
  examples: [
    ['sglint exposure tfplan.json', 'what is open, group by group'],
    ['sglint exposure . -f json', 'the same for programs'],
    ['sglint exposure . --paths', 'the ways from the internet through groups that let each other in'],
    ['sglint exposure tfplan.json -f html=exposure.html', 'the same as a page for a browser, or for paper'],
  ],
  run(args, io) {
    const asPaths = args.flag('paths');
    const printers: Printers = asPaths ? PATHS : FORMATS;
    const targets = parseTargets(
      args,
      asPaths ? pathFormats : formats,
      io,
      `sglint exposure${asPaths ? ' --paths' : ''}`,
    );
    const { catalogue, networks } = policiesInForce(args, args.positionals[0] ?? '.', io).set;
    const { inputs, problems } = readListed(args, io);
    if (inputs.length === 0) return endWith(problems, io);
    const internet = internetOf(networks);
    const units = inputs.flatMap(({ path, groups, resources }) =>
      unitsOf(groups, resources).map((unit) => (inputs.length > 1 ? { ...unit, input: path } : unit)),
    );
    const report: ExposureReport = {
      toolVersion: TOOL_VERSION,
      paths: inputs.map(({ path }) => path),
      units,
      diagnostics: [
        ...inputs.flatMap((input) => [...oddities(input), ...unlistedInterfaces(input.resources)]),
        ...(asPaths ? notFollowed(units, internet) : []),
      ],
      catalogue,
      internet,
      incomplete: problems.length > 0 || inputs.some(({ unknownParts }) => unknownParts.length > 0),
    };
    const unwritten = printTo(targets, ({ format }) => printers[format]?.(report) ?? '', io);
    if (targets.some(({ format }) => format === 'text')) {
      tell(report.diagnostics, args, io);
      if (report.units.length === 0 && !args.flag('quiet')) io.stderr('there is no security group here\n');
    }
    return endWith([...problems, ...unwritten], io);
  },
};

/** Ways over machines of which nobody here knows the addresses. */
function notFollowed(units: readonly Unit[], internet: Internet): readonly Diagnostic[] {
  const names = ofOtherAddresses(units, internet);
  if (names.length === 0) return [];
  const message = `${few(names)} ${names.length === 1 ? 'lets' : 'let'} in addresses that are not of the internet: ways over machines whose address is not known here are not listed`;
  return [{ level: 'note', message }];
}
