import { Meilisearch } from 'meilisearch';
import { EVERYTHING } from '#domain/query/condition.ts';
import { type SearchEngine, type SearchRequest, SearchUnavailable, type Synonyms } from '#search/port.ts';
import { isShortFor } from '#search/words.ts';
import { asksOf } from './asks.ts';
import { INDEX_SETTINGS, indexName, toMeilisearchSynonyms } from './index-settings.ts';
import { askMeilisearch } from './multi-search.ts';
import { made, reach, reachOrNull } from './reach.ts';
import { createIndex, rebuild } from './rebuild.ts';
import { toStoredDocument } from './stored-document.ts';
import { searchPost } from './transport.ts';
import { once, type PlacesIn, withinBox, withinRadius } from './within.ts';

export interface MeilisearchOptions {
  readonly address: string;
  /** May search, and nothing else. */
  readonly searchKey: string;
  /** May also change documents and indexes; null where this process only searches. */
  readonly writeKey: string | null;
  /** What the names of our indexes begin with. */
  readonly prefix?: string;
  readonly synonyms: Synonyms;
  readonly stopWords: readonly string[];
  /** Where there are choices, from what is derived of the same listings; with it, looking near a place is much faster on a large index. */
  readonly placesIn?: PlacesIn;
  /** The longest that any one call may take, in milliseconds. Visitors wait less: see `with-fallback.ts`. */
  readonly timeoutMs?: number;
}

const NO_WRITE_KEY =
  'The key for Meilisearch may only search. Give one in MEILISEARCH_KEY that may also change indexes and documents.';
const HOW_MANY: SearchRequest = {
  words: '',
  match: 'all',
  condition: EVERYTHING,
  sort: 'best',
  from: null,
  page: 1,
  size: 0,
  counts: [],
  totals: [],
};
const VERSIONS_AT_ONCE = 10_000;

/** The search engine on a Meilisearch at an address. Makes its index when it first writes to it. */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const { prefix = 'choices', stopWords, timeoutMs = 5_000 } = options;
  const uid = indexName(prefix, stopWords);
  const post = searchPost(options.address, options.searchKey);
  const writer =
    options.writeKey === null
      ? null
      : new Meilisearch({ host: options.address, apiKey: options.writeKey, timeout: Math.max(timeoutMs, 30_000) });
  const within = options.placesIn === undefined ? withinRadius : withinBox(options.placesIn);
  let sameMeaning = toMeilisearchSynonyms(options.synonyms);

  const writing = (): Meilisearch => {
    if (writer === null) throw new SearchUnavailable(NO_WRITE_KEY);
    return writer;
  };
  const settings = () => ({ ...INDEX_SETTINGS, stopWords: [...stopWords], synonyms: sameMeaning });

  // Asked each time: an index that Meilisearch made by itself for documents, after its folder was thrown away, would have no settings.
  const writableIndex = async () => {
    const client = writing();
    const index = client.index(uid);
    const rules = await reachOrNull('look for the index', index.getFilterableAttributes());
    if (rules === null) await createIndex(client, uid, settings());
    else if (rules?.length === 0) await made(client, 'set up the index', index.updateSettings(settings()));
    return { client, index };
  };

  const search: SearchEngine['search'] = async (request, signal) => {
    const limit = AbortSignal.timeout(timeoutMs);
    const ends = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    const { asks, together } = asksOf(request, once(within));
    const send = (body: unknown) => post('multi-search', body, ends);
    const isWhole = (word: string) => isShortFor(word, sameMeaning[word] ?? []);
    return together(await askMeilisearch({ send, uid, isWhole }, request, asks));
  };

  /** A key that may only search is told neither, but can see that everything is found. */
  const stateBySearching = async () => {
    const { total } = await search(HOW_MANY);
    return { version: 'not told to a key that may only search', documents: total };
  };

  return {
    name: 'meilisearch',
    search,
    async put(documents) {
      if (documents.length === 0) return;
      const { client, index } = await writableIndex();
      await made(client, 'take documents', index.addDocuments(documents.map(toStoredDocument)));
    },
    async remove(ids) {
      if (ids.length === 0) return;
      const { client, index } = await writableIndex();
      await made(client, 'remove documents', index.deleteDocuments([...ids]));
    },
    async replaceAll(documents) {
      await rebuild(writing(), { prefix, uid }, settings(), documents);
    },
    async versions() {
      const { index } = await writableIndex();
      const known = new Map<string, string>();
      for (let offset = 0, total = 1; offset < total; offset += VERSIONS_AT_ONCE) {
        const page = await reach(
          'list its documents',
          index.getDocuments<{ id: string; version: string }>({
            fields: ['id', 'version'],
            limit: VERSIONS_AT_ONCE,
            offset,
          }),
        );
        for (const { id, version } of page.results) known.set(id, version);
        total = page.total;
      }
      return known;
    },
    async setSynonyms(groups) {
      sameMeaning = toMeilisearchSynonyms(groups);
      const { client, index } = await writableIndex();
      await made(client, 'take synonyms', index.updateSynonyms(sameMeaning));
    },
    async state() {
      if (writer === null) return stateBySearching();
      const client = writer;
      const { pkgVersion } = await reach('say its version', client.getVersion());
      const stats = await reachOrNull('say how much it holds', client.index(uid).getStats());
      return { version: pkgVersion, documents: stats?.numberOfDocuments ?? 0 };
    },
  };
}
