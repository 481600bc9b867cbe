import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SearchUnavailable } from '#search/port.ts';
import { type Searching, withFallback } from '#search/with-fallback.ts';
import {
  type BothEngines,
  bothEngines,
  NOTHING_TO_KILL,
  REQUEST,
  searches,
  untilBack,
} from '../../support/both-engines.ts';

const title =
  NOTHING_TO_KILL === null
    ? 'who is asked, and who waits'
    : `who is asked, and who waits (skipped: ${NOTHING_TO_KILL})`;

describe.skipIf(NOTHING_TO_KILL !== null)(title, () => {
  let both: BothEngines;
  beforeAll(async () => {
    both = await bothEngines();
  });
  afterEach(() => both?.proxy.set('none'));
  afterAll(() => both?.stop());
  /** One that does not leave Meilisearch because this machine is busy. */
  const patient = (isFresh = () => true) => withFallback(both.engine, both.second, { isFresh, budgetMs: 120_000 });

  // The engine gives up by itself after 5 seconds, and says so in other words. How long visitors wait is measured by `npm run bench`.
  test('a search waits for a silent Meilisearch no longer than its budget', async () => {
    const search = withFallback(both.engine, both.second, { isFresh: () => true, failures: 1_000 });
    await untilBack(search);
    both.proxy.set('silence');
    for (let time = 1; time <= 3; time += 1) {
      const { failed } = search.state();
      expect(await searches(search, 1)).toEqual(['fts5']);
      expect(search.state()).toMatchObject({ failed: failed + 1, lastError: { message: 'No answer within 300 ms' } });
    }
    both.proxy.set('none');
  });

  test('when all is well Meilisearch answers everybody', async () => {
    const search = patient();
    expect(new Set(await searches(search, 50))).toEqual(new Set(['meilisearch']));
    expect(search.state()).toMatchObject({ breaker: 'closed', failed: 0 });
  });

  test('nobody waits while Meilisearch is left alone: one search at most is with it', async () => {
    const search = both.protectedBy(both.engine, 60_000);
    await untilBack(search);
    both.proxy.set('silence');
    await Promise.all([searches(search, 1), searches(search, 1), searches(search, 1)]);
    const before = search.state().failed;
    await searches(search, 200);
    expect(search.state()).toMatchObject({ breaker: 'open', failed: before });
    both.proxy.set('none');
  });

  test('nobody waits while it is seen whether Meilisearch is back', async () => {
    let asked = 0;
    const neverAgain: Searching = {
      name: 'meilisearch',
      search: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new SearchUnavailable('It is gone')) : new Promise(() => {});
      },
    };
    const search = withFallback(neverAgain, both.second, {
      isFresh: () => true,
      failures: 1,
      tryAgainAfterMs: 1,
      budgetMs: 20_000,
    });
    await searches(search, 1);
    while (asked < 2) await searches(search, 1);
    expect(search.state().breaker).toBe('half-open');
    await searches(search, 20);
    expect(asked).toBe(2);
  });

  test('while its copy lags behind, Meilisearch is not asked', async () => {
    let isFresh = false;
    const search = patient(() => isFresh);
    expect(await searches(search, 3)).toEqual(['fts5', 'fts5', 'fts5']);
    expect(search.state()).toMatchObject({ breaker: 'closed', failed: 0, answered: { meilisearch: 0, fts5: 3 } });
    isFresh = true;
    expect(await searches(search, 1)).toEqual(['meilisearch']);
  });

  test('a fault of ours is not hidden by the other engine', async () => {
    const broken: Searching = {
      name: 'meilisearch',
      search: async () => {
        throw new TypeError('x is not a function');
      },
    };
    const search = both.protectedBy(broken);
    for (let time = 0; time < 5; time += 1) await expect(search.search(REQUEST)).rejects.toThrow(TypeError);
    expect(search.state()).toMatchObject({ breaker: 'closed', failed: 0 });
  });

  test('a visitor who goes away is not held against Meilisearch', async () => {
    const search = both.protectedBy();
    await untilBack(search);
    both.proxy.set('silence');
    for (let time = 0; time < 5; time += 1) {
      const gone = new AbortController();
      const asked = search.search(REQUEST, gone.signal);
      gone.abort(new Error('The visitor went away'));
      await expect(asked).rejects.toThrow('The visitor went away');
    }
    both.proxy.set('none');
    expect(search.state()).toMatchObject({ breaker: 'closed', failed: 0 });
  });

  test('when both engines fail the search is unavailable', async () => {
    const none: Searching = {
      name: 'fts5',
      search: async () => {
        throw new SearchUnavailable('The database is closed');
      },
    };
    const search = withFallback(none, none, { isFresh: () => true });
    await expect(search.search(REQUEST)).rejects.toThrow(SearchUnavailable);
  });

  test('searches one after another share a connection', async () => {
    const search = patient();
    await untilBack(search);
    const before = both.proxy.connections();
    await searches(search, 50);
    expect(both.proxy.connections() - before).toBeLessThanOrEqual(1);
  });
});
