import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { drainOnce } from '#features/search-sync/drain.ts';
import { repairDrift } from '#features/search-sync/drift.ts';
import { fillWhenNeeded } from '#features/search-sync/fill.ts';
import {
  type Consumer,
  LATEST_ROWS,
  parkedFor,
  setReaders,
  tellAgain,
  waitingFor,
} from '#features/search-sync/outbox.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { rollOn } from '#features/search-sync/roll.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { DocumentsRefused, type SearchEngine, SearchUnavailable } from '#search/port.ts';
import { aListing, anId, aProvider, aVenue, weekly } from '../support/a-listing.ts';
import { NO_MEILISEARCH, type Reachable, someMeilisearch } from '../support/meilisearch.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const PROVIDER = anId('Open Gate');
const LIBRARY = anId('library');
const BARN = anId('barn');
const LISTING = anId('listing');

let server: Reachable | null = null;
beforeAll(async () => {
  if (NO_MEILISEARCH === null) server = await someMeilisearch();
});
afterAll(async () => {
  await server?.stop();
});

const everything = {
  words: '',
  match: 'all',
  condition: EVERYTHING,
  sort: 'best',
  from: null,
  page: 1,
  size: 100,
  counts: [],
  totals: [],
} as const;
const found = async (engine: SearchEngine) => [...(await engine.search(everything)).ids].sort();

const publish = (db: Db, venues: readonly string[], name = 'Tuesday group') =>
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: LIBRARY, body: aVenue() },
      { subject: 'venue', id: BARN, body: aVenue({ name: 'The Barn' }) },
      {
        subject: 'listing',
        id: LISTING,
        body: aListing({
          name,
          venues: [...venues],
          sessions: venues.map((venue) => weekly(['tue'], '10:00', '12:00', { venue })),
        }),
      },
    ],
    'a-person',
    AT,
  );

