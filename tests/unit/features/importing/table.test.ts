import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { findListings } from '#features/finding/find-listings.ts';
import { COLUMNS } from '#features/importing/template/columns.ts';
import { linesOf, TABLE_HEADINGS, tableOf } from '#features/importing/template/write-table.ts';
import { wholeDirectory } from '#features/sharing/whole-directory.ts';
import { aFollowedFeed } from '../../../support/a-followed-feed.ts';
import { aListing, aVenue, told, weekly } from '../../../support/a-listing.ts';
import { AT, aSmallDirectory, LISTING, PROVIDER, VENUE } from '../../../support/a-small-directory.ts';
import { aDirectory, aFile, bodiesOf, imported } from '../../../support/an-import.ts';
import { sharing, theExamples } from '../../../support/sharing.ts';

const TODAY = '2026-03-02';
const tableFrom = async (db: Db, at = AT): Promise<string> =>
  [...tableOf(db, await wholeDirectory(sharing(db, () => at)), at.toISOString().slice(0, 10))].join('');
/** Before any check of the examples has run out: there they are no examples any more, and what nobody checks is hidden. */
const BEFORE = new Date('2025-01-01T09:00:00Z');

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
const headings = COLUMNS.map(({ heading }) => heading);

/** Each listing with the rows under it, in no order and without its id, which is each directory's own. */
function listingsIn(csv: string): string[] {
  const [, ...rows] = rowsOf(csv);
  const byId = Map.groupBy(rows, ([id]) => id);
  return [...byId.values()]
    .map((some) =>
      JSON.stringify(
        some.map(([, ...cells]) => cells),
        null,
        1,
      ),
    )
    .sort();
}

const withListing = (given: Parameters<typeof aListing>[0]): Db => {
  const db = aSmallDirectory();
  publishAll(db, [{ subject: 'listing', id: LISTING, body: aListing({ venues: [VENUE], ...given }) }], 'a-person', AT);
  return db;
};

const examples = theExamples(AT);

describe('a table of what is published', () => {
  test('comes back the same from an empty directory', async () => {
    const sent = await tableFrom(examples, BEFORE);
    const there = aDirectory();
    const outcomes = await imported(there, aFile('directory.csv', sent), { at: AT });
    expect(outcomes.filter(({ deed, warnings }) => deed !== 'created' || warnings.length > 0)).toEqual([]);
    expect(listingsIn(sent).length).toBeGreaterThan(150);
    expect(listingsIn(await tableFrom(there, BEFORE))).toEqual(listingsIn(sent));
  });

  test('tells what does not apply from what nobody told, and comes back with both', async () => {
    const db = aSmallDirectory();
    const facts = told({ lift: 'not_applicable', hoist: 'no' });
    publishAll(
      db,
      [
        { subject: 'venue', id: VENUE, body: aVenue({ facts }) },
        { subject: 'listing', id: LISTING, body: aListing({ venues: [VENUE] }) },
      ],
      'a-person',
      AT,
    );
    const sent = await tableFrom(db);
    const cell = (csv: string, heading: string) => {
      const [first = [], ...rows] = rowsOf(csv);
      return rows.find((row) => row.some((one) => one === 'does not apply'))?.[first.indexOf(heading)];
    };
    const there = aDirectory();
    await imported(there, aFile('directory.csv', sent), { at: AT });
    for (const csv of [sent, await tableFrom(there)])
      expect(['lift', 'hoist', 'accessible_toilet'].map((heading) => cell(csv, heading))).toEqual([
        'does not apply',
        'no',
        '',
      ]);
  });

  test('has the columns of the template and whose words they are, and a cell for each in every row', async () => {
    const [first, ...rows] = rowsOf(await tableFrom(examples));
    expect(first).toEqual([...headings, 'comes_from', 'licence']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([TABLE_HEADINGS.length]));
    expect(new Set(rows.flatMap((row) => row.slice(headings.length)))).toEqual(new Set(['']));
  });

  test('says which feed a listing comes from and under which licence, also of one that is read no more', async () => {
    const db = aSmallDirectory();
    const { id, name, listing } = await aFollowedFeed(db);
    db.sqlite.prepare('UPDATE feeds SET removed_at = 1 WHERE id = ?').run(id);
    const cells = rowsOf(await tableFrom(db)).map((row) => [row[0], ...row.slice(-2)]);
    expect(cells).toContainEqual([
      ...[listing, `${name} Council https://council.example`],
      'Open Government Licence v3.0 https://licence.example/3',
    ]);
    expect(cells).toContainEqual([LISTING, '', '']);
  });

  test('that says whose words they are is read back without a word about it', async () => {
    const db = aSmallDirectory();
    await aFollowedFeed(db);
    const csv = await tableFrom(db);
    expect(csv).toContain('Open Government Licence');
    const outcomes = await imported(aDirectory(), aFile('directory.csv', csv), { at: AT });
    expect(outcomes.filter(({ deed, warnings }) => deed !== 'created' || warnings.length > 0)).toEqual([]);
  });

  test('says of an example that it is one', async () => {
    const csv = await tableFrom(withListing({ example: true, alert: 'Closed today' }));
    expect(csv).toContain('This is an example. It is not real. Closed today');
  });

  test('has no word for what nobody told us', async () => {
    const [, row = []] = rowsOf(await tableFrom(withListing({})));
    const filled = headings.filter((heading, at) => row[at] !== '' && heading !== 'listing_id');
    expect(filled).toEqual([
      'provider_name',
      'listing_name',
      'kind',
      'venue_name',
      'venue_town',
      'venue_lat',
      'venue_lng',
    ]);
  });

  test('is made a few listings at a time', async () => {
    const ids = await wholeDirectory(sharing(examples, () => AT));
    const pieces = [...tableOf(examples, ids, TODAY)];
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) expect(new Set(piece.match(/^[0-9a-f-]{36}/gmu)).size).toBeLessThanOrEqual(20);
  });
});

