import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { Invalid } from '#domain/errors.ts';
import type { Db } from './client.ts';
import { venues } from './schema/directory.ts';
import { venueKeepers } from './schema/review.ts';

/**
 * The venues that a listing of this provider may name: those that the public sees, and new ones that the provider brought in itself and
 * did not throw away.
 * Throws `Invalid` for another, which may not even exist: another's new venue is not there for anybody else.
 */
export function needVenuesOf({ orm }: Db, provider: string | null, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const known = orm
    .selectDistinct({
      id: venues.id,
      revision: venues.publishedRevisionId,
      state: venues.state,
      keeper: venueKeepers.providerId,
    })
    .from(venues)
    .leftJoin(venueKeepers, and(eq(venueKeepers.venueId, venues.id), eq(venueKeepers.providerId, provider ?? '')))
    .where(
      and(inArray(venues.id, [...wanted]), or(eq(venues.state, 'live'), eq(venueKeepers.providerId, provider ?? ''))),
    )
    .all()
    .filter(({ revision, state, keeper }) => revision !== null || (keeper !== null && state === 'live'));
  const ids = new Set(known.map(({ id }) => id));
  if (wanted.every((id) => ids.has(id))) return;
  throw new Invalid('One of the places is not there', { venues: ['Choose a place from the list, or add a new one'] });
}

/** Throws `Invalid` when one of these venues is not public yet: then a listing that names it cannot be either. */
export function needShownVenues({ orm }: Db, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const hidden = orm
    .select({ id: venues.id })
    .from(venues)
    .where(and(inArray(venues.id, [...wanted]), isNull(venues.publishedRevisionId)))
    .all();
  if (hidden.length === 0) return;
  throw new Invalid('One of the places is not public yet', {
    venues: ['A place of this listing is still being written. Send this back and ask for it to be finished'],
  });
}
