import { type Chosen, chosenById, type LiveChosen } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { venueNames } from '#db/venue-names.ts';
import { changesForVisitors, changesOfVenue } from '#domain/choosing/changes.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { PackItem } from '#domain/packing/pack.ts';
import type { Difference } from '#domain/publishing/differences.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { itemsOf, type PackRow, rowByRead, stateOfRow } from './pack-row.ts';
import type { PackingContext } from './packing-context.ts';

/** One choice of a pack as it is now. */
export interface PackChoice {
  readonly item: PackItem;
  readonly chosen: Chosen;
  /** What is different for who wants to come since the pack was made, in words. That it was checked again is no difference. */
  readonly changes: readonly Difference[];
}

export interface Pack {
  readonly choices: readonly PackChoice[];
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly endsAt: number;
}

const bodyOf = (db: Db, revision: string): Listing | undefined => {
  const body = statement<[string], string>(db, "SELECT body FROM revisions WHERE id = ? AND subject = 'listing'")
    .pluck()
    .get(revision);
  // It was parsed by its schema when it was published.
  return body === undefined ? undefined : (JSON.parse(body) as Listing);
};

/** What the public saw of a venue at a moment. */
const venueAt = (db: Db, id: string, at: number): Venue | undefined => {
  const body = statement<[string, number], string>(
    db,
    `SELECT body FROM revisions WHERE subject = 'venue' AND subject_id = ? AND decided_at <= ?
       AND state IN ('published', 'replaced') AND closed IS NULL ORDER BY number DESC LIMIT 1`,
  )
    .pluck()
    .get(id, at);
  return body === undefined ? undefined : (JSON.parse(body) as Venue);
};

function changesOf(db: Db, { listing, venues }: LiveChosen, seen: string, madeAt: number): Difference[] {
  const before = bodyOf(db, seen);
  if (before === undefined) return [];
  const own = seen === listing.revision ? [] : changesForVisitors(before, listing.body, venueNames(db));
  const same = venues.filter(({ id }) => before.venues.includes(id));
  return [
    ...own,
    ...same.flatMap(({ id, body }) => {
      const was = venueAt(db, id, madeAt);
      return was === undefined ? [] : changesOfVenue(was, body);
    }),
  ];
}

/** What is in a pack, in its order, as the public sees it now. */
export function choicesOf({ db }: PackingContext, row: PackRow): PackChoice[] {
  const items = itemsOf(row);
  const chosen = new Map(
    chosenById(
      db,
      items.map(({ listing }) => listing),
    ).map((one) => [one.id, one]),
  );
  return items.flatMap((item): PackChoice[] => {
    const now = chosen.get(item.listing);
    if (now === undefined) return [];
    return [
      { item, chosen: now, changes: now.state === 'live' ? changesOf(db, now, item.revision, row.createdAt) : [] },
    ];
  });
}

/** The pack of a link. Null when there is none, when it was ended and when its time is over: nobody is told which. */
export function readPack(context: PackingContext, token: string): Pack | null {
  const row = rowByRead(context, token);
  if (row === undefined || stateOfRow(context, row) !== 'open') return null;
  return { choices: choicesOf(context, row), madeAt: row.createdAt, endsAt: row.expiresAt };
}