describe('nothing leaves in a table', () => {
  test('of a hidden address but its town, the first half of its postcode and roughly where', async () => {
    const db = withListing({ sessions: [weekly(['tue'], '10:00', null, { venue: VENUE })] });
    const body = aVenue({
      name: 'A safe house',
      lines: ['7 Secret Lane'],
      county: 'Secretshire',
      postcode: 'M5 4WT',
      point: { lat: 53.4871, lng: -2.2913 },
      hideAddress: true,
    });
    publishAll(db, [{ subject: 'venue', id: VENUE, body }], 'a-person', AT);
    const csv = await tableFrom(db);
    expect(csv).not.toMatch(/Secret|4WT|53\.48|2\.29\b/u);
    expect(csv).toContain('A safe house,,Brackwell,,M5,53.5,-2.3,yes');
  });

  test.each([
    ['listing', LISTING],
    ['provider', PROVIDER],
  ] as const)('of a %s that was withdrawn, not even when it goes while the table is made', async (subject, id) => {
    const db = withListing({});
    const ids = await wholeDirectory(sharing(db, () => AT));
    expect(ids).toEqual([LISTING]);
    setState(db, subject, id, 'withdrawn', 'a-person', AT);
    expect(rowsOf([...tableOf(db, ids, TODAY)].join(''))).toHaveLength(1);
    expect(await wholeDirectory(sharing(db, () => AT))).toEqual([]);
  });

  test('of a listing that is hidden because nobody checks it', async () => {
    const db = withListing({ checked: { on: '2026-02-01', by: 'provider' } });
    expect(rowsOf([...tableOf(db, [LISTING], '2026-02-02')].join(''))).toHaveLength(2);
    expect(rowsOf([...tableOf(db, [LISTING], '2029-02-02')].join(''))).toHaveLength(1);
  });

  test('of a session at a venue that is not public', async () => {
    const db = withListing({ sessions: [weekly(['tue'], '10:00', null, { venue: VENUE })] });
    setState(db, 'venue', VENUE, 'withdrawn', 'a-person', AT);
    expect(await tableFrom(db)).not.toMatch(/10:00|Old Library/u);
  });
});

