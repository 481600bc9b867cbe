import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { type Searching, type SearchWithFallback, withFallback } from '#search/with-fallback.ts';
import { STOP_WORDS } from '#search/words.ts';
import { aDirectory } from './a-directory.ts';
import { aRequest } from './a-query.ts';
import { bruteIds } from './brute-force.ts';
import { faultyProxy } from './faulty-proxy.ts';
import { ownMeilisearch } from './meilisearch.ts';

/** Why no Meilisearch can be killed here, or null when one can. */
export const NOTHING_TO_KILL =
  installedBinary() === null ? 'no Meilisearch that can be killed is installed for this machine' : null;

export const DIRECTORY = aDirectory(200);
export const REQUEST = aRequest({ sort: 'newest', size: 20 });
/** After so long it is taken to be away for good. */
const BACK_WITHIN_MS = 120_000;
const EXPECTED = bruteIds(DIRECTORY, REQUEST).slice(0, 20);

/** Searches one after another; every one must be answered, and rightly. Gives who answered. */
export async function searches(search: SearchWithFallback, times: number): Promise<string[]> {
  const engines: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const answer = await search.search(REQUEST);
    expect(answer).toMatchObject({ total: DIRECTORY.length, ids: EXPECTED });
    engines.push(answer.engine);
  }
  return engines;
}

/** Searches until Meilisearch answers again. Every search on the way must be answered. */
export async function untilBack(search: SearchWithFallback): Promise<void> {
  for (const end = Date.now() + BACK_WITHIN_MS; Date.now() < end; await pause(25))
    if ((await searches(search, 1)).includes('meilisearch')) return;
  throw new Error(`Meilisearch did not come back: ${JSON.stringify(search.state())}`);
}

/** Goes through a fault: answered by Meilisearch before it, by the other one during it, and by Meilisearch again after it. */
export async function survives(search: SearchWithFallback, begin: () => unknown, end: () => unknown): Promise<void> {
  await untilBack(search);
  await begin();
  expect(new Set(await searches(search, 40))).toEqual(new Set(['fts5']));
  expect(search.state()).toMatchObject({ breaker: expect.stringMatching(/^(?:half-)?open$/u), isFresh: true });
  expect(search.state().lastError?.message).toBeTruthy();
  await end();
  await untilBack(search);
  expect(search.state().breaker).toBe('closed');
}

/** A real Meilisearch behind a proxy that can fail, and a real FTS5 engine, both with the same directory. */
export async function bothEngines() {
  const server = await ownMeilisearch();
  const proxy = await faultyProxy(server.address);
  const db = openDatabase(':memory:');
  const second = openFts5Engine(db.sqlite);
  const engineWith = (address: string, searchKey: string) =>
    meilisearchEngine({
      address,
      searchKey,
      writeKey: server.writeKey,
      synonyms: SYNONYMS,
      stopWords: [...STOP_WORDS],
    });
  const engine = engineWith(proxy.address, server.searchKey);
  await Promise.all([engine.put(DIRECTORY), second.put(DIRECTORY)]);
  return {
    ...{ server, proxy, engine, second, engineWith },
    protectedBy: (first: Searching = engine, tryAgainAfterMs = 250) =>
      withFallback(first, second, { isFresh: () => true, tryAgainAfterMs }),
    stop: async () => {
      await proxy.stop();
      await server.stop();
      db.close();
    },
  };
}
export type BothEngines = Awaited<ReturnType<typeof bothEngines>>;
