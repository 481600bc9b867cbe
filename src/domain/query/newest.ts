import type { ChoiceSource, Named } from '../listing/choice-source.ts';
import type { Listing } from '../listing/listing.ts';
import type { Provider } from '../provider/provider.ts';
import type { Query } from './query.ts';

/** A listing that is told of as new, with those of its choices that fit. */
export interface NewListing {
  readonly listing: Named<Listing>;
  readonly provider: Named<Provider>;
  readonly choices: readonly ChoiceSource[];
  /** Milliseconds since 1970 UTC: when the public first saw it, and since when it sees what it sees now. */
  readonly published: { readonly first: number; readonly now: number };
}

/** What is newest in a search. */
export interface Newest {
  readonly query: Query;
  readonly listings: readonly NewListing[];
}
