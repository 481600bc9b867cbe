import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { listingBySlug, publicAddresses, venueBySlug } from '#db/published.ts';
import { FACTS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { milesBetween } from '#domain/place/point.ts';
import { NO_MEILISEARCH } from '../../support/meilisearch.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, search, startSite, until } from '../../support/running-site.ts';

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
/** The same storage, opened by another process than the site: as an import or the team's other programs do. */
let db: Db;

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir);
  db = openDatabase(`${folder.dataDir}/dayways.sqlite`);
  if (NO_MEILISEARCH === null)
    await until('Meilisearch answers', async () => (await search(site.port, '')).engine === 'meilisearch');
});
afterAll(async () => {
  db.close();
  await site.end('SIGTERM');
  folder.remove();
});

/** The address by which these requests come. */
const here = () => `http://127.0.0.1:${site.port}`;
const textOf = async (path: string) => (await ask(site.port, path)).text;

describe('what is said to programs', () => {
  test('/healthz says that it serves', async () => {
    expect(JSON.parse(await textOf('/healthz'))).toEqual({ ok: true });
  });

  test('/readyz says how the database, each search engine and the outbox are', async () => {
    const ready = JSON.parse(await textOf('/readyz'));
    const empty = { waiting: 0, parked: 0 };
    expect(ready).toMatchObject({
      ok: true,
      database: true,
      search: { fts5: { version: expect.stringMatching(/\d+\.\d+/u), documents: expect.any(Number) } },
      outbox: { fts5: empty },
    });
    expect(ready.search.fts5.documents).toBe((await search(site.port, '')).total);
    if (NO_MEILISEARCH !== null) return;
    expect(ready.outbox.meilisearch).toEqual(empty);
    expect(ready.search.meilisearch).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
      documents: ready.search.fts5.documents,
      reachable: true,
      breaker: 'closed',
      fresh: true,
    });
  });

  test('the sitemap is well-formed and names every page that the public sees, once', async () => {
    const sitemap = await textOf('/sitemap.xml');
    const url = `<url><loc>${here()}/[a-z0-9/-]*</loc>(?:<lastmod>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z</lastmod>)?</url>`;
    expect(sitemap).toMatch(
      new RegExp(
        `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<urlset xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9">(?:${url})+</urlset>$`,
        'u',
      ),
    );
    const named = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => new URL(address ?? '').pathname);
    expect(new Set(named).size).toBe(named.length);
    for (const table of ['listings', 'venues', 'providers'] as const)
      for (const { slug } of publicAddresses(db, table)) expect(named).toContain(`/${table}/${slug}`);
  });

  test('robots are let into pages, kept out of searches, and told where the sitemap is', async () => {
    const lines = (await textOf('/robots.txt')).trim().split('\n');
    expect(lines).toEqual(expect.arrayContaining(['User-agent: *', 'Disallow: /api/', 'Disallow: /find?']));
    expect(lines).toContain(`Sitemap: ${here()}/sitemap.xml`);
  });
});

const PlaceSchema = z.object({
  '@type': z.literal('Place'),
  '@id': z.string(),
  address: z.string(),
  geo: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  amenityFeature: z.array(z.object({ name: z.string(), value: z.boolean() })).default([]),
});
const ServiceSchema = z.object({
  '@type': z.literal('Service'),
  name: z.string(),
  description: z.string().optional(),
  offers: z.array(z.object({ price: z.number() })).default([]),
  availableChannel: z.array(z.object({ serviceLocation: PlaceSchema })).default([]),
});

const jsonLdOf = (page: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? 'null');

