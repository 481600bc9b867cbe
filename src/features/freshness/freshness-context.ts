import type { Db } from '#db/client.ts';

export interface FreshnessContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** The words of the mails, in the shape of the screen text. */
export interface FreshnessMails {
  readonly subjectOne: (name: string) => string;
  readonly subjectMany: (count: string) => string;
  readonly lead: string;
  readonly notices: Readonly<Record<'soon' | 'late' | 'hidden', (date: string) => string>>;
  readonly never: string;
  readonly item: (name: string, stands: string, about: string, link: string) => string;
  readonly linkEnds: (date: string) => string;
  readonly changed: string;
  readonly teamSubject: (count: string) => string;
  readonly teamLead: string;
  readonly teamItem: (name: string, provider: string, date: string) => string;
  readonly teamMore: (count: string) => string;
  readonly teamLink: (address: string) => string;
}

export interface RemindingContext extends FreshnessContext {
  readonly mails: FreshnessMails;
  /** Where the site is found, for links (`https://dayways.example`). */
  readonly site: string;
}
