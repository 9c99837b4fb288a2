import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { difference, isEmpty, type TrafficSet } from '../net/traffic.js';
import { readTraffic, type WrittenTraffic, writeTraffic } from './traffic.js';

/** A finding that is known. */
interface Entry {
  /** The path of the input, from the root of the repository. */
  readonly input: string;
  readonly policy: string;
  readonly address: string;
  readonly group: string;
  readonly fingerprint: string;
  readonly verdict: 'fail' | 'open';
  /** What is said where no traffic is in question, without the address. */
  readonly says?: string;
  readonly traffic: readonly WrittenTraffic[];
  /** Where the group is attached and the traffic is not let in, or perhaps not: what comes to be let in there is news. */
  readonly not?: readonly string[];
}

/** The findings of one input. */
export interface Judged {
  /** The path of the input, from the root of the repository. */
  readonly input: string;
  readonly findings: readonly Finding[];
}

interface Known extends Entry {
  readonly set: TrafficSet;
}

/** Findings that are known, and left out until what they expose grows. */
export class Baseline {
  readonly #entries: readonly Known[];

  constructor(entries: readonly Known[]) {
    this.#entries = entries;
  }

  /**
   * The findings that are new, or expose more than the known one did. Another name of a rule of the same group is no news: one that is
   * gone stands for one that has come. Where they are a part of the findings, nothing tells what is gone.
   */
  newIn({ input, findings }: Judged, isPartial: boolean): readonly Finding[] {
    const entries = this.#entries.filter((entry) => entry.input === input);
    const current = new Set(findings.map(fingerprint));
    const gone = isPartial ? [] : entries.filter((entry) => !current.has(entry.fingerprint));
    return findings.filter((finding) => {
      // What nothing may silence is reported every time.
      if (finding.policy.written.suppressible === false) return true;
      const id = fingerprint(finding);
      const same = entries.filter((entry) => entry.fingerprint === id && entry.group === groupOf(finding));
      return same.length > 0 ? !same.some((entry) => covers(entry, finding)) : !takeFrom(gone, finding);
    });
  }
}

/** Takes the entry of a finding that goes by another name by now, if there is one; without traffic and group nothing says that. */
function takeFrom(gone: Known[], finding: Finding): boolean {
  const group = groupOf(finding);
  if (group === '' || isEmpty(finding.region)) return false;
  const index = gone.findIndex(
    (entry) => entry.policy === finding.policy.id && entry.group === group && covers(entry, finding),
  );
  if (index >= 0) gone.splice(index, 1);
  return index >= 0;
}

function covers({ verdict, says, set, not = [] }: Known, finding: Finding): boolean {
  if (finding.attachedTo.some((address) => not.includes(address))) return false;
  if (verdict === 'open' && finding.verdict === 'fail') return false;
  if (isEmpty(finding.region)) return says === saidBy(finding);
  return isEmpty(difference(finding.region, set));
}

const groupOf = ({ group }: Finding): string => group?.address ?? '';

const saidBy = ({ message, address }: Finding): string => message.replaceAll(address, '');

/** The text of a baseline of these findings. Those with sensitive values are left out: the file would tell of them. */
export function writeBaseline(judged: readonly Judged[]): string {
  const entries = judged.flatMap(({ input, findings }) =>
    findings.filter(({ isSecret }) => !isSecret).map((finding) => entryOf(input, finding)),
  );
  return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}

function entryOf(input: string, finding: Finding): Entry {
  const { policy, address, verdict, region, sparedOn = [] } = finding;
  const says = isEmpty(region) ? { says: saidBy(finding) } : {};
  return {
    input,
    policy: policy.id,
    address,
    group: groupOf(finding),
    fingerprint: fingerprint(finding),
    verdict,
    ...says,
    traffic: writeTraffic(region),
    ...(sparedOn.length === 0 ? {} : { not: sparedOn }),
  };
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
  const entries = Array.isArray(findings) ? findings.map(readEntry) : [undefined];
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? new Baseline(known) : 'its findings are not as sglint writes them';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readEntry(value: unknown): Known | undefined {
  const set = isEntry(value) ? readTraffic(value.traffic) : undefined;
  return set && { ...(value as Entry), set };
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { input, policy, address, group, fingerprint: id, verdict, says, traffic, not = [] } = value;
  const texts = [input, policy, address, group, id].every((each) => typeof each === 'string');
  const isSaid = says === undefined || typeof says === 'string';
  const isPlaced = Array.isArray(not) && not.every((each) => typeof each === 'string');
  return (
    texts &&
    isSaid &&
    isPlaced &&
    (verdict === 'fail' || verdict === 'open') &&
    Array.isArray(traffic) &&
    traffic.every(isTraffic)
  );
}

const LAST_PORT = 65535;

function isTraffic(value: unknown): value is WrittenTraffic {
  if (!isObject(value)) return false;
  const { direction, protocol, space, ports, peers } = value;
  return (
    [direction, protocol, space].every((each) => typeof each === 'string') &&
    Array.isArray(ports) &&
    ports.length === 2 &&
    ports.every((port) => Number.isInteger(port) && port >= 0 && port <= LAST_PORT) &&
    ports[0] <= ports[1] &&
    Array.isArray(peers) &&
    peers.every((peer) => typeof peer === 'string')
  );
}
