import { addressOf, keyWithin } from './feed-name.ts';
import { type AddressPolicy, anyAddress } from './fetching/address-policy.ts';
import { type Asking, USUAL_ASKING } from './fetching/get.ts';
import { openAddress } from './fetching/open-address.ts';
import { openFile, type Source } from './open-source.ts';

export interface Input {
  /** A file, a folder or a web address. */
  readonly where: string;
  readonly today: string;
  /** Whether somebody gave the feed a name: its ids are then taken as they are. */
  readonly isNamed: boolean;
  readonly policy?: AddressPolicy;
  readonly asking?: Partial<Omit<Asking, 'policy'>>;
}

/** Opens what is to be imported, whatever it is. Throws `UnreadableInput` with what would do. */
export function openInput({ where, today, isNamed, policy = anyAddress, asking = {} }: Input): Promise<Source> {
  const address = addressOf(where);
  return address === null
    ? openFile(where, today, keyWithin(isNamed))
    : openAddress(address, today, keyWithin(true), { ...USUAL_ASKING, ...asking, policy });
}
