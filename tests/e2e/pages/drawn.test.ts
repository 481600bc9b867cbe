import { expect, type Page, test } from '@playwright/test';
import { faultsOf } from '../../support/page-faults.ts';
import { SEARCHES, STANDING, sitePages, spread } from '../../support/site-pages.ts';

test.setTimeout(240_000);

/** Gathers what a browser complains of: the console, what the policy refused, and requests that failed. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A picture that is still on its way when we go on to the next page is given up.
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost:\d+\/|data:)/u.test(request.url()))
      complaints.push(`asks elsewhere: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return complaints;
}

/** Opens every folded part, so that what is in it is looked at too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

async function faultsOfPages(page: Page, paths: readonly string[]): Promise<string[]> {
  const complaints = await complaintsOf(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    const note = async (how: string) =>
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${how}: ${fault}`));
    await note('at 1280');
    await page.setViewportSize({ width: 320, height: 640 });
    await unfold(page);
    await note('at 320');
    // The same as a big screen at 400%.
    await page.setViewportSize({ width: 320, height: 256 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`${path} at 400%: ${over}px over the side`);
    faults.push(...complaints.splice(0).map((complaint) => `${path}: ${complaint}`));
  }
  return faults;
}

test('standing pages and guides', async ({ page, request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const guides = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+(\/guides\/[^<]+)<\/loc>/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(await faultsOfPages(page, [...STANDING, ...guides])).toEqual([]);
});

test('listings, those that tell the least and the most among them', async ({ page }) => {
  const { listings } = sitePages();
  const paths = listings.map(({ path }) => path);
  const some = [...new Set([...paths.slice(0, 4), ...spread(paths, 12), ...paths.slice(-4)])];
  expect(
    await faultsOfPages(
      page,
      some.flatMap((path, at) => (at % 3 === 0 ? [path, `${path}?view=all`] : [path])),
    ),
  ).toEqual([]);
});

test('providers and venues', async ({ page }) => {
  const { providers, venues } = sitePages();
  expect(await faultsOfPages(page, [...spread(providers, 8), ...spread(venues, 8)])).toEqual([]);
});

test('searches of all sorts', async ({ page }) => {
  expect(
    await faultsOfPages(
      page,
      spread(SEARCHES, 16).map((query) => `/find?${query}`),
    ),
  ).toEqual([]);
});

test('a page that is not there', async ({ page }) => {
  const faults = await faultsOfPages(page, ['/nothing']);
  // Chromium itself notes the answer 404 of the page that was asked for.
  expect(
    faults.filter(
      (fault) => !/console: Failed to load resource: the server responded with a status of 404/u.test(fault),
    ),
  ).toEqual([]);
});

test('wider gaps between letters, words and lines cut nothing off', async ({ page }) => {
  const { listings } = sitePages();
  for (const path of [
    '/',
    '/find?access=hoist',
    listings.at(-1)?.path ?? '',
    `${listings.at(-1)?.path}?view=all`,
    '/help',
  ])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const cut = await page.evaluate(() => {
        const gaps = new CSSStyleSheet();
        gaps.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, gaps];
        const over = document.documentElement.scrollWidth - innerWidth;
        const clipped = [...document.body.querySelectorAll('*')].filter((one) => {
          const { overflowX, overflowY } = getComputedStyle(one);
          const hides = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
          return (
            hides &&
            !one.matches('.for-ears, svg, svg *') &&
            (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
          );
        });
        return [
          ...(over > 0 ? [`${over}px over the side`] : []),
          ...clipped.map((one) => `${one.localName}.${one.className}`),
        ];
      });
      expect([path, width, cut]).toEqual([path, width, []]);
    }
});

test('the help link is in the same place on every page, and home has five main choices', async ({ page }) => {
  const { listings, providers, venues } = sitePages();
  const places = new Set<string>();
  for (const path of [...STANDING, listings[0]?.path ?? '', providers[0] ?? '', venues[0] ?? '']) {
    await page.goto(path);
    const links = await page.locator('header a').allInnerTexts();
    places.add(links.map((words) => words.replace(/^Aa\s*/u, '').trim()).join(' > '));
  }
  expect([...places]).toEqual(['Change how this looks > Dayways > Find > Words > Help']);
  await page.goto('/');
  await expect(page.locator('.tiles > li')).toHaveCount(5);
});
