import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { COLUMNS, columnsTable, templateCsv } from '#features/importing/template/columns.ts';
import { aDirectory, aFile, bodiesOf, contentsOf, deedsOf, imported } from '../../../support/an-import.ts';

type Row = Readonly<Record<string, string>>;
const headings = COLUMNS.map(({ heading }) => heading);
const csv = (...rows: Row[]): string =>
  `${templateCsv()}${rows.map((row) => headings.map((heading) => `"${(row[heading] ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
const main: Row = { listing_id: 'a', provider_name: 'Open Gate', listing_name: 'Art days', kind: 'day' };

test('every fact has its column, and no heading comes twice', () => {
  expect(headings).toEqual(expect.arrayContaining([...LISTING_FACT_IDS, ...VENUE_FACT_IDS]));
  expect(new Set(headings).size).toBe(headings.length);
});

test('the template that people download is the one that is read', () => {
  expect(readFileSync('public/templates/listings.csv', 'utf8')).toBe(templateCsv());
});

test('the documentation has every column as it is', () => {
  expect(readFileSync('docs/importing.md', 'utf8')).toContain(columnsTable());
});

test('the template with nothing filled in holds nothing, and nothing is wrong with it', async () => {
  expect(await imported(aDirectory(), aFile('listings.csv', templateCsv()))).toEqual([]);
});

test('a listing and the rows under it become one listing with its venues, times and prices', async () => {
  const db = aDirectory();
  const file = aFile(
    'l.csv',
    csv(
      {
        ...main,
        activities: 'art; crafts',
        age_from: '18',
        ratios: '1:4',
        drop_in: 'no',
        direct_payment: 'yes',
        told_by: 'council',
        checked_on: '2026-02-01',
        venue_name: 'The Mill',
        venue_postcode: 'm54wt',
        hoist: 'yes',
        session_days: 'mon; tue',
        session_starts: '10am',
        session_ends: '15:00',
        price_pounds: '42.50',
        price_per: 'day',
      },
      { session_days: 'fri', session_starts: '10:00' },
      { listing_id: 'a', venue_name: 'The Hall', session_dates: '2026-12-04', session_starts: '13:00' },
      { price_pounds: '5', price_per: 'meal', price_who: 'Guests', extra_what: 'Lunch' },
    ),
  );
  expect(await imported(db, file)).toMatchObject([{ deed: 'created', place: 'l.csv:3', warnings: [] }]);
  const [listing] = bodiesOf(db, 'listing');
  expect(listing).toMatchObject({
    activities: ['art', 'crafts'],
    ages: { from: 18, to: null },
    ratios: [{ staff: 1, people: 4 }],
    facts: { drop_in: { state: 'no', source: 'council', on: '2026-02-01' }, direct_payment: { state: 'yes' } },
    checked: { on: '2026-02-01', by: 'council' },
    sessions: [
      { days: ['mon', 'tue'], starts: '10:00', ends: '15:00' },
      { days: ['fri'], starts: '10:00', ends: null },
      { repeat: { every: 'once', dates: ['2026-12-04'] } },
    ],
    prices: [
      { pence: 4250, per: 'day', who: null },
      { pence: 500, per: 'meal', who: 'Guests' },
    ],
    extras: [{ what: 'Lunch', pence: null }],
  });
  expect(bodiesOf(db, 'venue')).toMatchObject([
    { name: 'The Mill', postcode: 'M5 4WT', facts: { hoist: { state: 'yes' } } },
    { name: 'The Hall', facts: {} },
  ]);
  const before = contentsOf(db);
  expect(deedsOf(await imported(db, file))).toEqual(['unchanged']);
  expect(contentsOf(db)).toEqual(before);
});

describe('a cell that cannot be read refuses its listing, names the column and says what to write', () => {
  test.each([
    [{ kind: 'dya' }, 'kind', 'one of day'],
    [{ kind: '' }, 'kind', 'kind is empty'],
    [{ provider_name: '' }, 'provider_name', 'Fill it in'],
    [{ hoist: 'perhaps', venue_name: 'The Mill' }, 'hoist', 'yes, no or does not apply'],
    [{ activities: 'art; knitting' }, 'activities', 'knitting'],
    [{ checked_on: 'last week' }, 'checked_on', '2026-09-30'],
    [{ session_starts: 'noonish', venue_name: 'The Mill', session_days: 'mon' }, 'session_starts', '09:30'],
    [{ session_starts: '10:00', session_days: 'mon' }, 'session_way', 'where'],
    [{ price_pounds: '5' }, 'price_per', 'what for'],
    [{ age_from: '30', age_to: '20' }, 'ages/to', 'oldest age'],
    [{ listing_name: 'x'.repeat(500) }, 'name', 'This is too long. Write'],
  ])('%o', async (cells, field, message) => {
    const outcomes = await imported(
      aDirectory(),
      aFile('l.csv', csv({ ...main, ...cells }, { ...main, listing_id: 'b' })),
    );
    expect(outcomes).toMatchObject([{ deed: 'refused', field }, { deed: 'created' }]);
    expect(outcomes[0]?.reason).toContain(message);
  });
});

test('what a spreadsheet would take for a formula is words again', async () => {
  const db = aDirectory();
  await imported(db, aFile('l.csv', csv({ ...main, listing_name: "'=Art days" })));
  expect(bodiesOf(db, 'listing')).toMatchObject([{ name: '=Art days' }]);
});
