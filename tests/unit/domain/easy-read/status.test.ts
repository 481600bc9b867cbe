import { describe, expect, it } from 'vitest';
import { parseBody } from '#db/publish/parse-body.ts';
import { easyReadOf, panelCheck } from '#domain/easy-read/easy-read.ts';
import type { EasyReadSource } from '#domain/easy-read/point.ts';
import { exampleSources, HALL, listingOf, sourceOf, weekly } from '../../../support/easy-read-sources.ts';

const own = [{ text: 'We cook lunch on a real fire', picture: 'cooking', section: 'what' }];
const monthly = weekly({ repeat: { every: 'month', nth: 1 }, exceptions: [{ on: '2026-09-01' }] });
const told = { venues: [HALL], sessions: [monthly], places: { state: 'places', free: 3, on: '2026-08-01' } };
const hall = { [HALL]: { name: 'The Hall' } };
const panel = 'Orchard Row reading panel';

const checkedSource = (over: Readonly<Record<string, unknown>> = {}): EasyReadSource => {
  const source = sourceOf({ ...told, ...over }, hall);
  const check = panelCheck(source, '2026-08-01', panel);
  return { ...source, listing: { ...source.listing, easyRead: { own: source.listing.easyRead?.own ?? [], check } } };
};

describe('the status of easy read', () => {
  it('is made by computer when nobody wrote a point', () => {
    expect(easyReadOf(sourceOf(told, hall))).toMatchObject({ status: 'made-by-computer', checkedOn: null });
  });

  it('is written when somebody did, and their points stand first in their section', () => {
    const page = easyReadOf(sourceOf({ ...told, easyRead: { own } }, hall));
    expect(page.status).toBe('written');
    expect(page.points[0]?.text).toBe('We cook lunch on a real fire.');
  });

  it('says what it is in the words of the summary before the points of their own', () => {
    const page = easyReadOf(sourceOf({ ...told, summary: 'You grow food together.', easyRead: { own } }, hall));
    expect(page.points.slice(0, 2).map(({ text }) => text)).toEqual([
      'You grow food together.',
      'We cook lunch on a real fire.',
    ]);
  });

  it('is checked on the day and by the panel that checked it', () => {
    expect(easyReadOf(checkedSource())).toMatchObject({
      status: 'checked-by-people',
      checkedOn: '2026-08-01',
      checkedBy: panel,
      statusWords: [
        'Checked by people with a learning disability on Saturday 1 August 2026.',
        'Orchard Row reading panel checked it.',
      ],
    });
  });

  it('stays checked when only the day changes: places, next dates, closed days', () => {
    const source = checkedSource();
    const later = { ...source, now: { date: '2026-08-20', clock: '12:00' } };
    const full = { ...later, listing: { ...later.listing, places: listingOf({ ...told, places: null }).places } };
    expect(easyReadOf(full).points.length).not.toBe(easyReadOf(source).points.length);
    expect(easyReadOf(later).status).toBe('checked-by-people');
    expect(easyReadOf({ ...source, now: { date: '2026-12-20', clock: '12:00' } }).status).toBe('checked-by-people');
  });

  it.each([
    ['a price', { prices: [{ pence: 400, per: 'day' as const, who: null }] }],
    ['the words of the summary', { summary: 'You meet by the river.' }],
    ['the rules', { eligibility: 'You must live in Salford.' }],
    ['a point of their own', { easyRead: { own: [{ ...own[0], text: 'We cook outside' }] } }],
  ])('ends by itself when %s changes', (_what, change) => {
    const source = checkedSource({ easyRead: { own } });
    const check = source.listing.easyRead?.check ?? null;
    const changed = listingOf({ ...told, easyRead: { own }, ...change });
    const now = { ...source, listing: { ...changed, easyRead: { own: changed.easyRead?.own ?? [], check } } };
    expect(easyReadOf(source).status).toBe('checked-by-people');
    expect(easyReadOf(now)).toMatchObject({ status: 'written', checkedOn: null, checkedBy: null });
  });

  it('ends when the venue changes, and never holds before its day', () => {
    const source = checkedSource();
    const moved = new Map([...source.venues].map(([id, venue]) => [id, { ...venue, name: 'The Barn' }]));
    expect(easyReadOf({ ...source, venues: moved }).status).toBe('made-by-computer');
    expect(easyReadOf({ ...source, now: { date: '2026-07-31', clock: '12:00' } }).status).toBe('made-by-computer');
  });

  it('is never claimed for Welsh words that nobody checked', () => {
    expect(easyReadOf(checkedSource(), 'cy').status).toBe('made-by-computer');
  });

  it('needs at most 6 points by people', () => {
    expect(() => listingOf({ easyRead: { own: Array.from({ length: 7 }, () => own[0]) } })).toThrow();
  });

  it('is not stored: a body can hold a check and no status', () => {
    const body = { ...listingOf(), easyRead: { own: [], check: null, status: 'checked-by-people' } };
    expect(() => parseBody('listing', body)).toThrow('easyRead');
  });

  it('leaves a body from before there was any as it was', () => {
    const before = JSON.stringify(listingOf());
    expect(JSON.stringify(parseBody('listing', JSON.parse(before)))).toBe(before);
    expect(easyReadOf(sourceOf({})).status).toBe('made-by-computer');
  });

  it('has all three states in the example directory', () => {
    const states = Map.groupBy(exampleSources(), ([, source]) => easyReadOf(source).status);
    expect(states.get('checked-by-people')?.length).toBe(3);
    expect(states.get('written')?.length).toBe(2);
    expect(states.get('made-by-computer')?.length).toBeGreaterThan(100);
  });
});
