/** Makes both indexes anew as a process of its own, as `npm run reindex` does, and says how long each took. */
import { z } from 'zod';
import { openDatabase } from '#db/client.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { STOP_WORDS } from '#search/words.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';

/** Nothing in it: there is no Meilisearch. */
const OrderSchema = z.union([
  z.object({ address: z.string(), searchKey: z.string(), writeKey: z.string() }),
  z.object({}).transform(() => null),
]);

async function run(order: z.infer<typeof OrderSchema>): Promise<void> {
  const db = openDatabase(databasePath(readEnv()));
  const engines = {
    fts5: openFts5Engine(db.sqlite),
    ...(order === null
      ? {}
      : { meilisearch: meilisearchEngine({ ...order, synonyms: SYNONYMS, stopWords: [...STOP_WORDS] }) }),
  };
  const rebuilt: { engine: string; documents: number; seconds: number }[] = [];
  for (const engine of Object.values(engines)) {
    const began = performance.now();
    const documents = await reindex(db, engine, engine.name, new Date());
    rebuilt.push({ engine: engine.name, documents, seconds: (performance.now() - began) / 1000 });
  }
  db.close();
  process.send?.(rebuilt);
  process.disconnect();
}

process.once('message', (message) => run(OrderSchema.parse(message)));
process.once('disconnect', () => process.exit(0));
