import type { Named } from '../listing/choice-source.ts';
import type { Listing } from '../listing/listing.ts';
import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';

/** A record as its page will show it, with what stands around it, published or still waiting. */
export type Shown =
  | {
      readonly subject: 'listing';
      readonly listing: Named<Listing>;
      readonly provider: Named<Provider>;
      readonly venues: readonly Named<Venue>[];
    }
  | { readonly subject: 'venue'; readonly venue: Named<Venue> }
  | { readonly subject: 'provider'; readonly provider: Named<Provider> };
