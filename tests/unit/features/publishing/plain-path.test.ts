import { beforeEach, describe, expect, test } from 'vitest';
import { listingById, listingBySlug } from '#db/published.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { approve } from '#features/moderating/approve.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import {
  aDesk,
  EDITOR,
  ENOUGH,
  MEMBER,
  OPEN_GATE,
  publishedListing,
  STRANGER,
  sentListing,
} from '../../../support/publishing.ts';

let desk: ReturnType<typeof aDesk>;
beforeEach(() => {
  desk = aDesk();
});

const listing = (id: string) => ({ subject: 'listing' as const, id });
const waiting = () => desk.db.sqlite.prepare('SELECT listing_id FROM outbox ORDER BY seq').pluck().all();
const mails = () => desk.db.sqlite.prepare('SELECT recipient, subject, body FROM mails').all();

describe('from nothing to the public', () => {
  test('a listing is started, written, sent, approved and seen, and nothing of it before', () => {
    const started = startListing(desk, EDITOR, { provider: OPEN_GATE });
    expect(started).toMatchObject({ state: 'draft', body: { provider: OPEN_GATE }, published: null });
    const saved = saveDraft(desk, EDITOR, { ...listing(started.id), version: started.version, patch: ENOUGH });
    expect(saved.body.name).toBe('Tuesday group');
    const sent = submitDraft(desk, EDITOR, { ...listing(started.id), version: saved.version, note: 'Our first' });
    expect(sent).toMatchObject({ state: 'submitted', note: 'Our first' });
    expect(listingById(desk.db, started.id)).toBeUndefined();
    expect(waiting()).toEqual([]);

    const shown = approve(desk, MEMBER, { revision: sent.revision ?? '', version: sent.version, reason: 'Lovely' });
    expect(shown.slug).toBe('tuesday-group');
    expect(listingBySlug(desk.db, 'tuesday-group')?.body).toMatchObject({
      summary: 'We paint and drink tea.',
      checked: { on: '2026-03-02', by: 'provider' },
    });
    expect(waiting()).toEqual([started.id]);
    expect(mails()).toEqual([{ recipient: EDITOR.email, subject: 'Tuesday group: approved', body: 'Lovely' }]);
    expect(openDraft(desk, EDITOR, listing(started.id)).state).toBe('published');
  });

  test('an edit of what is public changes nothing that the public sees until it is approved', () => {
    const id = publishedListing(desk);
    const before = listingById(desk.db, id);
    const { version } = openDraft(desk, EDITOR, listing(id));
    const saved = saveDraft(desk, EDITOR, { ...listing(id), version, patch: { summary: 'We sing.' } });
    expect(listingById(desk.db, id)).toEqual(before);
    const sent = submitDraft(desk, EDITOR, { ...listing(id), version: saved.version });
    expect(listingById(desk.db, id)).toEqual(before);
    approve(desk, MEMBER, { revision: sent.revision ?? '', version: sent.version });
    expect(listingById(desk.db, id)?.body.summary).toBe('We sing.');
    expect(listingById(desk.db, id)?.slug).toBe('tuesday-group');
  });

  test('a listing without what it needs is not sent, and is told what to do', () => {
    const { id, version } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    try {
      submitDraft(desk, EDITOR, { ...listing(id), version });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
      expect(Object.keys((error as Invalid).fields)).toEqual(['name', 'kind', 'summary', 'contacts', 'venues']);
    }
  });

  test("another's draft is not there", () => {
    const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    expect(() => openDraft(desk, STRANGER, listing(id))).toThrow(NotFound);
  });

  test('what was decided on is not decided on again', () => {
    const { revision, version } = sentListing(desk);
    approve(desk, MEMBER, { revision: revision ?? '', version });
    expect(() => approve(desk, MEMBER, { revision: revision ?? '', version })).toThrow(Conflict);
  });
});
