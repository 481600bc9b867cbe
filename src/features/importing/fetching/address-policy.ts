import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an address of the network may be spoken to. Throws nothing: true is yes. */
export type AddressPolicy = (address: string) => boolean;

/** For a command that its operator runs: what they can reach, it can reach. */
export const anyAddress: AddressPolicy = () => true;

/** The one block of IPv6 that public addresses are given from, 2000::/3 (RFC 4291 2.4). Old forms with an IPv4 address in them are outside it. */
const isGlobal = (parts: readonly number[]): boolean => ((parts[0] ?? 0) & 0xe000) === 0x2000;

/**
 * For addresses that come from outside: only public ones. Loopback, private, link-local, carrier-grade, mapped and translated ranges are
 * refused, however they are written.
 */
export const publicAddress: AddressPolicy = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (!(parsed instanceof ipaddr.IPv6) || isGlobal(parsed.parts));
};

/** The ports of the web, for addresses that come from outside. */
export const PUBLIC_PORTS: readonly number[] = [80, 443];

/** The policy does not allow an address. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Finds every address of a name. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

const byTheSystem: Resolve = (name, done) => lookup(name, { all: true }, done);

/** A look-up that hands on only allowed addresses, so that what was checked is what is connected to. */
export const lookupBy =
  (policy: AddressPolicy, resolve: Resolve = byTheSystem): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, (error, found) => {
      if (error !== null) return callback(error, []);
      const wanted = options.family === 4 || options.family === 6 ? options.family : null;
      const addresses = found.filter(({ family }) => wanted === null || family === wanted);
      const refused = addresses.find(({ address }) => !policy(address));
      if (refused !== undefined)
        return callback(new AddressRefused(`${hostname} is at ${refused.address}, which is not allowed`), []);
      const [first] = addresses;
      if (first === undefined) return callback(new AddressRefused(`${hostname} has no address`), []);
      return options.all === true ? callback(null, [...addresses]) : callback(null, first.address, first.family);
    });
  };

/** Whether a host written as an address is allowed: such a host is never looked up. Names are checked when they are. */
export function mayAsk(url: URL, policy: AddressPolicy): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return !ipaddr.isValid(host) || policy(host);
}

/** Ends of names that only mean something inside a network (RFC 6761 6.3, RFC 6762 and its appendix G, RFC 8375; `.internal`: ICANN, 2024). */
const INSIDE = ['localhost', 'local', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'home.arpa'];

/** Whether a name can be of the open web: it has a dot in it, and does not end as names inside a network do. */
function isOpenName(hostname: string): boolean {
  const name = hostname.replace(/\.$/u, '').toLowerCase();
  return name.includes('.') && !INSIDE.some((end) => name.endsWith(`.${end}`));
}

const isAddress = ({ hostname }: URL): boolean => ipaddr.isValid(hostname.replace(/^\[|\]$/gu, ''));

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));

/** What may be asked: by the address of the network, and by the port when ports are given. */
export interface Reach {
  readonly policy: AddressPolicy;
  /** All ports when it is not given. Given, names from inside a network and an address with a name and a password in it are refused as well. */
  readonly ports?: readonly number[] | undefined;
}

/** Why an address may not be asked, in words for whoever named it; null when it may. A name is checked again when it is looked up. */
export function refusalOf(url: URL, { policy, ports }: Reach): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.href} is not a web address`;
  if (!mayAsk(url, policy)) return `${url.hostname} is an address that may not be read`;
  if (ports === undefined) return null;
  if (!isAddress(url) && !isOpenName(url.hostname)) return `${url.hostname} is a name that may not be read`;
  if (!ports.includes(portOf(url))) return `${url.host} is at a port that may not be read`;
  return url.username === '' && url.password === ''
    ? null
    : `The address of ${url.hostname} has a name or password in it, and may not be read`;
}
