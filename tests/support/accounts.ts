import { desc, eq } from 'drizzle-orm';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { type Db, openDatabase } from '#db/client.ts';
import { mails } from '#db/schema/work.ts';
import type { WritingContext } from '#features/accounts/accounts-context.ts';

/** What deeds around accounts need, with a clock that a test can move. */
export interface AtAccounts extends WritingContext {
  /** Moves the clock on, by milliseconds. */
  readonly later: (ms: number) => void;
  /** Subjects of the mails to an address, the newest first. */
  readonly mailed: (to: string) => string[];
  /** The code in the newest mail to an address. */
  readonly codeTo: (to: string) => string;
}

/** Accounts in an empty directory, on Monday 2 March 2026 at nine. */
export function atAccounts(db: Db = openDatabase(':memory:')): AtAccounts {
  let at = Date.parse('2026-03-02T09:00:00Z');
  const mailsTo = (to: string) =>
    db.orm.select().from(mails).where(eq(mails.recipient, to)).orderBy(desc(mails.createdAt)).all();
  return {
    db,
    now: () => new Date(at),
    words: EN_GB.accountMails,
    site: 'http://localhost',
    later: (ms) => {
      at += ms;
    },
    mailed: (to) => mailsTo(to).map(({ subject }) => subject),
    codeTo: (to) => {
      const code = /^(\d{4}) (\d{4})$/mu.exec(mailsTo(to)[0]?.body ?? '');
      if (code === null) throw new Error(`No mail to ${to} has a code in it`);
      return `${code[1]}${code[2]}`;
    },
  };
}
