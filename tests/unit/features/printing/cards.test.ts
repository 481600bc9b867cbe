import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { OWN_THEME } from '#domain/looks/theme.ts';
import type { Card } from '#features/printing/cards/card.ts';
import { type CardMakerOptions, openCardMaker } from '#features/printing/cards/card-maker.ts';
import { cardOf } from '#features/printing/cards/card-of.ts';
import { drawCard } from '#features/printing/cards/draw-card.ts';
import { fitLines } from '#features/printing/cards/fit-lines.ts';
import { outlinesOf } from '#features/printing/cards/outlines.ts';
import { cardInWords, providerCard, readingCard, venueCard } from '#features/printing/cards/page-cards.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import { openTypeface } from '#features/printing/typeface.ts';
import { aListing, aProvider, aVenue, weekly } from '../../../support/a-listing.ts';

const pictureBytes = pictureFiles(() => null);
const CARD: Card = {
  name: 'Tuesday gardening group',
  lines: ['When: Every Tuesday, 10am to midday', 'Where: The Old Library, Brackwell'],
  siteName: 'Dayways',
  notice: null,
  picture: 'gardening',
  colours: OWN_THEME.palettes.light,
  otherLetters: '(other letters)',
};
const HOSTILE = '</svg><script>alert(1)</script><image href="file:///etc/passwd"/>&xxe; \u202e\u0000]]>';

