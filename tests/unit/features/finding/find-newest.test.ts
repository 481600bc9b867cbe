import { describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { findNewest, MOST_NEW } from '#features/finding/find-newest.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import type { SearchRequest } from '#search/port.ts';
import { aListing, anId, aProvider, aVenue } from '../../../support/a-listing.ts';

const VENUES = ['Hall', 'Shed', 'Barn'].map(anId);
const day = (date: number, hour = 9) => new Date(Date.UTC(2026, 2, date, hour));
const publish = (db: Db, name: string, at: Date, more: Parameters<typeof aListing>[0] = {}) =>
  publishAll(db, [{ subject: 'listing', id: anId(name), body: aListing({ name, ...more }) }], 'a-person', at);

function aDirectory() {
  const db = openDatabase(':memory:');
  publishAll(
    db,
    [
      { subject: 'provider', id: anId('Open Gate'), body: aProvider() },
      ...VENUES.map((id) => ({ subject: 'venue' as const, id, body: aVenue() })),
    ],
    'a-person',
    day(1),
  );
  return db;
}

/** Asks what is newest at a moment, and counts what is asked of the engine. */
async function newest(db: Db, search = '', at = day(20)) {
  const engine = openFts5Engine(db.sqlite);
  await reindex(db, engine, 'fts5', at);
  const asked: SearchRequest[] = [];
  const found = await findNewest(
    {
      db,
      search: (request) => {
        asked.push(request);
        return engine.search(request);
      },
      now: () => at,
    },
    new URLSearchParams(search),
  );
  return { ...found, asked, names: found.listings.map(({ listing }) => listing.body.name) };
}

describe('what is newest in a search', () => {
  test('goes by when it was first published, then by its last change; a change makes nothing new again', async () => {
    const db = aDirectory();
    for (const [name, at] of [
      ['Art', 2],
      ['Choir', 3],
      ['Drama', 4],
    ] as const)
      publish(db, name, day(at));
    for (const name of ['Bingo', 'Chess']) publish(db, name, day(5));
    publish(db, 'Art', day(9), { summary: 'Now with clay' });
    publish(db, 'Bingo', day(10), { summary: 'Now with prizes' });
    const { names, listings } = await newest(db);
    expect(names).toEqual(['Bingo', 'Chess', 'Drama', 'Choir', 'Art']);
    expect(listings.at(-1)?.published).toEqual({ first: day(2).getTime(), now: day(9).getTime() });
  });

  test('is at most 50, each once however many venues it has, and right however many there are', async () => {
    const db = aDirectory();
    for (let at = 0; at < 120; at += 1)
      publish(db, `Group ${at}`, new Date(day(2).getTime() + at * 60_000), { venues: VENUES });
    const { names, asked } = await newest(db);
    expect(names).toEqual(Array.from({ length: MOST_NEW }, (_, at) => `Group ${119 - at}`));
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(asked.every(({ size, counts, totals }) => size <= 100 && counts.length + totals.length === 0)).toBe(true);
  });

  test('is of what was asked for; how to look at it changes nothing', async () => {
    const db = aDirectory();
    publish(db, 'Art', day(2), { kind: 'day' });
    publish(db, 'Job club', day(3), { kind: 'find-job' });
    expect((await newest(db, 'kind=day')).names).toEqual(['Art']);
    expect((await newest(db, 'view=map&sort=soonest&page=7&day=nonsense')).names).toEqual(['Job club', 'Art']);
  });

  test('a search that cannot be used has no listings, because those of another search would be wrong', async () => {
    const db = aDirectory();
    publish(db, 'Art', day(2));
    for (const search of ['near=Zzyzx', 'kind=nonsense', 'within=-3']) {
      const { names, problems } = await newest(db, search);
      expect(names).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });

  test('what nobody checks for too long is not told, also before its document is gone', async () => {
    const db = aDirectory();
    publish(db, 'Old', day(2), { checked: { on: '2026-02-01', by: 'provider' } });
    publish(db, 'Kept', day(3), { checked: { on: '2026-12-01', by: 'provider' } });
    expect((await newest(db)).names).toEqual(['Kept', 'Old']);
    const engine = openFts5Engine(db.sqlite);
    const later = await findNewest(
      { db, search: engine.search, now: () => new Date('2027-01-05T09:00:00Z') },
      new URLSearchParams(),
    );
    expect(later.listings.map(({ listing }) => listing.body.name)).toEqual(['Kept']);
  });
});
