import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';

/** One choice of a comparison. */
export interface Side {
  readonly slug: string;
  readonly listing: Listing;
  readonly provider: Provider;
  readonly venues: readonly Named<Venue>[];
}
