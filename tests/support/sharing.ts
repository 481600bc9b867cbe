import { type Db, openDatabase } from '#db/client.ts';
import { refreshPlaces } from '#db/places.ts';
import { publicChanges } from '#db/shared-rows.ts';
import type { OutPage } from '#domain/open-referral/out/contract/page.ts';
import type { OutService, OutServiceAtLocation } from '#domain/open-referral/out/contract/service.ts';
import { placeFinder } from '#features/finding/find-place.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { seedDirectory } from '#features/seeding/seed-directory.ts';
import { openCatalogue } from '#features/sharing/catalogue.ts';
import { type ListAddress, shareList } from '#features/sharing/share.ts';
import type { SharingContext } from '#features/sharing/sharing-context.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';

export const SITE = 'https://dayways.example';

/** What is needed to share a directory, with its search filled anew whenever something has changed. */
export function sharing(db: Db, now: () => Date): SharingContext {
  const engine = openFts5Engine(db.sqlite);
  let indexed = -1;
  return {
    db,
    now,
    findPlace: placeFinder(db),
    catalogue: openCatalogue(db),
    streams: { open: 0 },
    startedAt: 0,
    search: async (request) => {
      const changes = publicChanges(db);
      if (changes !== indexed) await reindex(db, engine, 'fts5', now());
      indexed = changes;
      return engine.search(request);
    },
  };
}

/** The example directory in memory. */
export function theExamples(at: Date): Db {
  const db = openDatabase(':memory:');
  seedDirectory(db, at);
  refreshPlaces(db);
  return db;
}

/** One page as it is sent. */
export async function pageAt<Item = OutService>(
  context: SharingContext,
  address: ListAddress,
  params: string,
): Promise<OutPage<Item> & { readonly next: Readonly<Record<string, string>> | null }> {
  const list = await shareList(context, SITE, address, new URLSearchParams(params));
  if ('lines' in list) throw new Error('This is not a page');
  return { ...(JSON.parse(JSON.stringify(list.page)) as OutPage<Item>), next: list.next };
}

/** Everything that is found, as it is sent a record a line. */
export async function linesAt<Item>(
  context: SharingContext,
  address: ListAddress,
  params = '',
  site = SITE,
): Promise<Item[]> {
  const list = await shareList(context, site, address, new URLSearchParams(`format=ndjson&${params}`));
  if (!('lines' in list)) throw new Error('These are not lines');
  return [...list.lines]
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
}

export const wholeServices = (context: SharingContext, params = '', site = SITE): Promise<OutService[]> =>
  linesAt<OutService>(context, '/services', `full=true&${params}`, site);
export const wholePlaces = (context: SharingContext, params = ''): Promise<OutServiceAtLocation[]> =>
  linesAt<OutServiceAtLocation>(context, '/service_at_locations', `full=true&${params}`);
