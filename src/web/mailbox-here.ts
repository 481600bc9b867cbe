import ipaddr from 'ipaddr.js';
import { NotFound } from '#domain/errors.ts';

interface Asked<Mailbox> {
  readonly locals: { readonly app: { readonly devMailbox: Mailbox | null } };
  readonly clientAddress: string;
}

/**
 * The development mailbox, for whoever asks from this machine: its mails sign people in. A site that listens to the network is asked by its
 * loopback name from elsewhere too, since anybody can write that name into a request. Throws `NotFound`.
 */
export function mailboxHere<Mailbox>({ locals, clientAddress }: Asked<Mailbox>): Mailbox {
  const { devMailbox } = locals.app;
  if (devMailbox === null || ipaddr.process(clientAddress).range() !== 'loopback')
    throw new NotFound('No mailbox is open here');
  return devMailbox;
}
