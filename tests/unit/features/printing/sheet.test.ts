import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { screenText } from '#content/screen-text/screen-text.ts';
import { easyReadOf } from '#domain/easy-read/easy-read.ts';
import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';
import type { Credit } from '#domain/feeds/credit.ts';
import { BrokenPicture } from '#features/printing/draw-picture.ts';
import { drawSheet } from '#features/printing/draw-sheet.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import type { PictureBytes, Sheet, SheetSize } from '#features/printing/sheet.ts';
import { sheetOf } from '#features/printing/sheet-of.ts';
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
  ages: { from: 18, to: null },
  facts: told({ personal_care: 'yes' }),
  contacts: [{ name: 'Sam', phone: '01614960121' }],
  checked: { on: '2026-02-20', by: 'provider' },
});
const VENUES = [
  {
    id: HALL,
    slug: 'hall',
    body: aVenue({
      name: 'The Hall',
      facts: told({ hoist: 'yes' }),
      visit: { door: 'The door is wide. It has no step.' },
    }),
  },
];

const sheetFor = (
  over: { size?: SheetSize; language?: 'en-GB' | 'cy'; name?: string; comesFrom?: readonly Credit[] } = {},
): Sheet =>
  sheetOf({
    listing: { id: anId('it'), slug: 'gardening', body: { ...LISTING, name: over.name ?? LISTING.name } },
    provider: { id: anId('them'), slug: 'them', body: aProvider() },
    venues: VENUES,
    comesFrom: over.comesFrom ?? [],
    now: NOW,
    language: over.language ?? 'en-GB',
    size: over.size ?? 'usual',
    address: 'https://dayways.example/listings/gardening',
    words: screenText(over.language ?? 'en-GB'),
    credits: [],
  });

const picturesFor = (sheet: Sheet): Map<string, PictureBytes> =>
  new Map(
    sheet.sections.flatMap(({ points }) =>
      points.flatMap(({ picture }): [string, PictureBytes][] => {
        const bytes = source(picture);
        return bytes === null ? [] : [[picture, bytes]];
      }),
    ),
  );
const draw = (sheet: Sheet) => drawSheet(sheet, picturesFor(sheet), typeface);
const point = (text: string) => ({ text, picture: 'cost', language: 'en-GB', heading: null }) as const;
const withPoints = (...texts: string[]): Sheet => ({
  ...sheetFor(),
  sections: [{ heading: { text: 'What is it?', language: 'en-GB' }, points: texts.map(point) }],
});

describe('a sheet as programs read it', () => {
  const sheet = sheetFor();
  let read: Awaited<ReturnType<typeof readSheet>>;
  beforeAll(async () => {
    read = await readSheet(await draw(sheet));
  });

  it('has the words of the easy read page in their order, and the meanings of the hard ones', () => {
    const page = easyReadOf({
      listing: LISTING,
      provider: aProvider(),
      venues: new Map(VENUES.map(({ id, body }) => [id, body])),
      now: NOW,
    });
    const expected = page.sections.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]);
    const texts = textsOf(read).map((text) => text.replaceAll('\u00a0', ' '));
    let at = 0;
    for (const text of expected) {
      const found = texts.indexOf(text.replaceAll('\u00a0', ' '), at);
      expect([text, found]).not.toEqual([text, -1]);
      at = found;
    }
    expect(texts).toEqual(expect.arrayContaining(['The door', 'The door is wide. It has no step.', 'Hoist']));
  });

  it('says whose words they are and under which licence, where a feed brought them', async () => {
    const comesFrom = [
      { shownAs: 'Salford Council', shownAddress: null, licence: 'Open Government Licence v3.0', licenceAddress: null },
      { shownAs: 'Carers Trust.', shownAddress: null, licence: null, licenceAddress: null },
    ];
    const lines = (texts: readonly string[]) => texts.filter((text) => /comes from/u.test(text));
    expect(lines(textsOf(await readSheet(await draw(sheetFor({ comesFrom })))))).toEqual([
      'This comes from Salford Council. Licence: Open Government Licence v3.0.',
      'This comes from Carers Trust.',
    ]);
    expect(lines(textsOf(read))).toEqual([]);
  });

  it('has one first heading, a heading for each part, and each point as an item of a list', () => {
    expect(read.words.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual([LISTING.name]);
    expect(read.words.filter(({ role }) => role === 'H2').map(({ text }) => text)).toEqual([
      ...sheet.sections.map(({ heading }) => heading.text),
      EN_GB.print.words,
      EN_GB.print.about,
    ]);
    const points = sheet.sections.flatMap((section) => section.points);
    const items = read.words.filter(({ within }) => within.slice(-4).join(' ') === 'L LI LBody P');
    expect(items.length).toBeGreaterThanOrEqual(points.length);
    expect(read.words.every(({ within }) => within.includes('Document'))).toBe(true);
  });

  it('leaves nothing unmarked, and only the feet of the pages out of the reading', () => {
    expect(read.unmarked).toEqual([]);
    expect(read.feet).toEqual(expect.arrayContaining([`Page 1 of ${read.pages}`]));
    expect(read.feet.join('')).not.toContain('Phone');
  });

  it('says its title and language, that it is tagged, and that it follows PDF/UA', () => {
    expect(read.info).toMatchObject({ Title: LISTING.name, Language: 'en-GB' });
    expect(read.marks).toMatchObject({ Marked: true });
    expect(read.viewer).toMatchObject({ DisplayDocTitle: true });
    expect(read.isUniversal).toBe(true);
    expect(read.pagesInOrder).toBe(read.pages);
  });

  it('has its typeface inside and no other', () => {
    expect(read.fonts.length).toBeGreaterThan(0);
    expect(read.fontsInside).toBe(read.fonts.length);
    expect([...read.baseFonts].filter((name) => !/^[A-Z]{6}\+AtkinsonHyperlegibleNext-/u.test(name))).toEqual([]);
  });

  it('says when it was made, who checked it, how it was made, where it is from and who drew the pictures', () => {
    const said = textsOf(read).join('\n');
    expect(said).toContain('This sheet was made on Monday 2 March 2026.');
    expect(said).toContain('Checked on Friday 20 February 2026 by the provider.');
    expect(said).toContain('A computer made these sentences');
    expect(said).toContain('dayways.example/listings/gardening');
    expect(said).toContain('OpenMoji');
    expect(read.links).toEqual(['https://dayways.example/listings/gardening']);
    expect(read.figures).toEqual([EN_GB.print.codeIs]);
  });
});

