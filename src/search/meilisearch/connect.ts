import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { SearchUnavailable } from '#search/port.ts';
import { type ScopedKeys, scopedKeys, WRITE_ACTIONS } from './keys.ts';
import { reach } from './reach.ts';

export interface Connection {
  readonly address: string;
  readonly searchKey: string;
  /** Null when the key may only search: then documents cannot be sent from here. */
  readonly writeKey: string | null;
  /** What the key lacks and what to do about it, in words for an operator; null when it lacks nothing. */
  readonly missing: string | null;
}

/** Whether a call is allowed, whatever it answers otherwise. */
async function isAllowed(doing: string, call: Promise<unknown>): Promise<boolean> {
  const answered = call.then(
    () => true,
    (cause: unknown) => {
      if (cause instanceof MeilisearchApiError && [401, 403].includes(cause.response.status)) return false;
      if (cause instanceof MeilisearchApiError && cause.response.status === 404) return true;
      throw cause;
    },
  );
  return reach(doing, answered);
}

/**
 * Looks at a Meilisearch elsewhere and at what a key may do there. A key that may make keys is used only to make a search key and a write key.
 * Throws `SearchUnavailable` when nothing answers at the address or the key may not even search.
 */
export async function connectMeilisearch(address: string, key = '', prefix = 'choices'): Promise<Connection> {
  const client = new Meilisearch({ host: address, apiKey: key, timeout: 5_000 });
  await reach('be reached', client.health());
  if (await isAllowed('say what the key may do', client.getKeys({ limit: 1 }))) {
    const keys: ScopedKeys = await scopedKeys(address, key, prefix);
    return { address, ...keys, missing: null };
  }
  const index = client.index(`${prefix}-probe`);
  if (!(await isAllowed('search', index.search('', { limit: 1 }))))
    throw new SearchUnavailable(
      'Meilisearch refuses the key in MEILISEARCH_KEY. Give one that may search the indexes that begin with "choices-".',
    );
  const writes = [index.getSettings(), index.getStats(), client.getVersion(), client.tasks.getTasks({ limit: 1 })];
  const allowed = await Promise.all(writes.map((call) => isAllowed('say what the key may do', call)));
  if (allowed.every(Boolean)) return { address, searchKey: key, writeKey: key, missing: null };
  return {
    address,
    searchKey: key,
    writeKey: null,
    missing: `The key in MEILISEARCH_KEY may search but not keep the index. Give one with the actions ${WRITE_ACTIONS.join(', ')} on the indexes "${prefix}-*", or a master key, from which both are made.`,
  };
}
