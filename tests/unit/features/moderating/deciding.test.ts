import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAudit } from '#db/audit.ts';
import { publishAll } from '#db/publish/publish.ts';
import { listingById, venueById } from '#db/published.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import type { Patch } from '#domain/publishing/draft.ts';
import { approve } from '#features/moderating/approve.ts';
import { approveAll } from '#features/moderating/approve-all.ts';
import { markLookedAt } from '#features/moderating/mark-looked-at.ts';
import { queue } from '#features/moderating/queue.ts';
import { returnWithWords } from '#features/moderating/return-with-words.ts';
import { review } from '#features/moderating/review.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { sayNow } from '#features/publishing/say-now.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { takeBack } from '#features/publishing/take-back.ts';
import { versionsOf } from '#features/publishing/versions.ts';
import { withdraw } from '#features/publishing/withdraw.ts';
import { anId } from '../../../support/a-listing.ts';
import {
  AT,
  aDesk,
  EDITOR,
  ENOUGH,
  LIBRARY,
  MEMBER,
  OPEN_GATE,
  OTHER,
  publishedListing,
  STRANGER,
  sentListing,
} from '../../../support/publishing.ts';
import { thrownBy } from '../../../support/thrown-by.ts';

let desk: ReturnType<typeof aDesk>;
beforeEach(() => {
  desk = aDesk();
});

const ASKED = { order: 'risk', page: 1, size: 20 } as const;
const listing = (id: string) => ({ subject: 'listing' as const, id });
const looked = ({ revision, version }: { revision: string | null; version: number }) => ({
  revision: revision ?? '',
  version,
});
const body = (id: string) => listingById(desk.db, id)?.body;

/** An edit of a public listing, sent. */
function sentEdit(id: string, patch: Patch<'listing'>) {
  const { version } = openDraft(desk, EDITOR, listing(id));
  const saved = saveDraft(desk, EDITOR, { ...listing(id), version, patch });
  return submitDraft(desk, EDITOR, { ...listing(id), version: saved.version });
}

