import { beforeEach, describe, expect, test } from 'vitest';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { draftsOf } from '#features/publishing/drafts-of.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { discardDraft } from '#features/publishing/take-back.ts';
import { toThrowAway } from '#features/publishing/thrown-away.ts';
import { venuesOfProvider } from '#features/publishing/venue-choices.ts';
import { restoreVersion, versionsOf } from '#features/publishing/versions.ts';
import { putBack } from '#features/publishing/withdraw.ts';
import { aDesk, EDITOR, MEMBER, OPEN_GATE, OWNER, STRANGER, sentListing } from '../../../support/publishing.ts';

let desk: ReturnType<typeof aDesk>;
beforeEach(() => {
  desk = aDesk();
});
const listing = (id: string) => ({ subject: 'listing' as const, id });
const venue = (id: string) => ({ subject: 'venue' as const, id });
const version = (record: ReturnType<typeof listing> | ReturnType<typeof venue>) =>
  openDraft<'listing' | 'venue'>(desk, EDITOR, record).version;
const discard = (record: ReturnType<typeof listing> | ReturnType<typeof venue>, person = EDITOR) =>
  discardDraft<'listing' | 'venue'>(desk, person, { ...record, version: version(record) });

function draftAt(name: string, place: string): string {
  const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
  saveDraft(desk, EDITOR, { ...listing(id), version: version(listing(id)), patch: { name, venues: [place] } });
  return id;
}

function newPlace(name: string): string {
  const { id } = startVenue(desk, EDITOR, { provider: OPEN_GATE });
  saveDraft(desk, EDITOR, { ...venue(id), version: version(venue(id)), patch: { name } });
  return id;
}

describe('a place begun by mistake', () => {
  test('is thrown away by those who keep it, is nowhere to choose, and comes back with what it said', () => {
    const id = newPlace('Kite Barn');
    discard(venue(id));
    expect(venuesOfProvider(desk, EDITOR, OPEN_GATE)).toEqual([]);
    expect(draftsOf(desk, EDITOR, OPEN_GATE).venues).toMatchObject([
      { isWithdrawn: true, body: { name: 'Kite Barn' } },
    ]);
    const { id: other } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const late = { ...listing(other), version: version(listing(other)), patch: { venues: [id] } };
    expect(() => saveDraft(desk, EDITOR, late)).toThrow(Invalid);
    expect(putBack(desk, OWNER, venue(id))).toMatchObject({
      state: 'draft',
      isWithdrawn: false,
      body: { name: 'Kite Barn' },
    });
    expect(venuesOfProvider(desk, EDITOR, OPEN_GATE)).toHaveLength(1);
  });

  test('stays while a listing that is being written names it, and the listing is said', () => {
    const id = newPlace('Kite Barn');
    const art = draftAt('Art', id);
    expect(toThrowAway(desk, EDITOR, venue(id)).namedBy).toEqual([{ id: art, name: 'Art' }]);
    expect(() => discard(venue(id))).toThrow(Conflict);
    saveDraft(desk, EDITOR, { ...listing(art), version: version(listing(art)), patch: { venues: [] } });
    expect(toThrowAway(desk, EDITOR, venue(id)).namedBy).toEqual([]);
    expect(discard(venue(id)).isWithdrawn).toBe(true);
  });
});

describe('a listing begun by mistake', () => {
  test('leaves its new places, which are said before', () => {
    const place = newPlace('Kite Barn');
    const art = draftAt('Art', place);
    expect(toThrowAway(desk, EDITOR, listing(art)).places).toEqual([{ id: place, name: 'Kite Barn' }]);
    expect(discard(listing(art))).toMatchObject({ isWithdrawn: true, body: { name: 'Art' } });
    expect(openDraft(desk, EDITOR, venue(place)).state).toBe('draft');
    expect(discard(venue(place)).isWithdrawn).toBe(true);
  });

  test('brings the new places back that were thrown away after it', () => {
    const place = newPlace('Kite Barn');
    const art = draftAt('Art', place);
    discard(listing(art));
    discard(venue(place));
    putBack(desk, EDITOR, listing(art));
    expect(openDraft(desk, EDITOR, venue(place))).toMatchObject({ state: 'draft', isWithdrawn: false });
  });

  test('an old version of a listing brings its thrown away place back as well', () => {
    const place = newPlace('Kite Barn');
    const art = draftAt('Art', place);
    const [old] = versionsOf(desk, EDITOR, listing(art));
    discard(listing(art));
    putBack(desk, EDITOR, listing(art));
    saveDraft(desk, EDITOR, { ...listing(art), version: version(listing(art)), patch: { venues: [] } });
    discard(venue(place));
    restoreVersion(desk, EDITOR, {
      ...listing(art),
      revision: old?.revision ?? '',
      version: version(listing(art)),
    });
    expect(openDraft(desk, EDITOR, venue(place)).isWithdrawn).toBe(false);
  });

  test("is taken back from the team first, and another's is not there", () => {
    const { id, version: sent } = sentListing(desk);
    expect(() => discardDraft(desk, EDITOR, { ...listing(id), version: sent })).toThrow(Conflict);
    const { id: mine } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    expect(() => toThrowAway(desk, STRANGER, listing(mine))).toThrow(NotFound);
    expect(() => discard(listing(mine), STRANGER)).toThrow(NotFound);
  });

  test('the audit says who threw it away', () => {
    const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    discard(listing(id), MEMBER);
    const rows = desk.db.sqlite.prepare('SELECT actor, deed FROM audit WHERE subject_id = ? ORDER BY seq').all(id);
    expect(rows).toContainEqual({ actor: MEMBER.id, deed: 'threw away' });
  });
});

test('a provider is never thrown away with what it says of itself', () => {
  desk.db.sqlite.prepare('UPDATE providers SET published_revision_id = NULL WHERE id = ?').run(OPEN_GATE);
  const provider = { subject: 'provider' as const, id: OPEN_GATE };
  const at = openDraft(desk, OWNER, provider).version;
  const saved = saveDraft(desk, OWNER, { ...provider, version: at, patch: { name: 'Open Gate' } });
  expect(() => discardDraft(desk, OWNER, { ...provider, version: saved.version })).toThrow(NotAllowed);
});
