import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { Meilisearch, Settings } from 'meilisearch';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { SearchUnavailable } from '#search/port.ts';
import { accepted, finished, made, reach, reachOrNull } from './reach.ts';
import { toStoredDocument } from './stored-document.ts';

const BATCH = 4_000;
/** Batches on their way at once: Meilisearch takes those that wait together, and what waits is in memory here. */
const MOST_WAITING = 3;
const SWAP_TIMEOUT_MS = 5 * 60_000;
const BATCH_TIMEOUT_MS = 30 * 60_000;

/** Making a document takes a part of a millisecond, and visitors are answered by the same process: others run after so many. */
const SLICE = 25;

async function* inBatches<Item>(items: Iterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length % SLICE === 0) await breathe();
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Makes an empty index that is ready for documents. */
export async function createIndex(client: Meilisearch, uid: string, settings: Settings): Promise<void> {
  await made(client, 'make an index', client.createIndex(uid, { primaryKey: 'id' }));
  await made(client, 'set up the index', client.index(uid).updateSettings(settings));
}

/** The names of all our indexes: those that begin with the prefix. */
async function indexesOf(client: Meilisearch, prefix: string): Promise<string[]> {
  const { results } = await reach('list indexes', client.getRawIndexes({ limit: 1000 }));
  return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(`${prefix}-`));
}

const drop = (client: Meilisearch, uid: string): Promise<void> =>
  made(client, 'delete an old index', client.deleteIndex(uid));

/**
 * Makes two indexes change places. A key for some indexes only may ask for it but not see its task, so it is the index itself that is looked at:
 * when it was made goes along with what it holds.
 */
async function swap(client: Meilisearch, uid: string, next: string): Promise<void> {
  const madeAt = async (name: string) => (await reach('look at an index', client.getRawIndex(name))).createdAt;
  const wanted = await madeAt(next);
  await accepted('swap indexes', client.swapIndexes([{ indexes: [uid, next], rename: false }]));
  for (const end = Date.now() + SWAP_TIMEOUT_MS; Date.now() < end; await pause(10))
    if ((await madeAt(uid)) === wanted) return;
  throw new SearchUnavailable(`Meilisearch did not swap the new index in within ${SWAP_TIMEOUT_MS} ms`);
}

/**
 * Fills a new index beside the one in use and swaps the two, then deletes the old one and any left over from a rebuild that was cut off or from
 * other settings. Searches go on meanwhile; until the swap they see the old documents.
 */
export async function rebuild(
  client: Meilisearch,
  names: { readonly prefix: string; readonly uid: string },
  settings: Settings,
  documents: Iterable<SearchDocument>,
): Promise<void> {
  const next = `${names.uid}-next`;
  if ((await reachOrNull('look for a left-over index', client.getRawIndex(next))) !== null) await drop(client, next);
  await createIndex(client, next, settings);
  const index = client.index(next);
  const waiting: number[] = [];
  const fewerThan = async (most: number): Promise<void> => {
    for (let first = waiting[0]; first !== undefined && waiting.length >= most; first = waiting[0]) {
      await finished(client, 'take documents', first, BATCH_TIMEOUT_MS);
      waiting.shift();
    }
  };
  for await (const batch of inBatches(documents, BATCH)) {
    waiting.push(await accepted('take documents', index.addDocuments(batch.map(toStoredDocument))));
    await fewerThan(MOST_WAITING);
  }
  await fewerThan(1);
  if ((await reachOrNull('look for the index', client.getRawIndex(names.uid))) === null)
    await createIndex(client, names.uid, settings);
  await swap(client, names.uid, next);
  for (const old of await indexesOf(client, names.prefix)) if (old !== names.uid) await drop(client, old);
}
