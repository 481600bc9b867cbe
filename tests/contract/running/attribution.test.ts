import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { newKeepToken, readTokenOf } from '#features/packing/links.ts';
import { makePack } from '#features/packing/make-pack.ts';
import { aFollowedFeed, type FollowedFeed } from '../../support/a-followed-feed.ts';
import { ownSite } from '../../support/own-site.ts';
import { readSheet, textsOf } from '../../support/read-sheet.ts';
import { ask } from '../../support/running-front.ts';
import { search, until } from '../../support/running-site.ts';

const own = ownSite();
let feed: FollowedFeed;
let pack: string;
beforeAll(async () => {
  feed = await aFollowedFeed(own.db());
  const reasoned = [{ listing: feed.listing, phrases: ['make_friends' as const], words: '' }];
  const once = newKeepToken();
  const made = await makePack(
    { db: own.db(), now: () => new Date(), limit: async () => true },
    { ...{ reasoned, once }, visitor: '192.0.2.7' },
  );
  expect(made).toEqual({ keep: once });
  pack = readTokenOf(once);
  await until('the listing is found', async () => (await search(own.site().port, asked())).total > 0);
});

/** A search that finds what the feed brought and nothing else. */
const asked = () => `?q=${encodeURIComponent(feed.name)}`;
const line = () => `This comes from ${feed.name} Council. Licence: Open Government Licence v3.0.`;
const get = (path: string) => ask(own.site().port, path);
/** What a page says, without its markup. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ');

test.each([
  ['part for other sites', () => `/embed/listings/${feed.slug}`],
  ['list for other sites', () => `/embed/find${asked()}`],
  ['pack', () => `/pack/${pack}`],
  ['record of a pack', () => `/pack/${pack}/record`],
])('a %s says which feed a listing comes from and under which licence', async (_what, path) => {
  const { status, text } = await get(path());
  expect(status).toBe(200);
  expect(wordsOf(text)).toContain(line());
});

test.each([
  ['sheet', () => `/listings/${feed.slug}.pdf`],
  ['booklet of a list', () => `/my/list.pdf?ids=${feed.slug}`],
  ['pack on paper', () => `/pack/${pack}/pack.pdf`],
])('a %s says so too', async (_what, path) => {
  const { status, body } = await get(path());
  expect(status).toBe(200);
  expect(textsOf(await readSheet(body))).toContain(line());
});

test('so do tables, news and open data', async () => {
  for (const path of ['/directory.csv', `/find.csv${asked()}`]) {
    const rows: Record<string, string>[] = parse((await get(path)).text, { bom: true, columns: true });
    expect(rows.find(({ listing_id }) => listing_id === feed.listing)).toMatchObject({
      comes_from: `${feed.name} Council https://council.example`,
      licence: 'Open Government Licence v3.0 https://licence.example/3',
    });
  }
  expect((await get(`/feed.xml${asked()}`)).text).toContain(`<rights>${line()}</rights>`);
  for (const path of [`/api/v3/services/${feed.listing}`, `/api/v3/services?search=${encodeURIComponent(feed.name)}`])
    expect((await get(path)).text).toContain(
      JSON.stringify({
        dayways_comes_from: [
          {
            name: `${feed.name} Council`,
            url: 'https://council.example',
            licence: 'Open Government Licence v3.0',
            licence_url: 'https://licence.example/3',
          },
        ],
      }).slice(1, -1),
    );
});

test('what comes from no feed says nothing of the kind', async () => {
  const [choice] = (await search(own.site().port, '?q=garden')).choices;
  for (const path of [`/embed/listings/${choice?.listing.slug}`, '/embed/find?q=garden'])
    expect(wordsOf((await get(path)).text)).not.toContain('This comes from');
});
