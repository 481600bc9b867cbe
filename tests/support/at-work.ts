import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { aListing, aProvider, aVenue } from './a-listing.ts';
import { personIn, type SignedInCookie, signInCookie } from './signed-in.ts';

/** A provider of a test's own with a venue and a public listing, and somebody who keeps them right, signed in. */
export interface AtWork {
  readonly provider: string;
  readonly venue: string;
  readonly listing: string;
  readonly cookie: SignedInCookie;
}

/** Puts them into an open directory. */
export function providerAtWork(db: Db, body: Partial<Listing> = {}): AtWork {
  const [provider, venue, listing] = [randomUUID(), randomUUID(), randomUUID()];
  const name = `Open Gate ${provider.slice(0, 8)}`;
  publishAll(
    db,
    [
      { subject: 'provider', id: provider, body: aProvider({ name }) },
      { subject: 'venue', id: venue, body: aVenue({ name: `Library ${venue.slice(0, 8)}` }) },
      { subject: 'listing', id: listing, body: aListing({ provider, venues: [venue], ...body }) },
    ],
    'a-test',
    new Date(),
  );
  const person = personIn(db, { email: `edie-${provider}@work.example`, providers: { [provider]: 'editor' } });
  return { provider, venue, listing, cookie: signInCookie(db, person.id) };
}

/** The same in a data folder that a site has open. */
export function providerAtWorkIn(dataDir: string, body: Partial<Listing> = {}): AtWork {
  const db = openDatabase(join(dataDir, 'dayways.sqlite'));
  try {
    return providerAtWork(db, body);
  } finally {
    db.close();
  }
}

/** Signs a browser in. */
export const signInAs = (
  context: BrowserContext,
  { cookie: { name, value } }: AtWork,
  url: string | undefined,
): Promise<void> => context.addCookies([{ name, value, url: url ?? '' }]);
