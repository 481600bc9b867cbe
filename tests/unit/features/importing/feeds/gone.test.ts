import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { withCheck } from '#domain/freshness/checks.ts';
import { standingOf } from '#domain/freshness/standing.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { settleHeld, withdrawLongGone } from '#features/importing/feeds/gone.ts';
import { runDueFeeds, runFeed } from '#features/importing/feeds/run-feed.ts';
import { storedFeed } from '#features/importing/feeds/stored-feed.ts';
import { runs } from '#features/undoing/runs.ts';
import { undoRun } from '#features/undoing/undo-run.ts';
import { aFeedOf, aFeedServer, type Changed, feedsOf, inFull, subscribed } from '../../../../support/a-feed.ts';
import { teamPerson } from '../../../../support/a-small-directory.ts';
import { AT, aDirectory, contentsOf } from '../../../../support/an-import.ts';

const DAY_MS = 86_400_000;
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const days = (count: number) => new Date(AT.getTime() + count * DAY_MS);
const some = (names: readonly string[]): Changed[] =>
  names.map((name) => ({ service: inFull(name), on: '2026-01-01' }));

let db: Db;
let services: Changed[];
let trouble: (url: URL) => boolean;
beforeEach(async () => {
  db = aDirectory();
  services = some(LETTERS);
  trouble = () => false;
  const feed = aFeedOf(() => services);
  const { address } = await aFeedServer((request, response, url) => {
    if (trouble(url)) response.writeHead(500).end();
    else feed(request, response, url);
  });
  subscribed(db, address);
  await runDueFeeds(feedsOf(db));
});

interface Row {
  readonly id: string;
  readonly body: string;
  readonly state: string;
}
const row = (name: string): Row =>
  db.sqlite
    .prepare<[string], Row>(
      "SELECT l.id, l.state, r.body FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE r.body ->> 'name' = ?",
    )
    .get(`Day centre ${name}`) ?? { id: '', body: '{}', state: '' };
const bodyOf = (name: string) => JSON.parse(row(name).body) as Listing;
const without = (...names: string[]) => {
  services = some(LETTERS.filter((name) => !names.includes(name)));
};
const readOn = (day: number) =>
  runFeed(
    feedsOf(db, () => days(day)),
    'Salford',
  );

describe('a listing that its feed has no more', () => {
  test('is marked on that day, stands on the ladder from then, and comes back as it was', async () => {
    const before = bodyOf('c');
    without('c');
    expect(await readOn(1)).toMatchObject({ gone: { marked: 1, held: 0 } });
    const marked = bodyOf('c');
    expect(marked).toEqual({ ...before, goneFromSource: '2026-03-03' });
    const checked: Listing = { ...marked, checked: { on: '2026-03-01', by: 'feed' } };
    expect(standingOf(checked, '2026-03-03')).toMatchObject({ step: 'late', since: '2026-03-03' });
    expect(standingOf(checked, '2026-04-03').step).toBe('lower');
    expect(standingOf(checked, '2026-07-03').step).toBe('hidden');
    expect(await readOn(2)).toMatchObject({ gone: { marked: 0 } });
    without();
    expect(await readOn(3)).toMatchObject({ counts: { changed: 1, unchanged: 9 } });
    expect(bodyOf('c')).toEqual(before);
  });

  test('leaves the site when the ladder has no lower step, and comes back with its feed', async () => {
    without('c');
    await readOn(1);
    expect(await withdrawLongGone(db, new Date('2026-07-02T12:00:00Z'))).toBe(0);
    expect(await withdrawLongGone(db, new Date('2026-07-03T12:00:00Z'))).toBe(1);
    expect([row('c').state, row('d').state]).toEqual(['withdrawn', 'live']);
    without();
    await readOn(130);
    expect([row('c').state, bodyOf('c').goneFromSource]).toEqual(['live', undefined]);
  });

  test('stays when somebody here says since then that it is right', async () => {
    without('c');
    await readOn(1);
    const body = withCheck(bodyOf('c'), ['times', 'contact', 'access'], { on: '2026-03-10', by: 'provider' });
    publishAll(db, [{ subject: 'listing', id: row('c').id, body }], 'account:1', days(8));
    expect(standingOf(bodyOf('c'), '2026-04-10').step).toBe('fresh');
    expect(await withdrawLongGone(db, new Date('2026-09-01T12:00:00Z'))).toBe(0);
  });

  test('keeps what somebody here wrote, and is their feed’s for the rest when it comes back', async () => {
    publishAll(
      db,
      [{ subject: 'listing', id: row('c').id, body: { ...bodyOf('c'), summary: 'Ours.' } }],
      'account:1',
      AT,
    );
    without('c');
    await readOn(1);
    expect(bodyOf('c')).toMatchObject({ summary: 'Ours.', goneFromSource: '2026-03-03' });
    services = [
      ...some(LETTERS.filter((one) => one !== 'c')),
      { service: inFull('c', { url: 'https://new.example' }), on: '' },
    ];
    await readOn(2);
    expect(bodyOf('c')).toMatchObject({ summary: 'Ours.', website: 'https://new.example' });
    expect(bodyOf('c').goneFromSource).toBeUndefined();
  });

  test('is not marked any more when the run that did is undone', async () => {
    without('c');
    await readOn(1);
    const lead = teamPerson(db);
    const context = { db, now: () => days(2) };
    const [newest] = runs(context, lead, { q: '', show: 'all', page: 1, size: 1 }).rows;
    expect(await undoRun(context, lead, newest?.id ?? '').over).toBeNull();
    expect(bodyOf('c').goneFromSource).toBeUndefined();
  });
});

