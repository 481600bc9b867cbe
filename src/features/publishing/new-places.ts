import { draftBody, type StoredRevision } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import type { Problem } from '#domain/publishing/needs.ts';
import { problemsOf } from '#domain/publishing/problems.ts';
import type { PublishingContext } from './publishing-context.ts';

/** A place of a listing that the public has not seen yet, and what still stops it from being sent. */
export interface NewPlace {
  readonly id: string;
  readonly revision: StoredRevision;
  readonly body: Draft<'venue'>;
  readonly problems: readonly Problem[];
}

/** The new places that a listing of this provider takes to the team with it. */
export const newPlacesOf = (
  { db }: Pick<PublishingContext, 'db'>,
  listing: Draft<'listing'>,
  provider: string | null,
): NewPlace[] =>
  newVenuesOf(db, listing, provider).map(({ id, revision }) => {
    const body = draftBody('venue', revision);
    return { id, revision, body, problems: problemsOf('venue', body) };
  });

/** What stops a new place, as it is said of the listing: under its places, with the name of the place. */
export const asOfListing = ({ body, problems }: NewPlace): Problem[] =>
  problems.map(({ message }) => ({ field: 'venues', message: `${body.name ?? 'A new place'}: ${message}` }));
