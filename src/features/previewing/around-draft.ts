import type { Db } from '#db/client.ts';
import { draftBody, openRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';

export interface PreviewingContext {
  readonly db: Db;
}

/** What a listing's page is made from besides the listing, as it is now or, before that, as it is being written. */
export interface AroundListing {
  readonly provider: Provider;
  readonly venues: readonly (readonly [id: string, venue: Venue])[];
}

/** A name for what nobody has given one yet. */
const NO_NAME = 'this organisation';

function bodyNow(db: Db, subject: Subject, id: string): unknown {
  const standing = standingOf(db, subject, id);
  const published = standing && wholeBody(db, subject, standing.published);
  const open = published === undefined ? openRevision(db, subject, id) : undefined;
  return published ?? (open === undefined ? {} : draftBody(subject, open));
}

/** The provider and the venues of a listing for a look at its page. Throws `NotFound` for another's. A venue without a name is left out. */
export function aroundListing(
  { db }: PreviewingContext,
  person: Person,
  { provider, venues }: { readonly provider: string; readonly venues: readonly string[] },
): AroundListing {
  needForProvider(person, 'listing: read drafts', provider);
  const given = bodyNow(db, 'provider', provider);
  const parsed = ProviderSchema.safeParse(given);
  return {
    provider: parsed.success ? parsed.data : ProviderSchema.parse({ name: NO_NAME }),
    venues: venues.flatMap((id) => {
      const venue = VenueSchema.safeParse(bodyNow(db, 'venue', id));
      return venue.success ? [[id, venue.data] as const] : [];
    }),
  };
}
