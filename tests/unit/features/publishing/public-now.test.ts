import { beforeEach, describe, expect, test } from 'vitest';
import { setState } from '#db/publish/publish.ts';
import { listingById } from '#db/published.ts';
import { Conflict, Invalid, NotAllowed } from '#domain/errors.ts';
import { alertOn } from '#domain/listing/alert.ts';
import { copyListing } from '#features/publishing/copy-listing.ts';
import { draftsOf } from '#features/publishing/drafts-of.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { sayNow } from '#features/publishing/say-now.ts';
import { startListing } from '#features/publishing/start.ts';
import { discardDraft } from '#features/publishing/take-back.ts';
import { putBack, withdraw } from '#features/publishing/withdraw.ts';
import { anId } from '../../../support/a-listing.ts';
import { aDesk, EDITOR, LIBRARY, MEMBER, OPEN_GATE, publishedListing } from '../../../support/publishing.ts';
import { thrownBy } from '../../../support/thrown-by.ts';

let desk: ReturnType<typeof aDesk>;
beforeEach(() => {
  desk = aDesk();
});
const listing = (id: string) => ({ subject: 'listing' as const, id });
const body = (id: string) => listingById(desk.db, id)?.body;

describe('saying something now', () => {
  test('is public at once, and ends with its last day', () => {
    const id = publishedListing(desk);
    sayNow(desk, EDITOR, { listing: id, alert: { words: 'Closed today', until: '2026-03-02' } });
    const shown = body(id);
    if (shown === undefined) throw new Error('It is public');
    expect([alertOn(shown, '2026-03-02'), alertOn(shown, '2026-03-03')]).toEqual(['Closed today', null]);
    sayNow(desk, EDITOR, { listing: id, alert: null });
    expect(body(id)).toMatchObject({ alert: null });
    expect(body(id)).not.toHaveProperty('alertUntil');
  });

  test('places are said with the day, of all of it or of one place', () => {
    const id = publishedListing(desk);
    sayNow(desk, EDITOR, { listing: id, places: { places: { state: 'places', free: 2 } } });
    sayNow(desk, EDITOR, { listing: id, places: { venue: LIBRARY, places: { state: 'full' } } });
    expect(body(id)).toMatchObject({
      places: { state: 'places', free: 2, waitWeeks: null, on: '2026-03-02' },
      placesAt: { [LIBRARY]: { state: 'full', on: '2026-03-02' } },
    });
    sayNow(desk, EDITOR, { listing: id, places: { venue: LIBRARY, places: null } });
    expect(body(id)?.placesAt).toEqual({});
  });

  test('does not disturb what is being written, and is not undone by it', () => {
    const id = publishedListing(desk);
    const { version } = openDraft(desk, EDITOR, listing(id));
    const draft = saveDraft(desk, EDITOR, { ...listing(id), version, patch: { summary: 'We sing.' } });
    sayNow(desk, EDITOR, { listing: id, places: { places: { state: 'full' } } });
    const after = openDraft(desk, EDITOR, listing(id));
    expect(after).toMatchObject({ state: 'draft', revision: draft.revision, version: draft.version, body: draft.body });
    expect(body(id)?.summary).toBe('We paint and drink tea.');
  });

  test.each([
    ['a day that has passed', { alert: { words: 'Closed', until: '2026-03-01' } }, 'alertUntil'],
    ['a day years away', { alert: { words: 'Closed', until: '2029-01-01' } }, 'alertUntil'],
    ['no day', { alert: { words: 'Closed', until: '' } }, 'alert'],
    ['no words', { alert: { words: '  ', until: '2026-03-02' } }, 'alert'],
    ['a number below zero', { places: { places: { state: 'places', free: -1 } } }, 'places'],
    ['a place that it is not at', { places: { venue: anId('x'), places: { state: 'full' } } }, 'placesAt'],
  ] as const)('%s is not said', (_what, said, field) => {
    const id = publishedListing(desk);
    expect(Object.keys(thrownBy(Invalid, () => sayNow(desk, EDITOR, { listing: id, ...said })).fields)).toEqual([
      field,
    ]);
  });

  test('nobody is told of what is not public', () => {
    const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    expect(() => sayNow(desk, EDITOR, { listing: id, alert: { words: 'Closed', until: '2026-03-02' } })).toThrow(
      Conflict,
    );
  });
});

