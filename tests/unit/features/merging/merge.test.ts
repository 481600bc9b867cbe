import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { movedTo } from '#db/merged.ts';
import { type Publication, publishAll } from '#db/publish/publish.ts';
import { listingById, listingsAtVenue, listingsOfProvider, providerById } from '#db/published.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { duplicates, tellApart } from '#features/merging/duplicates.ts';
import { merge } from '#features/merging/merge.ts';
import { undoRun } from '#features/undoing/undo-run.ts';
import { aListing, anId, aProvider, aVenue, weekly } from '../../../support/a-listing.ts';
import {
  AT,
  aSmallDirectory,
  deedsIn,
  LISTING,
  PROVIDER,
  teamPerson,
  VENUE,
} from '../../../support/a-small-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

let db: Db;
let member: Person;
const now = () => AT;
const TWIN = anId('Open Gate Ltd');
const HALL = anId('Old Library');
const FRIDAY = anId('Friday group');
const publish = (...publications: Publication[]) => publishAll(db, publications, 'system:import', AT);
beforeEach(() => {
  db = aSmallDirectory();
  member = teamPerson(db, 'member');
  publish(
    { subject: 'provider', id: TWIN, body: aProvider({ name: 'Open Gate Ltd', website: 'https://gate.example' }) },
    { subject: 'venue', id: HALL, body: aVenue({ name: 'Old Library' }) },
    {
      subject: 'listing',
      id: FRIDAY,
      body: aListing({
        name: 'Friday group',
        provider: TWIN,
        venues: [HALL, VENUE],
        sessions: [weekly(['fri'], '10:00', null, { venue: HALL })],
      }),
    },
  );
});

const revisionOf = (subject: Subject, id: string): string =>
  db.sqlite.prepare<[string], string>(`SELECT published_revision_id FROM ${subject}s WHERE id = ?`).pluck().get(id) ??
  '';
const put = (subject: Subject, kept: string, gone: string, fill = true) =>
  merge({ db, now }, member, {
    subject,
    kept,
    gone,
    fill,
    seen: { kept: revisionOf(subject, kept), gone: revisionOf(subject, gone) },
  });
const found = async (subject: Subject, q = '') =>
  (await duplicates({ db, now }, member, { subject, q, page: 1, size: 20 })).rows;

describe('finding what is the same', () => {
  test('says why, for providers, venues and listings, until something changes', async () => {
    expect(await found('provider')).toMatchObject([{ reasons: ['same name'] }]);
    expect(await found('venue')).toMatchObject([{ reasons: ['same name', 'same place'] }]);
    expect(await found('listing')).toEqual([]);
    expect(await found('provider', 'nothing like it')).toEqual([]);
    publish({ subject: 'provider', id: TWIN, body: aProvider({ name: 'Green Gate' }) });
    expect(await found('provider')).toEqual([]);
  });

  test('remembers what somebody has said is not the same, in either order', async () => {
    const [pair] = await found('provider');
    const two = { subject: 'provider' as const, one: pair?.other ?? '', other: pair?.one ?? '' };
    tellApart({ db, now }, member, two);
    tellApart({ db, now }, member, two);
    expect(await found('provider')).toEqual([]);
    expect(deedsIn(db).filter((deed) => deed === 'told two apart')).toHaveLength(1);
    expect(() => tellApart({ db, now }, member, { ...two, other: 'nothing' })).toThrow(NotFound);
  });

  test('is for the team', async () => {
    await expect(
      duplicates({ db, now }, teamPerson(db, 'commissioner'), { subject: 'venue', q: '', page: 1, size: 5 }),
    ).rejects.toThrow(NotAllowed);
  });
});

