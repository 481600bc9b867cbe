import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { Conflict } from '#domain/errors.ts';
import type { Reasoned } from '#domain/packing/pack-form.ts';
import { clearPacks } from '#features/packing/clear-packs.ts';
import { changePack, endPack, keptPack } from '#features/packing/keep-pack.ts';
import { newKeepToken, readTokenOf } from '#features/packing/links.ts';
import { makePack } from '#features/packing/make-pack.ts';
import { readPack } from '#features/packing/read-pack.ts';
import { aListing, anId, aVenue } from '../../../support/a-listing.ts';
import { AT, aClock, aSmallDirectory, LISTING, VENUE } from '../../../support/a-small-directory.ts';

const DAY_MS = 86_400_000;
const SECOND = anId('Garden group');
const REASONED: readonly Reasoned[] = [
  { listing: LISTING, phrases: ['make_friends'], words: '' },
  { listing: SECOND, phrases: [], words: 'You like plants' },
];

let db: Db;
let clock: ReturnType<typeof aClock>;
let mayMake: boolean;
beforeEach(() => {
  db = aSmallDirectory();
  publishAll(
    db,
    [{ subject: 'listing', id: SECOND, body: aListing({ name: 'Garden group', venues: [VENUE] }) }],
    'a-person',
    AT,
  );
  clock = aClock(new Date(AT.getTime() + DAY_MS));
  mayMake = true;
});

const context = () => ({ db, now: clock.now });
const send = (reasoned = REASONED, once = newKeepToken()) =>
  makePack({ ...context(), limit: async () => mayMake }, { reasoned, once, visitor: '192.0.2.7' });
async function aPack(reasoned = REASONED) {
  const made = await send(reasoned);
  if (!('keep' in made)) throw new Error(made.problem);
  return { keep: made.keep, read: readTokenOf(made.keep) };
}
const rows = () => db.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM packs').all();
const changed = (listing: Parameters<typeof aListing>[0], on = AT) =>
  publishAll(
    db,
    [{ subject: 'listing', id: LISTING, body: aListing({ venues: [VENUE], ...listing }) }],
    'a-person',
    on,
  );
const changesIn = (read: string) =>
  readPack(context(), read)?.choices.map(({ changes }) => changes.map(({ field }) => field));

