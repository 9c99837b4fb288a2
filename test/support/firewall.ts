// A firewall that decides one packet at a time, from the notation itself. It shares no code with src, and must not: it is what the
// engine is checked against, so a mistake that both made would go unseen.

export interface Packet {
  readonly direction: string;
  /** `other` is any protocol without a name in rules. */
  readonly protocol: string;
  /** 0 for protocols without ports. */
  readonly port: number;
  readonly family: 4 | 6;
  readonly peer: bigint;
}

interface Line {
  readonly number: number;
  readonly priority: number;
  readonly drop: boolean;
  matches(packet: Packet): boolean;
}

/** What became of a packet: the line (from 1) that decided it, or 0 for the group's own default. */
export interface Verdict {
  readonly accepted: boolean;
  readonly line: number;
}

export class Firewall {
  readonly #lines: readonly Line[];
  readonly #defaultEgress: boolean;

  constructor(text: string, type: string) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    this.#lines = lines.map((line, index) => readLine(line, index + 1));
    this.#defaultEgress = type === 'basic';
  }

  /** The strongest rule that matches: smaller priority, then drop before accept. */
  decide(packet: Packet): Verdict {
    let winner: Line | undefined;
    for (const line of this.#lines) {
      if (!line.matches(packet)) continue;
      const stronger =
        winner === undefined ||
        line.priority < winner.priority ||
        (line.priority === winner.priority && line.drop && !winner.drop);
      if (stronger) winner = line;
    }
    if (winner !== undefined) return { accepted: !winner.drop, line: winner.number };
    return { accepted: packet.direction === 'egress' && this.#defaultEgress, line: 0 };
  }

  /** Whether an accept would let the packet in if the other accepts were not there. */
  lists(lineNumber: number, packet: Packet): boolean {
    const line = this.#lines[lineNumber - 1];
    if (line === undefined || line.drop || !line.matches(packet)) return false;
    return !this.#lines.some((other) => other.drop && other.priority <= line.priority && other.matches(packet));
  }
}

/** Blocks that were read before: the same few come again in every world. */
const blocks = new Map<string, (packet: Packet) => boolean>();

function readLine(text: string, number: number): Line {
  const [priority, action, direction, protocol = '', ports = '', peer = ''] = text.trim().split(/\s+/);
  const [first = 0, last = 0] = ports.split('/').map(Number);
  const inBlock = blocks.get(peer) ?? readBlock(peer);
  blocks.set(peer, inBlock);
  return {
    number,
    priority: Number(priority),
    drop: action === 'drop',
    matches: (packet) => {
      if (packet.direction !== direction) return false;
      if (protocol !== 'all' && protocol !== packet.protocol) return false;
      const hasPort = protocol === 'tcp' || protocol === 'udp';
      if (hasPort && (packet.port < first || packet.port > last)) return false;
      return inBlock(packet);
    },
  };
}

function readBlock(text: string): (packet: Packet) => boolean {
  const [address = '', length] = text.split('/');
  const family = address.includes(':') ? 6 : 4;
  const bits = family === 6 ? 128 : 32;
  const hostBits = BigInt(bits - Number(length ?? bits));
  const network = readAddress(address) >> hostBits;
  return (packet) => packet.family === family && packet.peer >> hostBits === network;
}

/** Bit by bit, from the left. */
export function readAddress(text: string): bigint {
  if (!text.includes(':')) {
    let value = 0n;
    for (const part of text.split('.')) value = value * 256n + BigInt(part);
    return value;
  }
  const [left = '', right] = text.split('::');
  const groups = (part: string): string[] => part.split(':').filter((group) => group !== '');
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length;
  let value = 0n;
  for (const group of [...groups(left), ...new Array<string>(missing).fill('0'), ...groups(right ?? '')]) {
    value = value * 65536n + BigInt(Number.parseInt(group, 16));
  }
  return value;
}

/** icmp lives in IPv4 only, icmpv6 in IPv6 only: other combinations are no packets. */
export const exists = ({ protocol, family }: Packet): boolean =>
  !(protocol === 'icmp' && family === 6) && !(protocol === 'icmpv6' && family === 4);

/** A packet in one line, for messages. */
export const told = ({ direction, protocol, port, family, peer }: Packet): string =>
  `${direction} ${protocol} ${port} ipv${family} ${peer.toString(16)}`;
