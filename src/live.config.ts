import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Db } from '#db/client.ts';
import { listingBySlug, type PublishedRecord, providerBySlug, publicAddresses, venueBySlug } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';

/** Which record, from which storage: pages hand over the storage of the running directory. */
export interface BySlug {
  readonly slug: string;
  readonly db: Db;
}

type Read<Body> = (db: Db, slug: string) => PublishedRecord<Body> | undefined;

/** A live collection over what is published now. Its cache tag is cleared when the record changes. */
function published<Body>(
  subject: 'listing' | 'venue' | 'provider',
  read: Read<Body>,
): LiveLoader<PublishedRecord<Body>, BySlug, { db: Db }> {
  const toEntry = (record: PublishedRecord<Body>) => ({
    id: record.slug,
    data: record,
    cacheHint: { tags: [`${subject}:${record.id}`], lastModified: new Date(record.updatedAt) },
  });
  return {
    name: `published-${subject}s`,
    loadEntry: async ({ filter: { slug, db } }) => {
      const record = read(db, slug);
      return record === undefined
        ? { error: new NotFound(`No ${subject} is published as “${slug}”`) }
        : toEntry(record);
    },
    loadCollection: async ({ filter }) => {
      const db = filter?.db;
      if (db === undefined) return { error: new NotFound('No storage was given to read from') };
      return {
        entries: publicAddresses(db, `${subject}s`)
          .flatMap(({ slug }) => read(db, slug) ?? [])
          .map(toEntry),
      };
    },
  };
}

export const collections = {
  listings: defineLiveCollection({ loader: published<Listing>('listing', listingBySlug) }),
  venues: defineLiveCollection({ loader: published<Venue>('venue', venueBySlug) }),
  providers: defineLiveCollection({ loader: published<Provider>('provider', providerBySlug) }),
};
