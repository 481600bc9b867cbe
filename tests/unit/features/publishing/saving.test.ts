import { beforeEach, describe, expect, test } from 'vitest';
import { listingById } from '#db/published.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import type { Patch } from '#domain/publishing/draft.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { discardDraft, takeBack } from '#features/publishing/take-back.ts';
import { restoreVersion, versionsOf } from '#features/publishing/versions.ts';
import {
  aDesk,
  EDITOR,
  ENOUGH,
  LIBRARY,
  MEMBER,
  OPEN_GATE,
  OTHER,
  OWNER,
  publishedListing,
  STRANGER,
  sentListing,
} from '../../../support/publishing.ts';
import { thrownBy } from '../../../support/thrown-by.ts';

let desk: ReturnType<typeof aDesk>;
beforeEach(() => {
  desk = aDesk();
});

const listing = (id: string) => ({ subject: 'listing' as const, id });
const open = (id: string) => openDraft(desk, EDITOR, listing(id));
const save = (id: string, patch: Patch<'listing'>, { person = EDITOR, version = open(id).version } = {}) =>
  saveDraft(desk, person, { ...listing(id), version, patch });

describe('two people at one draft', () => {
  test('of twenty savings of one version exactly one is saved, and each other is told what both wrote', () => {
    const id = publishedListing(desk);
    const { version } = open(id);
    const outcomes = Array.from({ length: 20 }, (_, number) => {
      try {
        return save(id, { summary: `Summary ${number}` }, { version }).body.summary;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        expect(error.both).toEqual([
          { field: 'summary', label: 'In one sentence', yours: [`Summary ${number}`], theirs: ['Summary 0'] },
        ]);
        return error.version;
      }
    });
    expect(outcomes[0]).toBe('Summary 0');
    expect(new Set(outcomes.slice(1))).toEqual(new Set([open(id).version]));
    expect(open(id).body.summary).toBe('Summary 0');
  });

  test('who has seen both may save over it', () => {
    const id = publishedListing(desk);
    const { version } = open(id);
    save(id, { summary: 'Mine' }, { version });
    const conflict = thrownBy(Conflict, () => save(id, { summary: 'Yours' }, { person: OWNER, version }));
    expect(save(id, { summary: 'Yours' }, { person: OWNER, version: conflict.version ?? -1 }).body.summary).toBe(
      'Yours',
    );
  });

  test('a tab that was open while the draft was thrown away, sent or approved does not write over it', () => {
    const id = publishedListing(desk);
    const before = open(id).version;
    const saved = save(id, { summary: 'One' });
    discardDraft(desk, EDITOR, { ...listing(id), version: saved.version });
    for (const version of [before, saved.version])
      expect(() => save(id, { summary: 'Late' }, { version })).toThrow(Conflict);
    expect(open(id)).toMatchObject({ state: 'published', body: { summary: 'We paint and drink tea.' } });
  });
});

describe('saving', () => {
  test('blanks nothing that it does not name, and leaks nothing to the public', () => {
    const id = publishedListing(desk, { website: 'https://open.example', facts: { taster: { state: 'yes' } } });
    const before = listingById(desk.db, id);
    const { body } = save(id, { summary: 'We sing.' });
    expect(body).toEqual({ ...before?.body, summary: 'We sing.' });
    expect(listingById(desk.db, id)).toEqual(before);
  });

  test('what cannot be kept saves nothing at all', () => {
    const id = publishedListing(desk);
    const bad = { summary: 'Good', website: 'javascript:alert(1)' };
    expect(() => save(id, bad)).toThrow(Invalid);
    expect(open(id).state).toBe('published');
  });

  test("a listing cannot name another's new place, nor one that is not there", () => {
    const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const theirs = startVenue(desk, STRANGER, { provider: OTHER });
    const mine = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    for (const venue of [theirs.id, id]) expect(() => save(id, { venues: [venue] })).toThrow(Invalid);
    expect(save(id, { venues: [LIBRARY, mine.id] }).body.venues).toEqual([LIBRARY, mine.id]);
  });

  test('what a provider says has the provider as its source, and what the team says the council', () => {
    const id = publishedListing(desk);
    const one = save(id, { facts: { taster: { state: 'yes' } } });
    expect(one.body.facts?.taster).toEqual({ state: 'yes', source: 'provider', on: '2026-03-02' });
    const two = save(id, { facts: { taster: { state: 'yes' }, bsl: { state: 'no' } } }, { person: MEMBER });
    expect(two.body.facts).toMatchObject({ taster: { source: 'provider' }, bsl: { source: 'council' } });
  });

  test('hostile text comes back letter by letter as far as it can be seen, and changes nothing else', () => {
    const { id } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    for (const name of [
      '<script>alert(1)</script>',
      "Robert'); DROP TABLE listings;--",
      '{{7*7}} <%= x %> %s',
      '‮ ​ 𝕏 👩🏽‍🦽',
      '__proto__',
      '=HYPERLINK("x")',
    ]) {
      const seen = name.replace(/[\u202E\u200B]/gu, '').trim();
      expect(save(id, { name, notFor: [name] }).body).toMatchObject({ name: seen, notFor: [seen] });
    }
    expect(desk.db.sqlite.prepare('SELECT count(*) FROM listings').pluck().get()).toBe(1);
  });

  test('the audit says who began and who went on, and nothing of what was written', () => {
    const id = publishedListing(desk);
    const from = desk.db.sqlite.prepare('SELECT max(seq) FROM audit').pluck().get();
    save(id, { summary: 'Very personal words' });
    save(id, { summary: 'Very personal words, again' });
    save(id, { summary: 'Other words' }, { person: OWNER });
    const rows = desk.db.sqlite.prepare('SELECT actor, deed, detail FROM audit WHERE seq > ? ORDER BY seq').all(from);
    expect(rows).toEqual([
      { actor: EDITOR.id, deed: 'began a draft', detail: null },
      { actor: OWNER.id, deed: 'went on with a draft', detail: null },
    ]);
  });
});

