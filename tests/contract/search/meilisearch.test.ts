import { afterAll, beforeAll, describe } from 'vitest';
import { engineOn, NO_MEILISEARCH, type Reachable, someMeilisearch } from '../../support/meilisearch.ts';
import { describeSearchEngine } from './search-contract.ts';

const title = NO_MEILISEARCH === null ? 'a real Meilisearch' : `a real Meilisearch (skipped: ${NO_MEILISEARCH})`;

describe.skipIf(NO_MEILISEARCH !== null)(title, () => {
  let server: Reachable | undefined;
  beforeAll(async () => {
    server = await someMeilisearch();
  }, 60_000);
  afterAll(() => server?.stop());

  describeSearchEngine({
    name: 'meilisearch',
    create: async () => {
      if (server === undefined) throw new Error('Meilisearch has not started');
      return engineOn(server);
    },
    cannot: {},
  });
});
