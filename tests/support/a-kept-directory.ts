import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { mails } from '#db/schema/work.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { aListing, anId, aProvider, aVenue, weekly } from './a-listing.ts';
import { personIn } from './signed-in.ts';

export const PROVIDER = anId('Open Gate');
export const HALL = anId('the hall');

/** A listing of Open Gate on Tuesdays, checked on a day by its provider. */
export const aKeptListing = (name: string, checkedOn: string | null, more: Partial<Listing> = {}): Listing =>
  aListing({
    name,
    provider: PROVIDER,
    venues: [HALL],
    sessions: [weekly(['tue'], '10:00', '12:00', { venue: HALL })],
    contacts: [{ phone: '01632 960001' }],
    checked: checkedOn === null ? null : { on: checkedOn, by: 'provider' },
    ...more,
  });

/** A directory of one provider with these listings and one person who works for it, as it was published at a moment. */
export function aKeptDirectory(listings: readonly Listing[], at: Date) {
  const db = openDatabase(':memory:');
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: HALL, body: aVenue({ name: 'The Hall' }) },
      ...listings.map((body) => ({ subject: 'listing' as const, id: anId(body.name), body })),
    ],
    'a-test',
    at,
  );
  const sam = personIn(db, { email: 'sam@open-gate.example', providers: { [PROVIDER]: 'owner' } });
  return { db, sam, mails: EN_GB.freshness.mails, site: 'https://dayways.example' };
}

/** The mails that wait, oldest first, with the tokens of the links in them. */
export const waitingMails = (db: Db) =>
  db.orm
    .select()
    .from(mails)
    .orderBy(mails.createdAt)
    .all()
    .map(({ recipient, kind, subject, body }) => ({
      ...{ to: recipient, kind, subject, body },
      tokens: [...body.matchAll(/\/check\/([\w-]+)/gu)].map(([, token = '']) => token),
    }));