describe('a table in a spreadsheet', () => {
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
  const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'=", "''@", "'", '"', ';', ',', '\n=', 'a'];
  const words = fc
    .tuple(fc.constantFrom(...starts), fc.string({ unit: 'grapheme', maxLength: 20 }))
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '' && !/^[\t\r\n]|[\0\r\u2028\u2029]/u.test(text));

  test('holds no formula, and its words are the same again when an import reads them', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (typed) => {
        const db = withListing({ description: `${typed}x` });
        const csv = await tableFrom(db);
        for (const cell of rowsOf(csv).slice(1).flat())
          if (!/^-\d+(?:\.\d+)?$/u.test(cell)) expect(cell).not.toMatch(FORMULA);
        const there = aDirectory();
        await imported(there, aFile('t.csv', csv));
        expect(bodiesOf(there, 'listing')).toMatchObject([
          { description: aListing({ description: `${typed}x` }).description },
        ]);
      }),
      { numRuns: 15 },
    );
  });

  /** Words that no form lets in, too: lines are safe by themselves. */
  const lineWith = (description: string): string => linesOf([{ description, summary: 'The next cell' }]);
  const cellsIn = (csv: string): readonly (string | undefined)[] => {
    const [row, ...others] = rowsOf(csv);
    expect([others, row?.length]).toEqual([[], TABLE_HEADINGS.length]);
    return [row?.[headings.indexOf('description')], row?.[headings.indexOf('summary')]];
  };

  test.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
    'has an apostrophe before words that begin with %j, whatever stands behind it',
    (first) => {
      const words = `${first}HYPERLINK("https://elsewhere.example";"Press, here")`;
      const csv = lineWith(words);
      expect(cellsIn(csv)).toEqual([`'${words}`, 'The next cell']);
      // Split at every sign that some spreadsheet takes for the end of a cell, no piece begins with the formula.
      expect(csv.split(/[,;\t\r\n]/u).filter((piece) => piece.startsWith(`${first}HYPERLINK`))).toEqual([]);
    },
  );

  test.each([
    'Art, music; dance',
    'They say "come in"',
    'One line\nand another',
    'One line\r\nand another, with a "comma"',
    'A tab\tin it',
    "It's free, isn't it",
    'Tŷ Gŵyl · Café · 🌱 · مجموعة · \u200fעברית',
  ])('has %j in one cell, as it is', (words) => {
    expect(cellsIn(lineWith(words))).toEqual([words, 'The next cell']);
  });

  test('is UTF-8 that begins with its mark once, and each line ends with CR and LF', async () => {
    const csv = await tableFrom(withListing({ description: 'Tŷ Gŵyl 🌱\nOne more line, "here"' }));
    const bytes = Buffer.from(csv);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.split('\uFEFF')).toHaveLength(2);
    expect(csv).toContain('Tŷ Gŵyl 🌱\nOne more line, ""here""');
    expect(csv.endsWith('\r\n')).toBe(true);
    // Outside of quotes no line ends in another way.
    expect(csv.replaceAll(/"(?:[^"]|"")*"/gu, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('has negative numbers as numbers, so that a map can read them', async () => {
    expect(await tableFrom(withListing({}))).toContain(',53.49,-2.29,');
  });
});

describe('the listings of a search', () => {
  test('are each there once, whatever the view and the page', async () => {
    const context = sharing(examples, () => AT);
    const all = (await findListings(context, new URLSearchParams('kind=day&page=7&view=map'))).ids;
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(20);
    expect(all.length).toBeLessThan((await wholeDirectory(context)).length);
    expect(new Set((await findListings(context, new URLSearchParams())).ids)).toEqual(
      new Set(await wholeDirectory(context)),
    );
  });

  test('are none when a part of the search cannot be used', async () => {
    const found = await findListings(
      sharing(aSmallDirectory(), () => AT),
      new URLSearchParams('kind=nonsense'),
    );
    expect(found).toMatchObject({ ids: [], problems: [{ parameter: 'kind' }] });
  });
});
