import { openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { describeSearchEngine } from './search-contract.ts';

describeSearchEngine({
  name: 'SQLite FTS5',
  create: async () => {
    const db = openDatabase(':memory:');
    return { engine: openFts5Engine(db.sqlite), stop: async () => db.close() };
  },
  cannot: {},
});
