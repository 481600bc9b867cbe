import { describe, expect, it } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import type { Credit } from '#domain/feeds/credit.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { aroundBooklet } from '#features/printing/around-booklet.ts';
import type { Booklet, BookPage, TablePage, TimetablePage } from '#features/printing/booklet.ts';
import { pageOfChoice } from '#features/printing/choice-page.ts';
import { drawBooklet } from '#features/printing/draw-booklet.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import { picturesOf } from '#features/printing/pictures-of.ts';
import type { SheetSize } from '#features/printing/sheet.ts';
import { openTypeface } from '#features/printing/typeface.ts';
import { aListing, anId, aProvider, aVenue, NOW, told, weekly } from '../../../support/a-listing.ts';
import { readSheet, textsOf } from '../../../support/read-sheet.ts';

const typeface = openTypeface();
const source = pictureFiles(() => null);
const HALL = anId('hall');
const LISTING = aListing({
  name: 'Gardening at Tŷ Gwyn',
  activities: ['gardening', 'cooking'],
  venues: [HALL],
  ways: ['venue'],
  sessions: [weekly(['tue', 'fri'], '10:00', '12:30', { venue: HALL })],
  facts: told({ personal_care: 'yes' }),
  contacts: [{ name: 'Sam', phone: '01614960121' }],
  checked: { on: '2026-02-20', by: 'provider' },
});

const CREDIT = {
  ...{ shownAs: 'Salford Council', shownAddress: null },
  ...{ licence: 'Open Government Licence v3.0', licenceAddress: null },
};
const choice = (at: number, of: number, reasons: readonly string[] = [], comesFrom: readonly Credit[] = []) =>
  choiceOf({ ...LISTING, name: `${LISTING.name} ${at}` }, at, of, reasons, comesFrom);
function choiceOf(body: Listing, at = 1, of = 1, reasons: readonly string[] = [], comesFrom: readonly Credit[] = []) {
  return pageOfChoice({
    listing: { id: anId('it'), slug: 'gardening', body },
    provider: { id: anId('them'), slug: 'them', body: aProvider() },
    venues: [{ id: HALL, slug: 'hall', body: aVenue({ name: 'The Hall', lines: ['12 Long Street'] }) }],
    now: NOW,
    language: 'en-GB',
    words: screenText('en-GB'),
    label: `Choice ${at} of ${of}`,
    address: `https://dayways.example/listings/gardening-${at}`,
    reasonsHeading: 'Why it was chosen',
    reasons,
    comesFrom,
  });
}
const choices = (many: number) => Array.from({ length: many }, (_, at) => choice(at + 1, many));

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** A week with `times` in it, one after the other through the parts of its days. */
function week(times: number): TimetablePage {
  const slots = DAYS.flatMap((label, day) => [0, 1, 2].map((part) => ({ label, at: day * 3 + part })));
  const inSlot = (slot: number) =>
    Array.from({ length: times }, (_, at) => at)
      .filter((at) => at % slots.length === slot)
      .map((at) => ({ picture: 'gardening', text: `Gardening number ${at + 1}`, time: '10am to 12:30pm' }));
  return {
    ...{ kind: 'timetable', title: 'My week', lead: 'From Monday 2 March' },
    columns: ['Morning', 'Afternoon', 'Evening'],
    days: DAYS.map((label) => ({
      label,
      cells: slots.filter((slot) => slot.label === label).map(({ at }) => inSlot(at)),
    })),
  };
}

const ROWS = ['Price', 'Support', 'Places', 'Quality', 'How to refer', 'Checked'];
const table = (columns: number, words = 'It costs £42 a day.'): TablePage => ({
  ...{ kind: 'table', title: 'Summary', lead: 'For the record' },
  columns: Array.from({ length: columns }, (_, at) => `Group ${at + 1}`),
  rows: ROWS.map((label) => ({
    label,
    cells: Array.from({ length: columns }, (_, at) => `${label} of ${at + 1}. ${words}`),
  })),
});

const aBooklet = (pages: readonly BookPage[], size: SheetSize = 'usual'): Booklet => {
  const { credits, ...around } = aroundBooklet({
    ...{ words: screenText('en-GB'), language: 'en-GB', size, madeOn: '2026-03-02', credits: [] },
  });
  return {
    ...around,
    ...{ pages, title: 'My list', lead: 'What I chose', codeIs: 'A square code. It opens this list.' },
    notices: [{ title: 'Ask first', text: { text: 'Times may change.', language: 'en-GB' } }],
    address: 'https://dayways.example/my/list?ids=gardening',
    about: { heading: 'About this list', lines: [{ text: 'Made on a Monday.', language: 'en-GB' }], credits },
  };
};
const draw = (booklet: Booklet) => drawBooklet(booklet, picturesOf({ booklet }, source), typeface);
const read = async (pages: readonly BookPage[], size?: SheetSize) => readSheet(await draw(aBooklet(pages, size)));

