import { type Box, boxesOf, type TrafficSet } from '../../src/net/traffic.js';
import type { Packet } from './firewall.js';

/** Looks packets up in computed traffic, box by box. */
export class Lookup {
  readonly #boxes = new Map<string, Box[]>();

  constructor(set: TrafficSet) {
    for (const box of boxesOf(set)) {
      const key = `${box.direction} ${box.protocol} ${box.space}`;
      const known = this.#boxes.get(key);
      if (known) known.push(box);
      else this.#boxes.set(key, [box]);
    }
  }

  holds({ direction, protocol, port, family, peer }: Packet): boolean {
    return this.#at(`${direction} ${protocol} ipv${family}`, port).some(({ peers }) =>
      peers.some(({ start, end }) => BigInt(start) <= peer && peer < BigInt(end)),
    );
  }

  /** The same for a peer that has a name only. */
  holdsNamed(direction: string, protocol: string, port: number, space: 'group' | 'prefix-list', name: string): boolean {
    return this.#at(`${direction} ${protocol} ${space}`, port).some(({ peers }) =>
      peers.some(({ start, end }) => String(start) <= name && name < String(end)),
    );
  }

  #at(key: string, port: number): readonly Box[] {
    return (this.#boxes.get(key) ?? []).filter(({ ports }) => ports.start <= port && port < ports.end);
  }
}
