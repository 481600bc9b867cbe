import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDevMailbox } from '#src/mail/dev-mailbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-mailbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mail = (number: number, id = `mail-${number}`) => ({
  id,
  to: 'ann@provider.example',
  kind: 'code',
  subject: `Number ${number}`,
  body: 'Words',
  at: new Date(Date.UTC(2026, 2, 2) + number),
});

test('the newest 200 are kept, newest first', async () => {
  const mailbox = openDevMailbox(folder);
  for (let number = 1; number <= 203; number += 1) await mailbox.send(mail(number));
  const kept = mailbox.mails();
  expect(kept).toHaveLength(200);
  expect([kept[0]?.subject, kept.at(-1)?.subject]).toEqual(['Number 203', 'Number 4']);
  expect(kept[0]).toEqual({
    to: 'ann@provider.example',
    kind: 'code',
    subject: 'Number 203',
    body: 'Words',
    at: '2026-03-02T00:00:00.203Z',
  });
  expect(readdirSync(folder)).toHaveLength(200);
});

test('a mail that is sent again is kept once', async () => {
  const mailbox = openDevMailbox(folder);
  await mailbox.send(mail(1));
  await mailbox.send(mail(1));
  expect(mailbox.mails()).toHaveLength(1);
});

test('another process finds them', async () => {
  await openDevMailbox(folder).send(mail(1));
  expect(openDevMailbox(folder).mails()).toMatchObject([{ subject: 'Number 1' }]);
});
