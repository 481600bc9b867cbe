import type { Person } from '#domain/account/person.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import { type Listing, ListingShape } from '#domain/listing/listing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import type { OpenDraft } from '#features/publishing/open-draft.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import type { PublishingContext } from '#features/publishing/publishing-context.ts';
import { writtenVenues } from '#features/publishing/venue-choices.ts';

export interface LookedAt {
  readonly listing: Named<Listing>;
  readonly provider: Named<Provider>;
  readonly venues: readonly Named<Venue>[];
}

/** A draft with what stands around it, as its page would be drawn today; null while it has no name or no kind. */
export function lookAt(context: PublishingContext, person: Person, open: OpenDraft<'listing'>): LookedAt | null {
  const today = wallMoment(context.now()).date;
  // Whoever sends it says that it is right on that day.
  const parsed = ListingShape.safeParse({ ...open.body, checked: { on: today, by: 'provider' } });
  if (!parsed.success || open.provider === null) return null;
  const own = openDraft(context, person, { subject: 'provider', id: open.provider.id });
  const provider = ProviderSchema.safeParse(own.published ?? own.body);
  if (!provider.success) return null;
  const venues = writtenVenues(context, parsed.data.venues).flatMap(({ id, slug, body }): Named<Venue>[] => {
    const venue = VenueSchema.safeParse(body);
    return venue.success ? [{ id, slug, body: venue.data }] : [];
  });
  return {
    listing: { id: open.id, slug: open.slug, body: parsed.data },
    provider: { id: own.id, slug: own.slug, body: provider.data },
    venues,
  };
}
