import { andThen, collect, type Failure, fail, type Outcome, ok } from '../outcome.js';
import { listType, NUMBER, STRING } from '../type.js';
import { listOf, stringOf, type Value, wholeOf } from '../value.js';
import { type Prefix, parsePrefix, writeAddress, writePrefix } from './address.js';
import { integerIn, numberIn, textOf } from './arguments.js';
import type { Parameter, TerraformFunction } from './function.js';

const PREFIX: Parameter = { name: 'prefix', type: STRING };

function prefixIn(value: Value | undefined): Outcome<Prefix> {
  const prefix = parsePrefix(textOf(value));
  return prefix ? ok(prefix) : fail(`${JSON.stringify(textOf(value))} is not a CIDR block such as 10.0.0.0/8`, 0);
}

/** Terraform compares only the lowest 64 bits of a number with the room there is. */
const exceeds = (number: bigint, room: bigint): boolean => BigInt.asUintN(64, number < 0n ? -number : number) >= room;

function hostOf(prefix: Prefix, host: bigint): Outcome {
  const count = 1n << BigInt(prefix.bits - prefix.length);
  const number = host < 0n ? host + count : host;
  if (number < 0n || exceeds(number, count))
    return fail(`a prefix of ${prefix.length} bits has no host number ${host}`, 1);
  return ok(stringOf(writeAddress({ bits: prefix.bits, value: BigInt.asUintN(prefix.bits, prefix.base | number) })));
}

/** cidrhost("10.0.0.0/8", 5) is 10.0.0.5; negative numbers count from the end. */
const cidrhost: TerraformFunction = {
  name: 'cidrhost',
  parameters: [PREFIX, { name: 'hostnum', type: NUMBER }],
  returns: STRING,
  call: ([prefix, hostnum]) => {
    const host = wholeOf(numberIn(hostnum));
    if (host === undefined) return fail('the host number must be a whole number', 1);
    return andThen(prefixIn(prefix), (block) => hostOf(block, host));
  },
};

const cidrnetmask: TerraformFunction = {
  name: 'cidrnetmask',
  parameters: [PREFIX],
  returns: STRING,
  call: ([prefix]) =>
    andThen(prefixIn(prefix), ({ bits, length }) => {
      if (bits === 128) return fail('IPv6 addresses cannot have a netmask', 0);
      const value = (0xffff_ffffn << BigInt(32 - length)) & 0xffff_ffffn;
      return ok(stringOf(writeAddress({ bits, value })));
    }),
};

/** As in Terraform, even where that makes no sense: a negative number of bits widens, a negative subnet goes astray. */
function subnetOf(prefix: Prefix, newbits: number, netnum: bigint): Outcome {
  const length = prefix.length + newbits;
  if (length < 0) return fail(`a prefix of ${prefix.length} bits cannot be shortened by ${-newbits}`, 1);
  if (length > prefix.bits)
    return fail(`not enough address space to extend a prefix of ${prefix.length} bits by ${newbits}`, 1);
  if (newbits >= 0 && exceeds(netnum, 1n << BigInt(newbits))) {
    return fail(`extending a prefix by ${newbits} bits leaves no room for a subnet numbered ${netnum}`, 2);
  }
  const combined = prefix.base | (netnum << BigInt(prefix.bits - length));
  const base = BigInt.asUintN(prefix.bits, combined < 0n ? -combined : combined);
  return ok(stringOf(writePrefix({ bits: prefix.bits, base, length })));
}

/** cidrsubnet("10.0.0.0/8", 8, 2) is 10.2.0.0/16. */
const cidrsubnet: TerraformFunction = {
  name: 'cidrsubnet',
  parameters: [PREFIX, { name: 'newbits', type: NUMBER }, { name: 'netnum', type: NUMBER }],
  returns: STRING,
  call: ([prefix, newbits, netnum]) => {
    const [extension, number] = [integerIn(newbits), wholeOf(numberIn(netnum))];
    if (extension === undefined) return fail('the number of new bits must be a whole number', 1);
    if (number === undefined) return fail('the number of the subnet must be a whole number', 2);
    return andThen(prefixIn(prefix), (block) => subnetOf(block, extension, number));
  },
};

function checkExtension({ bits, length }: Prefix, newbits: number | undefined, argument: number): Failure | undefined {
  if (newbits === undefined) return fail('the number of new bits must be a whole number', argument);
  if (newbits < 1) return fail('a prefix must be extended by at least one bit', argument);
  if (newbits > 32) return fail('a prefix may not be extended by more than 32 bits', argument);
  if (length + newbits <= bits) return undefined;
  return fail(`a prefix of ${length + newbits} bits is too long for an IPv${bits === 32 ? 4 : 6} address`, argument);
}

function consecutiveSubnets(network: Prefix, newbits: readonly Value[]): Outcome<Value[]> {
  const end = network.base + (1n << BigInt(network.bits - network.length));
  // NOTE: Terraform looks for the subnet before the first one, and finds none before 0.0.0.0.
  if (network.base === 0n && newbits.length > 0) return fail('a network that begins at zero cannot be divided', 0);
  let next = network.base;
  return collect(newbits, (value, at) => {
    const extension = integerIn(value);
    const wrong = checkExtension(network, extension, at + 1);
    if (wrong || extension === undefined) return wrong ?? fail('the number of new bits must be a whole number');
    const length = network.length + extension;
    const size = 1n << BigInt(network.bits - length);
    const base = ((next + size - 1n) / size) * size;
    next = base + size;
    if (next > end) return fail(`not enough address space left for a subnet with a prefix of ${length} bits`, at + 1);
    return ok(stringOf(writePrefix({ bits: network.bits, base, length })));
  });
}

/** cidrsubnets("10.0.0.0/8", 8, 8) is ["10.0.0.0/16", "10.1.0.0/16"]. */
const cidrsubnets: TerraformFunction = {
  name: 'cidrsubnets',
  parameters: [PREFIX],
  variadic: { name: 'newbits', type: NUMBER },
  returns: listType(STRING),
  call: ([prefix, ...newbits]) =>
    andThen(prefixIn(prefix), (network) =>
      andThen(consecutiveSubnets(network, newbits), (subnets) => ok(listOf(STRING, subnets))),
    ),
};

/** Functions on blocks of IP addresses. */
export const ipNetworkFunctions: readonly TerraformFunction[] = [cidrhost, cidrnetmask, cidrsubnet, cidrsubnets];
