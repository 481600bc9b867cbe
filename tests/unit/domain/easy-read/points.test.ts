import { describe, expect, it } from 'vitest';
import { expandListing, expandProvider, expandVenue, seedId } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';
import { MOST_WORDS_A_SENTENCE, sentencesOf, wordsIn } from '#domain/easy-read/easy-enough.ts';
import { type Point, SECTIONS } from '#domain/easy-read/point.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import { toSay } from '#domain/easy-read/say.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';

const PROVIDER_ID = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b10';
const HALL = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b11';
const BARN = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b12';
const TODAY = '2026-08-03';
const now = { date: TODAY, clock: '09:00' };
const provider = ProviderSchema.parse({ name: 'Green Hands' });
const said = (state: 'yes' | 'no') => ({ state, source: 'provider', on: TODAY });

const listingOf = (over: Record<string, unknown>): Listing =>
  ListingSchema.parse({ name: 'Garden group', provider: PROVIDER_ID, kind: 'day', ...over });

function textsOf(over: Record<string, unknown>, venues: Record<string, unknown> = {}): string[] {
  const known = Object.entries(venues).map(([id, venue]): [string, Venue] => [id, VenueSchema.parse(venue)]);
  return pointsOf({ listing: listingOf(over), provider, venues: new Map(known), now }).map(({ text }) => text);
}

const weekly = (over: Record<string, unknown> = {}) => ({
  venue: HALL,
  way: 'venue',
  repeat: { every: 'week', interval: 1 },
  days: ['tue'],
  starts: '10:00',
  ends: '12:00',
  ...over,
});

describe('a listing that tells nothing', () => {
  const texts = textsOf({});

  it('says in words what nobody told us, and never a claim', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'We do not know how old you must be. Ask them.',
        'We do not know the days and times. Ask them.',
        'We do not know where it is. Ask them.',
        'We do not know what it costs. Ask them.',
        'We do not know if there is a place for you. Ask them.',
      ]),
    );
    expect(texts.join(' ')).not.toMatch(/free|everybody|any age|available/iu);
  });

  it('keeps the one order of sections', () => {
    const sections = pointsOf({ listing: listingOf({}), provider, venues: new Map(), now }).map((p) => p.section);
    const order = Object.keys(SECTIONS);
    expect(sections.map((id) => order.indexOf(id))).toEqual(
      [...sections.map((id) => order.indexOf(id))].sort((a, b) => a - b),
    );
  });
});

describe('times', () => {
  const at = (sessions: unknown[]) => textsOf({ venues: [HALL], sessions }, { [HALL]: { name: 'The Hall' } });

  it('are said once when the days share them', () => {
    const texts = at([weekly(), weekly({ days: ['fri'] })]);
    expect(texts).toContain('It is every Tuesday and Friday.');
    expect(texts.filter((text) => text.includes('starts at'))).toEqual(['It starts at 10am and finishes at midday.']);
  });

  it('say that the end is not known', () => {
    expect(at([weekly({ ends: null })])).toEqual(
      expect.arrayContaining(['It starts at 10am.', 'We do not know when it finishes. Ask them.']),
    );
  });

  it('say term time and the next closed days', () => {
    const texts = at([weekly({ termTime: true, exceptions: [{ on: '2026-08-25', until: '2026-08-31' }] })]);
    expect(texts).toContain('It is only in school term time.');
    expect(texts).toContain('It is closed from Tuesday 25 August 2026.');
  });

  it('give the next date of a monthly group', () => {
    const texts = at([weekly({ repeat: { every: 'month', nth: -1 }, days: ['fri'] })]);
    expect(texts).toContain('It is on the last Friday of the month.');
    expect(texts).toContain('The next one is on Friday 28 August 2026.');
  });
});

describe('places', () => {
  it('say a no of a building, and one place and many differently', () => {
    const no = { facts: { step_free: said('no') } };
    expect(textsOf({ venues: [HALL] }, { [HALL]: { name: 'The Hall', town: 'Salford', ...no } })).toEqual(
      expect.arrayContaining(['It is at The Hall in Salford.', 'There are steps to get in.']),
    );
    const two = textsOf(
      { venues: [HALL, BARN] },
      { [HALL]: { name: 'The Hall', ...no }, [BARN]: { name: 'The Barn' } },
    );
    expect(two).toEqual(expect.arrayContaining(['There are 2 places.', 'Or you can go to The Barn.']));
    expect(two).not.toContain('There are steps to get in.');
  });

  it('never give a hidden address', () => {
    const texts = textsOf(
      { venues: [HALL] },
      { [HALL]: { name: 'The House', lines: ['1 Quiet Street'], hideAddress: true } },
    );
    expect(texts.join(' ')).not.toContain('Quiet Street');
  });
});

describe('places free', () => {
  it.each([
    [{ state: 'places', free: 1 }, 'There is 1 place free.'],
    [{ state: 'places', free: 4 }, 'There are 4 places free.'],
    [{ state: 'full', free: 4 }, 'It is full now.'],
    [{ state: 'waiting_list', waitWeeks: 1 }, 'The wait is about 1 week.'],
  ])('%j is "%s"', (places, text) => {
    expect(textsOf({ places: { on: TODAY, ...places } })).toContain(text);
  });
});

describe('what a voice says', () => {
  it.each([
    ['It costs £5.50 a day.', 'It costs 5 pounds 50 a day.'],
    ['It costs £1 a day.', 'It costs 1 pound a day.'],
    ['It starts at 9:30am.', 'It starts at 9 30 A M.'],
    ['Phone Sam on 0161 496 0121.', 'Phone Sam on 0 1 6 1, 4 9 6, 0 1 2 1.'],
    ['Your GP can ask for you.', 'Your G P can ask for you.'],
  ])('"%s" is "%s"', (text, say) => {
    expect(toSay(text)).toBe(say);
  });
});

describe('the example directory', () => {
  const files = readSeed();
  const venues = new Map(
    files.flatMap((file) => file.venues.map((v) => [seedId('venue', v.slug), expandVenue(v, TODAY)])),
  );
  const listings = files.flatMap((file) =>
    file.listings.map((short): [string, Point[]] => [
      short.slug,
      pointsOf({
        listing: expandListing(short, file.provider.slug, TODAY),
        provider: expandProvider(file.provider),
        venues,
        now,
      }),
    ]),
  );

  it.each(listings)('%s reads easily', (_slug, points) => {
    const texts = points.map(({ text }) => text);
    const sentences = texts.flatMap(sentencesOf);
    expect(sentences.filter((sentence) => wordsIn(sentence) > MOST_WORDS_A_SENTENCE)).toEqual([]);
    expect(sentences.filter((sentence) => !/^[\p{Lu}\d].*[.?]$/u.test(sentence))).toEqual([]);
    expect(texts.filter((text) => /!|%|&|n['’]t\b|\d-\d|undefined|null|\.\./u.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(points.every(({ picture }) => picture.length > 0)).toBe(true);
  });
});
