import { expect, type Page, test } from '@playwright/test';
import { type ReadSheet, readSheet } from '../../support/read-sheet.ts';

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The page as Chromium prints it, read back. */
async function onPaper(page: Page, path: string): Promise<ReadSheet> {
  await page.goto(path);
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
    return Promise.all([...document.images].map((image) => image.decode()));
  });
  return readSheet(await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: false }));
}

async function aListing(page: Page): Promise<string> {
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  return /\/listings\/after-stroke[\w-]*/u.exec(sitemap)?.[0] ?? /\/listings\/[\w-]+/u.exec(sitemap)?.[0] ?? '';
}

/** Chromium counts in CSS pixels, 96 to the inch, and scales them. */
const LEAST_POINTS = 14;

/** How the points of the page are drawn for print: picture left, 40 mm, words right, nothing beside that belongs to the screen. */
async function printed(page: Page, path: string) {
  await page.setViewportSize({ width: 673, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.className);
    const points = [...document.querySelectorAll<HTMLElement>('[data-easy-read-point]')].filter((one) =>
      one.checkVisibility(),
    );
    const written = [...document.body.querySelectorAll('main *, .on-paper *')].filter(
      (one) =>
        one.checkVisibility() &&
        one.closest('.for-ears') === null &&
        [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    );
    return {
      furniture: shown('nav, .foot, .button, .listen, form, .crumbs, .print-sheets, .skip'),
      least: Math.min(...written.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75)),
      pale: written
        .filter((one) => !/rgb\(0, 0, 0\)/u.test(getComputedStyle(one).color))
        .map((one) => `${one.localName}.${one.className}`),
      points: points.map((point) => {
        const [picture, words] = [point.querySelector('img'), point.querySelector('p')];
        const [at, beside] = [picture?.getBoundingClientRect(), words?.getBoundingClientRect()];
        return {
          millimetres: Math.round(((at?.width ?? 0) / 96) * 25.4),
          isLeft: (at?.right ?? 0) < (beside?.left ?? 0),
          size: Math.round(Number.parseFloat(words === null ? '0' : getComputedStyle(words).fontSize) * 7.5) / 10,
          whole: getComputedStyle(point).breakInside,
        };
      }),
      end: document.querySelector('.on-paper')?.textContent ?? '',
    };
  });
}

test('the easy read of a listing is a sheet: picture left, words right, big and black', async ({ page }) => {
  const { furniture, least, pale, points, end } = await printed(page, await aListing(page));
  expect(furniture).toEqual([]);
  expect(least).toBeGreaterThanOrEqual(LEAST_POINTS);
  expect(pale).toEqual([]);
  expect(points.length).toBeGreaterThan(8);
  for (const point of points) expect(point).toEqual({ millimetres: 40, isLeft: true, size: 16, whole: 'avoid' });
  expect(end).toMatch(/This page was made on \w+ \d+ \w+ \d{4}\./u);
  expect(end).toContain('/listings/');
  expect(end).toContain('OpenMoji');
});

test('with big letters it is 20 points', async ({ page }) => {
  const { points } = await printed(page, `${await aListing(page)}?print=large`);
  expect(new Set(points.map(({ size }) => size))).toEqual(new Set([20]));
});

test('no point is split over two pages, a page holds at most 5, and a heading stands with its first point', async ({
  page,
}) => {
  for (const path of [await aListing(page), '/help']) {
    const read = await onPaper(page, path);
    expect(read.pages).toBeGreaterThan(1);
    const points = (await page.locator('[data-easy-read-point] > div > p:first-of-type').allTextContents()).map(plain);
    expect(points.length).toBeGreaterThan(8);
    const perPage = new Map<number, number>();
    for (const point of points) {
      const whole = read.words.filter(({ text }) => plain(text) === point);
      expect([path, point, whole.length]).not.toEqual([path, point, 0]);
      const number = whole[0]?.page ?? 0;
      perPage.set(number, (perPage.get(number) ?? 0) + 1);
    }
    expect(Math.max(...perPage.values())).toBeLessThanOrEqual(5);
    for (const [at, { role, page: number, text }] of read.words.entries())
      if (role === 'H2') {
        const next = read.words.slice(at + 1).find((one) => one.role !== 'H2');
        expect([path, text, next?.page ?? number]).toEqual([path, text, number]);
      }
  }
});

for (const path of ['/find?q=job', '/guides', '/words', '/about'])
  test(`${path} prints without its furniture, in black, and not small`, async ({ page }) => {
    const { furniture, least, pale } = await printed(page, path);
    expect({ furniture, pale }).toEqual({ furniture: [], pale: [] });
    expect(least).toBeGreaterThanOrEqual(LEAST_POINTS);
  });

test('all the facts print whole: what is folded on the screen is open on paper', async ({ page }) => {
  const read = await onPaper(page, `${await aListing(page)}?view=all`);
  const folded = await page
    .locator('main details:not([open]):not(.meaning) p')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s+/gu, ' ').trim()));
  const said = read.words.map(({ text }) => text).join(' ');
  expect(folded.filter((text) => text !== '' && !said.includes(text.slice(0, 30)))).toEqual([]);
});