describe('approving', () => {
  test('with more words than anybody reads is refused, and shows nothing', () => {
    const sent = sentListing(desk);
    const refused = thrownBy(Invalid, () => approve(desk, MEMBER, { ...looked(sent), reason: 'a'.repeat(2001) }));
    expect(refused.fields).toEqual({ reason: ['Write this in 2000 letters or fewer'] });
    expect(approve(desk, MEMBER, { ...looked(sent), reason: 'a'.repeat(2000) }).revision).toBe(sent.revision);
  });

  test('what was sent is itself what the public sees, as it was sent', () => {
    const sent = sentListing(desk);
    expect(approve(desk, MEMBER, looked(sent)).revision).toBe(sent.revision);
    expect(body(sent.id)).toEqual(sent.body);
  });

  test('a change with the approval is shown, is said by the council, and leaves what was sent as it was', () => {
    const sent = sentListing(desk);
    const patch = { name: 'Tuesday art', facts: { taster: { state: 'yes' as const } } };
    const shown = approve(desk, MEMBER, { ...looked(sent), patch });
    expect(shown.slug).toBe('tuesday-art');
    expect(body(sent.id)).toMatchObject({ name: 'Tuesday art', facts: { taster: { source: 'council' } } });
    const [newest, first] = versionsOf(desk, EDITOR, listing(sent.id));
    expect(newest).toMatchObject({
      state: 'published',
      by: 'team',
      isPublic: true,
      differences: [{ label: 'Name' }, { label: 'Try it first' }],
    });
    expect(first).toMatchObject({ state: 'approved with changes', by: 'provider' });
  });

  test('what was published meanwhile stays: only what the author changed is changed', () => {
    const id = publishedListing(desk);
    const sent = sentEdit(id, { website: 'https://open.example' });
    sayNow(desk, EDITOR, { listing: id, alert: { words: 'Closed today', until: '2026-03-02' } });
    approve(desk, MEMBER, looked(sent));
    expect(body(id)).toMatchObject({ website: 'https://open.example', alert: 'Closed today' });
  });

  test('two changes of the same answer are a conflict that shows both, and saying what to show settles it', () => {
    const id = publishedListing(desk);
    const sent = sentEdit(id, { summary: 'We sing.', facts: { taster: { state: 'yes' } } });
    const now = { ...ENOUGH, summary: 'We dance.' };
    const whole = body(id);
    if (whole === undefined) throw new Error('It is public');
    publishAll(desk.db, [{ ...listing(id), body: { ...whole, summary: now.summary } }], 'system:import', AT);
    const conflict = thrownBy(Conflict, () => approve(desk, MEMBER, looked(sent)));
    expect(conflict.both).toEqual([
      { field: 'summary', label: 'In one sentence', yours: ['We sing.'], theirs: ['We dance.'] },
    ]);
    expect(review(desk, MEMBER, sent.revision ?? '').clashes).toEqual(conflict.both);
    expect(body(id)?.summary).toBe('We dance.');
    approve(desk, MEMBER, { ...looked(sent), patch: { summary: 'We sing and dance.' } });
    expect(body(id)).toMatchObject({ summary: 'We sing and dance.', facts: { taster: { state: 'yes' } } });
  });

  test('the whole is checked again: what does not hold any more is not shown', () => {
    const sent = sentListing(desk, { prices: [{ pence: 500, per: 'session', who: null }] });
    const patch = { facts: { free: { state: 'yes' as const } } };
    expect(() => approve(desk, MEMBER, { ...looked(sent), patch })).toThrow(Invalid);
    expect(body(sent.id)).toBeUndefined();
  });

  test('what was taken back or sent anew is not approved by somebody who looked at what was sent first', () => {
    const sent = sentListing(desk);
    const { version } = takeBack(desk, EDITOR, listing(sent.id));
    expect(() => approve(desk, MEMBER, looked(sent))).toThrow(/taken back/u);
    submitDraft(desk, EDITOR, { ...listing(sent.id), version });
    expect(() => approve(desk, MEMBER, looked(sent))).toThrow(/sent anew/u);
  });

  test('what was withdrawn after it was sent does not come back by being approved', () => {
    const id = publishedListing(desk);
    const sent = sentEdit(id, { summary: 'We sing.' });
    withdraw(desk, EDITOR, listing(id));
    expect(() => approve(desk, MEMBER, looked(sent))).toThrow(Conflict);
    expect(body(id)).toBeUndefined();
  });

  test('new places are shown with their listing', async () => {
    const started = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const place = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    saveDraft(desk, EDITOR, {
      subject: 'venue',
      id: place.id,
      version: place.version,
      patch: { name: 'Mill Yard', town: 'Brackwell' },
    });
    const saved = saveDraft(desk, EDITOR, {
      ...listing(started.id),
      version: started.version,
      patch: { ...ENOUGH, venues: [place.id] },
    });
    const sent = submitDraft(desk, EDITOR, { ...listing(started.id), version: saved.version });
    expect((await queue(desk, MEMBER, ASKED)).rows.map(({ subject }) => subject)).toEqual(['listing']);
    expect(review(desk, MEMBER, sent.revision ?? '').venues).toEqual([expect.objectContaining({ id: place.id })]);
    approve(desk, MEMBER, looked(sent));
    expect(venueById(desk.db, place.id)?.slug).toBe('mill-yard');
    expect((await queue(desk, MEMBER, ASKED)).total).toBe(0);
  });

  test('a new place whose postcode is in no file is told with the listing that brings it', async () => {
    const started = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const place = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    const patch = { name: 'Mill Yard', town: 'Brackwell', postcode: 'ZZ1 1ZZ' };
    saveDraft(desk, EDITOR, { subject: 'venue', id: place.id, version: place.version, patch });
    const withPlace = { ...ENOUGH, venues: [place.id] };
    const saved = saveDraft(desk, EDITOR, { ...listing(started.id), version: started.version, patch: withPlace });
    const sent = submitDraft(desk, EDITOR, { ...listing(started.id), version: saved.version });
    expect((await queue(desk, MEMBER, { ...ASKED, risk: 'no_point' })).rows.map(({ revision }) => revision)).toEqual([
      sent.revision,
    ]);
    expect(review(desk, MEMBER, sent.revision ?? '').risks).toContain('no_point');
  });

  test('a listing of a provider that nobody sees yet is shown with its provider, or not at all', () => {
    const unseen = anId('Unseen');
    desk.db.sqlite
      .prepare("INSERT INTO providers (id, slug, state, created_at, updated_at) VALUES (?, 'unseen', 'live', 0, 0)")
      .run(unseen);
    const editor = { ...EDITOR, providers: { [unseen]: 'owner' as const } };
    const { version } = openDraft(desk, editor, { subject: 'provider', id: unseen });
    const patch = { name: 'Unseen', website: 'https://unseen.example' };
    const saved = saveDraft(desk, editor, { subject: 'provider', id: unseen, version, patch });
    const started = startListing(desk, editor, { provider: unseen });
    const written = saveDraft(desk, editor, { ...listing(started.id), version: started.version, patch: ENOUGH });
    const sent = submitDraft(desk, editor, { ...listing(started.id), version: written.version });
    expect(review(desk, MEMBER, sent.revision ?? '')).toMatchObject({
      provider: { state: 'missing' },
      risks: ['new_provider'],
    });
    expect(() => approve(desk, MEMBER, { ...looked(sent), withProvider: true })).toThrow(Invalid);
    submitDraft(desk, editor, { subject: 'provider', id: unseen, version: saved.version });
    expect(() => approve(desk, MEMBER, looked(sent))).toThrow(Invalid);
    expect(body(started.id)).toBeUndefined();
    approve(desk, MEMBER, { ...looked(sent), withProvider: true });
    expect(body(started.id)?.name).toBe('Tuesday group');
  });

  test('of many, each is shown by itself, and one that cannot be says why', () => {
    const [one, two, three] = [
      sentListing(desk),
      sentListing(desk, { name: 'Two' }),
      sentListing(desk, { name: 'Three' }),
    ];
    takeBack(desk, EDITOR, listing(two.id));
    const outcomes = approveAll(desk, MEMBER, [one, two, three].map(looked));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({ why: expect.stringContaining('taken back') });
    expect([body(one.id)?.name, body(two.id), body(three.id)?.name]).toEqual(['Tuesday group', undefined, 'Three']);
  });

  test('the change, its audit row, its outbox row and its mail are kept together or not at all', () => {
    const sent = sentListing(desk);
    const counts = () =>
      ['revisions', 'audit', 'outbox', 'mails'].map((table) =>
        desk.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = counts();
    const broken = {
      ...desk,
      decisionMail: () => {
        throw new Error('No words');
      },
    };
    expect(() => approve(broken, MEMBER, looked(sent))).toThrow('No words');
    expect([counts(), body(sent.id)]).toEqual([before, undefined]);
    approve(desk, MEMBER, looked(sent));
    expect(verifyAudit(desk.db).ok).toBe(true);
  });
});

describe('returning', () => {
  test('what comes back says what to change, by mail and where it is written; editing goes on from it', () => {
    const sent = sentListing(desk);
    returnWithWords(desk, MEMBER, { ...looked(sent), reason: 'Say who meets people at the door.' });
    const back = openDraft(desk, EDITOR, listing(sent.id));
    expect(back).toMatchObject({ state: 'returned', reason: 'Say who meets people at the door.' });
    expect(desk.db.sqlite.prepare('SELECT kind, body FROM mails').all()).toEqual([
      { kind: 'returned', body: 'Say who meets people at the door.' },
    ]);
    const draft = saveDraft(desk, EDITOR, {
      ...listing(sent.id),
      version: back.version,
      patch: { notFor: ['Under 18'] },
    });
    expect(draft).toMatchObject({
      state: 'draft',
      reason: 'Say who meets people at the door.',
      body: { name: 'Tuesday group', notFor: ['Under 18'] },
    });
    expect(versionsOf(desk, EDITOR, listing(sent.id)).map(({ state }) => state)).toEqual(['draft', 'returned']);
    approve(desk, MEMBER, looked(submitDraft(desk, EDITOR, { ...listing(sent.id), version: draft.version })));
    expect(body(sent.id)?.notFor).toEqual(['Under 18']);
  });

  test('needs words', () => {
    const sent = sentListing(desk);
    expect(
      thrownBy(Invalid, () => returnWithWords(desk, MEMBER, { ...looked(sent), reason: ' \n' })).fields,
    ).toHaveProperty('reason');
  });

  test('leaves what is public as it is', () => {
    const id = publishedListing(desk);
    const sent = sentEdit(id, { summary: 'We sing.' });
    returnWithWords(desk, MEMBER, { ...looked(sent), reason: 'No' });
    expect(body(id)?.summary).toBe('We paint and drink tea.');
  });
});

describe('the queue', () => {
  test('has the riskiest first, and the oldest of those; says how many of each there are', async () => {
    const id = publishedListing(desk);
    const later = (minutes: number) => desk.setNow(new Date(AT.getTime() + minutes * 60_000));
    later(1);
    const plain = sentEdit(id, { summary: 'We sing.' });
    later(2);
    const second = sentListing(desk, { name: 'Second' });
    later(3);
    const care = sentListing(desk, { name: 'Third', facts: { nurse: { state: 'yes' } } });
    const { rows, counts, waiting } = await queue(desk, MEMBER, ASKED);
    expect(rows.map(({ revision }) => revision)).toEqual([care.revision, plain.revision, second.revision]);
    expect([counts.safeguarding, counts.none, waiting]).toEqual([1, 2, 3]);
    expect((await queue(desk, MEMBER, { ...ASKED, order: 'age' })).rows[0]?.revision).toBe(plain.revision);
    expect((await queue(desk, MEMBER, { ...ASKED, q: 'THIRD' })).rows.map(({ name }) => name)).toEqual(['Third']);
    expect((await queue(desk, MEMBER, { ...ASKED, risk: 'safeguarding' })).total).toBe(1);
  });

  test('what was published at once stands in it until somebody looked at it', async () => {
    const id = publishedListing(desk);
    sayNow(desk, EDITOR, { listing: id, places: { places: { state: 'full' } } });
    const [row] = (await queue(desk, MEMBER, ASKED)).rows;
    expect(row).toMatchObject({ kind: 'at once', risks: ['at_once'], by: 'provider' });
    expect(review(desk, MEMBER, row?.revision ?? '').differences.map(({ after }) => after)).toEqual([
      ['Full, told on Monday 2 March 2026'],
    ]);
    markLookedAt(desk, MEMBER, row?.revision ?? '');
    expect((await queue(desk, MEMBER, ASKED)).total).toBe(0);
  });

  test('a place that another provider uses as well says so', async () => {
    publishedListing(desk);
    const theirs = { ...ENOUGH, name: 'Their group' };
    const started = startListing(desk, STRANGER, { provider: OTHER });
    const saved = saveDraft(desk, STRANGER, { ...listing(started.id), version: started.version, patch: theirs });
    approve(desk, MEMBER, looked(submitDraft(desk, STRANGER, { ...listing(started.id), version: saved.version })));
    const library = { subject: 'venue' as const, id: LIBRARY };
    const { version } = openDraft(desk, EDITOR, library);
    const edited = saveDraft(desk, EDITOR, { ...library, version, patch: { facts: { hoist: { state: 'yes' } } } });
    submitDraft(desk, EDITOR, { ...library, version: edited.version });
    expect((await queue(desk, MEMBER, ASKED)).rows).toEqual([
      expect.objectContaining({ risks: ['shared_venue'], provider: null }),
    ]);
    expect(venueById(desk.db, LIBRARY)?.body.facts).toEqual({});
  });
});
