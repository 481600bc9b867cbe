import { describe, expect, test } from 'vitest';
import { datesFrom } from '#domain/listing/days-on.ts';
import { EMPTY_QUERY, type Query } from '#domain/query/query.ts';
import { askedOf, happeningsOn } from '#domain/query/sessions-found.ts';
import { aChoiceSource, aListing, anId, weekly } from '../../../support/a-listing.ts';

const HALL = anId('hall');
const sourceOf = (name: string, sessions: ReturnType<typeof weekly>[]) =>
  aChoiceSource({ listing: aListing({ name, venues: [HALL], sessions }) });
const dates = datesFrom('2026-03-02', 14);
const named = (sources: Parameters<typeof happeningsOn>[0], query: Query = EMPTY_QUERY) => {
  const { on, untold, startLater, elsewhen } = happeningsOn(sources, query, dates);
  const names = (all: typeof untold) => all.map(({ listing }) => listing.body.name);
  return {
    on: Object.fromEntries(
      [...on].flatMap(([date, all]) =>
        all.length === 0
          ? []
          : [[date, all.map(({ source, session }) => `${session.starts} ${source.listing.body.name}`)]],
      ),
    ),
    untold: names(untold),
    startLater: names(startLater.map(({ source }) => source)),
    elsewhen: names(elsewhen),
  };
};

const choir = sourceOf('Choir', [
  weekly(['tue'], '18:00', '20:00', { venue: HALL }),
  weekly(['tue'], '10:00', '12:00', { venue: HALL }),
  weekly(['thu'], '10:00', '12:00', { venue: HALL }),
]);
const art = sourceOf('Art', [weekly(['tue'], '10:00', '11:00', { venue: HALL })]);
const quiet = sourceOf('Quiet', []);

describe('what is on', () => {
  test('is under its day by start time, and in the order of the search where it starts together', () => {
    const { on, untold } = named([art, choir, quiet]);
    expect(on).toEqual({
      '2026-03-03': ['10:00 Art', '10:00 Choir', '18:00 Choir'],
      '2026-03-05': ['10:00 Choir'],
      '2026-03-10': ['10:00 Art', '10:00 Choir', '18:00 Choir'],
      '2026-03-12': ['10:00 Choir'],
    });
    expect(untold).toEqual(['Quiet']);
  });

  test('is what was asked for: who asked for Tuesday mornings is shown no evening and no Thursday', () => {
    const { on, elsewhen } = named([choir], { ...EMPTY_QUERY, chosen: { when: ['tue', 'morning'] } });
    expect(on).toEqual({ '2026-03-03': ['10:00 Choir'], '2026-03-10': ['10:00 Choir'] });
    expect(elsewhen).toEqual([]);
    expect(named([art], { ...EMPTY_QUERY, chosen: { when: ['thu', 'evening'] } }).elsewhen).toEqual(['Art']);
    expect(named([choir], { ...EMPTY_QUERY, chosen: { when: ['tue-evening'] } }).on['2026-03-03']).toEqual([
      '18:00 Choir',
    ]);
  });

  test('what has told its times and is on at others is not among those that have not told us', () => {
    const fair = { ...weekly(['sat'], '10:00', '11:00', { venue: HALL }), from: '2026-06-06' };
    expect(named([sourceOf('Fair', [fair]), quiet])).toEqual({
      on: {},
      untold: ['Quiet'],
      startLater: [],
      elsewhen: ['Fair'],
    });
  });

  test('before the start that somebody new waits for is not on, and is among those that start later', () => {
    const each = [weekly(['tue'], '10:00', '12:00', { venue: HALL })];
    const from = (starts: string, rolling: boolean | null = null) =>
      aChoiceSource({
        listing: aListing({
          name: starts,
          venues: [HALL],
          sessions: each,
          rolling,
          intakes: [{ starts, closes: null }],
        }),
      });
    expect(named([from('2026-03-09'), from('2026-09-07')])).toMatchObject({
      on: { '2026-03-10': ['10:00 2026-03-09'] },
      startLater: ['2026-09-07'],
      elsewhen: [],
    });
    expect(Object.keys(named([from('2026-09-07', true)]).on)).toEqual(['2026-03-03', '2026-03-10']);
  });

  test('of one session it is the days that were asked for, by the week and by dates, and nothing where its part of the day was not', () => {
    const days = weekly(['mon', 'tue', 'wed'], '10:00', '12:00', { venue: HALL });
    expect(askedOf(days, undefined)).toEqual(days);
    expect(askedOf(days, ['tue', 'morning'])?.days).toEqual(['tue']);
    expect(askedOf(days, ['mon-morning', 'wed-evening'])?.days).toEqual(['mon']);
    expect(askedOf(days, ['evening'])).toBeNull();
    const once = { ...days, days: [], repeat: { every: 'once' as const, dates: ['2026-03-03', '2026-03-04'] } };
    expect(askedOf(once, ['wed'])?.repeat).toEqual({ every: 'once', dates: ['2026-03-04'] });
    expect(askedOf(once, ['sun'])).toBeNull();
  });
});
