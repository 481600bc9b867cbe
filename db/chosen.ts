import type { Listing } from '#domain/listing/listing.ts';
import { listingsWithAround, type WithAround } from './around-listings.ts';
import type { Db } from './client.ts';
import { movedTo } from './merged.ts';
import { statement } from './statements.ts';

/** A listing that somebody has chosen, as the public sees it now with everything around it. */
export interface LiveChosen extends WithAround {
  readonly state: 'live';
  readonly id: string;
  readonly slug: string;
}

/** One that was published and is not any more: its name and kind as they last were, to look for something like it. */
export interface GoneChosen {
  readonly state: 'gone';
  readonly id: string;
  readonly slug: string;
  readonly last: Pick<Listing, 'name' | 'kind' | 'venues'>;
  /** The address of the listing that it was merged into. */
  readonly now: string | null;
}

export type Chosen = LiveChosen | GoneChosen;

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly last: string | null;
}

const rowsBy = (key: 'id' | 'slug') => (db: Db, values: readonly string[]) =>
  statement<[string], Row>(
    db,
    `SELECT id, slug, (SELECT body FROM revisions WHERE subject = 'listing' AND subject_id = listings.id
       AND state IN ('published', 'replaced') AND closed IS NULL ORDER BY number DESC LIMIT 1) AS last
     FROM listings WHERE ${key} IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(values));

function toChosen(db: Db, rows: readonly Row[]): Map<string, Chosen> {
  const live = listingsWithAround(
    db,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.flatMap(({ id, slug, last }): [string, Chosen][] => {
      const found = live.get(id);
      if (found !== undefined) return [[id, { state: 'live', id, slug, ...found }]];
      // What the public never saw is not there for them.
      if (last === null) return [];
      const { name, kind, venues } = JSON.parse(last) as Listing;
      const now = movedTo(db, 'listing', slug) ?? null;
      return [[id, { state: 'gone', id, slug, last: { name, kind, venues }, now }]];
    }),
  );
}

/** The listings of some ids, in that order. Ids that nothing public ever had are left out. */
export function chosenById(db: Db, ids: readonly string[]): Chosen[] {
  const found = toChosen(db, rowsBy('id')(db, ids));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The listings of some addresses, in that order. Addresses that nothing public ever had are left out. */
export function chosenBySlug(db: Db, slugs: readonly string[]): Chosen[] {
  const rows = rowsBy('slug')(db, slugs);
  const found = toChosen(db, rows);
  const idOf = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => found.get(idOf.get(slug) ?? '') ?? []);
}
