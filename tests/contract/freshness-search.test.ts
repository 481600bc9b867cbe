import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { confirmRight } from '#features/freshness/confirm-right.ts';
import { drainOnce } from '#features/search-sync/drain.ts';
import { repairDrift } from '#features/search-sync/drift.ts';
import { type Consumer, setReaders } from '#features/search-sync/outbox.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { rollOn } from '#features/search-sync/roll.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import type { SearchEngine } from '#search/port.ts';
import { aKeptDirectory, aKeptListing, HALL } from '../support/a-kept-directory.ts';
import { anId } from '../support/a-listing.ts';
import { NO_MEILISEARCH, type Reachable, someMeilisearch } from '../support/meilisearch.ts';

let server: Reachable | null = null;
beforeAll(async () => {
  if (NO_MEILISEARCH === null) server = await someMeilisearch();
});
afterAll(async () => {
  await server?.stop();
});

const START = '2026-03-01';
/** No sessions, so that nothing but its age makes a document wrong. */
const LISTINGS = [
  aKeptListing('Checked', START, { sessions: [] }),
  aKeptListing('Later', '2026-04-01', { sessions: [] }),
  aKeptListing('Never', null, { sessions: [] }),
  aKeptListing('Feed', '2020-01-01', { sessions: [], checked: { on: '2020-01-01', by: 'feed' } }),
  aKeptListing('Example', '2020-01-01', { sessions: [], example: true }),
];
const at = (date: string, clock = '12:00') => new Date(`${date}T${clock}:00Z`);

let made = 0;
describe.each(['fts5', 'meilisearch'] as const)('what nobody checks, in %s', (consumer: Consumer) => {
  const unable = consumer === 'meilisearch' && NO_MEILISEARCH !== null;
  let directory: ReturnType<typeof aKeptDirectory>;
  let db: Db;
  let always: SearchEngine;
  let engine: SearchEngine;
  let now = at(START);

  const drainTo = async (to: SearchEngine, by: Consumer) => {
    while ((await drainOnce({ db, engine: to, consumer: by, now: () => now })).length > 0);
  };
  /** What the upkeep of a running site does at a moment. */
  const keepAt = async (moment: Date) => {
    now = moment;
    while (rollOn(db, now) > 0) {
      await drainTo(always, 'fts5');
      if (consumer !== 'fts5') await drainTo(engine, consumer);
    }
  };
  const found = async (): Promise<string[]> => {
    const { ids } = await engine.search({
      ...{ words: '', match: 'all', condition: EVERYTHING, sort: 'best', from: null },
      ...{ page: 1, size: 100, counts: [], totals: [] },
    });
    const names = new Map(LISTINGS.map(({ name }) => [`${anId(name)}_${HALL}`, name]));
    return ids.map((id) => names.get(id) ?? id);
  };
  const lower = ['Never', 'Feed', 'Example'];

  beforeEach(async () => {
    directory = aKeptDirectory(LISTINGS, at(START));
    db = directory.db;
    now = at(START);
    setReaders(db, consumer === 'fts5' ? ['fts5'] : ['fts5', 'meilisearch']);
    always = openFts5Engine(db.sqlite);
    made += 1;
    engine =
      server === null || consumer === 'fts5'
        ? always
        : meilisearchEngine({ ...server, prefix: `choices-old-${process.pid}-${made}`, synonyms: [], stopWords: [] });
    await drainTo(always, 'fts5');
    if (consumer !== 'fts5') await drainTo(engine, consumer);
  });

  test.skipIf(unable)('ranks lower, then goes from search, each at midnight in London', async () => {
    expect((await found()).slice(0, 2).sort()).toEqual(['Checked', 'Later']);
    await keepAt(at('2026-06-30', '22:59'));
    expect((await found()).slice(0, 2).sort()).toEqual(['Checked', 'Later']);
    await keepAt(at('2026-06-30', '23:00'));
    expect((await found())[0]).toBe('Later');
    expect(await found()).toHaveLength(5);
    await keepAt(at('2026-09-30', '22:59'));
    expect(await found()).toContain('Checked');
    await keepAt(at('2026-09-30', '23:00'));
    expect((await found()).sort()).toEqual(['Example', 'Feed', 'Later', 'Never']);
    await keepAt(at('2027-12-31'));
    expect((await found()).sort()).toEqual([...lower].sort());
  });

  test.skipIf(unable)('is found again as soon as somebody says that it is right', async () => {
    await keepAt(at('2027-01-10'));
    expect((await found()).sort()).toEqual([...lower].sort());
    confirmRight({ db, now: () => now }, directory.sam, { listing: anId('Checked') });
    await drainTo(always, 'fts5');
    if (consumer !== 'fts5') await drainTo(engine, consumer);
    expect((await found())[0]).toBe('Checked');
    expect(await found()).toHaveLength(4);
  });

  test.skipIf(unable)('is no drift, and a rebuild leaves it out', async () => {
    await keepAt(at('2026-12-01'));
    expect(await repairDrift(db, [engine], now)).toEqual({ missing: 0, stale: 0, extra: 0 });
    expect(await reindex(db, engine, consumer, now)).toBe(3);
    expect((await found()).sort()).toEqual([...lower].sort());
  });
});
