import { attachmentsIn } from '../../alicloud/attachment.js';
import { interfacesOf, pool } from '../../alicloud/interface.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import type { Diagnostic } from '../../config/diagnostic.js';
import { namedGroups, withFarEnd } from '../../exposure/far-end.js';
import { type AskedFlow, parseFlow } from '../../exposure/flow.js';
import { type Found, findNamed } from '../../exposure/named.js';
import { why as decide } from '../../exposure/why.js';
import { whyAsJson, whyAsText } from '../../report/why.js';
import { plain, withoutCommands } from '../../text/plain.js';
import { UnusableError } from '../../text/unusable.js';
import { few } from '../../text/words.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { diagnosticsOf, type Input, type Inputs } from '../inputs.js';
import { endWith, LISTING_FORMATS, listingFormat, readListed, tell } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';

/** Says what becomes of one flow, and which rule decides it. */
export const why: Command = {
  name: 'why',
  usage: '[path] --group ADDR --flow FLOW',
  summary: 'Say which rule decides one flow, and which rules it beats',
  options: ['group', 'flow', 'format', ...INPUT_OPTIONS, 'quiet'],
  formats: LISTING_FORMATS,
  examples: [
    [
      "sglint why tfplan.json --group alicloud_security_group.web --flow 'ingress tcp/22 from 198.51.100.1'",
      'is ssh open to this address, and by which rule?',
    ],
    [
      "sglint why . --group web --group baseline --flow 'egress udp/53 to 8.8.8.8'",
      'the same where two groups are attached together',
    ],
  ],
  run(args, io) {
    const format = listingFormat('why', args);
    const asked = flowIn(args);
    required(args, 'group', '--group alicloud_security_group.web');
    if (args.positionals.length > 1) {
      throw new UnusableError({ message: 'sglint why answers for one input', hint: 'name one folder, plan or state' });
    }
    const { inputs, problems } = readListed(args, io);
    const [input] = inputs;
    if (input === undefined) throw new UnusableError(problems);
    const known = namedGroups(input.groups.filter(({ address }) => address !== undefined));
    const groups = [...new Set(args.texts('group').map((name) => found('group', findNamed(GROUP, name, known))))];
    const [first, ...others] = groups;
    if (first === undefined) throw new UnusableError(problems);
    const flow = found('flow', withFarEnd(asked, input.groups, input.resources));
    const pooled = others.length > 0 ? pool(first, groups, []) : first;
    const name = groups.map(({ address }) => address).join(' + ');
    const answer = decide(groups, pooled, flow, { all: input.groups, unseen: unseenIn(input, problems) });
    io.stdout(withoutCommands(format === 'json' ? whyAsJson(name, answer) : whyAsText(name, answer)));
    tell([...diagnosticsOf(input), ...attachedWith(groups, input)], args, io);
    return endWith(problems, io);
  },
};

const GROUP = 'security group';

function required(args: Arguments, option: 'group' | 'flow', example: string): string {
  const [value] = args.texts(option);
  if (value === undefined)
    throw new UnusableError({ message: `sglint why needs --${option}`, hint: `write ${example}` });
  return value;
}

function flowIn(args: Arguments): AskedFlow {
  const flow = parseFlow(required(args, 'flow', "--flow 'ingress tcp/22 from 198.51.100.1'"));
  if (typeof flow === 'string') throw new UnusableError({ message: `--flow: ${plain(flow)}` });
  return flow;
}

function found<T>(option: 'group' | 'flow', what: Found<T>): T {
  if ('value' in what) return what.value;
  throw new UnusableError({ message: `--${option}: ${plain(what.message)}`, hint: plain(what.hint) });
}

/** Why there may be rules that nobody can see. */
const unseenIn = ({ unknownParts }: Input, problems: Inputs['problems']): readonly string[] => [
  ...unknownParts.map(({ address, reason }) => `${address} ${reason}; it may have rules that count here`),
  ...(problems.length > 0 ? ['what could not be read may have rules that count here: mend it and ask again'] : []),
];

/** Where other groups are attached together with these, their rules count, too. */
function attachedWith(asked: readonly SecurityGroup[], { resources, groups: all }: Input): readonly Diagnostic[] {
  const names = asked.map(({ address }) => address ?? '');
  const here = new Set(all.map(({ address }) => address));
  const others = (of: readonly string[]): readonly string[] => of.filter((name) => !names.includes(name));
  return interfacesOf(attachmentsIn(resources)).flatMap(({ groups, possible, isOpen, isMention, attachedTo }) => {
    if (isMention || !names.every((name) => groups.includes(name) || possible.includes(name))) return [];
    const on = `on ${few(attachedTo)}`;
    const [certain, perhaps] = [others(groups), others(possible)];
    const [known, elsewhere] = [certain.filter((name) => here.has(name)), certain.filter((name) => !here.has(name))];
    return [
      ...(known.length > 0 ? [`${on} other groups count, too: add ${asOptions(known)}`] : []),
      ...(elsewhere.length > 0
        ? [`${on} ${few(elsewhere)} counts, too, and is not in this configuration: what its rules do is not known`]
        : []),
      ...(perhaps.length > 0 ? [`${on} other groups may count, too: ask again with ${asOptions(perhaps)}`] : []),
      ...(isOpen ? [`${on} groups may count, too, of which it is not known which they are`] : []),
    ].map((message): Diagnostic => ({ level: 'note', message }));
  });
}

const asOptions = (names: readonly string[]): string =>
  few(
    names.map((name) => `--group ${name}`),
    ' ',
  );