let made = 0;
describe.each(['fts5', 'meilisearch'] as const)('%s is kept in step', (consumer: Consumer) => {
  const unable = consumer === 'meilisearch' && NO_MEILISEARCH !== null;
  let db: Db;
  let engine: SearchEngine;
  beforeEach(() => {
    db = openDatabase(':memory:');
    setReaders(db, [consumer]);
    made += 1;
    engine =
      server === null || consumer === 'fts5'
        ? openFts5Engine(db.sqlite)
        : meilisearchEngine({ ...server, prefix: `choices-sync-${process.pid}-${made}`, synonyms: [], stopWords: [] });
  });
  const drain = async (to: SearchEngine = engine) => {
    while ((await drainOnce({ db, engine: to, consumer, now: () => AT })).length > 0);
  };

  test.skipIf(unable)('what is published is found, and nothing waits then', async () => {
    publish(db, [LIBRARY]);
    await drain();
    expect(await found(engine)).toEqual([`${LISTING}_${LIBRARY}`]);
    expect(waitingFor(db, consumer)).toBe(0);
  });

  test.skipIf(unable)('of what everybody has read only the latest stays, however much there was', async () => {
    tellAgain(db, Array<string>(3 * LATEST_ROWS).fill(LISTING), AT);
    await drain();
    expect(waitingFor(db, consumer)).toBe(0);
    expect(db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(LATEST_ROWS);
  });

  test.skipIf(unable)('a listing that leaves a venue is not found there any more', async () => {
    publish(db, [LIBRARY, BARN]);
    await drain();
    publish(db, [BARN]);
    await drain();
    expect(await found(engine)).toEqual([`${LISTING}_${BARN}`]);
  });

  test.skipIf(unable)('what is withdrawn is gone, and so is everything of a withdrawn provider', async () => {
    publish(db, [LIBRARY]);
    await drain();
    setState(db, 'provider', PROVIDER, 'withdrawn', 'a-person', AT);
    await drain();
    expect(await found(engine)).toEqual([]);
    setState(db, 'provider', PROVIDER, 'live', 'a-person', AT);
    await drain();
    expect(await found(engine)).toHaveLength(1);
  });

  test.skipIf(unable)('an engine that is away loses nothing: the change waits and arrives', async () => {
    publish(db, [LIBRARY]);
    const away: SearchEngine = { ...engine, put: async () => Promise.reject(new SearchUnavailable('away')) };
    await expect(drain(away)).rejects.toThrow(SearchUnavailable);
    expect(waitingFor(db, consumer)).toBeGreaterThan(0);
    await drain();
    expect(await found(engine)).toHaveLength(1);
  });

  test.skipIf(unable)('one listing that an engine refuses is put aside, and the others go on', async () => {
    publish(db, [LIBRARY]);
    const others = ['a', 'b', 'c'].map((name) => ({
      subject: 'listing' as const,
      id: anId(name),
      body: aListing({ name }),
    }));
    publishAll(db, others, 'a-person', AT);
    const choosy: SearchEngine = {
      ...engine,
      put: async (documents) => {
        if (documents.some((document) => document.listing === anId('b')))
          throw new DocumentsRefused('poison', 'This one cannot be read');
        await engine.put(documents);
      },
    };
    await drain(choosy);
    expect(await found(engine)).toHaveLength(3);
    expect(parkedFor(db, consumer)).toBe(1);
  });

  test.skipIf(unable)('made anew, it holds the same, and changes made meanwhile follow', async () => {
    publish(db, [LIBRARY]);
    let changed = false;
    await reindex(db, engine, consumer, AT, () => {
      if (changed) return;
      changed = true;
      publishAll(
        db,
        [{ subject: 'listing', id: anId('late'), body: aListing({ name: 'late' }) }],
        'a-person',
        new Date(AT.getTime() + 1),
      );
    });
    await drain();
    expect(await found(engine)).toHaveLength(2);
  });

  test.skipIf(unable)('a reader that was away while changes were cleared is filled anew', async () => {
    publish(db, [LIBRARY]);
    await drain();
    setReaders(db, [consumer === 'fts5' ? 'meilisearch' : 'fts5']);
    publish(db, [BARN]);
    db.sqlite.prepare('DELETE FROM outbox').run();
    setReaders(db, [consumer]);
    expect(await fillWhenNeeded({ db, engine, consumer, at: AT, expected: null })).toBe(1);
    expect(await found(engine)).toEqual([`${LISTING}_${BARN}`]);
    expect(await fillWhenNeeded({ db, engine, consumer, at: AT, expected: 1 })).toBe(0);
  });

  test.skipIf(unable)('drift is found and mended: missing, stale and extra', async () => {
    publish(db, [LIBRARY]);
    await drain();
    const [good] = await engine.versions();
    expect(good).toBeDefined();
    await engine.remove([`${LISTING}_${LIBRARY}`]);
    expect(await repairDrift(db, [engine], AT)).toEqual({ missing: 1, stale: 0, extra: 0 });
    await drain();
    expect(await found(engine)).toHaveLength(1);
    db.sqlite.prepare("UPDATE listings SET state = 'withdrawn'").run();
    expect(await repairDrift(db, [engine], AT)).toEqual({ missing: 0, stale: 0, extra: 1 });
    expect(await found(engine)).toEqual([]);
  });

  test.skipIf(unable)('what is published while drift is looked for stays found', async () => {
    publish(db, [LIBRARY]);
    // Enough others that there are rests between the slices.
    const body = aListing({ venues: [LIBRARY], sessions: [weekly(['tue'], '10:00', '12:00', { venue: LIBRARY })] });
    const others = Array.from({ length: 40 }, (_, at) => ({
      subject: 'listing' as const,
      id: anId(`other ${at}`),
      body,
    }));
    publishAll(db, others, 'a-person', AT);
    await drain();
    const setListing = db.sqlite.prepare('UPDATE listings SET state = ? WHERE id = ?');
    setListing.run('withdrawn', LISTING);
    // The first slice begins when the engine has said what it holds, and this comes in the first rest after it.
    const versions: SearchEngine['versions'] = async () => {
      const held = await engine.versions();
      setTimeout(() => setListing.run('live', LISTING));
      return held;
    };
    expect((await repairDrift(db, [{ ...engine, versions }], AT)).extra).toBe(0);
    expect(await found(engine)).toContain(`${LISTING}_${LIBRARY}`);
  });
});

test('a session that has passed puts its listing back, so that the next one takes its place', async () => {
  const db = openDatabase(':memory:');
  setReaders(db, ['fts5']);
  const engine = openFts5Engine(db.sqlite);
  publish(db, [LIBRARY]);
  while ((await drainOnce({ db, engine, consumer: 'fts5', now: () => AT })).length > 0);
  expect(rollOn(db, AT)).toBe(0);
  // Tuesday 3 March, one minute past ten.
  const after = new Date('2026-03-03T10:01:00Z');
  expect(rollOn(db, after)).toBe(1);
  while ((await drainOnce({ db, engine, consumer: 'fts5', now: () => after })).length > 0);
  expect(rollOn(db, after)).toBe(0);
});
