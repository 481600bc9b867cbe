import { and, eq } from 'drizzle-orm';
import { mayForProvider, needForProvider, type ProviderDeed } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { Said } from '#domain/publishing/apply-patch.ts';
import type { Db } from './client.ts';
import { type Standing, standingOf } from './drafts.ts';
import { listings, listingVenues, type Subject } from './schema/directory.ts';
import { venueKeepers } from './schema/review.ts';

/** The providers that keep a venue, and those whose published listings happen there. */
export function providersOfVenue({ orm }: Db, venue: string): string[] {
  const keepers = orm.select({ id: venueKeepers.providerId }).from(venueKeepers).where(eq(venueKeepers.venueId, venue));
  const users = orm
    .selectDistinct({ id: listings.providerId })
    .from(listingVenues)
    .innerJoin(listings, eq(listings.id, listingVenues.listingId))
    .where(and(eq(listingVenues.venueId, venue), eq(listings.state, 'live')));
  return [...new Set([...keepers.all(), ...users.all()].map(({ id }) => id))];
}

/** The providers whose people may look after a record. None for a venue that nobody uses: then the team does. */
export const providersOf = (db: Db, { subject, id, provider }: Standing): string[] =>
  subject === 'venue' ? providersOfVenue(db, id) : provider === null ? [] : [provider];

/** What editing is called for each subject. */
export const EDITING = {
  provider: 'provider: edit',
  venue: 'venue: edit',
  listing: 'listing: edit',
} as const satisfies Record<Subject, ProviderDeed>;

/**
 * A record, looked up through what a person may do to it. Throws `NotFound` when there is none or it is another's, `NotAllowed` when the
 * person's role for its provider does not reach so far.
 */
export function reach(db: Db, person: Person, deed: ProviderDeed, subject: Subject, id: string): Standing {
  const standing = standingOf(db, subject, id);
  if (standing === undefined) throw new NotFound(`There is no ${subject} of this id`);
  const keepers = providersOf(db, standing);
  const own = keepers.find((keeper) => mayForProvider(person, deed, keeper));
  const known = keepers.find((keeper) => mayForProvider(person, 'listing: read drafts', keeper));
  needForProvider(person, deed, own ?? known ?? keepers[0] ?? id);
  return standing;
}

/** Whether a person works for one of the providers of a record: then the provider is speaking, and else the council. */
export const speaksAs = (db: Db, person: Person, standing: Standing): Said['by'] =>
  providersOf(db, standing).some((provider) => person.providers[provider] !== undefined) ? 'provider' : 'council';
