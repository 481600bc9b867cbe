import { stringify } from 'csv-stringify/sync';
import type { Db } from '#db/client.ts';
import { creditsOfListings } from '#db/credits.ts';
import { listingsById, providersById, venuesById } from '#db/published.ts';
import { isHidden } from '#domain/freshness/standing.ts';
import { COLUMNS, CREDIT_COLUMNS } from './columns.ts';
import { type ListingToWrite, writeListing } from './write-listing.ts';
import type { Cell, Written } from './written-cells.ts';

/** So many listings are in memory at a time. */
const AT_ONCE = 20;

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What readers take one apostrophe from: words that begin with one before a formula need another, to come back as they were. */
const LIKE_ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/u;

const cellOf = (cell: Cell | null | undefined): Cell =>
  typeof cell === 'string' && LIKE_ESCAPED.test(cell) ? `'${cell}` : (cell ?? '');

/** The template's, and behind them what an import passes over. */
export const TABLE_HEADINGS: readonly string[] = [...COLUMNS.map(({ heading }) => heading), ...CREDIT_COLUMNS];

/** Rows as lines of the file, each ended by CR and LF: every cell in its column, none of them a formula, whatever stands in it. */
export const linesOf = (rows: readonly Written[]): string =>
  stringify(
    rows.map((row) => TABLE_HEADINGS.map((heading) => cellOf(row[heading]))),
    { escape_formulas: true, quoted_match: /[\r\n;\t]/u, record_delimiter: '\r\n' },
  );

/** Those of some ids that everybody may see today, in the same order. */
function toWrite(db: Db, ids: readonly string[], today: string): ListingToWrite[] {
  const listings = listingsById(db, ids);
  const shown = ids.flatMap((id) => listings.get(id) ?? []).filter(({ body }) => !isHidden(body, today));
  const providers = providersById(
    db,
    shown.map(({ body }) => body.provider),
  );
  const venues = venuesById(
    db,
    shown.flatMap(({ body }) => body.venues),
  );
  const credits = creditsOfListings(
    db,
    shown.map(({ id }) => id),
  );
  return shown.flatMap(({ id, body }) => {
    const provider = providers.get(body.provider)?.body;
    const there = body.venues.flatMap((venue) => {
      const place = venues.get(venue)?.body;
      return place === undefined ? [] : [[venue, place] as const];
    });
    return provider === undefined
      ? []
      : [{ id, body, provider, venues: new Map(there), comesFrom: credits.get(id) ?? [] }];
  });
}

/**
 * Published listings as a CSV with the template's columns, some lines at a time: what this writes, an import reads. Cells that a spreadsheet
 * would take for a formula begin with an apostrophe (OWASP, CSV injection). What is gone or hidden when its turn comes is left out.
 */
export function* tableOf(db: Db, ids: readonly string[], today: string): Generator<string> {
  yield `${BYTE_ORDER_MARK}${stringify([TABLE_HEADINGS], { record_delimiter: '\r\n' })}`;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = toWrite(db, ids.slice(at, at + AT_ONCE), today);
    if (some.length > 0) yield linesOf(some.flatMap((listing) => writeListing(listing, today)));
  }
}