describe('a pack', () => {
  test('is kept as ids, reasons and hashes, and nothing of who made it or for whom', async () => {
    const { keep, read } = await aPack();
    const [row] = rows();
    expect(Object.keys(row ?? {})).toEqual(['read_hash', 'keep_hash', 'items', 'created_at', 'expires_at', 'ended_at']);
    const text = JSON.stringify(rows());
    for (const secret of [keep, read, '192.0.2.7']) expect(text).not.toContain(secret);
    expect(JSON.parse(String(row?.items))).toEqual([
      { listing: LISTING, phrases: ['make_friends'], words: '', revision: expect.any(String) },
      { listing: SECOND, phrases: [], words: 'You like plants', revision: expect.any(String) },
    ]);
  });

  test('is read by its link in its order, and by no other token', async () => {
    const { keep, read } = await aPack();
    expect(readPack(context(), read)?.choices.map(({ item }) => item.listing)).toEqual([LISTING, SECOND]);
    for (const guess of [keep, newKeepToken(), '', 'x'.repeat(43), `${read} `, read.toLowerCase(), "' OR 1=1 --"])
      expect(readPack(context(), guess)).toBeNull();
    expect(keptPack(context(), read).state).toBe('none');
  });

  test('sent twice by one form is one pack; changed and sent again it is another one', async () => {
    const once = newKeepToken();
    expect(await send(REASONED, once)).toEqual({ keep: once });
    expect(await send(REASONED, once)).toEqual({ keep: once });
    expect(rows()).toHaveLength(1);
    const other = await send([REASONED[0] as Reasoned], once);
    expect(other).not.toEqual({ keep: once });
    expect(rows()).toHaveLength(2);
  });

  test('gets a token of our own where a form sends none that could be one', async () => {
    const made = await send(REASONED, 'short');
    expect('keep' in made && made.keep).toMatch(/^[\w-]{43}$/u);
  });

  test('of a listing that is gone is not made, and a flood of packs ends', async () => {
    setState(db, 'listing', SECOND, 'withdrawn', 'a-person', AT);
    expect(await send()).toEqual({ problem: 'gone' });
    mayMake = false;
    expect(await send([REASONED[0] as Reasoned])).toEqual({ problem: 'enough from you' });
    expect(rows()).toHaveLength(0);
  });

  test('is not made when 5,000 were made in a day, by however many visitors', async () => {
    db.sqlite.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       INSERT INTO packs SELECT 'r' || i, 'k' || i, '[]', ${clock.now().getTime()}, ${clock.now().getTime() + DAY_MS}, NULL FROM n`,
    );
    expect(await send()).toEqual({ problem: 'enough for today' });
    clock.on(DAY_MS);
    expect(await send()).toHaveProperty('keep');
  });
});

describe('what has changed since a pack was made', () => {
  test('is said in words; a check alone is no change', async () => {
    const { read } = await aPack();
    expect(changesIn(read)).toEqual([[], []]);
    changed({ checked: { on: '2026-03-04', by: 'provider' } }, clock.now());
    expect(changesIn(read)).toEqual([[], []]);
    changed({ prices: [{ pence: 900, per: 'session', who: null }] }, clock.now());
    expect(changesIn(read)).toEqual([['prices'], []]);
  });

  test('is said of its building too', async () => {
    const { read } = await aPack();
    clock.on(1000);
    publishAll(db, [{ subject: 'venue', id: VENUE, body: aVenue({ town: 'Elsewhere' }) }], 'a-person', clock.now());
    expect(changesIn(read)).toEqual([['town'], ['town']]);
  });

  test('what is not running any more is in the pack under its name', async () => {
    const { read } = await aPack();
    setState(db, 'listing', SECOND, 'withdrawn', 'a-person', AT);
    expect(readPack(context(), read)?.choices.map(({ chosen }) => chosen.state)).toEqual(['live', 'gone']);
  });
});

describe('who made a pack', () => {
  test('can change reasons and order, and then has seen the listings as they are', async () => {
    const { keep, read } = await aPack();
    changed({ prices: [{ pence: 900, per: 'session', who: null }] }, clock.now());
    const kept = keptPack(context(), keep);
    const seen = kept.state === 'open' ? kept.digest : '';
    expect(changePack(context(), { keep, reasoned: REASONED.toReversed(), seen })).toBe(true);
    expect(readPack(context(), read)?.choices.map(({ item }) => item.listing)).toEqual([SECOND, LISTING]);
    expect(changesIn(read)).toEqual([[], []]);
  });

  test('is told when another window was first, and undoes nothing', async () => {
    const { keep, read } = await aPack();
    const kept = keptPack(context(), keep);
    const seen = kept.state === 'open' ? kept.digest : '';
    changePack(context(), { keep, reasoned: [REASONED[1] as Reasoned], seen });
    expect(() => changePack(context(), { keep, reasoned: REASONED, seen })).toThrow(Conflict);
    expect(readPack(context(), read)?.choices).toHaveLength(1);
  });

  test('cannot bring in a listing that was not in it', async () => {
    const { keep, read } = await aPack([REASONED[0] as Reasoned]);
    const kept = keptPack(context(), keep);
    changePack(context(), { keep, reasoned: REASONED, seen: kept.state === 'open' ? kept.digest : '' });
    expect(readPack(context(), read)?.choices.map(({ item }) => item.listing)).toEqual([LISTING]);
  });

  test('can end it at once: the reasons are gone with the link', async () => {
    const { keep, read } = await aPack();
    expect(endPack(context(), keep)).toBe(true);
    expect(readPack(context(), read)).toBeNull();
    expect(keptPack(context(), keep)).toEqual({ state: 'ended', at: clock.now().getTime() });
    expect(rows()[0]?.items).toBe('[]');
    expect(endPack(context(), keep)).toBe(false);
    expect(changePack(context(), { keep, reasoned: REASONED, seen: '' })).toBe(false);
  });

  test('is nobody who can only read it', async () => {
    const { read } = await aPack();
    expect(endPack(context(), read)).toBe(false);
    expect(readPack(context(), read)).not.toBeNull();
  });
});

describe('after 90 days', () => {
  test('a pack is unreadable from that second, although no job has run', async () => {
    const { keep, read } = await aPack();
    clock.on(90 * DAY_MS - 1);
    expect(readPack(context(), read)).not.toBeNull();
    clock.on(1);
    expect(readPack(context(), read)).toBeNull();
    expect(keptPack(context(), keep)).toEqual({ state: 'expired', at: clock.now().getTime() });
    expect(endPack(context(), keep)).toBe(false);
  });

  test('the job deletes what was ended and what is over, and nothing that can be read', async () => {
    await aPack();
    clock.on(89 * DAY_MS);
    const open = await aPack();
    const ended = await aPack();
    endPack(context(), ended.keep);
    clock.on(DAY_MS);
    expect(clearPacks(db, clock.now())).toBe(2);
    expect(clearPacks(db, clock.now())).toBe(0);
    expect(rows()).toHaveLength(1);
    expect(readPack(context(), open.read)).not.toBeNull();
    expect(keptPack(context(), ended.keep)).toEqual({ state: 'none' });
  });
});
