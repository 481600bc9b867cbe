import Sqlite from 'better-sqlite3';
import type { Box, Point } from '#domain/place/point.ts';
import {
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
  SearchUnavailable,
  type Synonyms,
} from '#search/port.ts';
import { answer } from './answer.ts';
import { countBits, eachBit } from './bits.ts';
import { catchUp, holdNothing } from './held.ts';
import { placesIn } from './places-in.ts';
import { openPostings } from './postings.ts';
import { rebuild } from './rebuild.ts';
import { indexSynonyms, type SynonymIndex } from './synonym-index.ts';
import { openTables } from './tables.ts';
import { putDocuments, removeDocuments } from './write.ts';

/** Runs work on the database; what SQLite refuses (locked, full, broken) is an engine that cannot answer now. */
async function asEngine<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError)
      throw new SearchUnavailable(`SQLite cannot search now: ${error.message}`, { cause: error });
    throw error;
  }
}

export interface Fts5Engine extends SearchEngine {
  /** The answer if other groups of synonyms counted: nothing is changed by asking. */
  searchWith(groups: Synonyms, request: SearchRequest): Promise<SearchAnswer>;
  /** The points in a box at which there are choices, or null while memory is behind the tables. Answers at once. */
  placesIn(box: Box): readonly Point[] | null;
}

/**
 * The search engine that is always there: words in SQLite's full-text index, everything else in columns in memory, read once from the
 * tables. Other processes may write the same tables: every search looks at one counter first, and reads what changed when it moved.
 */
export function openFts5Engine(sqlite: Sqlite.Database): Fts5Engine {
  const tables = openTables(sqlite);
  const held = holdNothing();
  const postings = openPostings(sqlite, () => held.columns.live);
  let synonyms = indexSynonyms([]);
  let catching: Promise<void> | null = null;

  const caughtUp = (): Promise<void> => {
    catching ??= catchUp(held, tables).finally(() => {
      catching = null;
    });
    return catching;
  };

  /** The answer, or null when the tables changed since memory was read. One read transaction, so that words and columns are of the same moment. */
  const tryToAnswer = sqlite.transaction((request: SearchRequest, meaning: SynonymIndex): SearchAnswer | null => {
    if (catching !== null || held.changes !== tables.changes()) return null;
    postings.changed(held.touched);
    held.touched.clear();
    const { columns, vocabulary } = held;
    return answer(columns, { postings, vocabulary, synonyms: meaning, bitsLength: columns.live.length }, request);
  });

  async function search(
    request: SearchRequest,
    signal?: AbortSignal,
    meaning: SynonymIndex = synonyms,
  ): Promise<SearchAnswer> {
    for (;;) {
      signal?.throwIfAborted();
      const answered = tryToAnswer(request, meaning);
      if (answered !== null) return answered;
      await caughtUp();
    }
  }

  async function versions(): Promise<ReadonlyMap<string, string>> {
    await caughtUp();
    const { columns } = held;
    const all = new Map<string, string>();
    eachBit(columns.live, (slot) => all.set(columns.ids[slot] ?? '', columns.versions[slot] ?? ''));
    return all;
  }

  async function state() {
    await caughtUp();
    const version = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    return { version: `SQLite ${version}`, documents: countBits(held.columns.live) };
  }

  return {
    name: 'fts5',
    search: (request, signal) => asEngine(() => search(request, signal)),
    searchWith: (groups, request) => asEngine(() => search(request, undefined, indexSynonyms(groups))),
    put: (documents) => asEngine(() => putDocuments(sqlite, tables, held, documents)),
    remove: (ids) => asEngine(() => removeDocuments(sqlite, tables, held, ids)),
    replaceAll: (documents) =>
      asEngine(async () => {
        await rebuild(sqlite, tables, documents);
        await caughtUp();
      }),
    versions: () => asEngine(versions),
    setSynonyms: async (groups) => {
      synonyms = indexSynonyms(groups);
    },
    state: () => asEngine(state),
    placesIn: (box) => (catching === null && held.changes === tables.changes() ? placesIn(held.columns, box) : null),
  };
}
