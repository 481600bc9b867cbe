import { openDatabase } from '#db/client.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { connectMeilisearch } from '#search/meilisearch/connect.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { STOP_WORDS } from '#search/words.ts';
import { databasePath } from '#src/app.ts';
import { type Env, readEnv } from '#src/env.ts';
import { needNode } from './needs-node.ts';
import { step } from './progress.ts';
import { runningSearch } from './running-search.ts';

/**
 * Makes the search indexes anew from what is published, while the site goes on answering from the old ones: SQLite's, and that of the
 * Meilisearch named by `MEILISEARCH_URL` or run by `npm start` on the same data folder.
 */
needNode();
const env = readEnv();
const db = openDatabase(databasePath(env));

const meilisearchOf = ({ MEILISEARCH_URL, MEILISEARCH_KEY, DATA_DIR }: Env) =>
  MEILISEARCH_URL === undefined ? runningSearch(DATA_DIR) : connectMeilisearch(MEILISEARCH_URL, MEILISEARCH_KEY);

const fts5 = openFts5Engine(db.sqlite);
const made = await step('Making the SQLite index anew', (count) => reindex(db, fts5, 'fts5', new Date(), count));
const meilisearch = await meilisearchOf(env);
if (meilisearch !== null) {
  const engine = meilisearchEngine({ ...meilisearch, synonyms: SYNONYMS, stopWords: [...STOP_WORDS] });
  await step('Making the Meilisearch index anew', (count) =>
    reindex(db, engine, 'meilisearch', new Date(), (n) => count(n, made)),
  );
}
process.stdout.write(`${made.toLocaleString('en-GB')} choices are in search\n`);
db.close();
