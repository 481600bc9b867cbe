import type { Credit } from '../../feeds/credit.ts';
import type { Named } from '../../listing/choice-source.ts';
import type { Listing } from '../../listing/listing.ts';
import type { Provider } from '../../provider/provider.ts';
import type { Venue } from '../../venue/venue.ts';

/** A published listing with everything around it that is published with it. */
export interface SharedListing {
  readonly listing: Named<Listing>;
  readonly provider: SharedProvider;
  /** Those of its venues that the public may see, by id. */
  readonly venues: ReadonlyMap<string, Named<Venue>>;
  /** When what is published of it last changed; milliseconds since 1970 UTC. */
  readonly changedAt: number;
  /** The feeds that it comes from. */
  readonly comesFrom: readonly Credit[];
}

export interface SharedProvider extends Named<Provider> {
  readonly updatedAt: number;
}

/** What a mapping needs to know from outside: where this directory is found (`https://dayways.example`), and the date in the UK. */
export interface Around {
  readonly site: string;
  readonly today: string;
}

/** The addresses below which everything is answered. */
export const apiAddress = (site: string): string => `${site}/api/v3`;
export const termAddress = (site: string, id: string): string => `${apiAddress(site)}/taxonomy_terms/${id}`;
export const taxonomyAddress = (site: string, id: string): string => `${apiAddress(site)}/taxonomies/${id}`;

export const momentOf = (ms: number): string => new Date(ms).toISOString();
