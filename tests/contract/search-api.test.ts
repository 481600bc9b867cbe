import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choiceSourcesOf, publishedListingIds } from '#db/choice-sources.ts';
import { choiceId } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { FACET_IDS, type FacetId, facetOf } from '#domain/listing/facets.ts';
import { daysOf, partsOfDay } from '#domain/listing/session.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { cellOf, EVERYWHERE } from '#domain/place/coverage.ts';
import { milesBetween } from '#domain/place/point.ts';
import { toParams } from '#domain/query/query-params.ts';
import { toSearchDocument } from '#domain/query/to-search-document.ts';
import { findChoices } from '#features/finding/find-choices.ts';
import { type App, createApp } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { searchJson } from '#web/search-json.ts';
import { queries } from '../support/a-query.ts';
import { NO_MEILISEARCH, type Reachable, someMeilisearch } from '../support/meilisearch.ts';
import { dataFolder, until } from '../support/running-site.ts';

/** A moment that does not move while the tests run, so that both engines and the plain counts see the same sessions to come. */
const AT = new Date();
const now = () => AT;
const folder = dataFolder();
const SEED = 20_260_302;

let fts5: App;
let both: App | null = null;
let server: Reachable | null = null;
let sources: ChoiceSource[] = [];

const env = (name: string, search: string) =>
  readEnv({ DATA_DIR: `${folder.dataDir}/${name}`, SEARCH: search, LOG_LEVEL: 'silent' });
const log = pino({ level: 'silent' });

beforeAll(async () => {
  fts5 = await createApp({ env: env('fts5', 'fts5'), log, meilisearch: null, now });
  sources = [...publishedListingIds(fts5.db)].flatMap((id) => choiceSourcesOf(fts5.db, id, wallMoment(AT)));
  if (NO_MEILISEARCH !== null) return;
  server = await someMeilisearch();
  const { address, searchKey, writeKey } = server;
  const second = await createApp({
    ...{ env: env('meilisearch', 'auto'), log, now },
    meilisearch: { address, searchKey, writeKey },
  });
  both = second;
  await until('Meilisearch answers', async () => (await findOnce(second, '')).engine === 'meilisearch');
});
afterAll(async () => {
  await fts5.close();
  await both?.close();
  await server?.stop();
  folder.remove();
});

type Asked = string | readonly (readonly [string, string])[];

const findOnce = async (app: App, asked: Asked) =>
  searchJson(
    await findChoices(
      app.finding,
      new URLSearchParams(typeof asked === 'string' ? asked : asked.map((one) => [...one])),
    ),
  );

/**
 * What `/api/search` says to these parameters. On a busy machine Meilisearch may be too late for a visitor, who is then answered by the other
 * engine; here it is asked again, because what it says is what is looked at.
 */
async function find(app: App, asked: Asked) {
  let found = await findOnce(app, asked);
  if (app === both && found.engine !== 'meilisearch')
    await until('Meilisearch answers in time', async () => {
      found = await findOnce(app, asked);
      return found.engine === 'meilisearch';
    });
  return found;
}

/** How many choices there are when one more thing is asked for. */
const totalOf = async (app: App, asked: Asked) => (await find(app, asked)).total;

/** All pages, one after another. */
async function everyPage(app: App, query: string) {
  const first = await find(app, query);
  const others = [];
  for (let page = 2; page <= first.pages; page += 1) others.push(await find(app, `${query}&page=${page}`));
  return { ...first, choices: [first, ...others].flatMap(({ choices }) => choices) };
}

const idOf = ({ listing, choice }: ChoiceSource) => choiceId(listing.id, choice);

/** The plainest reading of "says yes to one of these, or to all of these": without conditions, plans or engines. */
function saysYes(source: ChoiceSource, facet: FacetId, values: readonly string[]): boolean {
  const { yes } = facetOf(facet).read(source);
  return facetOf(facet).match === 'all'
    ? values.every((value) => yes.includes(value))
    : values.some((value) => yes.includes(value));
}

/** Has not told us: neither a yes that is enough, nor a no that settles it. */
function hasNotTold(source: ChoiceSource, facet: FacetId, values: readonly string[]): boolean {
  if (saysYes(source, facet, values)) return false;
  const { yes, no } = facetOf(facet).read(source);
  if (['access', 'help', 'feel'].includes(facet)) return !values.some((value) => no.includes(value));
  if (facet === 'paying') return !values.every((value) => no.includes(value));
  return yes.length === 0 && no.length === 0;
}

const engines = [
  { name: 'SQLite FTS5', expected: 'fts5', app: () => fts5, few: 12 },
  { name: 'Meilisearch', expected: 'meilisearch', app: () => both, few: 4 },
] as const;

