import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed } from '#domain/errors.ts';
import { CLOCK_IDS } from '#domain/freshness/check.ts';
import { withCheck } from '#domain/freshness/checks.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { recordsInConflict, recordToSettle, settleConflicts } from '#features/importing/feeds/settle-conflicts.ts';
import { runs } from '#features/undoing/runs.ts';
import { undoRun } from '#features/undoing/undo-run.ts';
import { anId, weekly } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { teamPerson } from '../../../support/a-small-directory.ts';
import { AT, aDirectory, aFile, bodiesOf, imported } from '../../../support/an-import.ts';

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
let db: Db;
let member: Person;
let clock = 0;
beforeEach(() => {
  db = aDirectory();
  member = teamPerson(db);
  clock = 0;
});

const context = () => ({ db, now: () => later(clock) });
/** The feed says this of the one service that it has. */
const says = (more: object = {}) => {
  clock += 10;
  const service = aService({ id: anId('one'), name: 'Day centre', ...more });
  return imported(db, aFile('feed.json', JSON.stringify([service])), { at: later(clock) });
};
const listing = (): Listing => bodiesOf(db, 'listing').at(-1) as Listing;
const idOf = (): string => db.sqlite.prepare<[], string>('SELECT id FROM listings').pluck().get() ?? '';
/** Somebody here changes the listing. */
const edit = (change: (body: Listing) => Partial<Listing>) => {
  clock += 10;
  const body = { ...listing(), ...change(listing()) } as Listing;
  publishAll(db, [{ subject: 'listing', id: idOf(), body }], 'account:1', later(clock));
};
const waiting = () => recordsInConflict(context(), member, { feed: null, page: 1, size: 10 }).rows;
const toSettle = () => recordToSettle(context(), member, 'listing', idOf());
const settle = (whose: Record<string, 'theirs' | 'ours'>) =>
  settleConflicts(context(), member, {
    subject: 'listing',
    id: idOf(),
    seen: toSettle().revision,
    whose: new Map(
      toSettle().conflicts.flatMap(({ key, field }) => {
        const side = whose[field];
        return side === undefined ? [] : [[key, side] as const];
      }),
    ),
  });

describe('of a record that somebody here has changed, a feed', () => {
  test('changes what they did not, and leaves what they did', async () => {
    await says({ fees_description: 'Pay at the door.' });
    edit(() => ({ summary: 'Our own words.' }));
    expect(await says({ fees_description: 'Free on Mondays.' })).toMatchObject([{ deed: 'changed' }]);
    expect(listing()).toMatchObject({ summary: 'Our own words.', costWords: expect.stringContaining('Mondays') });
    await says({ fees_description: 'Free on Fridays.' });
    expect(listing()).toMatchObject({ summary: 'Our own words.', costWords: expect.stringContaining('Fridays') });
    expect(waiting()).toEqual([]);
  });

  test('is told nothing by “still right”: it goes on changing all that is its own', async () => {
    await says({ description: 'First words.' });
    edit((body) => withCheck(body, CLOCK_IDS, { on: '2026-03-02', by: 'provider' }));
    await says({ description: 'Second words.' });
    expect(listing()).toMatchObject({
      description: expect.stringContaining('Second words.'),
      checked: { on: '2026-03-02', by: 'provider' },
    });
    expect(waiting()).toEqual([]);
  });

  test('takes no check with it to words that nobody checked', async () => {
    await says({ url: 'https://one.example', contacts: [{ name: 'Ann', phones: [{ number: '0161 496 0000' }] }] });
    edit((body) => withCheck(body, CLOCK_IDS, { on: '2026-03-02', by: 'provider' }));
    await says({ url: 'https://two.example', contacts: [{ name: 'Ann', phones: [{ number: '0161 496 0000' }] }] });
    expect(listing().checked).toBeNull();
    expect(Object.keys(listing().checks ?? {}).sort()).toEqual(['access', 'times']);
  });

  test('that says another thing of the same field waits for the team, and ours stays', async () => {
    await says({ url: 'https://old.example' });
    edit(() => ({ website: 'https://ours.example' }));
    await says({ url: 'https://old.example', description: 'More.' });
    expect(waiting()).toEqual([]);
    const [said] = await says({ url: 'https://new.example' });
    expect(said?.warnings).toContainEqual(expect.objectContaining({ code: 'ours_stays', field: 'website' }));
    expect(listing().website).toBe('https://ours.example');
    expect(waiting()).toMatchObject([{ subject: 'listing', name: 'Day centre', feed: 'a feed', count: 1 }]);
    expect(toSettle().conflicts).toMatchObject([
      { field: 'website', words: [{ before: ['https://ours.example'], after: ['https://new.example'] }] },
    ]);
  });

  test('may say a fact on a later day without asking again', async () => {
    const fact = (on: string, state: string) => ({
      last_modified: `${on}T09:00:00Z`,
      attributes: [{ value: state, taxonomy_term: { id: 'x', name: 'x', term_uri: 'urn:dayways:fact:hoist' } }],
      ...{ service_at_locations: [atPlace()] },
    });
    await says({ ...fact('2026-01-01', 'yes'), description: 'One.' });
    const venue = bodiesOf(db, 'venue')[0];
    const id = db.sqlite.prepare<[], string>('SELECT id FROM venues').pluck().get() ?? '';
    const no = { state: 'no', source: 'provider', on: '2026-03-02' };
    publishAll(
      db,
      [{ subject: 'venue', id, body: { ...venue, facts: { hoist: no } } as never }],
      'account:1',
      later(15),
    );
    await says({ ...fact('2026-02-01', 'yes'), description: 'Two.' });
    expect(bodiesOf(db, 'venue')).toMatchObject([{ facts: { hoist: no } }]);
    expect(waiting()).toEqual([]);
  });
});