describe('taking a listing from the public', () => {
  test('is undone whole', () => {
    const id = publishedListing(desk);
    const before = body(id);
    expect(withdraw(desk, EDITOR, listing(id)).isWithdrawn).toBe(true);
    expect(body(id)).toBeUndefined();
    expect(() => withdraw(desk, EDITOR, listing(id))).toThrow(Conflict);
    putBack(desk, EDITOR, listing(id));
    expect(body(id)).toEqual(before);
  });

  test('what the team took, the team puts back', () => {
    const id = publishedListing(desk);
    withdraw(desk, MEMBER, listing(id));
    expect(() => putBack(desk, EDITOR, listing(id))).toThrow(NotAllowed);
    putBack(desk, MEMBER, listing(id));
    withdraw(desk, EDITOR, listing(id));
    putBack(desk, EDITOR, listing(id));
    expect(body(id)).toBeDefined();
  });

  test('what a feed took back, the provider may put back', () => {
    const id = publishedListing(desk);
    setState(desk.db, 'listing', id, 'withdrawn', 'system:import', desk.now());
    putBack(desk, EDITOR, listing(id));
    expect(body(id)).toBeDefined();
  });

  test('a venue and a provider are shared, so the team takes them', () => {
    expect(() => withdraw(desk, EDITOR, { subject: 'provider', id: OPEN_GATE })).toThrow(NotAllowed);
    expect(withdraw(desk, MEMBER, { subject: 'venue', id: LIBRARY }).isWithdrawn).toBe(true);
  });

  test('a listing that nobody ever saw is thrown away with its draft, and comes back with it', () => {
    const { id, version } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const saved = saveDraft(desk, EDITOR, { ...listing(id), version, patch: { name: 'Art' } });
    expect(discardDraft(desk, EDITOR, { ...listing(id), version: saved.version }).isWithdrawn).toBe(true);
    expect(putBack(desk, EDITOR, listing(id))).toMatchObject({
      state: 'draft',
      isWithdrawn: false,
      body: { name: 'Art' },
    });
  });
});

describe('a copy', () => {
  test('is a draft with its own name; what is true of the first alone is not in it', () => {
    const id = publishedListing(desk, { facts: { taster: { state: 'yes' } } });
    sayNow(desk, EDITOR, {
      listing: id,
      alert: { words: 'Closed', until: '2026-03-02' },
      places: { places: { state: 'full' } },
    });
    desk.setNow(new Date('2026-05-05T09:00:00Z'));
    const copy = copyListing(desk, MEMBER, { listing: id });
    expect(copy).toMatchObject({
      state: 'draft',
      published: null,
      body: { name: 'Copy of Tuesday group', venues: [LIBRARY], provider: OPEN_GATE },
    });
    for (const field of ['checked', 'checks', 'alert', 'alertUntil', 'places', 'placesAt'])
      expect(copy.body).not.toHaveProperty(field);
    expect(copy.body.facts?.taster).toEqual({ state: 'yes', source: 'council', on: '2026-05-05' });
    expect(body(copy.id)).toBeUndefined();
  });

  test('of a long name is still a name', () => {
    const id = publishedListing(desk, { name: 'x'.repeat(120) });
    expect(copyListing(desk, EDITOR, { listing: id }).body.name).toHaveLength(120);
  });
});

test('a provider sees all that it keeps, each as it stands', () => {
  const id = publishedListing(desk);
  const { id: started } = startListing(desk, EDITOR, { provider: OPEN_GATE });
  const kept = draftsOf(desk, EDITOR, OPEN_GATE);
  expect(kept.provider).toMatchObject({ state: 'published', body: { name: 'Open Gate' } });
  expect(kept.listings.map((one) => [one.id, one.state])).toEqual([
    [started, 'draft'],
    [id, 'published'],
  ]);
});
