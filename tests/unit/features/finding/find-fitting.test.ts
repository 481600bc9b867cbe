import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChoices } from '#features/finding/find-choices.ts';
import { findFitting } from '#features/finding/find-fitting.ts';
import { type App, createApp } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { readingPages } from '../../../support/reading-pages.ts';
import { dataFolder } from '../../../support/running-site.ts';

const folder = dataFolder();
let app: App;

beforeAll(async () => {
  const env = readEnv({ DATA_DIR: folder.dataDir, SEARCH: 'fts5', LOG_LEVEL: 'silent' });
  app = await createApp({ env, log: pino({ level: 'silent' }), meilisearch: null });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('listings inside a page', () => {
  it.each(readingPages())('$href shows 2 to 6 listings of the example directory, each once', async ({ page }) => {
    const { fittings, problems } = await findFitting(app.finding, page.fits, '', 6);
    expect(problems).toEqual([]);
    const shown = fittings.flatMap(({ choices }) => choices);
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(shown.length).toBeLessThanOrEqual(6);
    for (const { choices, heading } of fittings) {
      expect(choices.length, heading).toBeGreaterThan(0);
      expect(new Set(choices.map(({ listing }) => listing.id)).size, heading).toBe(choices.length);
    }
  });

  it('are the first of the results, and their number is that of the results', async () => {
    const query = 'kind=get-ready';
    const { fittings } = await findFitting(app.finding, [{ heading: 'Get ready', query }], '', 3);
    const found = await findChoices(app.finding, new URLSearchParams(query));
    expect(fittings[0]?.total).toBe(found.total);
    expect(fittings[0]?.href).toBe(`/find?${query}`);
    const order = [...new Set(found.choices.map(({ listing }) => listing.id))];
    expect(fittings[0]?.choices.map(({ listing }) => listing.id)).toEqual(order.slice(0, 3));
  });

  it('near a place are near it, say how far, and lead to all of them there', async () => {
    const fits = [{ heading: 'In the day', query: 'kind=day' }];
    const { fittings, place } = await findFitting(app.finding, fits, 'M5', 6);
    expect(place).toBe('M5');
    const [fitting] = fittings;
    expect(fitting?.choices.length).toBeGreaterThan(0);
    expect(fitting?.choices.filter(({ miles }) => miles !== null && miles > 10)).toEqual([]);
    expect(fitting?.href).toBe('/find?near=M5&kind=day');
    expect(fitting?.widerHref).toBe('/find?kind=day');
  });

  it('near a place that nobody knows are from everywhere, and the place is a problem', async () => {
    const fits = [{ heading: 'In the day', query: 'kind=day' }];
    const { fittings, place, problems } = await findFitting(app.finding, fits, 'Zzyzx Parva', 6);
    expect(place).toBeNull();
    expect(problems.map(({ parameter }) => parameter)).toEqual(['near']);
    expect(fittings[0]?.choices.length).toBeGreaterThan(0);
    expect(fittings[0]?.href).toBe('/find?kind=day');
    expect(fittings[0]?.widerHref).toBeNull();
  });

  it('where nothing is near are none, with a way to those elsewhere', async () => {
    const fits = [{ heading: 'Internships', query: 'kind=internship' }];
    const { fittings } = await findFitting(app.finding, fits, '58.6,-3.1', 6);
    expect(fittings).toMatchObject([{ choices: [], total: 0, widerHref: '/find?kind=internship' }]);
  });
});
