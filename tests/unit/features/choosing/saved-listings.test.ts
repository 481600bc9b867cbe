import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { type Publication, publishAll } from '#db/publish/publish.ts';
import { providerById } from '#db/published.ts';
import { goneNear } from '#features/choosing/gone-near.ts';
import { savedListings } from '#features/choosing/saved-listings.ts';
import { merge } from '#features/merging/merge.ts';
import { aListing, anId, aVenue, told } from '../../../support/a-listing.ts';
import { aSmallDirectory, LISTING, PROVIDER, teamPerson, VENUE } from '../../../support/a-small-directory.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const OTHER = anId('Wednesday group');
let db: Db;
beforeEach(() => {
  db = aSmallDirectory();
});

const publish = (at: string, ...publications: Publication[]) => publishAll(db, publications, 'a-person', new Date(at));
const listing = (given: Parameters<typeof aListing>[0] = {}): Publication => ({
  subject: 'listing',
  id: LISTING,
  body: aListing({ venues: [VENUE], ...given }),
});
const savedOn = (on: string) => savedListings(db, NOW, [{ listing: LISTING, on }]);
const labels = (on: string) => savedOn(on).flatMap(({ changes }) => changes.map(({ label }) => label));

describe('what has changed since it was saved', () => {
  test('is nothing while nothing was published', () => {
    expect(savedOn('2026-03-05')).toMatchObject([{ chosen: { state: 'live', slug: 'tuesday-group' }, changes: [] }]);
  });

  test('is said in words, as it was on that day and as it is', () => {
    publish('2026-03-10T10:00:00Z', listing({ summary: 'We paint.' }));
    publish('2026-03-12T10:00:00Z', listing({ summary: 'We sing.' }));
    expect(savedOn('2026-03-05')[0]?.changes).toEqual([
      { field: 'summary', label: 'In one sentence', before: ['Not told us'], after: ['We sing.'] },
    ]);
    expect(savedOn('2026-03-11')[0]?.changes).toMatchObject([{ before: ['We paint.'], after: ['We sing.'] }]);
    expect(savedOn('2026-03-13')[0]?.changes).toEqual([]);
  });

  test('is said when it came later on the same day', () => {
    publish('2026-03-12T20:00:00Z', listing({ summary: 'We sing.' }));
    expect(labels('2026-03-12')).toEqual(['In one sentence']);
  });

  test('is nothing when it was changed and changed back', () => {
    publish('2026-03-10T10:00:00Z', listing({ summary: 'We paint.' }));
    publish('2026-03-12T10:00:00Z', listing());
    expect(labels('2026-03-05')).toEqual([]);
  });

  test('is not that somebody checked it, or told the same places again', () => {
    publish('2026-03-03T10:00:00Z', listing({ places: { state: 'places', free: 3, on: '2026-03-03' } }));
    publish(
      '2026-03-10T10:00:00Z',
      listing({
        places: { state: 'places', free: 3, on: '2026-03-10' },
        checked: { on: '2026-03-10', by: 'provider' },
      }),
    );
    expect(labels('2026-03-05')).toEqual([]);
    publish('2026-03-12T10:00:00Z', listing({ places: { state: 'full', on: '2026-03-12' } }));
    expect(labels('2026-03-05')).toContain('Places free');
  });

  test('is also what the venue tells, under its name', () => {
    publish('2026-03-10T10:00:00Z', { subject: 'venue', id: VENUE, body: aVenue({ facts: told({ hoist: 'no' }) }) });
    expect(savedOn('2026-03-05')[0]?.changes).toMatchObject([
      { label: expect.stringMatching(/^The Old Library: .*hoist/iu), before: ['Not told us'], after: ['No'] },
    ]);
  });

  test('is asked of today when a clock was wrong', () => {
    publish('2026-03-10T10:00:00Z', listing({ summary: 'We paint.' }));
    expect(savedOn('2031-01-01')).toMatchObject([{ since: '2026-03-20', changes: [] }]);
  });
});

describe('what is not there any more', () => {
  test('is said with its last name, its kind and where it was', () => {
    publish('2026-03-10T10:00:00Z', listing({ name: 'Tuesday painters' }));
    db.sqlite.prepare("UPDATE listings SET state = 'withdrawn' WHERE id = ?").run(LISTING);
    const [item] = savedOn('2026-03-05');
    expect(item).toMatchObject({
      chosen: { state: 'gone', now: null, last: { name: 'Tuesday painters', kind: 'day' } },
      changes: [],
    });
    if (item?.chosen.state !== 'gone') throw new Error('It is gone');
    expect(goneNear(db, item.chosen)).toEqual({ lat: 53.49, lng: -2.29 });
    db.sqlite.prepare("UPDATE venues SET state = 'withdrawn' WHERE id = ?").run(VENUE);
    expect(goneNear(db, item.chosen)).toBeNull();
  });

  test('is said too when whoever ran it was withdrawn', () => {
    db.sqlite.prepare("UPDATE providers SET state = 'withdrawn' WHERE id = ?").run(PROVIDER);
    expect(providerById(db, PROVIDER)).toBeUndefined();
    expect(savedOn('2026-03-05')).toMatchObject([{ chosen: { state: 'gone' } }]);
  });

  test('leads to the listing that it was merged into', () => {
    publish('2026-03-10T10:00:00Z', {
      subject: 'listing',
      id: OTHER,
      body: aListing({ name: 'Wednesday group', venues: [VENUE] }),
    });
    const revision = db.sqlite
      .prepare<[string], string>('SELECT published_revision_id FROM listings WHERE id = ?')
      .pluck();
    merge({ db, now: () => NOW }, teamPerson(db, 'member'), {
      ...{ subject: 'listing', kept: OTHER, gone: LISTING, fill: false },
      seen: { kept: revision.get(OTHER) ?? '', gone: revision.get(LISTING) ?? '' },
    });
    expect(savedOn('2026-03-05')).toMatchObject([{ chosen: { state: 'gone', now: 'wednesday-group' } }]);
  });
});