describe('two providers put together', () => {
  test('are one: with all listings, what the other told, its people, and its address', () => {
    const owner = personIn(db, { email: 'o@gate.example', providers: { [TWIN]: 'owner' } });
    put('provider', PROVIDER, TWIN);
    expect(providerById(db, PROVIDER)?.body).toMatchObject({ name: 'Open Gate', website: 'https://gate.example' });
    expect(providerById(db, TWIN)).toBeUndefined();
    expect(listingsOfProvider(db, PROVIDER).map(({ body }) => body.name)).toEqual(['Friday group', 'Tuesday group']);
    expect(movedTo(db, 'provider', 'open-gate-ltd')).toBe('open-gate');
    expect(
      db.sqlite
        .prepare('SELECT role FROM memberships WHERE account_id = ? AND provider_id = ?')
        .pluck()
        .get(owner.id, PROVIDER),
    ).toBe('owner');
    expect(deedsIn(db).at(-1)).toBe('merged');
  });

  test('leave the words of a feed the feed’s, so that it goes on keeping them', () => {
    put('provider', PROVIDER, TWIN);
    const author = db.sqlite.prepare('SELECT author FROM revisions WHERE id = ?').pluck();
    expect(author.get(revisionOf('listing', FRIDAY))).toBe('system:import');
  });

  test('without taking over keep their own words', () => {
    put('provider', PROVIDER, TWIN, false);
    expect(providerById(db, PROVIDER)?.body.website).toBeNull();
  });

  test('are two again when it is undone', async () => {
    const owner = personIn(db, { email: 'o@gate.example', providers: { [TWIN]: 'owner' } });
    const run = put('provider', PROVIDER, TWIN);
    expect(await undoRun({ db, now }, member, run).over).toBeNull();
    expect(providerById(db, PROVIDER)?.body.website).toBeNull();
    expect(listingsOfProvider(db, TWIN).map(({ body }) => body.name)).toEqual(['Friday group']);
    expect(movedTo(db, 'provider', 'open-gate-ltd')).toBeUndefined();
    expect(
      Object.keys(db.sqlite.prepare('SELECT provider_id FROM memberships WHERE account_id = ?').pluck().all(owner.id)),
    ).toHaveLength(1);
    expect(() => undoRun({ db, now }, member, run)).toThrow(Conflict);
  });

  test('are not put together while something of the other waits for the team', () => {
    db.sqlite
      .prepare(
        `INSERT INTO revisions (id, subject, subject_id, number, body, schema_version, state, author, created_at)
         VALUES ('waits', 'listing', ?, 9, '{}', 1, 'submitted', 'a', 0)`,
      )
      .run(FRIDAY);
    expect(() => put('provider', PROVIDER, TWIN)).toThrow(Invalid);
    expect(providerById(db, TWIN)).toBeDefined();
  });
});

describe('two venues put together', () => {
  test('are one in the listings, their sessions and the search', () => {
    const before = db.sqlite.prepare('SELECT max(seq) FROM outbox').pluck().get() as number;
    put('venue', VENUE, HALL);
    const friday = listingById(db, FRIDAY);
    expect(friday?.body.venues).toEqual([VENUE]);
    expect(friday?.body.sessions.map(({ venue }) => venue)).toEqual([VENUE]);
    expect(
      listingsAtVenue(db, VENUE)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([FRIDAY, LISTING].sort());
    expect(db.sqlite.prepare('SELECT DISTINCT listing_id FROM outbox WHERE seq > ?').pluck().all(before)).toContain(
      FRIDAY,
    );
  });
});

describe('putting together', () => {
  test('what has changed since it was looked at is refused, and changes nothing', () => {
    const seen = { kept: revisionOf('provider', PROVIDER), gone: revisionOf('provider', TWIN) };
    publish({ subject: 'provider', id: TWIN, body: aProvider({ name: 'Open Gate Ltd', about: 'New' }) });
    const order = { subject: 'provider', kept: PROVIDER, gone: TWIN, fill: true, seen } as const;
    expect(() => merge({ db, now }, member, order)).toThrow(Conflict);
    expect(providerById(db, TWIN)).toBeDefined();
  });

  test('leads on from what was put together before', () => {
    const third = anId('Third');
    publish({ subject: 'provider', id: third, body: aProvider({ name: 'Gate' }) });
    put('provider', TWIN, third);
    put('provider', PROVIDER, TWIN);
    expect(movedTo(db, 'provider', 'gate')).toBe('open-gate');
    expect(movedTo(db, 'provider', 'open-gate')).toBeUndefined();
  });
});

test('ten thousand records are compared in seconds, with others served in between', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({
    subject: 'venue' as const,
    id: anId(`venue ${at}`),
    body: aVenue({ name: `Hall ${at % 1500}`, point: { lat: 50 + (at % 1500) / 500, lng: -2 } }),
  }));
  publish(...many);
  let turns = 0;
  const tick = setInterval(() => (turns += 1), 1);
  const pairs = await found('venue');
  clearInterval(tick);
  expect(pairs.length).toBe(20);
  expect(turns).toBeGreaterThan(0);
});
