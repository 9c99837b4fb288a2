import type { Diagnostic } from '../config/diagnostic.js';
import { ALL_PORTS } from '../net/traffic.js';
import type { Rule } from './rule.js';
import { madeBy, RULE_MISTAKES, tell } from './validity.js';

/**
 * What is written in a rule and cannot mean what its author thinks, where that decides how the rule is judged: told to everybody, whatever
 * policies are in force.
 */
export function mistakesOf(rule: Rule): readonly Diagnostic[] {
  return madeBy(RULE_MISTAKES, rule).flatMap((made): readonly Diagnostic[] => {
    if (made.judged === undefined) return [];
    const message = `${rule.address} ${tell(made)}; ${made.judged}`;
    return [{ level: 'warning', message, span: rule.resource.span }];
  });
}

/** A rule for some ports of tcp or udp about which everything is known, as most are, has none of these mistakes. */
export const mayBeMistaken = ({ isKnown, protocol, ports }: Rule): boolean =>
  !isKnown ||
  protocol.state === 'unknown' ||
  (protocol.value !== 'tcp' && protocol.value !== 'udp') ||
  ports.state === 'unknown' ||
  ports.value === ALL_PORTS;