describe('a booklet as programs read it', () => {
  it('has one first heading, a heading for each page, and a bookmark for each page', async () => {
    const book = await read([...choices(3), table(3)]);
    const named = (role: string) => book.words.filter((one) => one.role === role).map(({ text }) => text);
    expect(named('H1')).toEqual(['My list']);
    expect(named('H2')).toEqual([
      'About this list',
      'Gardening at Tŷ Gwyn 1',
      'Gardening at Tŷ Gwyn 2',
      'Gardening at Tŷ Gwyn 3',
      'Summary',
    ]);
    expect(book.bookmarks).toEqual([
      'My list',
      'Choice 1 of 3: Gardening at Tŷ Gwyn 1',
      'Choice 2 of 3: Gardening at Tŷ Gwyn 2',
      'Choice 3 of 3: Gardening at Tŷ Gwyn 3',
      'Summary',
    ]);
  });

  it('leads from its front page to each page, and from each choice to the web', async () => {
    const book = await read(choices(2));
    const links = book.words.filter(({ role }) => role === 'Link').map(({ text, page }) => [page, text]);
    expect(links).toEqual([
      [1, 'Choice 1 of 2: Gardening at Tŷ Gwyn 1'],
      [1, 'Choice 2 of 2: Gardening at Tŷ Gwyn 2'],
      [1, 'dayways.example/my/list?ids=gardening'],
      [2, 'dayways.example/listings/gardening-1'],
      [3, 'dayways.example/listings/gardening-2'],
    ]);
    expect(book.figures).toEqual(['A square code. It opens this list.']);
  });

  it('says under a choice whose words they are, where a feed brought them', async () => {
    const book = await read([choice(1, 2, [], [CREDIT]), choice(2, 2)]);
    expect(book.words.filter(({ text }) => text.includes('comes from')).map(({ text, page }) => [page, text])).toEqual([
      [2, 'This comes from Salford Council. Licence: Open Government Licence v3.0.'],
    ]);
  });

  it('leaves nothing unmarked, says its title and language, and has its typeface inside', async () => {
    const book = await read([choice(1, 2, ['You like plants.']), week(21), table(4)]);
    expect(book.unmarked).toEqual([]);
    expect(book.words.every(({ within }) => within.includes('Document') && within.includes('Part'))).toBe(true);
    expect(book.info).toMatchObject({ Title: 'My list', Language: 'en-GB' });
    expect(book.isUniversal).toBe(true);
    expect(book.pagesInOrder).toBe(book.pages);
    expect(book.fontsInside).toBe(book.fonts.length);
    expect([...book.baseFonts].filter((name) => !/^[A-Z]{6}\+AtkinsonHyperlegibleNext-/u.test(name))).toEqual([]);
    expect(book.feet).toEqual(
      expect.arrayContaining([`Page 1 of ${book.pages}`, `Page ${book.pages} of ${book.pages}`]),
    );
  });

  it('is the same, byte for byte, for the same words on the same day', async () => {
    const pages = [...choices(2), week(5)];
    expect((await draw(aBooklet(pages))).equals(await draw(aBooklet(pages)))).toBe(true);
  });

  it('of one page has no front, and still says what must be known and where it is from', async () => {
    const book = await read([week(3)]);
    expect(book.words.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual(['My week']);
    expect(textsOf(book)).toEqual(expect.arrayContaining(['Times may change.', 'Made on a Monday.']));
  });
});

describe('a choice in a booklet', () => {
  it('says what, who, when, where, how much, what help and how to join, in that order', () => {
    const { points } = choice(1, 1);
    expect(points.map(({ heading }) => heading)).toEqual([
      'What is it?',
      'Who is it for?',
      'When is it?',
      'Where is it?',
      'How much is it?',
      'What help is there?',
      'How do you join?',
    ]);
    expect(points[4]?.text).toBe('We do not know the price or who can pay.');
  });

  it('says that it is an example where it is one, first of all', () => {
    const of = (example: boolean) => choiceOf({ ...LISTING, example }).notices.map(({ text }) => text.text);
    expect(of(true)[0]).toBe('This is an example. It is not real.');
    expect(of(false)).not.toContain('This is an example. It is not real.');
  });

  it('tells all its days and the next start, and not two of three', () => {
    const sessions = [
      weekly(['mon'], '09:00', '11:00', { venue: HALL }),
      weekly(['wed'], '13:00', '15:00', { venue: HALL }),
      weekly(['sat'], '10:00', '16:00', { venue: HALL }),
    ];
    const intakes = [{ starts: '2026-09-14', closes: '2026-06-22' }];
    const when = choiceOf({ ...LISTING, sessions, intakes }).points.find(({ heading }) => heading === 'When is it?');
    for (const said of [
      'On Monday',
      'On Wednesday',
      'On Saturday',
      'Monday 14 September 2026',
      'by Monday 22 June 2026',
    ])
      expect(when?.text).toContain(said);
  });

  it('says the street and whom to ask, which nothing else on paper does', () => {
    const { points } = choice(1, 1);
    expect(points[3]?.text).toMatch(/^It is at the Hall.* The address is 12 Long Street/u);
    expect(points[6]?.text).toMatch(/Phone Sam on 0161 496 0121\.$/u);
  });

  it.each([
    ['usual', 12],
    ['large', 16],
  ] as const)('stands on one page with its reasons, in %s letters of %i points at the least', async (size, least) => {
    const reasons = ['You like plants.', 'You can get there by bus.', 'It is what you want to learn.'];
    const book = await read([choice(1, 2, reasons), choice(2, 2)], size);
    expect(book.pages).toBe(3);
    expect(Math.min(...book.words.map((one) => one.size))).toBeGreaterThanOrEqual(least);
    expect(textsOf(book)).toEqual(expect.arrayContaining(reasons));
  });

  it('goes on on a further page rather than lose words, and no point is split', async () => {
    const page = choice(1, 1);
    const points = page.points.map((point, at) => ({
      ...point,
      text: `${at} ${'It goes on and on. '.repeat(25)}`.trim(),
    }));
    const book = await read([{ ...page, points }, choice(2, 2)]);
    for (const { text } of points) expect(book.words.filter((one) => one.text === text)).toHaveLength(1);
  });
});

describe('a table in a booklet', () => {
  it('of 5 choices stands on one page that lies across, each cell in its row, each head with what it is the head of', async () => {
    const book = await read([table(5), choice(1, 1)]);
    const page = book.words.filter(({ within }) => within.includes('Table'));
    expect(new Set(page.map((one) => one.page)).size).toBe(1);
    expect(page.filter(({ within }) => within.includes('TD'))).toHaveLength(30);
    expect(page.filter(({ within }) => within.includes('TH')).map(({ text }) => text)).toEqual([
      ...table(5).columns,
      ...ROWS,
    ]);
    expect(book.scopes.filter((scope) => scope === 'Column')).toHaveLength(5);
    expect(book.scopes.filter((scope) => scope === 'Row')).toHaveLength(6);
    expect(Math.min(...page.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  });

  it('of more is several tables with all their words; of few choices in rows it is turned', async () => {
    const nine = await read([table(9)]);
    expect(nine.scopes.filter((scope) => scope === 'Column')).toHaveLength(9);
    expect(nine.scopes.filter((scope) => scope === 'Row')).toHaveLength(12);
    const [columns, rows] = [ROWS, ['First', 'Second']];
    const turned = await read([
      { ...table(1), columns, rows: rows.map((label) => ({ label, cells: columns.map((of) => `${label} ${of}`) })) },
    ]);
    const heads = turned.words.filter(({ within }) => within.includes('TH')).map(({ text }) => text);
    expect(heads).toEqual([...rows, ...columns]);
  });

  it('loses no words of a cell that is longer than a page', async () => {
    const long = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const book = await read([{ ...table(5), rows: [{ label: 'Notes', cells: ['a', 'b', long.join(' '), 'c', 'd'] }] }]);
    const said = textsOf(book).join(' ');
    expect(long.filter((word) => !said.includes(word))).toEqual([]);
    expect(book.words.filter(({ text }) => text === 'Notes')).toHaveLength(1);
    expect(book.pages).toBeGreaterThan(1);
  });
});

describe('a timetable in a booklet', () => {
  it('has a row for each of 7 days and a column for each of 3 parts, on one page for 21 times', async () => {
    const book = await read([week(21), choice(1, 1)]);
    const inTable = book.words.filter(({ within }) => within.includes('Table'));
    expect(new Set(inTable.map(({ page }) => page)).size).toBe(1);
    expect(inTable.filter(({ within }) => within.includes('TH')).map(({ text }) => text)).toEqual([
      'Morning',
      'Afternoon',
      'Evening',
      ...DAYS,
    ]);
  });

  it.each(['usual', 'large'] as const)(
    'has all of 60 times in %s letters, on as many pages as they need',
    async (size) => {
      const book = await read([week(60)], size);
      const texts = textsOf(book);
      for (let at = 1; at <= 60; at += 1) expect(texts).toContain(`Gardening number ${at}`);
      expect(texts.filter((text) => text === '10am to 12:30pm')).toHaveLength(60);
      expect(texts.filter((text) => text === 'Morning')).toHaveLength(1);
    },
  );

  it('has all of 60 times on one morning', async () => {
    const all = week(0);
    const cell = Array.from({ length: 60 }, (_, at) => ({ picture: 'cost', text: `Time ${at + 1}`, time: '' }));
    const days = all.days.map((day, at) => (at === 2 ? { ...day, cells: [cell, [], []] } : day));
    const texts = textsOf(await read([{ ...all, days }]));
    for (let at = 1; at <= 60; at += 1) expect(texts).toContain(`Time ${at}`);
    expect(texts.filter((text) => text === 'Wednesday')).toHaveLength(1);
  });
});

it('a booklet of 100 choices has all of them in less than a megabyte', async () => {
  const bytes = await draw(aBooklet(choices(100)));
  expect(bytes.length).toBeLessThan(1_000_000);
  const book = await readSheet(bytes);
  expect(book.words.filter(({ role }) => role === 'H2')).toHaveLength(101);
});
