import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Draft } from '#domain/publishing/draft.ts';
import type { Db } from './client.ts';
import { openRevision, type StoredRevision } from './drafts.ts';
import { venues } from './schema/directory.ts';
import { venueKeepers } from './schema/review.ts';

export interface NewVenue {
  readonly id: string;
  readonly revision: StoredRevision;
}

/** The places of a listing that the public has not seen yet and its provider brought in: they are sent, decided and shown with it. */
export function newVenuesOf(db: Db, listing: Draft<'listing'>, provider: string | null): NewVenue[] {
  const wanted = listing.venues ?? [];
  if (wanted.length === 0 || provider === null) return [];
  return db.orm
    .select({ id: venues.id })
    .from(venues)
    .innerJoin(venueKeepers, and(eq(venueKeepers.venueId, venues.id), eq(venueKeepers.providerId, provider)))
    .where(and(inArray(venues.id, [...wanted]), isNull(venues.publishedRevisionId)))
    .all()
    .flatMap(({ id }) => {
      const revision = openRevision(db, 'venue', id);
      return revision === undefined ? [] : [{ id, revision }];
    });
}
