import type { Db } from '#db/client.ts';

interface MailWords {
  readonly subject: (provider: string) => string;
  /** `words` are the team's, '' when it said none; `link` leads to where the work goes on. */
  readonly body: (provider: string, link: string, words: string) => string;
}

/** What every deed of claiming needs. */
export interface ClaimingContext {
  readonly db: Db;
  readonly now: () => Date;
  /** Where this site is found, for links in mails. */
  readonly site: string;
  readonly mails: Readonly<Record<'approved' | 'returned' | 'refused', MailWords>>;
}
