import type { Listing } from '../listing/listing.ts';
import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';

/** What a revision is of. */
export const SUBJECTS = ['provider', 'venue', 'listing'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface Bodies {
  readonly provider: Provider;
  readonly venue: Venue;
  readonly listing: Listing;
}
/** The whole body of a subject, as the public sees it. */
export type BodyOf<S extends Subject> = Bodies[S];
