import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { findDays, MOST_LOOKED_AT } from '#features/finding/find-days.ts';
import { findPlaces, MOST_ON_A_MAP } from '#features/finding/find-places.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import type { SearchRequest } from '#search/port.ts';
import { aListing, anId, aProvider, aVenue, weekly } from '../../../support/a-listing.ts';
import { AT } from '../../../support/a-small-directory.ts';

const [HALL, REFUGE, SHED, BARN] = [anId('hall'), anId('refuge'), anId('shed'), anId('barn')];
const asked: SearchRequest[] = [];

const listings = [
  { name: 'Choir', venues: [HALL], sessions: [weekly(['tue'], '10:00', '12:00', { venue: HALL })] },
  { name: 'Art', venues: [HALL], sessions: [weekly(['tue'], '09:30', null, { venue: HALL })] },
  { name: 'Safe place', venues: [REFUGE], sessions: [weekly(['wed'], '10:00', '12:00', { venue: REFUGE })] },
  { name: 'Lunch', venues: [SHED] },
  { name: 'Calls', ways: ['online' as const] },
  { name: 'Somewhere' },
  {
    name: 'Barn dance',
    venues: [BARN],
    alert: 'Closed for hay',
    alertUntil: '2026-03-04',
    sessions: [{ ...weekly(['tue'], '19:00', '21:00', { venue: BARN }), termTime: true }],
  },
];

async function directory(more: readonly Parameters<typeof aListing>[0][] = []) {
  const db = openDatabase(':memory:');
  publishAll(
    db,
    [
      { subject: 'provider', id: anId('Open Gate'), body: aProvider() },
      { subject: 'venue', id: HALL, body: aVenue({ name: 'Hall', point: { lat: 53.5, lng: -2.2 } }) },
      {
        subject: 'venue',
        id: REFUGE,
        body: aVenue({ name: 'The house', hideAddress: true, point: { lat: 53.487_654, lng: -2.212_345 } }),
      },
      { subject: 'venue', id: SHED, body: aVenue({ name: 'Shed', point: null }) },
      // In the same building, as some venues are: one pin.
      { subject: 'venue', id: BARN, body: aVenue({ name: 'Barn', point: { lat: 53.5, lng: -2.2 } }) },
      ...[...listings, ...more].map((given) => ({
        subject: 'listing' as const,
        id: anId(given?.name ?? ''),
        body: aListing(given),
      })),
    ],
    'a-person',
    AT,
  );
  const engine = openFts5Engine(db.sqlite);
  await reindex(db, engine, 'fts5', AT);
  const search = (request: SearchRequest) => {
    asked.push(request);
    return engine.search(request);
  };
  return { db, search, now: () => AT };
}

const params = (search: string) => new URLSearchParams(search);

