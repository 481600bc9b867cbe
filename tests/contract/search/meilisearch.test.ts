import { afterAll, beforeAll, describe } from 'vitest';
import { engineOn, NO_MEILISEARCH, type Reachable, someMeilisearch } from '../../support/meilisearch.ts';
import { describeSearchEngine } from './search-contract.ts';

const title = NO_MEILISEARCH === null ? 'a real Meilisearch' : `a real Meilisearch (skipped: ${NO_MEILISEARCH})`;

describe.skipIf(NO_MEILISEARCH !== null)(title, () => {
  let server: Reachable | undefined;
  beforeAll(async () => {
    server = await someMeilisearch();
  });
  afterAll(() => server?.stop());

  const running = (): Reachable => {
    if (server === undefined) throw new Error('Meilisearch has not started');
    return server;
  };

  describeSearchEngine({ name: 'meilisearch', create: async () => engineOn(running()), cannot: {} });

  describeSearchEngine({
    name: 'meilisearch, knowing where there are choices',
    create: async () => engineOn(running(), { boxes: true }),
    cannot: {},
  });
});
