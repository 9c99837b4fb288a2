import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { difference, isEmpty, type TrafficSet } from '../net/traffic.js';
import { readTraffic, type WrittenTraffic, writeTraffic } from './traffic.js';

/** A finding that is known. */
interface Entry {
  readonly policy: string;
  readonly address: string;
  readonly group: string;
  readonly fingerprint: string;
  readonly verdict: 'fail' | 'open';
  /** What is said where no traffic is in question, without the address. */
  readonly says?: string;
  readonly traffic: readonly WrittenTraffic[];
}

/** Findings that are known, and left out until what they expose grows. */
export class Baseline {
  readonly #entries: readonly (Entry & { readonly set: TrafficSet })[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries.flatMap((entry) => {
      const set = readTraffic(entry.traffic);
      return set === undefined ? [] : [{ ...entry, set }];
    });
  }

  /** The findings that are new, or expose more than the known one did. Another name of a rule of the same group is no news. */
  newIn(findings: readonly Finding[]): readonly Finding[] {
    const current = new Set(findings.map(fingerprint));
    return findings.filter((finding) => {
      // What nothing may silence is reported every time.
      if (finding.policy.written.suppressible === false) return true;
      const id = fingerprint(finding);
      const same = this.#entries.filter((entry) => entry.fingerprint === id);
      const gone = this.#entries.filter(
        (entry) =>
          entry.policy === finding.policy.id && entry.group === groupOf(finding) && !current.has(entry.fingerprint),
      );
      return !(same.length > 0 ? same : gone).some((entry) => covers(entry, finding));
    });
  }
}

function covers({ verdict, says, set }: Entry & { readonly set: TrafficSet }, finding: Finding): boolean {
  if (verdict === 'open' && finding.verdict === 'fail') return false;
  if (isEmpty(finding.region)) return says === saidBy(finding);
  return isEmpty(difference(finding.region, set));
}

const groupOf = ({ group }: Finding): string => group?.address ?? '';

const saidBy = ({ message, address }: Finding): string => message.replaceAll(address, '');

/** The text of a baseline of these findings. Those with sensitive values are left out: the file would tell of them. */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = findings
    .filter(({ isSecret }) => !isSecret)
    .map((finding): Entry => {
      const { policy, address, verdict, region } = finding;
      const says = isEmpty(region) ? { says: saidBy(finding) } : {};
      return {
        policy: policy.id,
        address,
        group: groupOf(finding),
        fingerprint: fingerprint(finding),
        verdict,
        ...says,
        traffic: writeTraffic(region),
      };
    });
  return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}

/** Reads a baseline; a text says what is wrong with it. */
export function readBaseline(text: string): Baseline | string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'this is not JSON';
  }
  if (!isObject(document) || document['version'] !== 1) return 'this is no baseline of version 1';
  const { findings } = document;
  if (!Array.isArray(findings) || !findings.every(isEntry)) return 'its findings are not as sglint writes them';
  return new Baseline(findings);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { policy, address, group, fingerprint: id, verdict, says, traffic } = value;
  const texts = [policy, address, group, id].every((each) => typeof each === 'string');
  const isSaid = says === undefined || typeof says === 'string';
  return (
    texts && isSaid && (verdict === 'fail' || verdict === 'open') && Array.isArray(traffic) && traffic.every(isTraffic)
  );
}

function isTraffic(value: unknown): value is WrittenTraffic {
  if (!isObject(value)) return false;
  const { direction, protocol, space, ports, peers } = value;
  return (
    [direction, protocol, space].every((each) => typeof each === 'string') &&
    Array.isArray(ports) &&
    ports.length === 2 &&
    ports.every((port) => Number.isInteger(port)) &&
    Array.isArray(peers) &&
    peers.every((peer) => typeof peer === 'string')
  );
}
