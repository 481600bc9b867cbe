import type { Credit } from '#domain/feeds/credit.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Language } from '#domain/words/languages.ts';

/** A listing with what is around it, as paper says it at a moment in a language. */
export interface ListingParts {
  readonly listing: Named<Listing>;
  readonly provider: Named<Provider>;
  readonly venues: readonly Named<Venue>[];
  /** The feeds that it comes from. */
  readonly comesFrom: readonly Credit[];
  readonly now: WallMoment;
  readonly language: Language;
}
