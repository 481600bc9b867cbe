import type { Db } from '#db/client.ts';
import { publicAddresses } from '#db/published.ts';

type Table = 'listings' | 'venues' | 'providers';

/** The addresses of the pages of everything published, with when each last changed. `hidden` are slugs of listings that are not told. */
export function publicPages(
  db: Db,
  hidden: ReadonlySet<string>,
): Record<Table, readonly { readonly path: string; readonly changed: number }[]> {
  const pagesOf = (table: Table) =>
    publicAddresses(db, table)
      .filter(({ slug }) => table !== 'listings' || !hidden.has(slug))
      .map(({ slug, updatedAt }) => ({ path: `/${table}/${slug}`, changed: updatedAt }));
  return { listings: pagesOf('listings'), venues: pagesOf('venues'), providers: pagesOf('providers') };
}
