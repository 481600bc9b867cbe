import { expect, test } from 'vitest';
import { NotFound } from '#domain/errors.ts';
import { mailboxHere } from '#web/mailbox-here.ts';

const asked = (devMailbox: string | null, clientAddress: string) => ({
  locals: { app: { devMailbox } },
  clientAddress,
});

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('the mailbox is open to %s', (address) => {
  expect(mailboxHere(asked('the mails', address))).toBe('the mails');
});

test.each(['192.168.1.20', '10.0.0.1', '203.0.113.7', 'fe80::1', '::ffff:192.168.1.20', '2001:db8::1'])(
  'the mailbox is not there for %s, whatever name it asked by',
  (address) => {
    expect(() => mailboxHere(asked('the mails', address))).toThrow(NotFound);
  },
);

test('without a development mailbox there is none', () => {
  expect(() => mailboxHere(asked(null, '127.0.0.1'))).toThrow(NotFound);
});
