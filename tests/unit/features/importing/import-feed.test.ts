import { describe, expect, test } from 'vitest';
import { setState } from '#db/publish/publish.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { AT, aDirectory, aFile, bodiesOf, contentsOf, deedsOf, imported } from '../../../support/an-import.ts';

const service = (name: string, more: object = {}): object =>
  aService({ id: anId(name), name: `${name} day centre`, ...more });
const aFeed = (...services: unknown[]): string => aFile('feed.json', JSON.stringify(services));
const LATER = new Date('2026-05-20T09:00:00Z');

describe('running it again', () => {
  test('changes nothing, on another day as well', async () => {
    const db = aDirectory();
    const shared = { service_at_locations: [atPlace({ accessibility: [{ description: 'Hoist' }] })] };
    const file = aFeed(service('One', shared), service('Two', shared), service('Three'));
    expect(deedsOf(await imported(db, file))).toEqual(['created', 'created', 'created']);
    const before = contentsOf(db);
    expect(deedsOf(await imported(db, file, { at: LATER }))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(contentsOf(db)).toEqual(before);
  });

  test('changes only what the feed changed', async () => {
    const db = aDirectory();
    await imported(db, aFeed(service('One'), service('Two')));
    const outcomes = await imported(db, aFeed(service('One'), service('Two', { description: 'New words.' })), {
      at: LATER,
    });
    expect(deedsOf(outcomes)).toEqual(['unchanged', 'changed']);
    expect(bodiesOf(db, 'listing').map(({ description }) => description)).toEqual([null, 'New words.']);
  });

  test('does not change a provider to and fro when its services describe it differently', async () => {
    const db = aDirectory();
    const organization = (description: string): object => ({
      organization: { id: anId('o'), name: 'Open Gate', description },
    });
    const file = aFeed(service('One', organization('Long words.')), service('Two', organization('Other words.')));
    await imported(db, file);
    const before = contentsOf(db);
    expect(deedsOf(await imported(db, file))).toEqual(['unchanged', 'unchanged']);
    expect(contentsOf(db)).toEqual(before);
    expect(bodiesOf(db, 'provider')).toMatchObject([{ about: 'Long words.' }]);
  });
});

describe('a broken record', () => {
  test('is refused with its place and field, and stops no other', async () => {
    const db = aDirectory();
    const file = aFeed(service('One'), { id: 7 }, 'words', service('Two', { organization: null }), service('Three'));
    const outcomes = await imported(db, file);
    expect(deedsOf(outcomes)).toEqual(['created', 'refused', 'refused', 'refused', 'created']);
    expect(outcomes.filter(({ deed }) => deed === 'refused')).toMatchObject([
      { place: 'feed.json#/1', field: 'name' },
      { place: 'feed.json#/2', reason: 'This is not a service: it is not an object' },
      { place: 'feed.json#/3', field: 'organization' },
    ]);
    expect(bodiesOf(db, 'listing')).toHaveLength(2);
  });

  test('with an id that was used before in the source is refused', async () => {
    const outcomes = await imported(aDirectory(), aFeed(service('One'), service('One')));
    expect(outcomes).toMatchObject([{ deed: 'created' }, { deed: 'refused', field: 'id' }]);
  });

  test('a file that breaks off keeps what came before', async () => {
    const db = aDirectory();
    const whole = JSON.stringify([service('One'), service('Two')]);
    const outcomes = await imported(db, aFile('half.json', whole.slice(0, -40)));
    expect(deedsOf(outcomes)).toEqual(['created', 'refused']);
    expect(outcomes[1]?.reason).toContain('stops being JSON');
  });
});

describe('a dry run', () => {
  test('says exactly what a run says, and writes nothing', async () => {
    const db = aDirectory();
    const feed = Array.from({ length: 450 }, (_, n) =>
      service(`Number ${n}`, { service_at_locations: [atPlace({ id: `${n % 7}` })] }),
    );
    const file = aFeed(...feed, { id: 'x' }, service('Draft', { status: 'draft' }));
    const before = contentsOf(db);
    const dry = await imported(db, file, { dryRun: true });
    expect(contentsOf(db)).toEqual(before);
    expect(db.sqlite.prepare('SELECT count(*) FROM origins').pluck().get()).toBe(0);
    expect(db.sqlite.prepare('SELECT count(*) FROM import_runs').pluck().get()).toBe(0);
    expect(await imported(db, file)).toEqual(dry);
    const again = await imported(db, file, { dryRun: true });
    expect(await imported(db, file)).toEqual(again);
  });
});

describe('what is not to be seen', () => {
  test('a service that its feed takes back is withdrawn, and shown again when it returns', async () => {
    const db = aDirectory();
    await imported(db, aFeed(service('One')));
    const gone = aFeed(service('One', { status: 'inactive' }));
    expect(await imported(db, gone)).toMatchObject([
      { deed: 'withdrawn', reason: 'the feed says that it is “inactive”' },
    ]);
    expect(db.sqlite.prepare('SELECT state FROM listings').pluck().all()).toEqual(['withdrawn']);
    expect(deedsOf(await imported(db, gone))).toEqual(['kept_back']);
    expect(deedsOf(await imported(db, aFeed(service('One'))))).toEqual(['changed']);
    expect(db.sqlite.prepare('SELECT state FROM listings').pluck().all()).toEqual(['live']);
  });

  test('what somebody here took from the public stays so, whatever the feed says', async () => {
    const db = aDirectory();
    const [first] = await imported(db, aFeed(service('One')));
    setState(db, 'listing', first?.id ?? '', 'withdrawn', 'account:1', AT);
    const outcomes = await imported(db, aFeed(service('One', { description: 'New words.' })));
    expect(outcomes).toMatchObject([{ deed: 'kept_back', reason: 'somebody here took it from the public' }]);
    expect(db.sqlite.prepare('SELECT state FROM listings').pluck().all()).toEqual(['withdrawn']);
  });
});

test('two feeds with the same ids are two listings: no feed writes over another', async () => {
  const db = aDirectory();
  const [one] = await imported(db, aFeed(service('One')), { feed: 'salford' });
  const [two] = await imported(db, aFeed(service('One', { description: 'Something else.' })), { feed: 'barnet' });
  expect(two?.deed).toBe('created');
  expect(two?.id).not.toBe(one?.id);
});

test('a run is recorded with its counts', async () => {
  const db = aDirectory();
  await imported(db, aFeed(service('One'), { id: 1 }));
  const run = db.sqlite.prepare<[], { state: string; counts: string }>('SELECT state, counts FROM import_runs').get();
  expect(run?.state).toBe('finished');
  expect(JSON.parse(run?.counts ?? '{}')).toMatchObject({ created: 1, refused: 1 });
});
