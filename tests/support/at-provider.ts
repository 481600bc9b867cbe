import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Patch } from '#domain/publishing/draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing } from '#features/publishing/start.ts';
import { aListing, aProvider, aVenue, weekly } from './a-listing.ts';
import { personIn, signInCookie } from './signed-in.ts';
import { WORK_DATA } from './work-data.ts';

const CONTACT = {
  name: null,
  role: null,
  phone: '0161 496 0121',
  email: null,
  website: null,
  for: 'questions',
} as const;

/** A provider of its own for a test, with a venue and, when asked for, listings; and somebody of it who is signed in. */
export async function atProvider(context: BrowserContext, origin: string | undefined, { live = 0, drafts = 0 } = {}) {
  if (origin === undefined) throw new Error('The tests do not say where the site answers');
  const db = openDatabase(`${WORK_DATA}/dayways.sqlite`);
  const now = () => new Date();
  const [provider, venue, mark] = [randomUUID(), randomUUID(), randomUUID().slice(0, 8)];
  const name = `Kite House ${mark}`;
  const listings = Array.from({ length: live }, () => randomUUID());
  const today = now().toISOString().slice(0, 10);
  publishAll(
    db,
    [
      { subject: 'provider', id: provider, body: aProvider({ name }) },
      { subject: 'venue', id: venue, body: aVenue({ name: `Kite Hall ${mark}` }) },
      ...listings.map((id, at) => ({
        subject: 'listing' as const,
        id,
        body: aListing({
          name: `Kite group ${at + 1} ${mark}`,
          provider,
          summary: 'We make kites and fly them.',
          venues: [venue],
          ways: ['venue'],
          sessions: [weekly(['tue'], '10:00', '12:00', { venue })],
          contacts: [CONTACT],
          checked: { on: today, by: 'provider' },
        }),
      })),
    ],
    'a-test',
    now(),
  );
  const person = personIn(db, { email: `kite-${mark}@work.example`, name: 'Kit', providers: { [provider]: 'owner' } });
  for (let at = 1; at <= drafts; at += 1) {
    const { id, version } = startListing({ db, now }, person, { provider });
    const patch: Patch<'listing'> = { name: `Draft ${String(at).padStart(3, '0')} ${mark}`, kind: 'day' };
    saveDraft({ db, now }, person, { subject: 'listing', id, version, patch });
  }
  const { slug } = db.sqlite
    .prepare<[string], { slug: string }>('SELECT slug FROM providers WHERE id = ?')
    .get(provider) ?? {
    slug: '',
  };
  const cookie = signInCookie(db, person.id);
  db.close();
  const signIn = (other: BrowserContext) => other.addCookies([{ name: cookie.name, value: cookie.value, url: origin }]);
  await signIn(context);
  return {
    path: `/provider/${slug}`,
    name,
    mark,
    venue,
    listings: listings.map((id) => `/provider/listings/${id}`),
    signIn,
  };
}