describe('letters on a sheet', () => {
  it.each([
    ['usual', 16, 14],
    ['large', 20, 16],
  ] as const)('are %s: %i points for sentences, and never under %i', async (size, sentences, least) => {
    const read = await readSheet(await draw(sheetFor({ size })));
    const inItems = read.words.filter(({ within }) => within.includes('LI'));
    expect(new Set(inItems.map((one) => one.size))).toEqual(new Set([sentences]));
    expect(Math.min(...read.words.map((one) => one.size))).toBe(least);
  });

  it('are Welsh ones too, and a language that is not the sheet’s is marked', async () => {
    const read = await readSheet(await draw(sheetFor({ language: 'cy' })));
    expect(read.words.find(({ role }) => role === 'H1')?.text).toBe('Gardening at Tŷ Gwyn');
    const items = read.words.filter(({ within, lang }) => within.includes('LI') && lang === 'cy');
    expect(items.length).toBeGreaterThan(3);
    expect(textsOf(read)).toContain(screenText('cy').looks.unchecked);
  });

  it('that the typeface does not have are said in words, and picture letters are left out', async () => {
    const read = await readSheet(await draw(sheetFor({ name: 'Welcome مرحبا بكم 🎉 friends' })));
    expect(read.words.find(({ role }) => role === 'H1')?.text).toBe(`Welcome ${EN_GB.print.otherLetters} friends`);
  });

  it('of any kind never break a sheet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { minLength: 8, maxLength: 12 }),
        async (texts) => {
          const read = await readSheet(
            await draw({ ...withPoints('It costs £5.', ...texts), title: texts[0] ?? 'It' }),
          );
          expect(read.unmarked).toEqual([]);
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('pages of a sheet', () => {
  const LONG = Array.from({ length: 40 }, (_, at) =>
    `Point number ${at + 1}. ${'It goes on and on. '.repeat(at % 5)}`.trim(),
  );

  it('hold at most 5 points, split none, and keep a heading with its first point', async () => {
    const read = await readSheet(await draw(withPoints(...LONG)));
    const items = read.words.filter(({ text }) => text.startsWith('Point number'));
    expect(items.map(({ text }) => text)).toEqual(LONG);
    for (let page = 1; page <= read.pages; page += 1)
      expect(items.filter((item) => item.page === page).length).toBeLessThanOrEqual(5);
    const heading = read.words.find(({ text }) => text === 'What is it?');
    expect(heading?.page).toBe(items[0]?.page);
    for (const item of items) expect(item.top + 40).toBeLessThan(800);
  });

  it('end a short sheet without an empty one', async () => {
    const read = await readSheet(await draw(withPoints('It costs £5.')));
    const used = new Set(read.words.map(({ page }) => page));
    expect(used.size).toBe(read.pages);
    expect(read.feet).toContain(`Page ${read.pages} of ${read.pages}`);
  });
});

describe('the file', () => {
  it('is the same, byte for byte, for the same words on the same day', async () => {
    expect((await draw(sheetFor())).equals(await draw(sheetFor()))).toBe(true);
  });

  it('is small', async () => {
    expect((await draw(sheetFor())).length).toBeLessThan(200_000);
  });

  it('takes photographs in the place of drawings', async () => {
    const PIXEL = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const sheet = withPoints('It costs £5.');
    const bytes = await drawSheet(sheet, new Map([['cost', { kind: 'raster', bytes: PIXEL }]]), typeface);
    expect(bytes.toString('latin1')).toContain('/Subtype /Image');
    expect(textsOf(await readSheet(bytes))).toContain('It costs £5.');
  });

  it('names the picture that cannot be drawn', async () => {
    const broken = new Map([['cost', { kind: 'raster', bytes: Buffer.from('no picture') } as const]]);
    await expect(drawSheet(withPoints('It costs £5.'), broken, typeface)).rejects.toBeInstanceOf(BrokenPicture);
  });
});

it('every picture of the site can be drawn on a sheet', async () => {
  const sheet: Sheet = {
    ...sheetFor(),
    sections: [
      {
        heading: { text: 'Pictures', language: 'en-GB' },
        points: PICTURE_IDS.map((id) => ({ text: id, picture: id, language: 'en-GB', heading: null })),
      },
    ],
  };
  const pictures = picturesFor(sheet);
  expect(pictures.size).toBe(PICTURE_IDS.length);
  expect((await drawSheet(sheet, pictures, typeface)).length).toBeGreaterThan(10_000);
});
