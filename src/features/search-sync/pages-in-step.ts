import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { LATEST_ROWS } from './outbox.ts';
import { RESULTS_TAG, tagsOf } from './page-tags.ts';

/** Cache tags of pages that may not be shown any more; `'all'` when it cannot be told which they are. */
export type ChangedPages = readonly string[] | 'all';

const NOTHING: ChangedPages = [];
interface Standing {
  /** The newest row of the outbox that was ever written. */
  readonly newest: number;
  /** Where those who read it stand: it changes when search holds something new. */
  readonly read: string;
}

const standing = (db: Db): Standing =>
  statement<[], Standing>(
    db,
    `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0) AS newest,
       (SELECT group_concat(consumer || seq) FROM outbox_cursors) AS read`,
  ).get() ?? { newest: 0, read: '' };

/** The listings of the rows after one; null when they are so many that some may be cleared already. */
function listingsSince(db: Db, seen: number, newest: number): readonly string[] | null {
  if (newest - seen > LATEST_ROWS) return null;
  const rows = statement<[number], string>(db, 'SELECT listing_id FROM outbox WHERE seq > ?').pluck().all(seen);
  return rows.length < newest - seen ? null : rows;
}

/** What kept pages show, and whether it still is so. */
export interface PagesInStep {
  /**
   * Which pages have changed since this was asked last, by whatever process: those that show what was published, as soon as it is, and those
   * that show results, when search holds it. It never throws: while the storage cannot be read, nothing is known to have changed.
   */
  readonly changed: () => ChangedPages;
  /** Says that search finds something else, though nothing was published. */
  readonly resultsChanged: () => void;
}

/** Looks in the storage for what kept pages show. `onTrouble` is told once when it cannot be read. */
export function pagesInStep(db: Db, onTrouble: (error: unknown) => void): PagesInStep {
  let seen = standing(db);
  let areResultsOld = false;
  let isInTrouble = false;

  const tagsSince = (before: Standing, now: Standing): ChangedPages => {
    if (now.newest !== before.newest) {
      const listings = listingsSince(db, before.newest, now.newest);
      return listings === null ? 'all' : tagsOf(db, listings);
    }
    return areResultsOld || now.read !== before.read ? [RESULTS_TAG] : NOTHING;
  };
  return {
    changed: () => {
      try {
        const now = standing(db);
        const tags = tagsSince(seen, now);
        [seen, areResultsOld, isInTrouble] = [now, false, false];
        return tags;
      } catch (error) {
        if (!isInTrouble) onTrouble(error);
        isInTrouble = true;
        return NOTHING;
      }
    },
    resultsChanged: () => {
      areResultsOld = true;
    },
  };
}
