import type { Db } from '#db/client.ts';

interface MailWords {
  readonly subject: (provider: string) => string;
  readonly body: (provider: string, link: string) => string;
}

/** What the deeds around the people of a provider need. */
export interface ProviderPeopleContext {
  readonly db: Db;
  readonly now: () => Date;
  /** Where this site is found, for links in mails. */
  readonly site: string;
  readonly mails: Readonly<Record<'invited' | 'removed', MailWords>>;
}
