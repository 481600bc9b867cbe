import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';

/** One choice of a comparison. */
export interface Side {
  readonly slug: string;
  readonly listing: Listing;
  readonly provider: Provider;
  readonly venues: readonly Venue[];
  /** The ids of `venues`, in their order. */
  readonly venueIds: readonly string[];
}
