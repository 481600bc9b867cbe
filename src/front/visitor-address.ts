import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;
type Network = [Address, number];

/** Reads proxies as addresses or networks (`10.0.0.0/8`, `127.0.0.1`, `::1`). Throws an error that names what it could not read. */
export function createTrustedProxies(proxies: readonly string[]): (address: string) => boolean {
  const networks = proxies.map(readNetwork);
  return (address) => {
    const asked = readAddress(address);
    return (
      asked !== null &&
      networks.some(([network, bits]) => network.kind() === asked.kind() && asked.match(network, bits))
    );
  };
}

function readNetwork(text: string): Network {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = readAddress(text);
  if (address === null) {
    throw new Error(`A trusted proxy must be an address or a network such as 10.0.0.0/8, and "${text}" is neither.`);
  }
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function readAddress(text: string): Address | null {
  const isAddress = text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text);
  return isAddress ? ipaddr.process(text) : null;
}

/**
 * The address of the person who asks. `X-Forwarded-For` grows to the right and only its right end was written by somebody we
 * trust, so: from a trusted peer, the rightmost value that is not itself a trusted proxy; from anybody else, the peer.
 */
export function visitorAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: (address: string) => boolean,
): string {
  const near = plainAddress(peer ?? '');
  if (forwardedFor === undefined || !isTrusted(near)) return near;
  let nearest = near;
  for (const value of forwardedFor.split(',').reverse()) {
    const address = readAddress(value.trim());
    if (address === null) return nearest;
    nearest = address.toString();
    if (!isTrusted(nearest)) return nearest;
  }
  return nearest;
}

/** An address in its plain form: an IPv4 address that came over an IPv6 socket is written as IPv4. */
export function plainAddress(address: string): string {
  return readAddress(address)?.toString() ?? address;
}

export function isLoopbackAddress(address: string): boolean {
  return readAddress(address)?.range() === 'loopback';
}

/** What one visitor is limited by: the address, or for IPv6 its /64, since one household or phone owns all of that. */
export function addressGroup(address: string): string {
  const read = readAddress(address);
  if (read === null || read.kind() === 'ipv4') return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${read.toString()}/64`).toString()}/64`;
}
