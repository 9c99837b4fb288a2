import { Firewall } from './firewall.js';
import { EVERY_PACKET } from './random-rules.js';

// What rules do to every packet that they can tell apart, from the notation itself by the firewall: it shares no code with src.

/** Which of the packets a line matches, by their places; the same lines come again and again. */
const matched = new Map<string, readonly number[]>();

function packetsOf(line: string): readonly number[] {
  const [, , ...what] = line.split(' ');
  const key = what.join(' ');
  let places = matched.get(key);
  if (places === undefined) {
    const alone = new Firewall(`1 drop ${key}`, 'enterprise');
    places = EVERY_PACKET.flatMap((packet, place) => (alone.decide(packet).line === 1 ? [place] : []));
    matched.set(key, places);
  }
  return places;
}

export interface Entry {
  readonly line: string;
  readonly priority: number;
  readonly isDrop: boolean;
  readonly packets: readonly number[];
}

export function entryOf(line: string): Entry {
  const [priority, action] = line.split(' ');
  return { line, priority: Number(priority), isDrop: action === 'drop', packets: packetsOf(line) };
}

const beats = (a: Entry, b: Entry): boolean =>
  a.priority < b.priority || (a.priority === b.priority && a.isDrop && !b.isDrop);

/** For each packet the rule that decides it; undefined where the default does. */
function decidersOf(entries: readonly Entry[]): readonly (Entry | undefined)[] {
  const deciders = new Array<Entry | undefined>(EVERY_PACKET.length).fill(undefined);
  for (const entry of entries) {
    for (const place of entry.packets) {
      const best = deciders[place];
      if (best === undefined || beats(entry, best)) deciders[place] = entry;
    }
  }
  return deciders;
}

const others = (entry: Entry, entries: readonly Entry[]): readonly Entry[] => entries.filter((each) => each !== entry);

/** Stronger rules decide whatever it matches. */
export function isShadowed(entry: Entry, entries: readonly Entry[]): boolean {
  const stronger = entries.filter((other) => beats(other, entry));
  const deciders = decidersOf(stronger);
  return entry.packets.every((place) => deciders[place] !== undefined);
}

/** Stronger rules decide whatever it matches, and none of that its way. */
export function isContradicted(entry: Entry, entries: readonly Entry[]): boolean {
  const deciders = decidersOf(entries.filter((other) => beats(other, entry)));
  return entry.packets.every((place) => deciders[place] !== undefined && deciders[place]?.isDrop !== entry.isDrop);
}

/** It lets something in, and without it other rules let all of that in. */
export function isRedundant(entry: Entry, entries: readonly Entry[]): boolean {
  const drops = decidersOf(entries.filter((other) => other.isDrop && beats(other, entry)));
  const letIn = entry.packets.filter((place) => drops[place] === undefined);
  const without = decidersOf(others(entry, entries));
  return !entry.isDrop && letIn.length > 0 && letIn.every((place) => without[place]?.isDrop === false);
}

export const isSame = (a: Entry, b: Entry): boolean =>
  a.isDrop === b.isDrop &&
  a.packets.length === b.packets.length &&
  a.packets.every((place, at) => b.packets[at] === place);

export const overlap = (a: Entry, b: Entry): boolean => a.packets.some((place) => b.packets.includes(place));

/** What becomes of each packet: whether a rule accepts it, drops it, or none decides. */
export const fatesOf = (entries: readonly Entry[]): string =>
  decidersOf(entries)
    .map((entry) => (entry === undefined ? '-' : entry.isDrop ? 'd' : 'a'))
    .join('');
