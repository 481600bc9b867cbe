import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { connectMeilisearch } from '#search/meilisearch/connect.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { type MeilisearchServer, startMeilisearch } from '#search/meilisearch/start-meilisearch.ts';
import type { PlacesIn } from '#search/meilisearch/within.ts';
import type { SearchEngine } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { STOP_WORDS } from '#search/words.ts';

/** Why tests that need a Meilisearch cannot run here, or null when they can. */
export const NO_MEILISEARCH =
  installedBinary() === null && process.env.MEILISEARCH_URL === undefined
    ? 'no Meilisearch is installed for this machine and MEILISEARCH_URL is not set'
    : null;

/** A real Meilisearch of this test's own, on a data folder that goes with it. */
export async function ownMeilisearch(): Promise<
  MeilisearchServer & { readonly dataDir: string; readonly events: string[] }
> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dayways-meilisearch-'));
  const events: string[] = [];
  const server = await startMeilisearch({ dataDir, onEvent: (message) => events.push(message) });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...server, dataDir, events, stop };
}

export interface Reachable {
  readonly address: string;
  readonly searchKey: string;
  readonly writeKey: string;
  stop(): Promise<void>;
}

/** A Meilisearch to put indexes on: the one that the environment names, or one started for this. */
export async function someMeilisearch(): Promise<Reachable> {
  const { MEILISEARCH_URL, MEILISEARCH_KEY } = process.env;
  if (MEILISEARCH_URL === undefined) return ownMeilisearch();
  const { writeKey, missing, ...rest } = await connectMeilisearch(MEILISEARCH_URL, MEILISEARCH_KEY);
  if (writeKey === null) throw new Error(missing ?? 'The key may not write');
  return { ...rest, writeKey, stop: async () => {} };
}

let made = 0;

/**
 * An engine with an index of its own on a Meilisearch, and a way to take the index away. With `boxes` it is told by the other engine, which
 * holds the same, where there are choices.
 */
export function engineOn(
  server: Reachable,
  { boxes = false } = {},
): { engine: SearchEngine; stop: () => Promise<void> } {
  made += 1;
  const prefix = `choices-test-${process.pid}-${made}`;
  const { address, searchKey, writeKey } = server;
  const db = openDatabase(':memory:');
  const beside = openFts5Engine(db.sqlite);
  const placesIn: PlacesIn = (box) => {
    const places = beside.placesIn(box);
    if (places === null) throw new Error('The other engine does not know its places, so that no box would be tried');
    return places;
  };
  const plain = meilisearchEngine({
    ...{ address, searchKey, writeKey, prefix, synonyms: SYNONYMS, stopWords: [...STOP_WORDS] },
    ...(boxes ? { placesIn } : {}),
  });
  const engine: SearchEngine = {
    ...plain,
    put: async (documents) => {
      await beside.put(documents);
      await beside.state();
      await plain.put(documents);
    },
    replaceAll: async (documents) => {
      const all = [...documents];
      // Not taken away from the other first: until the swap the old places are still searched.
      await beside.put(all);
      await beside.state();
      await plain.replaceAll(all);
    },
  };
  const stop = async () => {
    const client = new Meilisearch({ host: address, apiKey: writeKey });
    const { results } = await client.getRawIndexes({ limit: 1000 });
    const own = results.filter(({ uid }) => uid.startsWith(`${prefix}-`));
    await Promise.all(own.map(({ uid }) => client.deleteIndex(uid).waitTask()));
    db.close();
  };
  return { engine: boxes ? engine : plain, stop };
}
