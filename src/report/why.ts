import { formatPorts } from '../alicloud/port-range.js';
import type { Rule } from '../alicloud/rule.js';
import type { Answer, Considered } from '../exposure/why.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf, placeOf } from '../text/span.js';

/** `sglint why -f json`, version 1. */
export function whyAsJson(group: string, { flow, verdict, decidedBy, considered }: Answer): string {
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
  });
}

function headline(group: string, { flow, verdict }: Answer): string {
  if (verdict === 'unknown') return `whether ${group} accepts ${flow.text} cannot be decided`;
  return `${group} ${verdict}s ${flow.text}`;
}

/** The verdict, what decides, and what would have. */
export function whyAsText(group: string, answer: Answer): string {
  const { flow, decidedBy, considered } = answer;
  const by = decidedBy?.kind === 'rule' ? decidedBy.rule : undefined;
  const because = decidedBy !== undefined && decidedBy.kind !== 'rule' ? `  because  ${decidedBy.because}\n` : '';
  const others = considered.filter(({ rule, matches }) => rule !== by && matches !== 'no');
  const rest = considered.filter(({ matches }) => matches === 'no').length;
  return [
    `${plain(headline(group, answer))}\n`,
    by ? `  by       ${ruleLine(by)}\n` : because,
    ...others.map(
      (each) =>
        `  ${each.matches === 'unknown' ? 'perhaps ' : by === undefined ? 'matches ' : 'beats   '} ${ruleLine(each.rule)}\n`,
    ),
    rest === 0 ? '' : `  ${rest} other ${flow.direction} ${rest === 1 ? 'rule does' : 'rules do'} not match\n`,
  ].join('');
}

function ruleLine(rule: Rule): string {
  const priority = priorityOf(rule);
  const what = `${actionOf(rule) ?? 'unknown action'} at priority ${priority ?? '(unknown)'}`;
  return `${plain(rule.address)}  ${what}, ${portsOf(rule)}  (${placeOf(rule.resource.span)})`;
}

function portsOf({ protocol, ports }: Rule): string {
  if (protocol.sensitive || ports.sensitive) return '(sensitive)';
  if (protocol.state === 'unknown') return '(unknown protocol)';
  if (protocol.value !== 'tcp' && protocol.value !== 'udp') return protocol.value;
  return ports.state === 'known'
    ? `${protocol.value} ${formatPorts(ports.value)}`
    : `${protocol.value} (unknown ports)`;
}

const actionOf = ({ action }: Considered['rule']): string | null => (action.state === 'known' ? action.value : null);

function priorityOf({ priority }: Rule): number | string | null {
  if (priority.state === 'unknown') return null;
  return priority.sensitive ? '(sensitive)' : priority.value;
}
