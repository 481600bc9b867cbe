import { RECORDS_OF_AUDIT } from './records-audit.ts';
import { RECORDS_OF_DUPLICATES } from './records-duplicates.ts';
import { RECORDS_OF_FEEDS } from './records-feeds.ts';
import { RECORDS_OF_IMPORTS } from './records-imports.ts';
import { RECORDS_OF_PEOPLE } from './records-people.ts';
import { RECORDS_OF_PROVIDERS } from './records-providers.ts';
import { RECORDS_OF_SUGGESTIONS } from './records-suggestions.ts';
import { RECORDS_OF_TERMS } from './records-terms.ts';
import { RECORDS_OF_WORDS } from './records-words.ts';

/** Words of the pages where the directory team looks after records. */
export const RECORDS = {
  /** What many of these pages say. */
  team: {
    crumb: 'Directory team',
    filter: 'Show these',
    nothing: 'Nothing fits what you asked for.',
    all: 'All',
    changedFirst: 'Someone else changed this first. Look at it again, then decide.',
    hidden: 'Not on the site now',
    see: 'See the page',
    look: (name: string) => `See the page of ${name}`,
    edit: (name: string) => `Open ${name} in the editor`,
  },
  suggestions: RECORDS_OF_SUGGESTIONS,
  people: RECORDS_OF_PEOPLE,
  feeds: RECORDS_OF_FEEDS,
  imports: RECORDS_OF_IMPORTS,
  duplicates: RECORDS_OF_DUPLICATES,
  terms: RECORDS_OF_TERMS,
  words: RECORDS_OF_WORDS,
  audit: RECORDS_OF_AUDIT,
  providers: RECORDS_OF_PROVIDERS,
} as const;
