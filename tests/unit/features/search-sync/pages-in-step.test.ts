import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { drainOnce } from '#features/search-sync/drain.ts';
import { setReaders, tellAgain } from '#features/search-sync/outbox.ts';
import { RESULTS_TAG } from '#features/search-sync/page-tags.ts';
import { pagesInStep } from '#features/search-sync/pages-in-step.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { aListing, anId, aProvider, aVenue } from '../../../support/a-listing.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const [PROVIDER, VENUE, LISTING] = [anId('Open Gate'), anId('The Old Library'), anId('Tuesday group')];

let folder: string;
let db: Db;
/** The same storage, as another process has it open. */
let elsewhere: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  db = openDatabase(join(folder, 'a.sqlite'));
  elsewhere = openDatabase(join(folder, 'a.sqlite'));
  setReaders(db, ['fts5']);
  publish(db, 'Tuesday group');
  await drainOf(db)();
});
afterEach(() => {
  for (const opened of [db, elsewhere]) if (opened.sqlite.open) opened.close();
  rmSync(folder, { recursive: true });
});

const publish = (by: Db, name: string) =>
  publishAll(
    by,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: VENUE, body: aVenue() },
      { subject: 'listing', id: LISTING, body: aListing({ name, venues: [VENUE] }) },
    ],
    'a-person',
    AT,
  );
const drainOf = (by: Db) => () =>
  drainOnce({ db: by, engine: openFts5Engine(by.sqlite), consumer: 'fts5', now: () => AT });
const noTrouble = (error: unknown) => {
  throw error;
};

describe('which kept pages are out of date', () => {
  test('while nothing changes, none', () => {
    const { changed } = pagesInStep(db, noTrouble);
    expect([changed(), changed()]).toEqual([[], []]);
  });

  test.each([
    ['this process', () => db],
    ['another process', () => elsewhere],
  ])('what %s publishes is told at once, and once', (_who, by) => {
    const { changed } = pagesInStep(db, noTrouble);
    publish(by(), 'Wednesday group');
    expect(changed()).toEqual(expect.arrayContaining([`listing:${LISTING}`, `provider:${PROVIDER}`, `venue:${VENUE}`]));
    expect(changed()).toEqual([]);
  });

  test('what another process publishes and puts into search before anybody asks is told all the same', async () => {
    const { changed } = pagesInStep(db, noTrouble);
    publish(elsewhere, 'Wednesday group');
    await drainOf(elsewhere)();
    expect(changed()).toContain(`listing:${LISTING}`);
  });

  test('pages of results are told again when search holds the change', async () => {
    const { changed } = pagesInStep(db, noTrouble);
    publish(elsewhere, 'Wednesday group');
    expect(changed()).toContain(RESULTS_TAG);
    await drainOf(elsewhere)();
    expect([changed(), changed()]).toEqual([[RESULTS_TAG], []]);
  });

  test('when search finds other things without a change, pages of results are', () => {
    const { changed, resultsChanged } = pagesInStep(db, noTrouble);
    resultsChanged();
    expect([changed(), changed()]).toEqual([[RESULTS_TAG], []]);
  });

  test('after more changes than are remembered, all of them', () => {
    const { changed } = pagesInStep(db, noTrouble);
    tellAgain(elsewhere, Array<string>(500).fill(LISTING), AT);
    expect(changed()).toBe('all');
  });

  test('a storage that cannot be read is told once, and takes nothing from those who read kept pages', () => {
    const trouble = vi.fn();
    const { changed } = pagesInStep(db, trouble);
    db.close();
    expect([changed(), changed()]).toEqual([[], []]);
    expect(trouble).toHaveBeenCalledTimes(1);
  });
});
