import type { Db } from '#db/client.ts';
import type { AccountMails } from './account-mails.ts';

/** What every deed around accounts needs. */
export interface AccountsContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** What deeds need that write to people. */
export interface WritingContext extends AccountsContext {
  /** The words of the mails. */
  readonly words: AccountMails;
  /** Where this site is found, for addresses in mails. */
  readonly site: string;
  /** Tells those who run the site what cannot wait. */
  readonly alert?: (fault: string) => void;
}