describe('what was sent', () => {
  test('is not changed: neither by its author, nor by the storage', () => {
    const { id, revision } = sentListing(desk);
    const conflict = thrownBy(Conflict, () => save(id, { summary: 'Too late' }));
    expect(conflict.both).toEqual([expect.objectContaining({ field: 'summary', yours: ['Too late'] })]);
    const write = () => desk.db.sqlite.prepare("UPDATE revisions SET body = '{}' WHERE id = ?").run(revision);
    expect(write).toThrow(/never changed/u);
  });

  test('can be taken back, changed and sent again', () => {
    const { id } = sentListing(desk);
    expect(takeBack(desk, EDITOR, listing(id)).state).toBe('draft');
    const { version } = save(id, { summary: 'Better' });
    expect(submitDraft(desk, EDITOR, { ...listing(id), version }).state).toBe('submitted');
    expect(() => submitDraft(desk, EDITOR, { ...listing(id), version })).toThrow(Conflict);
  });

  test('takes its new places with it, there and back', () => {
    const { id, version } = startListing(desk, EDITOR, { provider: OPEN_GATE });
    const place = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    const venue = { subject: 'venue' as const, id: place.id };
    const saved = saveDraft(desk, EDITOR, { ...listing(id), version, patch: { ...ENOUGH, venues: [place.id] } });
    const unfinished = thrownBy(Invalid, () => submitDraft(desk, EDITOR, { ...listing(id), version: saved.version }));
    expect(unfinished.fields).toEqual({
      venues: [expect.stringContaining('Write what the place is called'), expect.any(String)],
    });
    saveDraft(desk, EDITOR, { ...venue, version: place.version, patch: { name: 'Mill Yard', town: 'Brackwell' } });
    submitDraft(desk, EDITOR, { ...listing(id), version: saved.version });
    expect(openDraft(desk, EDITOR, venue).state).toBe('submitted');
    takeBack(desk, EDITOR, listing(id));
    expect(openDraft(desk, EDITOR, venue).state).toBe('draft');
  });
});

describe('versions', () => {
  test('say who by role, when, what was said and what changed, newest first', () => {
    const id = publishedListing(desk);
    save(id, { summary: 'We sing.' }, { person: MEMBER });
    const [newest, first] = versionsOf(desk, EDITOR, listing(id));
    expect(newest).toMatchObject({
      state: 'draft',
      by: 'team',
      isPublic: false,
      isFirst: false,
      differences: [{ label: 'In one sentence', after: ['We sing.'] }],
    });
    expect(first).toMatchObject({
      state: 'published',
      by: 'provider',
      decidedBy: 'team',
      isPublic: true,
      isFirst: true,
    });
    expect(JSON.stringify([newest, first])).not.toContain(MEMBER.email);
    expect(() => versionsOf(desk, STRANGER, listing(id))).toThrow(NotFound);
  });

  test('a draft is told against what people see, whatever was thrown away before it', () => {
    const id = publishedListing(desk);
    const thrown = save(id, { summary: 'We sing.' });
    discardDraft(desk, EDITOR, { ...listing(id), version: thrown.version });
    save(id, { summary: 'We sing.' });
    const [newest] = versionsOf(desk, EDITOR, listing(id));
    expect(newest?.differences).toMatchObject([{ before: ['We paint and drink tea.'], after: ['We sing.'] }]);
  });

  test('an old one is restored as a draft, with nothing of then that is only true of now', () => {
    const id = publishedListing(desk);
    const thrown = save(id, { summary: 'Thrown away' });
    discardDraft(desk, EDITOR, { ...listing(id), version: thrown.version });
    const old = versionsOf(desk, EDITOR, listing(id)).find(({ state }) => state === 'thrown away');
    const { version } = open(id);
    const restored = restoreVersion(desk, EDITOR, { ...listing(id), revision: old?.revision ?? '', version });
    expect(restored).toMatchObject({ state: 'draft', body: { summary: 'Thrown away' } });
    expect(listingById(desk.db, id)?.body.summary).toBe('We paint and drink tea.');
  });

  test("another listing's version is not there to restore", () => {
    const [one, other] = [publishedListing(desk), publishedListing(desk, { name: 'Other' })];
    const [theirs] = versionsOf(desk, EDITOR, listing(other));
    const restoring = { ...listing(one), revision: theirs?.revision ?? '', version: open(one).version };
    expect(() => restoreVersion(desk, EDITOR, restoring)).toThrow(NotFound);
  });
});
