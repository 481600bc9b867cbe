import { readFileSync } from 'node:fs';
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { type ConfigData, HtmlValidate } from 'html-validate';
import type { Listing } from '#domain/listing/listing.ts';
import { SEARCHES, STANDING, sitePages } from '../../support/site-pages.ts';

test.setTimeout(180_000);

const rules = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
const validator = new HtmlValidate(rules);

/** What a reader sees of a page, as text. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s*\n\s*/gu, '\n');

/** Words that no page ever says: a value that was not there, or a time, date or number as machines write it. */
const NEVER = [
  /\b(?:undefined|null|NaN|Infinity)\b/u,
  /\[object /u,
  /\{\{|\$\{/u,
  /(?<![\d:.,£])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d|:|am|pm)/u,
  /\b(?:12am|12pm|00:00)\b/u,
  /\b20\d\d-\d\d-\d\d\b/u,
  /£\d+\.00\b/u,
  /\b1 (?:choices|places|weeks|miles|people|days|hours)\b(?! free)/u,
  /(?:^|\n)(?:true|false)(?:\n|$)/u,
];

interface Seen {
  readonly path: string;
  readonly html: string;
  readonly text: string;
  readonly title: string;
  readonly heading: string;
}

/** Fetches a page and says what is wrong with it as it was sent. */
async function see(request: APIRequestContext, path: string, status = 200): Promise<{ seen: Seen; faults: string[] }> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const html = await answer.text();
  const text = textOf(html);
  const faults: string[] = [];
  if (answer.status() !== status) faults.push(`answered ${answer.status()}`);
  if (!/^<!doctype html><html lang="en-GB">/iu.test(html)) faults.push('no doctype, or not en-GB');
  const headings = [...html.matchAll(/<h1[^>]*>([\s\S]*?)<\/h1>/gu)];
  if (headings.length !== 1) faults.push(`${headings.length} first headings`);
  if (!text.includes('These are examples. They are not real.')) faults.push('does not say that these are examples');
  const shown = text.replaceAll(/“[^”]*”/gu, '');
  for (const pattern of NEVER) {
    const found = pattern.exec(shown)?.[0];
    if (found !== undefined)
      faults.push(
        `says “${found.trim()}”: …${shown.slice(Math.max(0, shown.indexOf(found) - 40), shown.indexOf(found) + 40).replaceAll('\n', ' | ')}…`,
      );
  }
  const report = await validator.validateString(html, path);
  faults.push(
    ...report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    ),
  );
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
  if (title === '') faults.push('no title');
  return { seen: { path, html, text, title, heading: textOf(headings[0]?.[1] ?? '').trim() }, faults };
}

async function seeAll(
  request: APIRequestContext,
  paths: readonly string[],
): Promise<{ seen: Seen[]; faults: string[] }> {
  const seen: Seen[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const one = await see(request, path);
    seen.push(one.seen);
    faults.push(...one.faults.map((fault) => `${path}: ${fault}`));
  }
  return { seen, faults };
}

/** Two pages have one title only when their headings are the same, as two groups may have one name. */
const sharedTitles = (seen: readonly Seen[]): string[] =>
  [...Map.groupBy(seen, ({ title }) => title)].flatMap(([title, pages]) =>
    new Set(pages.map(({ heading }) => heading)).size > 1
      ? [`“${title}” is the title of ${pages.map(({ path }) => path).join(', ')}`]
      : [],
  );

/** Nobody said that it is free: no fact, no price of nothing, no words of their own about money. */
const isFreeUntold = ({ facts, prices, extras, costWords }: Listing): boolean =>
  (facts.free?.state ?? 'unknown') === 'unknown' &&
  facts.carer_free?.state !== 'yes' &&
  prices.every(({ pence }) => pence > 0) &&
  extras.every(({ pence }) => pence !== 0) &&
  costWords === null;

test('every listing, in easy read', async ({ request }) => {
  const { listings } = sitePages();
  const { seen, faults } = await seeAll(
    request,
    listings.map(({ path }) => path),
  );
  for (const [at, { path, html }] of seen.entries()) {
    const body = listings[at]?.body;
    const cost = textOf(/<section[^>]*id="cost"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? '');
    const short = textOf(/<aside class="quick[\s\S]*?<\/aside>/u.exec(html)?.[0] ?? '');
    if (cost.trim() === '') faults.push(`${path}: says nothing of what it costs`);
    if (body !== undefined && isFreeUntold(body) && /\bfree\b/iu.test(cost.replaceAll(/if it is free/giu, '')))
      faults.push(`${path}: says that it is free, and nobody told us: ${cost}`);
    if (body !== undefined && isFreeUntold(body) && /(?:^|\n|Cost:\s*)Free\b/u.test(short))
      faults.push(`${path}: “Free” in short`);
    if (/(?:^|\n)\s*Not told us/u.test(short)) faults.push(`${path}: in short, does not say what was not told`);
    const isPlacesUntold = body?.places === null && Object.keys(body.placesAt).length === 0;
    if (isPlacesUntold && /\bplaces? free\b/iu.test(textOf(html)))
      faults.push(`${path}: places that nobody told us of`);
    if (!/data-easy-read-point/u.test(html)) faults.push(`${path}: no easy read points`);
  }
  expect([...faults, ...sharedTitles(seen)]).toEqual([]);
  expect(seen.length).toBeGreaterThanOrEqual(120);
});

test('every listing, all the facts', async ({ request }) => {
  const { listings } = sitePages();
  const { faults } = await seeAll(
    request,
    listings.map(({ path }) => `${path}?view=all`),
  );
  expect(faults).toEqual([]);
});

test('every provider and every venue', async ({ request }) => {
  const { providers, venues } = sitePages();
  const { seen, faults } = await seeAll(request, [...providers, ...venues]);
  expect([...faults, ...sharedTitles(seen)]).toEqual([]);
  expect(providers.length).toBeGreaterThanOrEqual(40);
  expect(venues.length).toBeGreaterThanOrEqual(60);
});

test('every standing page, every guide, searches of all sorts and pages that are not there', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const guides = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+(\/guides\/[^<]+)<\/loc>/gu)].map(
    ([, path]) => path ?? '',
  );
  const { seen, faults } = await seeAll(request, [...STANDING, ...guides]);
  const searches = await seeAll(
    request,
    SEARCHES.map((query) => `/find?${query}`),
  );
  for (const path of [
    '/nothing',
    '/listings/nothing',
    '/venues/nothing',
    '/providers/nothing',
    '/guides/nothing',
    '/a/b/c',
  ])
    faults.push(...(await see(request, path, 404)).faults.map((fault) => `${path}: ${fault}`));
  expect([...faults, ...searches.faults, ...sharedTitles(seen)]).toEqual([]);
  expect(guides.length).toBeGreaterThan(0);
});

