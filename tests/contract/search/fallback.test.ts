import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { type SearchEngine, SearchUnavailable } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { type Searching, type SearchWithFallback, withFallback } from '#search/with-fallback.ts';
import { STOP_WORDS } from '#search/words.ts';
import { aDirectory } from '../../support/a-directory.ts';
import { aRequest } from '../../support/a-query.ts';
import { bruteIds } from '../../support/brute-force.ts';
import { type Fault, type FaultyProxy, faultyProxy, httpAnswer } from '../../support/faulty-proxy.ts';
import { ownMeilisearch } from '../../support/meilisearch.ts';

const reason = installedBinary() === null ? 'no Meilisearch that can be killed is installed for this machine' : null;
const title = reason === null ? 'search when Meilisearch fails' : `search when Meilisearch fails (skipped: ${reason})`;

const DIRECTORY = aDirectory(200);
const REQUEST = aRequest({ sort: 'newest', size: 20 });
const EXPECTED = bruteIds(DIRECTORY, REQUEST).slice(0, 20);

type Own = Awaited<ReturnType<typeof ownMeilisearch>>;

describe.skipIf(reason !== null)(title, () => {
  let server: Own;
  let proxy: FaultyProxy;
  let engine: SearchEngine;
  const db = openDatabase(':memory:');
  const second = openFts5Engine(db.sqlite);

  const engineWith = (address: string, searchKey: string): SearchEngine =>
    meilisearchEngine({
      address,
      searchKey,
      writeKey: server.writeKey,
      synonyms: SYNONYMS,
      stopWords: [...STOP_WORDS],
    });

  beforeAll(async () => {
    server = await ownMeilisearch();
    proxy = await faultyProxy(server.address);
    engine = engineWith(proxy.address, server.searchKey);
    await Promise.all([engine.put(DIRECTORY), second.put(DIRECTORY)]);
  }, 60_000);
  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
    db.close();
  });

  afterEach(() => proxy?.set('none'));

  const protectedBy = (first: Searching, tryAgainAfterMs = 250) =>
    withFallback(first, second, { isFresh: () => true, tryAgainAfterMs });

  /** Searches one after another; every one must be answered, and rightly. Gives who answered. */
  const searches = async (search: SearchWithFallback, times: number): Promise<string[]> => {
    const engines: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const answer = await search.search(REQUEST);
      expect(answer).toMatchObject({ total: DIRECTORY.length, ids: EXPECTED });
      engines.push(answer.engine);
    }
    return engines;
  };

  /** Searches until Meilisearch answers again. Every search on the way must be answered. */
  const untilBack = async (search: SearchWithFallback): Promise<void> => {
    for (const end = Date.now() + 8_000; Date.now() < end; await pause(25))
      if ((await searches(search, 1)).includes('meilisearch')) return;
    throw new Error(`Meilisearch did not come back: ${JSON.stringify(search.state())}`);
  };

  /** Goes through a fault: answered by Meilisearch before it, by the other one during it, and by Meilisearch again after it. */
  const survives = async (search: SearchWithFallback, begin: () => unknown, end: () => unknown): Promise<void> => {
    await untilBack(search);
    await begin();
    expect(new Set(await searches(search, 40))).toEqual(new Set(['fts5']));
    expect(search.state()).toMatchObject({ breaker: expect.stringMatching(/^(?:half-)?open$/u), isFresh: true });
    expect(search.state().lastError?.message).toBeTruthy();
    await end();
    await untilBack(search);
    expect(search.state().breaker).toBe('closed');
  };

  const passing: readonly (readonly [name: string, fault: Fault])[] = [
    ['resets every connection', 'reset'],
    ['takes what is asked and never answers', 'silence'],
    ['answers a second late', { delayMs: 1_000 }],
    ['answers with a web page', { instead: httpAnswer('200 OK', 'text/html', '<h1>Welcome to nginx!</h1>') }],
    [
      'answers with an error',
      {
        instead: httpAnswer(
          '500 Internal Server Error',
          'application/json',
          '{"code":"internal","message":"no space left"}',
        ),
      },
    ],
    [
      'answers with the JSON of something else',
      { instead: httpAnswer('200 OK', 'application/json', '{"results":[{"hits":"none"}]}') },
    ],
    ['answers with half a JSON', { instead: httpAnswer('200 OK', 'application/json', '{"results":[{"hi') }],
    ['answers with what is not HTTP', { instead: 'SSH-2.0-OpenSSH_9.2\r\n' }],
  ];
  test.each(passing)(
    'every search is answered while Meilisearch %s, and it comes back by itself',
    async (_name, fault) => {
      await survives(
        protectedBy(engine),
        () => proxy.set(fault),
        () => proxy.set('none'),
      );
    },
    30_000,
  );

  test('every search is answered while Meilisearch is paused, and it comes back by itself', async () => {
    const pid = server.pid() ?? 0;
    await survives(
      protectedBy(engine),
      () => process.kill(pid, 'SIGSTOP'),
      () => process.kill(pid, 'SIGCONT'),
    );
  }, 30_000);

  test('every search is answered when Meilisearch is killed, and it is started again', async () => {
    const search = protectedBy(engine);
    await untilBack(search);
    const pid = server.pid();
    process.kill(pid ?? 0, 'SIGKILL');
    await searches(search, 40);
    await untilBack(search);
    expect(server.pid()).not.toBe(pid);
    expect(server.events.join()).toContain('SIGKILL');
  }, 30_000);

  test('every search is answered while the key is refused, and it comes back when the key is good', async () => {
    const masterKey = await readFile(join(server.dataDir, 'meilisearch', 'master-key'), 'utf8');
    const master = new Meilisearch({ host: server.address, apiKey: masterKey });
    const { uid, name, actions, indexes } = await master.getKey(server.searchKey);
    await survives(
      protectedBy(engine),
      () => master.deleteKey(uid),
      () => master.createKey({ uid, name: name ?? '', actions, indexes, expiresAt: null }),
    );
    const wrong = protectedBy(engineWith(server.address, 'not-the-key'));
    expect(new Set(await searches(wrong, 10))).toEqual(new Set(['fts5']));
    expect(wrong.state().lastError?.message).toContain('403');
  }, 30_000);

  test('every search is answered while the index is gone, and it comes back with the index', async () => {
    const writer = new Meilisearch({ host: server.address, apiKey: server.writeKey });
    await survives(
      protectedBy(engine),
      async () => {
        const { results } = await writer.getRawIndexes();
        for (const { uid } of results) await writer.deleteIndex(uid).waitTask();
      },
      () => engine.replaceAll(DIRECTORY),
    );
  }, 30_000);

  // The claim is the bound itself: a visitor has an answer within half a second although Meilisearch gives none. Each search here waits out
  // the whole budget of 300 ms, and the median of several is taken, so that a busy machine does not decide.
  test('a search waits for a silent Meilisearch no longer than its budget', async () => {
    const search = withFallback(engine, second, { isFresh: () => true, failures: 1_000 });
    await untilBack(search);
    proxy.set('silence');
    const took: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      const began = performance.now();
      await searches(search, 1);
      took.push(performance.now() - began);
    }
    proxy.set('none');
    expect(took.sort((a, b) => a - b)[3]).toBeLessThan(500);
    expect(search.state().lastError?.message).toBe('No answer within 300 ms');
  }, 30_000);

  test('nobody waits while Meilisearch is left alone: one search at most is with it', async () => {
    const search = protectedBy(engine, 60_000);
    await untilBack(search);
    proxy.set('silence');
    await Promise.all([searches(search, 1), searches(search, 1), searches(search, 1)]);
    const before = search.state().failed;
    await searches(search, 200);
    expect(search.state()).toMatchObject({ breaker: 'open', failed: before });
    proxy.set('none');
  }, 30_000);

  test('nobody waits while it is seen whether Meilisearch is back', async () => {
    let asked = 0;
    const neverAgain: Searching = {
      name: 'meilisearch',
      search: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new SearchUnavailable('It is gone')) : new Promise(() => {});
      },
    };
    const search = withFallback(neverAgain, second, {
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
    const search = withFallback(engine, second, { isFresh: () => isFresh });
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
    const search = protectedBy(broken);
    for (let time = 0; time < 5; time += 1) await expect(search.search(REQUEST)).rejects.toThrow(TypeError);
    expect(search.state()).toMatchObject({ breaker: 'closed', failed: 0 });
  });

  test('a visitor who goes away is not held against Meilisearch', async () => {
    const search = protectedBy(engine);
    await untilBack(search);
    proxy.set('silence');
    for (let time = 0; time < 5; time += 1) {
      const gone = new AbortController();
      const asked = search.search(REQUEST, gone.signal);
      gone.abort(new Error('The visitor went away'));
      await expect(asked).rejects.toThrow('The visitor went away');
    }
    proxy.set('none');
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
    const search = protectedBy(engine);
    await untilBack(search);
    const before = proxy.connections();
    await searches(search, 50);
    expect(proxy.connections() - before).toBeLessThanOrEqual(1);
  });
});
