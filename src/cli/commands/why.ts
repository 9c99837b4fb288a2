import { attachmentsOf } from '../../alicloud/attachment.js';
import { Identities } from '../../alicloud/identities.js';
import { interfacesOf, pool } from '../../alicloud/interface.js';
import { GROUP } from '../../alicloud/schema.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import { parseFlow } from '../../exposure/flow.js';
import { why as decide } from '../../exposure/why.js';
import { renderDiagnostic } from '../../report/diagnostic.js';
import { whyAsJson, whyAsText } from '../../report/why.js';
import { plain } from '../../text/plain.js';
import { suggest } from '../../text/suggest.js';
import { renderProblem, UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { diagnosticsOf, type Input, readInputs } from '../inputs.js';
import { ExitCode } from '../io.js';
import { readSettings } from '../root-module.js';
import { commandNames } from './names.js';

/** Says what becomes of one flow, and which rule decides it. */
export const why: Command = {
  name: 'why',
  usage: '[path] --group ADDR --flow FLOW',
  summary: 'Say which rule decides one flow, and which rules it beats',
  options: ['group', 'flow', 'format', 'var', 'var-file', 'source', 'allow-outside', 'verify', 'quiet'],
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
    const format = args.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UnusableError({ message: `sglint why does not print "${format}"`, hint: 'it prints text and json' });
    }
    const flow = parseFlow(required(args, 'flow', "--flow 'ingress tcp/22 from 198.51.100.1'"));
    if (typeof flow === 'string') throw new UnusableError({ message: `--flow: ${flow}` });
    required(args, 'group', '--group alicloud_security_group.web');
    if (args.positionals.length > 1) {
      throw new UnusableError({ message: 'sglint why answers for one input', hint: 'name one folder, plan or state' });
    }
    const { inputs, problems } = readInputs([args.positionals[0] ?? '.'], readSettings(args, io), commandNames, io);
    const [input] = inputs;
    if (input === undefined) throw new UnusableError(problems);
    const groups = args.texts('group').map((name) => find(name, input.groups));
    const [first] = groups;
    if (first === undefined) throw new UnusableError(problems);
    const pooled = groups.length > 1 ? pool(first, groups, []) : first;
    const name = groups.map(({ address }) => address).join(' + ');
    const answer = decide(groups, pooled, flow);
    io.stdout(format === 'json' ? whyAsJson(name, answer) : whyAsText(name, answer));
    if (!args.flag('quiet')) {
      for (const each of diagnosticsOf(input)) io.stderr(`${renderDiagnostic(each)}\n`);
      if (groups.length === 1) for (const note of attachedWith(first, input)) io.stderr(`${note}\n`);
    }
    if (problems.length === 0) return ExitCode.clean;
    io.stderr(`${problems.map(renderProblem).join('\n\n')}\n`);
    return ExitCode.unusable;
  },
};

function required(args: Arguments, option: 'group' | 'flow', example: string): string {
  const [value] = args.texts(option);
  if (value === undefined)
    throw new UnusableError({ message: `sglint why needs --${option}`, hint: `write ${example}` });
  return value;
}

/** Where other groups are attached together with this one, their rules count, too. */
function attachedWith({ address }: SecurityGroup, { resources }: Input): readonly string[] {
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  return interfacesOf(attachmentsOf(resources, identities)).flatMap(({ groups, attachedTo }) => {
    if (address === undefined || !groups.includes(address) || groups.length === 1) return [];
    const others = groups.filter((name) => name !== address).map((name) => `--group ${name}`);
    return [
      `on ${attachedTo.slice(0, 3).map(plain).join(', ')} other groups count, too: add ${others.map(plain).join(' ')}`,
    ];
  });
}

/** A group by its address, its identity or its name. */
function find(name: string, groups: readonly SecurityGroup[]): SecurityGroup {
  const namesOf = ({ address, identity, declared }: SecurityGroup): readonly string[] => {
    const own = declared?.name;
    return [address, identity, own?.state === 'known' ? own.value : undefined].filter((each) => each !== undefined);
  };
  const found = groups.filter((group) => namesOf(group).includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) {
    const addresses = found.map(({ address }) => address).join(', ');
    throw new UnusableError({
      message: `--group: several groups are called "${name}"`,
      hint: `name one of ${addresses}`,
    });
  }
  const known = groups.flatMap(namesOf);
  const near = suggest(name, known);
  const hint = near
    ? `did you mean "${near}"?`
    : `there are ${groups.flatMap(({ address }) => address ?? []).join(', ') || 'none'}`;
  throw new UnusableError({ message: `--group: there is no security group "${name}" here`, hint });
}