/** A page that is there; or, where people work, the question who they are. */
const leadsOn = (address: string, answer: APIResponse): boolean =>
  address === '/provider'
    ? answer.headers().location === '/sign-in?next=%2Fprovider'
    : !address.includes('#') && answer.status() === 200;

test('every link inside the site leads somewhere', async ({ request }) => {
  const { listings, providers, venues } = sitePages();
  const asked = new Map<string, string>();
  const followed = new Set<string>();
  const begin = [
    ...STANDING,
    ...listings.flatMap(({ path }) => [path, `${path}?view=all`]),
    ...providers,
    ...venues,
    '/find?access=hoist&when=tue',
    '/find?page=3',
    '/nothing',
  ];
  for (const path of begin) {
    followed.add(path);
    const html = await (await request.get(path)).text();
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)) {
      const url = new URL(address.replaceAll('&amp;', '&'), `http://localhost${path}`);
      // Results lead to results without end; these were seen above.
      if (url.host === 'localhost' && !asked.has(url.pathname + url.search)) asked.set(url.pathname + url.search, path);
      if (
        url.hash !== '' &&
        url.pathname === path &&
        !/^#:~/u.test(url.hash) &&
        !html.includes(`id="${url.hash.slice(1)}"`)
      )
        asked.set(`${path}${url.hash}`, path);
    }
  }
  const broken: string[] = [];
  // One sheet takes as long to draw as a hundred pages: one of each size is enough to see that the addresses are right.
  const sheets = [...asked.keys()].filter((address) => /\.pdf(?:\?|$)/u.test(address)).slice(2);
  const done = new Set([...followed, ...sheets]);
  for (const [address, from] of asked) {
    if (done.has(address)) continue;
    const answer = await request.get(address, { maxRedirects: 0 });
    if (!leadsOn(address, answer))
      broken.push(`${address} on ${from}: ${address.includes('#') ? 'no such part' : answer.status()}`);
  }
  expect(broken).toEqual([]);
  expect(asked.size).toBeGreaterThan(begin.length / 2);
});
