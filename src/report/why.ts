import { formatPorts } from '../alicloud/port-range.js';
import { type Rule, unknownsOf } from '../alicloud/rule.js';
import { type Answer, beats } from '../exposure/why.js';
import { SENSITIVE } from '../policy/describe/summary.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf, placeOf } from '../text/span.js';

/** `sglint why -f json`, version 1. */
export function whyAsJson(group: string, { flow, verdict, decidedBy, considered, notes }: Answer): string {
  return plainJson({
    version: 1,
    group,
    flow: flow.text,
    verdict,
    decidedBy:
      decidedBy === undefined
        ? null
        : decidedBy.kind === 'rule'
          ? {
              kind: 'rule',
              address: decidedBy.rule.address,
              priority: priorityOf(decidedBy.rule),
              location: locationOf(decidedBy.rule.resource.span),
            }
          : { kind: decidedBy.kind, address: null, priority: null, location: null },
    considered: considered.map(({ rule, matches }) => ({
      address: rule.address,
      action: actionOf(rule),
      priority: priorityOf(rule),
      matches,
    })),
    notes,
  });
}

function headline(group: string, { flow, verdict }: Answer): string {
  if (verdict === 'unknown') return `whether ${group} accepts ${flow.text} cannot be decided`;
  return `${group} ${verdict}s ${flow.text}`;
}

/** The verdict, what decides, and what would have. */
export function whyAsText(group: string, answer: Answer): string {
  const { flow, verdict, decidedBy, considered, notes } = answer;
  const by = decidedBy?.kind === 'rule' ? decidedBy.rule : undefined;
  const because = decidedBy !== undefined && decidedBy.kind !== 'rule' ? `  because  ${decidedBy.because}\n` : '';
  const others = considered.filter(({ rule, matches }) => rule !== by && matches !== 'no');
  const rest = considered.filter(({ matches }) => matches === 'no').length;
  return [
    `${plain(headline(group, answer))}\n`,
    by ? `  by       ${ruleLine(by)}\n` : because,
    ...notes.map((note) => `  ${verdict === 'unknown' ? 'because ' : 'note    '} ${plain(note)}\n`),
    ...others.map((each) =>
      each.matches === 'unknown'
        ? `  perhaps  ${ruleLine(each.rule)}\n${doubtsOf(each.rule, flow)
            .map((doubt) => `             ${plain(doubt)}\n`)
            .join('')}`
        : `  ${by && beats(by, each.rule) ? 'beats   ' : 'matches '} ${ruleLine(each.rule)}\n`,
    ),
    rest === 0 ? '' : `  ${rest} other ${flow.direction} ${rest === 1 ? 'rule does' : 'rules do'} not match\n`,
  ].join('');
}

function ruleLine(rule: Rule): string {
  const priority = priorityOf(rule);
  const what = `${actionOf(rule) ?? 'unknown action'} at priority ${priority ?? '(unknown)'}`;
  return `${plain(rule.address)}  ${what}, ${portsOf(rule)}  (${placeOf(rule.resource.span)})`;
}

/** Why a rule matches only perhaps. */
function doubtsOf(rule: Rule, flow: Answer['flow']): readonly string[] {
  const { membership, peers, resource } = rule;
  const { attribute } = membership;
  const home = attribute.state === 'unknown' ? `security_group_id ${attribute.reason}` : 'its group is not known here';
  const entries = peers.flatMap((peer) => (peer.kind === 'prefix-list' ? (peer.entries.unknown ?? []) : []));
  const doubts = [
    ...(membership.certain ? [] : [home]),
    ...(resource.deferred === undefined ? [] : [`it ${resource.deferred}`]),
    ...unknownsOf(rule).map(({ attribute: name, reason }) => `${name} ${reason}`),
    ...entries,
  ];
  return doubts.length > 0 ? doubts : farEndDoubts(flow);
}

/** All is known of the rule, and not of those that the flow is from or to. */
function farEndDoubts({ space, entries }: Answer['flow']): readonly string[] {
  if (space === 'group') return ['which addresses all its members have is not known'];
  if (space !== 'prefix-list') return [];
  return [entries?.unknown ?? 'it may be for some of the addresses on the list only'];
}

function portsOf({ protocol, ports }: Rule): string {
  if (protocol.sensitive || ports.sensitive) return SENSITIVE;
  if (protocol.state === 'unknown') return '(unknown protocol)';
  if (protocol.value !== 'tcp' && protocol.value !== 'udp') return protocol.value;
  return ports.state === 'known'
    ? `${protocol.value} ${formatPorts(ports.value)}`
    : `${protocol.value} (unknown ports)`;
}

function actionOf({ action }: Rule): string | null {
  if (action.state === 'unknown') return null;
  return action.sensitive ? SENSITIVE : action.value;
}

function priorityOf({ priority }: Rule): number | string | null {
  if (priority.state === 'unknown') return null;
  return priority.sensitive ? SENSITIVE : priority.value;
}