describe('what waits for the team', () => {
  beforeEach(async () => {
    await says({ url: 'https://old.example', fees_description: 'Old.' });
    edit(() => ({ website: 'https://ours.example', costWords: 'Ours.' }));
    await says({ url: 'https://new.example', fees_description: 'New.' });
  });

  test('is taken from the feed or kept, field by field, and not asked again', async () => {
    expect(toSettle().conflicts.map(({ field }) => field)).toEqual(['costWords', 'website']);
    expect(settle({ website: 'theirs', costWords: 'ours' })).toBe(2);
    expect(listing()).toMatchObject({ website: 'https://new.example', costWords: 'Ours.' });
    expect(waiting()).toEqual([]);
    await says({ url: 'https://new.example', fees_description: 'New.', description: 'Something else.' });
    expect(listing()).toMatchObject({ website: 'https://new.example', costWords: 'Ours.' });
    expect(waiting()).toEqual([]);
  });

  test('is the feed’s again when it was taken, and is asked again of what was kept once the feed says another thing', async () => {
    settle({ website: 'theirs', costWords: 'ours' });
    await says({ url: 'https://newer.example', fees_description: 'Newer.' });
    expect(listing()).toMatchObject({ website: 'https://newer.example', costWords: 'Ours.' });
    expect(toSettle().conflicts).toMatchObject([{ field: 'costWords' }]);
  });

  test('is over when the feed comes to say what we say', async () => {
    await says({ url: 'https://ours.example', fees_description: 'New.' });
    expect(toSettle().conflicts).toMatchObject([{ field: 'costWords' }]);
    expect(waiting()).toMatchObject([{ count: 1 }]);
  });

  test('is not decided over what was published since somebody looked', () => {
    const { revision, conflicts } = toSettle();
    edit(() => ({ summary: 'Newer.' }));
    const decide = () =>
      settleConflicts(context(), member, {
        ...{ subject: 'listing', id: idOf(), seen: revision },
        whose: new Map(conflicts.map(({ key }) => [key, 'theirs'] as const)),
      });
    expect(decide).toThrow(Conflict);
    expect(listing().website).toBe('https://ours.example');
  });

  test('is decided by the directory team', () => {
    const commissioner = { ...member, team: 'commissioner' as const };
    expect(() => recordsInConflict(context(), commissioner, { feed: null, page: 1, size: 9 })).toThrow(NotAllowed);
  });
});

test('when two feeds say different things of one field, each is decided by itself, and only one of them is right', async () => {
  await says({ url: 'https://old.example' });
  edit(() => ({ website: 'https://ours.example' }));
  await says({ url: 'https://one.example' });
  db.sqlite
    .prepare(
      `INSERT INTO feed_conflicts (feed, subject, id, field, theirs, found_at) VALUES ('Z', 'listing', ?, 'website', '"https://two.example"', 0)`,
    )
    .run(idOf());
  const { revision, conflicts } = toSettle();
  const decide = (ofZ: 'theirs' | 'ours') =>
    settleConflicts(context(), member, {
      ...{ subject: 'listing', id: idOf(), seen: revision },
      whose: new Map(conflicts.map(({ key, feed }) => [key, feed === 'Z' ? ofZ : 'theirs'] as const)),
    });
  expect(() => decide('theirs')).toThrow(Invalid);
  expect(decide('ours')).toBe(2);
  expect(listing().website).toBe('https://one.example');
});

test('words that do not fit together are not taken: all of the feed’s wait', async () => {
  await says({ service_at_locations: [atPlace()] });
  const [venue = ''] = listing().venues;
  edit(() => ({ sessions: [weekly(['mon'], '10:00', '12:00', { venue })] }));
  expect(listing().sessions).toHaveLength(1);
  await says({ service_at_locations: [atPlace({ id: anId('hall'), name: 'The Hall' })] });
  expect(listing().venues).toEqual([venue]);
  expect(toSettle().conflicts.map(({ field }) => field)).toContain('venues');
  expect(() => settle({ venues: 'theirs' })).toThrow(Invalid);
  expect(listing().venues).toEqual([venue]);
});

test('undoing a run puts back what was there, and what the feed had said: only other words are asked about', async () => {
  await says({ url: 'https://old.example', fees_description: 'Old.' });
  edit(() => ({ website: 'https://ours.example' }));
  await says({ url: 'https://old.example', fees_description: 'Wrong.' });
  expect(listing().costWords).toContain('Wrong.');
  const [newest] = runs(context(), member, { q: '', show: 'all', page: 1, size: 1 }).rows;
  await undoRun(context(), member, newest?.id ?? '').over;
  expect(listing()).toMatchObject({ website: 'https://ours.example', costWords: expect.stringContaining('Old.') });
  expect(await says({ url: 'https://old.example', fees_description: 'Wrong.' })).toMatchObject([{ deed: 'kept_back' }]);
  await says({ url: 'https://old.example', fees_description: 'Right.' });
  expect(listing()).toMatchObject({ website: 'https://ours.example', costWords: expect.stringContaining('Right.') });
  expect(waiting()).toEqual([]);
});