describe('what is on, by day', () => {
  test('the next 14 days are there, an empty one too, and what was told is under its own', async () => {
    const { days } = await findDays(await directory(), params('view=days'));
    expect(days.days).toHaveLength(14);
    expect(days.days.map(({ date }) => date).at(0)).toBe('2026-03-02');
    expect(days.days[0]).toMatchObject({ count: 0, sessions: [] });
    const tuesday = days.days[1];
    expect(tuesday?.sessions.map(({ starts, choice }) => `${starts} ${choice.listing.name}`)).toEqual([
      '09:30 Art',
      '10:00 Choir',
      '19:00 Barn dance',
    ]);
    expect(tuesday?.href).toBe('/find?view=days&day=2026-03-03');
    expect(days.untold.map(({ name }) => name).sort()).toEqual(['Calls', 'Lunch', 'Somewhere']);
  });

  test('what is closed on a day says so on that day, and not on the next', async () => {
    const { days } = await findDays(await directory(), params('view=days'));
    const dance = (at: number) => days.days[at]?.sessions.find(({ choice }) => choice.listing.name === 'Barn dance');
    expect(dance(1)).toMatchObject({ alert: 'Closed for hay', isTermUntold: true });
    expect(dance(8)).toMatchObject({ alert: null });
  });

  test('what people join on a later date is not on before it, and is told with its start', async () => {
    const intakes = [{ starts: '2026-09-07', closes: '2026-06-01' }];
    const sessions = [weekly(['thu'], '10:00', '12:00', { venue: HALL })];
    const year = { name: 'A year', venues: [HALL], sessions, intakes, rolling: false };
    const any = { name: 'Any time', venues: [HALL], sessions, intakes, rolling: true };
    const { days } = await findDays(await directory([year, any]), params('view=days&day=2026-03-05'));
    expect(days.days[0]?.sessions.map(({ choice }) => choice.listing.name)).toEqual(['Any time']);
    expect(days.startLater).toMatchObject([{ name: 'A year', start: intakes[0] }]);
    expect(days.elsewhen).toBe(0);
  });

  test('who asks for Tuesdays is told of Tuesdays, and not that nothing is on on other days', async () => {
    const { days } = await findDays(await directory(), params('view=days&when=tue-morning'));
    expect(days.days.map(({ date, away, count }) => [date, away, count])).toEqual([
      ['2026-03-03', 1, 2],
      ['2026-03-10', 8, 2],
    ]);
    const evenings = await findDays(await directory(), params('view=days&when=evening'));
    expect(evenings.days.days).toHaveLength(14);
  });

  test('one day alone asks for those of its day of the week, and keeps the number of all', async () => {
    asked.length = 0;
    const { days, found } = await findDays(await directory(), params('view=days&day=2026-03-04'));
    expect(found.total).toBe(7);
    expect(days).toMatchObject({ outOf: 1, one: { page: 1, pages: 1, allHref: '/find?view=days' } });
    expect(days.days.map(({ date, count }) => [date, count])).toEqual([['2026-03-04', 1]]);
  });

  test.each(['2026-03-01', '2026-03-16', '2027-01-01'])(
    '%s is not among the 14 days, and that is said',
    async (day) => {
      const { days, found } = await findDays(await directory(), params(`view=days&day=${day}`));
      expect(days.days).toHaveLength(14);
      expect(found.problems.map(({ parameter }) => parameter)).toEqual(['day']);
    },
  );

  test('of many choices the first are looked at, no more are read, and how many is told', async () => {
    const many = Array.from({ length: MOST_LOOKED_AT + 30 }, (_, at) => ({
      name: `Group ${at}`,
      venues: [HALL],
      sessions: [weekly(['fri'], '10:00', '11:00', { venue: HALL })],
    }));
    asked.length = 0;
    const context = await directory(many);
    const { days } = await findDays(context, params('view=days&q=group'));
    expect(asked.map(({ size }) => size)).toEqual([MOST_LOOKED_AT]);
    expect(days).toMatchObject({ looked: MOST_LOOKED_AT, outOf: MOST_LOOKED_AT + 30 });
    const friday = days.days[4];
    expect(friday?.count).toBe(MOST_LOOKED_AT);
    expect(friday?.sessions.length).toBeLessThanOrEqual(5);

    const seen = new Set<string>();
    const first = await findDays(context, params('view=days&q=group&day=2026-03-06'));
    for (let page = 1; page <= (first.days.one?.pages ?? 0); page += 1) {
      const { days: one } = await findDays(context, params(`view=days&q=group&day=2026-03-06&page=${page}`));
      expect(one.days[0]?.sessions.length).toBeLessThanOrEqual(30);
      for (const { choice } of one.days[0]?.sessions ?? []) seen.add(choice.id);
    }
    expect(seen.size).toBe(MOST_LOOKED_AT);
  });
});

describe('what is found, by place', () => {
  test('venues at the same point share a place, and each is numbered in order', async () => {
    const { places } = await findPlaces(await directory(), params('view=map'));
    expect(places.places).toHaveLength(1);
    const [hall] = places.places;
    expect(hall).toMatchObject({ number: 1, lat: 53.5, lng: -2.2 });
    expect(hall?.name.split(' and ').sort()).toEqual(['Barn', 'Hall']);
    expect(hall?.choices.map(({ listing }) => listing.name).sort()).toEqual(['Art', 'Barn dance', 'Choir']);
  });

  test('a hidden address has no point, not even about where it is, and is told in words', async () => {
    const { places } = await findPlaces(await directory(), params('view=map&near=53.49,-2.21'));
    expect(places.hidden.map(({ listing }) => listing.name)).toEqual(['Safe place']);
    expect(JSON.stringify(places)).not.toMatch(/53\.48|-2\.21/u);
    expect(places.places.flatMap(({ choices }) => choices).map(({ listing }) => listing.name)).not.toContain(
      'Safe place',
    );
  });

  test('what comes to people and what nobody placed are told apart, and nothing is lost', async () => {
    const { places, found } = await findPlaces(await directory(), params('view=map'));
    expect(places.reaching.map(({ listing }) => listing.name)).toEqual(['Calls']);
    expect(places.unplaced.map(({ listing }) => listing.name).sort()).toEqual(['Lunch', 'Somewhere']);
    const all = [
      ...places.places.flatMap(({ choices }) => choices),
      ...places.reaching,
      ...places.hidden,
      ...places.unplaced,
    ];
    expect(all).toHaveLength(found.total);
  });

  test('no more than are quick to read are put on a map', async () => {
    const many = Array.from({ length: MOST_ON_A_MAP + 5 }, (_, at) => ({ name: `Group ${at}`, venues: [HALL] }));
    const { places, found } = await findPlaces(await directory(many), params('view=map&q=group'));
    expect(found.total).toBe(MOST_ON_A_MAP + 5);
    expect(places.looked).toBe(MOST_ON_A_MAP);
    expect(places.places[0]?.choices).toHaveLength(MOST_ON_A_MAP);
  });
});
