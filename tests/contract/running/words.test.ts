import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { setWords } from '#features/wording/set-words.ts';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { dataFolder, type RunningSite, search, startSite, until } from '../../support/running-site.ts';
import { personIn } from '../../support/signed-in.ts';

const WORD = 'zwirbeln';
let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
let db: Db;

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, { SEARCH: 'auto' });
  db = openDatabase(join(folder.dataDir, 'dayways.sqlite'));
});
afterAll(async () => {
  db.close();
  await site.end('SIGTERM');
  folder.remove();
});

const found = async (word: string) => search(site.port, `?q=${word}`);

test('words that another process sets are known to the search of a running site without a rebuild', async () => {
  const best = installedBinary() === null ? 'fts5' : 'meilisearch';
  await until('the best engine answers', async () => (await found('swimming')).engine === best);
  const { total } = await found('swimming');
  expect((await found(WORD)).total).toBe(0);
  const lead = personIn(db, { email: 'lead@directory.example', team: 'lead' });
  const words = ['swimming', 'swim', 'pool', 'aqua', WORD];
  setWords({ db, now: () => new Date() }, lead, { id: 'built-in-swimming', words, seen: 0 });
  await until('it is found', async () => (await found(WORD)).total > 0);
  const then = await found(WORD);
  expect([then.engine, then.total]).toEqual([best, total]);
});
