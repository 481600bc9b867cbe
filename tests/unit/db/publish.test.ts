import { beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { listingBySlug, listingsAtVenue, listingsOfProvider } from '#db/published.ts';
import { Invalid } from '#domain/errors.ts';
import { aListing, anId, aProvider, aVenue } from '../../support/a-listing.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const PROVIDER = anId('Open Gate');
const VENUE = anId('The Old Library');
const LISTING = anId('Tuesday group');

let db: Db;
beforeEach(() => {
  db = openDatabase(':memory:');
});

const publish = (name = 'Tuesday group') =>
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: VENUE, body: aVenue() },
      { subject: 'listing', id: LISTING, body: aListing({ name, venues: [VENUE] }) },
    ],
    'a-person',
    AT,
  );

const count = (table: string) => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const waiting = () => db.sqlite.prepare('SELECT listing_id FROM outbox ORDER BY seq').pluck().all();

describe('publishing', () => {
  test('what is published is what the public sees, under an address made from its name', () => {
    publish();
    expect(listingBySlug(db, 'tuesday-group')?.body.name).toBe('Tuesday group');
    expect(listingsAtVenue(db, VENUE).map(({ id }) => id)).toEqual([LISTING]);
    expect(listingsOfProvider(db, PROVIDER)).toHaveLength(1);
  });

  test('publishing the same again changes nothing at all', () => {
    publish();
    const before = [count('revisions'), count('audit'), count('outbox')];
    expect(publish().map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect([count('revisions'), count('audit'), count('outbox')]).toEqual(before);
  });

  test('a change adds a revision, keeps the old one and the address, and tells search once', () => {
    publish();
    db.sqlite.prepare('DELETE FROM outbox').run();
    publish('Wednesday group');
    expect(listingBySlug(db, 'tuesday-group')?.body.name).toBe('Wednesday group');
    const states = db.sqlite
      .prepare("SELECT number, state FROM revisions WHERE subject = 'listing' ORDER BY number")
      .all();
    expect(states).toEqual([
      { number: 1, state: 'replaced' },
      { number: 2, state: 'published' },
    ]);
    expect(waiting()).toEqual([LISTING]);
  });

  test('a venue or a provider that changes tells search of each of its listings', () => {
    publish();
    for (const change of [
      { subject: 'venue', id: VENUE, body: aVenue({ name: 'The New Library' }) } as const,
      { subject: 'provider', id: PROVIDER, body: aProvider({ name: 'Wide Gate' }) } as const,
    ]) {
      db.sqlite.prepare('DELETE FROM outbox').run();
      publishAll(db, [change], 'a-person', AT);
      expect(waiting()).toEqual([LISTING]);
    }
  });

  test('a batch with one body that does not hold publishes none of it', () => {
    const bad = { ...aListing(), ages: { from: 30, to: 20 } };
    expect(() =>
      publishAll(
        db,
        [
          { subject: 'provider', id: PROVIDER, body: aProvider() },
          { subject: 'listing', id: LISTING, body: bad },
        ],
        'a-person',
        AT,
      ),
    ).toThrow(Invalid);
    expect([count('providers'), count('revisions'), count('outbox')]).toEqual([0, 0, 0]);
  });

  test('a listing whose provider is not there publishes nothing', () => {
    expect(() => publishAll(db, [{ subject: 'listing', id: LISTING, body: aListing() }], 'a-person', AT)).toThrow(
      /FOREIGN KEY/u,
    );
    expect(count('revisions')).toBe(0);
  });

  test('two of the same name have two addresses', () => {
    publish();
    const [second] = publishAll(db, [{ subject: 'listing', id: anId('other'), body: aListing() }], 'a-person', AT);
    expect(second?.slug).toMatch(/^tuesday-group-[0-9a-f]{8}$/u);
  });

  test('what is withdrawn is gone for the public and comes back whole', () => {
    publish();
    setState(db, 'listing', LISTING, 'withdrawn', 'a-person', AT);
    expect(listingBySlug(db, 'tuesday-group')).toBeUndefined();
    setState(db, 'listing', LISTING, 'live', 'a-person', AT);
    expect(listingBySlug(db, 'tuesday-group')?.body.name).toBe('Tuesday group');
  });
});

describe('what was written stays written', () => {
  test('a published revision is never changed', () => {
    publish();
    expect(() => db.sqlite.prepare("UPDATE revisions SET body = '{}'").run()).toThrow(/never changed/u);
  });

  test('the audit log is only added to', () => {
    publish();
    expect(() => db.sqlite.prepare("UPDATE audit SET actor = 'nobody'").run()).toThrow(/only added to/u);
    expect(() => db.sqlite.prepare('DELETE FROM audit').run()).toThrow(/only added to/u);
  });
});