const open: { close: () => Promise<void> }[] = [];
const maker = (more: Partial<CardMakerOptions> = {}) => {
  const opened = openCardMaker({ pictureBytes, withinMs: 120_000, ...more });
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('the picture of a listing', () => {
  test('is a PNG of 1200 by 630, light enough to send', async () => {
    const png = await maker().draw(CARD);
    const { width, height, format } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(png.length).toBeLessThan(100_000);
  });

  test('is drawn whatever its name is, and each is another picture', async () => {
    const cards = maker();
    const pictures = await Promise.all(
      [HOSTILE, 'مجموعة الثلاثاء', '🌱'.repeat(60), 'W'.repeat(120), 'Ŵyl y Gŵyr'].map(async (name) => {
        const png = await cards.draw({ ...CARD, name });
        expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
        return png.toString('base64');
      }),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('has no word of anybody in its source, so that no word can be markup', () => {
    const outlines = outlinesOf(openTypeface());
    const svg = drawCard({ ...CARD, name: HOSTILE, siteName: HOSTILE, notice: HOSTILE }, null, outlines);
    const names = new Set([...svg.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name));
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg']);
    expect(svg).not.toMatch(/script|file:|alert|xxe/u);
  });

  test('has letters of 34 pixels or more', () => {
    const sizes: number[] = [];
    const outlines = outlinesOf(openTypeface());
    const noting = {
      ...outlines,
      draw: (...given: Parameters<typeof outlines.draw>) => {
        sizes.push(given[1].size);
        return outlines.draw(...given);
      },
    };
    drawCard({ ...CARD, name: 'A very long name '.repeat(8), notice: 'Example' }, null, noting);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(34);
  });

  test('says no when too many wait, and the others are drawn', async () => {
    const cards = maker({ mostWaiting: 2 });
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => cards.draw(CARD)));
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(asked[4]).toMatchObject({ reason: { name: 'PrinterBusy' } });
  });

  test('that is never done ends the process, and the next one is drawn', async () => {
    const cards = maker({ withinMs: 1 });
    await expect(cards.draw(CARD)).rejects.toThrow('Not drawn within 1 ms');
    expect((await maker().draw(CARD)).length).toBeGreaterThan(0);
  });
});

describe('what a card says', () => {
  const words = {
    what: 'What',
    when: 'When',
    where: 'Where',
    example: 'This is an example',
    otherLetters: '',
    reach: { online: 'Online', home: 'They come to you', out: 'Out and about' },
  };
  const said = (given: Parameters<typeof aListing>[0], venues: Parameters<typeof aVenue>[0][] = []) =>
    cardOf({
      listing: { id: 'l', slug: 'l', body: aListing(given) },
      venues: venues.map((venue, at) => ({ id: `${at}`, slug: `${at}`, body: aVenue(venue) })),
      siteName: 'Dayways',
      colours: OWN_THEME.palettes.light,
      words,
    });

  test('is when and where, and what nobody told us is said to be so', () => {
    expect(said({}).lines).toEqual(['When: Not told us', 'Where: Not told us']);
    expect(said({ ways: ['online'] }).lines[1]).toBe('Where: Online');
    const sessions = [weekly(['tue'], '10:00', '12:00', { way: 'out' })];
    expect(said({ sessions }, [{}]).lines).toEqual([
      'When: Every Tuesday, 10am to midday',
      'Where: The Old Library, Brackwell',
    ]);
    expect(said({}, [{}, { town: 'Far' }, { town: 'Off' }]).lines[1]).toBe('Where: 3 places: Brackwell and Far …');
  });

  test('has nothing of a hidden address but its name and town, and says of an example that it is one', () => {
    const card = said({ example: true }, [
      { name: 'A safe house', lines: ['7 Secret Lane'], postcode: 'M5 4WT', hideAddress: true },
    ]);
    expect(card.lines[1]).toBe('Where: A safe house, Brackwell');
    expect(card.notice).toBe('This is an example');
  });

  const look = { siteName: 'Dayways', colours: OWN_THEME.palettes.light, words };
  const named = <Body>(body: Body) => ({ id: 'x', slug: 'x', body });

  test('of a provider is what it runs most of, and where; what nobody told is left out', () => {
    const kinds = [{ kind: 'meet' }, { kind: 'day' }, { kind: 'day' }] as const;
    const venues = ['Brackwell', 'Far', 'Off'].map((town) => named(aVenue({ town })));
    const card = providerCard(named(aProvider({ name: 'Open Gate' })), kinds, venues, look);
    expect([card.name, card.picture, card.notice]).toEqual(['Open Gate', 'art', null]);
    expect(card.lines).toEqual(['What: Things to do in the day, Meet people', 'Where: Brackwell and Far …']);
    expect(providerCard(named(aProvider()), [], [], look).lines).toEqual([]);
  });

  test('of a venue is its town and what is on there, also where the address is hidden', () => {
    const hidden = aVenue({ name: 'A safe house', lines: ['7 Secret Lane'], postcode: 'M5 4WT', hideAddress: true });
    const card = venueCard(named(hidden), [{ name: 'Choir' }, { name: 'Art' }], look);
    expect(cardInWords(card)).toBe('A safe house. Where: Brackwell. What: Choir, Art.');
    expect(venueCard(named(aVenue({ town: null })), [], look).lines).toEqual(['Where: Not told us']);
  });

  test('of a page to read is all of what it is about, in four lines at the most', () => {
    const page = {
      title: 'Permitted work and benefits',
      description: 'Some people can work a little and still get their benefits. '.repeat(3).trim().slice(0, 140),
      picture: 'money-skills' as const,
    };
    const card = readingCard(page, look);
    const drawn: string[] = [];
    const outlines = outlinesOf(openTypeface());
    drawCard(card, null, { ...outlines, draw: (text) => String(drawn.push(text)) });
    expect(drawn.slice(0, -1).join(' ')).toBe(`${page.title} ${page.description}`);
    expect(cardInWords(card)).toBe(`${page.title}. ${page.description}.`);
  });

  test('is told with what it is an example of, for those who do not see it', () => {
    expect(cardInWords(said({ name: 'Choir', example: true }))).toBe(
      'This is an example. Choir. When: Not told us. Where: Not told us.',
    );
  });
});

test('a text that is too long is cut between words, with a mark', () => {
  const measure = (text: string) => text.length;
  expect(fitLines('one two three', 20, 1, measure)).toEqual(['one two three']);
  expect(fitLines('one two three four', 8, 2, measure)).toEqual(['one two', 'three…']);
  expect(fitLines('abcdefghijkl', 5, 1, measure)).toEqual(['abcd…']);
});
