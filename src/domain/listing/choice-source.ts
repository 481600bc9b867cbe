import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';
import type { Choice } from './choice.ts';
import type { Listing } from './listing.ts';
import type { WallMoment } from './session-dates.ts';

export interface Named<Body> {
  readonly id: string;
  readonly slug: string;
  readonly body: Body;
}

/** Everything that is true of one choice now: what facets read and what search documents are made from. */
export interface ChoiceSource {
  readonly listing: Named<Listing>;
  readonly provider: Named<Provider>;
  readonly venue: Named<Venue> | null;
  readonly choice: Choice;
  readonly now: WallMoment;
  /** When the public first saw the listing, and since when it sees what it sees now; milliseconds since 1970 UTC. Not read where nobody asks. */
  readonly published?: { readonly first: number; readonly now: number };
}
