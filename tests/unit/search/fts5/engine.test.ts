import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { SearchUnavailable } from '#search/port.ts';
import { aDirectory, chance } from '../../../support/a-directory.ts';
import { aDocument } from '../../../support/a-listing.ts';
import { aRequest } from '../../../support/a-query.ts';

const pottery = aDocument({ name: 'Pottery' });
const weaving = aDocument({ name: 'Weaving' });
let folder = '';
let open: Db[] = [];

/** An engine with a connection of its own to the same file, as another process has. */
function engineOnFile() {
  const db = openDatabase(join(folder, 'test.db'));
  open.push(db);
  return {
    db,
    engine: openFts5Engine(db.sqlite),
    count: (table: string) => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-fts5-'));
});
afterEach(() => {
  for (const db of open) db.close();
  open = [];
  rmSync(folder, { recursive: true });
});

test('what another process puts, changes, removes and rebuilds is in the next search', async () => {
  const [here, there] = [engineOnFile().engine, engineOnFile().engine];
  const ids = async (words: string) => (await here.search(aRequest({ words }))).ids;
  expect(await ids('')).toEqual([]);
  await there.put([pottery, weaving]);
  expect(await ids('pottery')).toEqual([pottery.id]);
  await there.put([{ ...pottery, version: 'next', words: { ...pottery.words, name: 'Ceramics' } }]);
  expect(await ids('pottery')).toEqual([]);
  expect(await ids('ceramicz')).toEqual([pottery.id]);
  await there.remove([pottery.id]);
  expect(await ids('')).toEqual([weaving.id]);
  await there.replaceAll([pottery]);
  expect(await ids('')).toEqual([pottery.id]);
  expect(await ids('weaving')).toEqual([]);
});

test('two processes that put in turn agree', async () => {
  const [here, there] = [engineOnFile().engine, engineOnFile().engine];
  const documents = aDirectory(40);
  for (const [at, document] of documents.entries()) await (at % 2 === 0 ? here : there).put([document]);
  expect(await here.versions()).toEqual(await there.versions());
  expect((await here.search(aRequest())).ids).toEqual((await there.search(aRequest())).ids);
  expect((await here.versions()).size).toBe(documents.length);
});

test('what is kept outlives the process', async () => {
  await engineOnFile().engine.put([pottery]);
  expect((await engineOnFile().engine.search(aRequest({ words: 'pottrey' }))).ids).toEqual([pottery.id]);
});

test('a rebuild that dies leaves the old documents standing, and the next one clears up after it', async () => {
  const { engine, count } = engineOnFile();
  await engine.put([pottery]);
  function* dying() {
    yield* aDirectory(120);
    throw new Error('no power');
  }
  await expect(engine.replaceAll(dying())).rejects.toThrow('no power');
  expect(count('search_arrivals')).toBe(100);
  expect((await engine.search(aRequest())).ids).toEqual([pottery.id]);
  expect((await engine.search(aRequest({ words: 'club' }))).total).toBe(0);
  await engine.replaceAll([weaving]);
  expect((await engine.search(aRequest())).ids).toEqual([weaving.id]);
  expect([count('search_arrivals'), count('search_documents'), count('search_words')]).toEqual([0, 1, 1]);
});

test('a document put while another process rebuilds is found until the rebuild is complete', async () => {
  const [here, there] = [engineOnFile().engine, engineOnFile().engine];
  await here.put([pottery]);
  const rebuilding = there.replaceAll(aDirectory(160));
  await here.put([weaving]);
  expect((await here.search(aRequest({ words: 'weaving' }))).ids).toEqual([weaving.id]);
  await rebuilding;
  expect((await here.versions()).has(weaving.id)).toBe(false);
  expect((await here.search(aRequest({ words: 'weaving' }))).total).toBe(0);
});

test('a rebuild that another one overtakes stops, and what stands is the other whole', async () => {
  const [here, there] = [engineOnFile(), engineOnFile()];
  const [some, others] = [aDirectory(160, 1), aDirectory(130, 2)];
  const overtaken = expect(here.engine.replaceAll(some)).rejects.toThrow(SearchUnavailable);
  await there.engine.replaceAll(others);
  await overtaken;
  const ids = others.map(({ id }) => id).sort();
  expect([...(await here.engine.versions()).keys()].sort()).toEqual(ids);
  expect([here.count('search_arrivals'), here.count('search_words')]).toEqual([0, ids.length]);
});

test('a document put into a slot that a rebuild left keeps its words', async () => {
  const [here, there] = [engineOnFile(), engineOnFile()];
  const documents = aDirectory(160, 1);
  await here.engine.put(documents);
  // The rebuild goes to the slot of this one, and what is put after it to the next, which it left.
  await here.engine.remove(documents.slice(100, 101).map(({ id }) => id));
  const rebuilding = there.engine.replaceAll([weaving]);
  while (here.count('search_documents') !== 1) await breathe();
  await here.engine.put([pottery]);
  await rebuilding;
  expect((await here.engine.search(aRequest({ words: 'pottery' }))).ids).toEqual([pottery.id]);
  expect((await there.engine.search(aRequest({ words: 'weaving' }))).ids).toEqual([weaving.id]);
});

test('slots are used again, so that rebuilding for ever does not grow what is held', async () => {
  const { db, engine } = engineOnFile();
  for (let time = 1; time <= 6; time += 1) await engine.replaceAll(aDirectory(60, time));
  expect(db.sqlite.prepare('SELECT max(slot) FROM search_documents').pluck().get()).toBeLessThan(140);
});

test('a database that cannot be read is an engine that cannot answer, with the cause', async () => {
  const { db, engine } = engineOnFile();
  await engine.put([pottery]);
  db.sqlite.exec('DROP TABLE search_words');
  await expect(engine.search(aRequest({ words: 'pottery' }))).rejects.toThrow(SearchUnavailable);
});

test('a search that nobody waits for any more is not made', async () => {
  const { engine } = engineOnFile();
  await expect(engine.search(aRequest(), AbortSignal.abort())).rejects.toThrow();
});

test('what is remembered of words is what a search that remembers nothing finds, after any changes', async () => {
  const { db, engine } = engineOnFile();
  const documents = aDirectory(120, 7);
  const by = chance(8);
  await engine.put(documents.slice(0, 60));
  for (let time = 0; time < 40; time += 1) {
    const some = documents.filter(() => by.often(0.05));
    if (by.often(0.4)) await engine.remove(some.map(({ id }) => id));
    else
      await engine.put(some.map((document) => ({ ...document, words: by.one(documents).words, version: `${time}` })));
    const request = aRequest({
      words: by.one(['project', 'gardening club', 'mill yard', 'support', 'brackwell', 'art']),
    });
    expect(await engine.search(request)).toEqual(await openFts5Engine(db.sqlite).search(request));
  }
});
