import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an address of the network may be spoken to. Throws nothing: true is yes. */
export type AddressPolicy = (address: string) => boolean;

/** For a command that its operator runs: what they can reach, it can reach. */
export const anyAddress: AddressPolicy = () => true;

/**
 * For addresses that come from outside: only public ones. Loopback, private, link-local, carrier-grade, mapped and translated ranges are
 * refused, however they are written.
 */
export const publicAddress: AddressPolicy = (address) =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/** The policy does not allow an address. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** A look-up that hands on only allowed addresses, so that what was checked is what is connected to. */
export const lookupBy =
  (policy: AddressPolicy): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => !policy(address));
      if (refused !== undefined)
        return callback(new AddressRefused(`${hostname} is at ${refused.address}, which is not allowed`), []);
      const [first] = addresses;
      if (first === undefined) return callback(new AddressRefused(`${hostname} has no address`), []);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };

/** Whether a host written as an address is allowed: such a host is never looked up. Names are checked when they are. */
export function mayAsk(url: URL, policy: AddressPolicy): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return !ipaddr.isValid(host) || policy(host);
}
