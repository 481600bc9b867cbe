import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '#db/client.ts';
import { publishedAt } from '#db/published-at.ts';
import {
  bodiesOfRevisions,
  type ListingRow,
  type ProviderRow,
  publicChanges,
  type RecordRow,
  readSharedRows,
} from '#db/shared-rows.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { type Entry, type EntryVenue, toEntry, toEntryVenue } from './catalogue-entry.ts';

/** The whole published directory at one moment, as much of it as filters and order need. */
export interface Catalogue {
  readonly changes: number;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly providers: ReadonlyMap<string, ProviderRow>;
  /** Every venue that was ever published: that one was withdrawn is a change of its listings. */
  readonly venueRows: ReadonlyMap<string, RecordRow>;
  readonly venues: ReadonlyMap<string, EntryVenue>;
  /** When anything in it last changed; milliseconds since 1970 UTC. */
  readonly changedAt: number;
}

/** So many bodies are read between two looks at what else waits to be done. */
const AT_ONCE = 100;

function* inGroups<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}

type Published<Row extends RecordRow> = Row & { readonly revision: string };
const isShown = <Row extends RecordRow>(row: Row): row is Published<Row> => row.live && row.revision !== null;

async function entriesOf(
  db: Db,
  rows: readonly Published<ListingRow>[],
  before: ReadonlyMap<string, Entry>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const unread: Published<ListingRow>[] = [];
  for (const row of rows) {
    const known = before.get(row.id);
    if (known?.revision === row.revision) entries.push({ ...known, updatedAt: row.updatedAt });
    else unread.push(row);
  }
  for (const group of inGroups(unread)) {
    const bodies = bodiesOfRevisions<Listing>(
      db,
      group.map(({ revision }) => revision),
    );
    const firsts = publishedAt(
      db,
      group.map(({ id }) => id),
    );
    for (const { id, revision, updatedAt } of group) {
      const body = bodies.get(revision);
      if (body === undefined) throw new Error(`Revision ${revision} is pointed at and is not there`);
      entries.push(toEntry({ id, revision, updatedAt }, body, firsts.get(id)?.first ?? updatedAt));
    }
    await nextTurn();
  }
  return entries.sort((one, other) => one.first - other.first || (one.id < other.id ? -1 : 1));
}

async function venuesOf(
  db: Db,
  rows: readonly Published<RecordRow>[],
  before: ReadonlyMap<string, EntryVenue>,
): Promise<ReadonlyMap<string, EntryVenue>> {
  const venues = new Map<string, EntryVenue>();
  const unread: Published<RecordRow>[] = [];
  for (const row of rows) {
    const known = before.get(row.id);
    if (known?.revision === row.revision) venues.set(row.id, known);
    else unread.push(row);
  }
  for (const group of inGroups(unread)) {
    const bodies = bodiesOfRevisions<Venue>(
      db,
      group.map(({ revision }) => revision),
    );
    for (const { id, revision } of group) {
      const body = bodies.get(revision);
      if (body !== undefined) venues.set(id, toEntryVenue(revision, body));
    }
    await nextTurn();
  }
  return venues;
}

async function read(db: Db, before: Catalogue | null): Promise<Catalogue> {
  const rows = readSharedRows(db);
  const providers = new Map(rows.providers.map((row) => [row.id, row]));
  const shown = rows.listings.filter(isShown).filter((row) => providers.get(row.provider)?.live === true);
  const newest = [...rows.listings, ...rows.providers, ...rows.venues].reduce(
    (at, { updatedAt }) => Math.max(at, updatedAt),
    0,
  );
  const entries = await entriesOf(db, shown, before?.byId ?? new Map());
  return {
    changes: rows.changes,
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    providers,
    venueRows: new Map(rows.venues.map((row) => [row.id, row])),
    venues: await venuesOf(db, rows.venues.filter(isShown), before?.venues ?? new Map()),
    changedAt: newest,
  };
}

/**
 * The directory as filters need it, kept in memory: read once, and of what changed since, whenever somebody asks. Those who ask at the same
 * time wait for one reading.
 */
export function openCatalogue(db: Db): () => Promise<Catalogue> {
  let held: Catalogue | null = null;
  let reading: Promise<Catalogue> | null = null;
  return async () => {
    for (;;) {
      const changes = publicChanges(db);
      if (held?.changes === changes) return held;
      reading ??= read(db, held).finally(() => {
        reading = null;
      });
      const made = await reading;
      held = made;
      if (made.changes >= changes) return made;
    }
  };
}
