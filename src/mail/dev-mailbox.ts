import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Mailer } from './port.ts';

const MOST_KEPT = 200;

const KeptMailSchema = z.object({
  to: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: z.string(),
  /** When it was queued, in ISO 8601. */
  at: z.string(),
});
export type KeptMail = z.infer<typeof KeptMailSchema>;

/** Stands in for a mail server while a site is tried out: mail is kept in a folder, and read there. */
export interface DevMailbox extends Mailer {
  /** The newest 200, newest first. */
  mails(): readonly KeptMail[];
}

const isMail = (name: string) => name.endsWith('.json');

/** Keeps mail in `folder`, a file each. Several processes may share it. */
export function openDevMailbox(folder: string): DevMailbox {
  const newestFirst = () => readdirSync(folder).filter(isMail).sort().reverse();
  mkdirSync(folder, { recursive: true });
  return {
    name: 'development mailbox',
    send: async ({ id, to, kind, subject, body, at }) => {
      // The same mail sent again is the same file. Times stand in front, wide enough to sort as text.
      const name = `${String(at.getTime()).padStart(16, '0')}-${id}`;
      const part = join(folder, `${name}.part`);
      writeFileSync(part, JSON.stringify({ to, kind, subject, body, at: at.toISOString() } satisfies KeptMail));
      renameSync(part, join(folder, `${name}.json`));
      for (const old of newestFirst().slice(MOST_KEPT)) rmSync(join(folder, old), { force: true });
    },
    mails: () =>
      newestFirst()
        .slice(0, MOST_KEPT)
        .map((name) => KeptMailSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
  };
}