describe('JSON-LD says what was told and nothing else', () => {
  test('of every listing', async () => {
    for (const { slug } of publicAddresses(db, 'listings')) {
      const body = listingBySlug(db, slug)?.body;
      const said = ServiceSchema.parse(jsonLdOf(await textOf(`/listings/${slug}`)));
      expect(said.name).toBe(body?.name);
      expect(said.description).toBe(body?.summary ?? body?.description ?? undefined);
      const free = body?.facts.free?.state === 'yes' ? [0] : [];
      const prices = [...free, ...(body?.prices ?? []).map(({ pence }) => pence / 100)];
      expect([slug, said.offers.map(({ price }) => price)]).toEqual([slug, prices]);
      expect(said.availableChannel.length).toBe(body?.venues.length);
      for (const { serviceLocation } of said.availableChannel) {
        const venue = venueBySlug(db, serviceLocation['@id'].split('/').at(-1) ?? '')?.body;
        const told = VENUE_FACT_IDS.flatMap((id) => {
          const state = venue?.facts[id]?.state;
          return state === 'yes' || state === 'no' ? [{ name: FACTS[id].label, value: state === 'yes' }] : [];
        });
        expect([slug, serviceLocation.amenityFeature]).toEqual([slug, told]);
        if (venue?.hideAddress) expect(serviceLocation.geo).toBeUndefined();
      }
    }
  });

  test('an address that must stay hidden is on no page and in no answer', async () => {
    const hidden = publicAddresses(db, 'venues').flatMap(({ slug }) => {
      const body = venueBySlug(db, slug)?.body;
      return body?.hideAddress ? [{ slug, body }] : [];
    });
    for (const { slug, body } of hidden) {
      const { lat, lng } = body.point ?? {};
      const secrets = [...body.lines, body.postcode, lat, lng].flatMap((one) => (one == null ? [] : [String(one)]));
      const listings = db.sqlite
        .prepare<[string], string>(
          'SELECT l.slug FROM listings l JOIN listing_venues v ON v.listing_id = l.id JOIN venues w ON w.id = v.venue_id WHERE w.slug = ?',
        )
        .pluck()
        .all(slug);
      const pages = listings.flatMap((one) => [`/listings/${one}`, `/listings/${one}?view=all`]);
      // "Broomfold" is in the name of the provider too.
      for (const path of [`/venues/${slug}`, ...pages, `/api/search?q=${encodeURIComponent(body.name)}`])
        for (const secret of secrets.filter((one) => !/^Broomfold$/u.test(one)))
          expect([path, secret, (await textOf(path)).includes(secret)]).toEqual([path, secret, false]);
    }
    expect(hidden.length).toBeGreaterThan(0);
  });

  test('no number of searches finds out where a hidden address is', async () => {
    const NearSchema = z.object({
      query: z.object({ near: z.object({ point: z.object({ lat: z.number(), lng: z.number() }) }).nullable() }),
      choices: z.array(
        z.object({ venue: z.object({ slug: z.string() }).nullable(), distance_miles: z.number().nullable() }),
      ),
    });
    const asked = async (near: string, words: string) =>
      NearSchema.parse(
        JSON.parse(
          await textOf(`/api/search?within=60&q=${encodeURIComponent(words)}&near=${encodeURIComponent(near)}`),
        ),
      );
    for (const { slug, body } of publicAddresses(db, 'venues').flatMap((one) => venueBySlug(db, one.slug) ?? [])) {
      if (!body.hideAddress || body.point === null) continue;
      const { point } = body;
      // As exact as the place was told: near enough to ring the bell.
      const isExact = (other: { lat: number; lng: number }) =>
        Math.abs(other.lat - point.lat) < 0.001 && Math.abs(other.lng - point.lng) < 0.001;
      for (const near of [body.postcode, body.postcode?.slice(0, -2), body.postcode?.split(' ')[0]]) {
        const place = (await asked(near ?? '', '')).query.near;
        if (place !== null) expect([near, isExact(place.point)]).toEqual([near, false]);
      }
      // From a mile or so around, in four directions: the same distance as to the middle of a square of miles.
      const square = { lat: Math.round(point.lat * 20) / 20, lng: Math.round(point.lng * 20) / 20 };
      for (const [north, east] of [
        [0, 0],
        [0.02, 0],
        [0, 0.02],
        [-0.02, -0.02],
      ] as const) {
        const from = { lat: Number((point.lat + north).toFixed(4)), lng: Number((point.lng + east).toFixed(4)) };
        const found = (await asked(`${from.lat},${from.lng}`, body.name)).choices.find(
          ({ venue }) => venue?.slug === slug,
        );
        expect(found?.distance_miles).toBeCloseTo(milesBetween(from, square), 1);
      }
    }
  });
});