describe.each(engines)('counts over the example directory, by $name', ({ expected, app: appOf, few }) => {
  const skip = expected === 'meilisearch' && NO_MEILISEARCH !== null;
  const app = (): App => {
    const made = appOf();
    if (made === null) throw new Error('There is no app for this engine');
    return made;
  };

  test.skipIf(skip)(
    'each value of each facet finds as many as its count says, and as many as a plain count',
    async () => {
      const { facets, engine, total } = await find(app(), '');
      expect(engine).toBe(expected);
      expect(total).toBe(sources.length);
      expect(facets.map(({ id }) => id)).toEqual(FACET_IDS);
      for (const { id, values } of facets)
        for (const { value, count } of values) {
          const plain = sources.filter((source) => saysYes(source, id, [value])).length;
          expect([id, value, count, await totalOf(app(), [[id, value]])]).toEqual([id, value, plain, plain]);
          expect(plain).toBeGreaterThan(0);
        }
    },
  );

  test.skipIf(skip)('a value that nobody says yes to is not offered', async () => {
    const { facets } = await find(app(), '');
    for (const { id, values } of facets)
      for (const value of Object.keys(facetOf(id).values))
        expect([id, value, values.some((one) => one.value === value)]).toEqual([
          ...[id, value],
          sources.some((source) => saysYes(source, id, [value])),
        ]);
  });

  test.skipIf(skip)(
    'with several things chosen, each count is what is found when it is chosen instead, or as well',
    async () => {
      const chosen = fc.sample(queries(sources.map(toSearchDocument)), { numRuns: few * 4, seed: SEED });
      const several = chosen.filter((query) => Object.keys(query.chosen).length > 1).slice(0, few);
      for (const query of several) {
        const params = toParams({ ...query, near: null, page: 1 });
        const { facets } = await find(app(), [...params]);
        // A dozen of each is enough: the rest are of the same kind.
        for (const { id, match, values } of facets)
          for (const { value, count, chosen: isChosen } of values.slice(0, 12)) {
            const others = [...params].filter(([name]) => name !== id);
            const kept = match === 'all' ? (query.chosen[id] ?? []).filter((one) => one !== value) : [];
            const untold = params.getAll('untold');
            // Those that have not told us are shown, and counted under no value.
            if (untold.includes(id)) continue;
            const asked = [...others, ...kept.map((one) => [id, one] as const), [id, value] as const];
            expect([String(params), id, value, isChosen, count]).toEqual([
              ...[String(params), id, value, isChosen],
              await totalOf(app(), asked),
            ]);
          }
      }
      expect(several.length).toBe(few);
    },
  );

  test.skipIf(skip)(
    'those that have not told us are counted exactly, and are what is shown when asked for',
    async () => {
      const asks: readonly (readonly [FacetId, readonly string[]])[] = [
        ['access', ['hoist']],
        ['access', ['hoist', 'changing_places']],
        ['help', ['personal_care']],
        ['feel', ['small_group', 'quiet_room']],
        ['paying', ['direct_payment']],
        ['paying', ['free', 'personal_budget']],
        ['places', ['places']],
        ['support', ['high']],
        ['age', ['18-24']],
        ['language', ['en']],
        ['when', ['sat']],
        ['length', ['one_off']],
      ];
      for (const [facet, wanted] of asks) {
        const values = wanted.filter((value) => value in facetOf(facet).values);
        const params = values.map((value) => [facet, value] as const);
        const plain = sources.filter((source) => hasNotTold(source, facet, values));
        const found = await find(app(), params);
        expect([facet, values, found.not_told]).toEqual([facet, values, { [facet]: plain.length }]);
        const shown = await everyPage(
          app(),
          String(new URLSearchParams([...params.map((one) => [...one]), ['untold', facet]])),
        );
        expect([facet, shown.total]).toEqual([facet, found.total + plain.length]);
        for (const source of plain) {
          const choice = shown.choices.find(({ id }) => id === idOf(source));
          expect([facet, idOf(source), choice?.why.some(({ state }) => state === 'untold')]).toEqual([
            facet,
            idOf(source),
            true,
          ]);
        }
      }
    },
  );

  test.skipIf(skip)('a day and a part of the day mean the same session', async () => {
    for (const [day, part] of [
      ['tue', 'morning'],
      ['sat', 'evening'],
      ['fri', 'afternoon'],
      ['sun', 'morning'],
    ] as const) {
      const plain = sources.filter(({ choice }) =>
        choice.sessions.some((session) => daysOf(session).includes(day) && partsOfDay(session).includes(part)),
      );
      const found = await everyPage(app(), `when=${day}&when=${part}`);
      expect(found.choices.map(({ id }) => id).sort()).toEqual(plain.map(idOf).sort());
      expect(await totalOf(app(), `when=${day}-${part}`)).toBe(plain.length);
    }
  });

  test.skipIf(skip)('near a place: within the miles, or coming there, which is never a distance', async () => {
    for (const near of ['53.48,-2.29', '51.61,-0.2', 'M5', 'Walminster'])
      for (const miles of [2, 10, 40]) {
        const found = await everyPage(app(), `near=${near}&within=${miles}`);
        const point = found.query.near?.point ?? { lat: 0, lng: 0 };
        const documents = sources.map((source) => ({ source, document: toSearchDocument(source) }));
        const plain = documents.filter(
          ({ document }) =>
            (document.point !== null && milesBetween(point, document.point) <= miles) ||
            document.cells.some((cell) => cell === cellOf(point) || cell === EVERYWHERE),
        );
        expect([near, miles, found.total]).toEqual([near, miles, plain.length]);
        for (const { venue, distance_miles: away, reach } of found.choices)
          if (reach === null) expect([near, away !== null && away <= miles + 0.005]).toEqual([near, true]);
          else expect([near, venue, away]).toEqual([near, null, null]);
      }
  });

  test.skipIf(skip)('each order is in order, and every choice is on one page once', async () => {
    const last = (value: string | number | null) => (value === null ? '\u{10ffff}' : String(value));
    const nearest = await everyPage(app(), 'near=M5&within=60&sort=nearest');
    const distances = nearest.choices.map(({ distance_miles: miles }) => miles ?? Number.POSITIVE_INFINITY);
    expect(distances).toEqual([...distances].sort((a, b) => a - b || 0));
    const soonest = await everyPage(app(), 'sort=soonest');
    const times = soonest.choices.map(({ next_session: next }) => last(next && `${next.date} ${next.starts}`));
    expect(times).toEqual([...times].sort());
    const newest = await everyPage(app(), 'sort=newest');
    const checked = newest.choices.map(({ checked: by }) => by?.on ?? '');
    expect(checked).toEqual([...checked].sort().reverse());
    const best = await everyPage(app(), '');
    for (const { total, choices } of [soonest, newest, best]) {
      expect(total).toBe(sources.length);
      expect(choices.map(({ id }) => id).sort()).toEqual(sources.map(idOf).sort());
    }
  });

  test.skipIf(skip)(
    'who asked for Tuesday mornings is told the next Tuesday morning, and the next of all times when the soonest comes first',
    async () => {
      const weekdayOf = (date: string) => new Date(date).getUTCDay();
      const asked = await everyPage(app(), 'when=tue-morning');
      const next = asked.choices.flatMap(({ next_session: one }) => (one === null ? [] : [one]));
      expect(next.length).toBeGreaterThan(20);
      expect(new Set(next.map(({ date }) => weekdayOf(date)))).toEqual(new Set([2]));
      expect(next.filter(({ starts }) => starts >= '12:00')).toEqual([]);
      const soonest = await everyPage(app(), 'when=tue-morning&sort=soonest');
      const times = soonest.choices.flatMap(({ next_session: one }) =>
        one === null ? [] : [`${one.date} ${one.starts}`],
      );
      expect(times).toEqual([...times].sort());
    },
  );

  test.skipIf(skip)('a page that is not there is empty, and says how many there are', async () => {
    const { total, pages } = await find(app(), '');
    expect(pages).toBe(Math.ceil(total / 20));
    expect(await find(app(), `page=${pages + 1}`)).toMatchObject({ total, pages, choices: [] });
    expect((await find(app(), 'page=9999')).problems).toEqual([expect.objectContaining({ parameter: 'page' })]);
  });

  test.skipIf(skip)('mistakes, prefixes, plain and sector words find the same kind of thing', async () => {
    const names = async (words: string) =>
      new Set((await everyPage(app(), `q=${encodeURIComponent(words)}`)).choices.map(({ id }) => id));
    const gardening = await names('gardening');
    expect(gardening.size).toBeGreaterThan(3);
    for (const words of ['gardning', 'gardeni', 'GARDENING', 'horticulture']) {
      const found = await names(words);
      const shared = [...gardening].filter((id) => found.has(id));
      expect([words, shared.length / gardening.size >= 0.8]).toEqual([words, true]);
    }
    const job = await names('job');
    const employment = await names('employment');
    expect([...job].filter((id) => employment.has(id)).length / job.size).toBeGreaterThanOrEqual(0.8);
    expect((await names('zzzzqqq')).size).toBe(0);
    // A word with two meanings does not bring the other one in.
    const swimming = await everyPage(app(), 'q=swimming');
    expect(swimming.choices.filter(({ why }) => why.every(({ text }) => text === 'Games'))).toEqual([]);
    expect(swimming.total).toBeGreaterThan(3);
  });
});

test.skipIf(NO_MEILISEARCH !== null)('both engines say the same to 200 questions without words', async () => {
  const asked = fc.sample(queries(sources.map(toSearchDocument)), { numRuns: 200, seed: SEED });
  for (const query of asked) {
    const near = query.near === null ? '' : `${query.near.point.lat.toFixed(4)},${query.near.point.lng.toFixed(4)}`;
    const params = [...toParams({ ...query, nearAsked: near })];
    const [one, other] = [await find(fts5, params), await find(both ?? fts5, params)];
    expect([one.engine, other.engine]).toEqual(['fts5', 'meilisearch']);
    const said = ({ total, pages, choices, facets, not_told }: typeof one) => ({
      ...{ params: String(new URLSearchParams(params)), total, pages, facets, not_told },
      choices: choices.map(({ id }) => id),
    });
    expect(said(other)).toEqual(said(one));
  }
});