describe('nothing is marked', () => {
  test.each([
    ['page of it cannot be had', (url: URL) => url.searchParams.get('page') === '3'],
    ['answer comes at all', () => true],
  ])('when no %s', async (_, isTrouble) => {
    without('j');
    trouble = isTrouble;
    const before = contentsOf(db);
    expect((await readOn(1)).gone).toBeNull();
    expect(contentsOf(db)).toEqual(before);
    trouble = () => false;
    expect(await readOn(2)).toMatchObject({ gone: { marked: 1 } });
  });

  test('of what is there and cannot be read', async () => {
    services = [...some(LETTERS.slice(1)), { service: { ...inFull('a'), organization: undefined }, on: '' }];
    expect(await readOn(1)).toMatchObject({ counts: { refused: 1 }, gone: { marked: 0 } });
  });

  test('of what may only have lost its id, until the team says what it means', async () => {
    const { id: _lost, ...nameless } = inFull('c') as { id: string };
    services = [...some(LETTERS.filter((name) => name !== 'c')), { service: nameless, on: '' }];
    expect(await readOn(1)).toMatchObject({ counts: { refused: 1 }, gone: { marked: 0, held: 1 } });
    expect(bodyOf('c').goneFromSource).toBeUndefined();
    without();
    expect(await readOn(2)).toMatchObject({ gone: { marked: 0, held: 0 } });
  });

  test('of what the team took from the public', async () => {
    setState(db, 'listing', row('a').id, 'withdrawn', 'lead', AT);
    without('a');
    expect(await readOn(1)).toMatchObject({ gone: { marked: 0, held: 0 } });
  });
});

describe('something broken that has no id', () => {
  test.each([
    ['nothing at all', null],
    ['words', 'Day centre'],
    ['a list', []],
    ['neither an id nor a name', { description: 'A day centre' }],
    ['no id', { name: 'A day centre', status: 'active' }],
    ['another thing', { name: 'A hall', location_type: 'physical', latitude: 53 }],
  ])('that was there before is none of what is missing: %s', async (_, broken) => {
    const beside = { service: broken, on: '' };
    services = [...services, beside];
    expect(await readOn(1)).toMatchObject({ counts: { refused: 1 }, gone: { marked: 0, held: 0 } });
    services = [...some(LETTERS.filter((name) => name !== 'c')), beside];
    expect(await readOn(2)).toMatchObject({ counts: { refused: 1 }, gone: { marked: 1, held: 0 } });
    expect(bodyOf('c').goneFromSource).toBe('2026-03-04');
  });

  test('is counted: one more of the same may be what is missing', async () => {
    const nothing = { service: null, on: '' };
    services = [...services, nothing];
    await readOn(1);
    services = [...some(LETTERS.filter((name) => name !== 'c')), nothing, nothing];
    expect(await readOn(2)).toMatchObject({ gone: { marked: 0, held: 1 } });
  });

  test('and something else that is missing later are two things: only the first waits', async () => {
    services = [...some(LETTERS.filter((name) => name !== 'c')), { service: { broken: 1 }, on: '' }];
    expect(await readOn(1)).toMatchObject({ gone: { marked: 0, held: 1 } });
    services = services.filter(({ service }) => JSON.stringify(service) !== JSON.stringify(inFull('d')));
    expect(await readOn(2)).toMatchObject({ gone: { marked: 1, held: 1 } });
    expect([bodyOf('c').goneFromSource, bodyOf('d').goneFromSource]).toEqual([undefined, '2026-03-04']);
    expect(await settleHeld(db, 'Salford', 'mark', days(3))).toBe(1);
  });

  test('is said of the feed, which is read as one that gave all it has', async () => {
    services = [...services, { service: { broken: 1 }, on: '' }];
    expect((await readOn(1)).says).toContain('neither an id nor a name');
    expect(storedFeed(db, 'Salford')).toMatchObject({ wantsWhole: 0, wholeAt: days(1).getTime(), failures: 0 });
  });
});

describe('when more than a fifth is gone at once', () => {
  beforeEach(() => without('a', 'b', 'c'));

  test('nothing is marked until the team says what it means', async () => {
    expect(await readOn(1)).toMatchObject({ gone: { marked: 0, held: 3 } });
    expect(bodyOf('a').goneFromSource).toBeUndefined();
    expect(await readOn(2)).toMatchObject({ gone: { marked: 0, held: 3 } });
    expect(await settleHeld(db, 'Salford', 'mark', days(2))).toBe(3);
    expect(bodyOf('a').goneFromSource).toBe('2026-03-04');
    expect(await settleHeld(db, 'Salford', 'mark', days(2))).toBe(0);
  });

  test('and the team keeps them, they are not asked about again until they were there once more', async () => {
    await readOn(1);
    await settleHeld(db, 'Salford', 'keep', days(1));
    expect(await readOn(2)).toMatchObject({ gone: { marked: 0, held: 0 } });
    without();
    await readOn(3);
    without('a');
    expect(await readOn(4)).toMatchObject({ gone: { marked: 1 } });
  });

  test('and they come back, nothing waits', async () => {
    await readOn(1);
    without();
    expect(await readOn(2)).toMatchObject({ gone: { held: 0 } });
    expect(await settleHeld(db, 'Salford', 'mark', days(2))).toBe(0);
  });

  test('a fifth itself is marked', async () => {
    without('a', 'b');
    expect(await readOn(1)).toMatchObject({ gone: { marked: 2, held: 0 } });
  });
});