test('the same parameters find the same on the page and in JSON', async () => {
  const queries = [
    '',
    '?q=gardning',
    '?q=horticulture&when=tue',
    '?near=M5&within=5',
    '?near=Walminster&sort=soonest',
    '?access=hoist&access=changing_places',
    '?access=hoist&untold=access',
    '?kind=internship&age=18',
    '?when=tue&when=morning&paying=direct_payment',
    '?paying=free&places=places',
    '?support=high&help=personal_care',
    '?language=bsl&feel=quiet',
    '?q=zzzzzz',
    '?kind=nonsense&page=999',
    '?page=2',
  ];
  for (const query of queries) {
    const found = await search(site.port, query);
    const page = await textOf(`/find${query}`);
    const count = found.total === 0 ? 'No choices' : `${found.total.toLocaleString('en-GB')} choice`;
    expect([query, /id="found"[^>]*>([^<]*?) ?(?:found|s?<)/u.exec(page)?.[1]]).toEqual([
      query,
      count.replace(/s$/u, found.total === 0 ? 's' : ''),
    ]);
    const names = [...page.matchAll(/<h2><a href="\/listings\/([^"]+)"/gu)].map(([, slug]) => slug);
    expect([query, names]).toEqual([query, found.choices.map(({ listing }) => listing.slug)]);
  }
});

/** How soon is measured by `npm run bench`: "From publishing to being found". */
describe('what is published by another process is seen', () => {
  const change = (slug: string, name: string) => {
    const listing = listingBySlug(db, slug);
    if (listing === undefined) throw new Error(`No listing ${slug}`);
    publishAll(db, [{ subject: 'listing', id: listing.id, body: { ...listing.body, name } }], 'a-test', new Date());
  };

  test('a new name: on the page that was kept, in the results, on the page of its provider', async () => {
    const { choices } = await search(site.port, '?kind=internship');
    const slug = choices[0]?.listing.slug ?? '';
    const provider = /href="(\/providers\/[^"]+)"/u.exec(await textOf(`/listings/${slug}`))?.[1] ?? '';
    const name = 'Quizzical marmalade';
    const query = `?q=${encodeURIComponent(name)}`;
    const pages = [`/listings/${slug}`, '/find?q=quizzical', provider];
    for (const path of pages)
      await until(`${path} is kept`, async () => (await ask(site.port, path)).headers['x-cache'] === 'HIT');
    change(slug, name);
    await until(
      `“${name}” is seen`,
      async () =>
        (await search(site.port, query)).choices[0]?.listing.name === name &&
        (await Promise.all(pages.map(textOf))).every((text) => text.includes(name)),
    );
  });

  test('withdrawn: its page is gone, and no result leads to it; put back, it is there again', async () => {
    const { choices } = await search(site.port, '?kind=internship');
    const { id = '', slug = '' } = choices[0]?.listing ?? {};
    const status = async () => (await ask(site.port, `/listings/${slug}`)).status;
    const isFound = async () =>
      (await search(site.port, '?kind=internship')).choices.some(({ listing }) => listing.slug === slug);
    expect([await status(), await isFound()]).toEqual([200, true]);
    setState(db, 'listing', id, 'withdrawn', 'a-test', new Date());
    await until('it is gone', async () => (await status()) === 404 && !(await isFound()));
    expect(await textOf('/find?kind=internship')).not.toContain(`/listings/${slug}"`);
    setState(db, 'listing', id, 'live', 'a-test', new Date());
    await until('it is back', async () => (await status()) === 200 && (await isFound()));
  });

  test('while changes pour in, no page is ever older than what was seen before', async () => {
    const { choices } = await search(site.port, '?kind=day');
    const slug = choices[0]?.listing.slug ?? '';
    const seen: number[] = [];
    const look = async () => {
      for (let at = 0; at < 40; at += 1) {
        const found = /<h1>Name (\d+)<\/h1>/u.exec(await textOf(`/listings/${slug}`))?.[1];
        if (found !== undefined) seen.push(Number(found));
        await pause(5);
      }
    };
    const looking = look();
    for (let at = 1; at <= 20; at += 1) {
      change(slug, `Name ${at}`);
      await pause(10);
    }
    await looking;
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await until('the last is seen', async () => (await textOf(`/listings/${slug}`)).includes('<h1>Name 20</h1>'));
  });
});
