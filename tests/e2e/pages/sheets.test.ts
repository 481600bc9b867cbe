import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { readSheet, textsOf } from '../../support/read-sheet.ts';

async function listings(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  return [...sitemap.matchAll(/(\/listings\/[\w-]+)</gu)].map(([, path]) => path ?? '');
}
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The easy read of the page: its headings and sentences in order. */
const pageWords = (page: Page): Promise<string[]> =>
  page
    .locator('.points-section h2, .points-section > .points [data-easy-read-point] > div > p:first-of-type')
    .allTextContents();

test('a listing leads to its sheets, which say the same in the same order', async ({ page, request }) => {
  const [first = '', ...others] = await listings(request);
  for (const path of [first, ...others.slice(-2)]) {
    await page.goto(path);
    const words = (await pageWords(page)).map(plain);
    expect(words.length).toBeGreaterThan(8);
    for (const name of ['Sheet to print (PDF)', 'Sheet with big letters (PDF)']) {
      const address = await page.getByRole('link', { name }).getAttribute('href');
      const sheet = await readSheet(await (await request.get(address ?? '')).body());
      const texts = textsOf(sheet).map(plain);
      let at = 0;
      for (const text of words.filter((one) => texts.includes(one))) {
        const found = texts.indexOf(text, at);
        expect([path, text, found]).not.toEqual([path, text, -1]);
        at = found;
      }
      const points = words.filter((one) => /[.?!]$/u.test(one));
      expect(points.filter((one) => !texts.includes(one) && !texts.some((text) => text.includes(one)))).toEqual([]);
      expect(sheet.info.Title).toBe(plain(await page.locator('h1').innerText()));
    }
  }
});

test('a sheet is a PDF with a good name, shown in the browser, and asked for again only when it has changed', async ({
  request,
}) => {
  const [path = ''] = await listings(request);
  const answer = await request.get(`${path}.pdf`);
  const headers = answer.headers();
  expect(answer.status()).toBe(200);
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toBe(`inline; filename="${path.replace('/listings/', '')}-easy-read.pdf"`);
  expect(headers['content-language']).toBe('en-GB');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const again = await request.get(`${path}.pdf`, { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect([again.status(), again.headers()['x-cache']]).toEqual([304, 'HIT']);
  const head = await request.head(`${path}.pdf`);
  expect([head.status(), head.headers()['content-type'], (await head.body()).length]).toEqual([
    200,
    'application/pdf',
    0,
  ]);
});

test('a sheet of nothing is not found', async ({ request }) => {
  for (const path of ['/listings/there-is-no-such-listing.pdf', '/listings/.pdf'])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
});

test('the sheet of somebody who reads Welsh is in Welsh, and nobody else gets it', async ({ request }) => {
  const [path = ''] = await listings(request);
  const sheet = async (headers: Record<string, string>) =>
    readSheet(await (await request.get(`${path}.pdf`, { headers })).body());
  const headings = (read: Awaited<ReturnType<typeof readSheet>>) =>
    read.words.filter(({ role }) => role === 'H2').map(({ text }) => text);
  const welsh = await sheet({ Cookie: 'looks=lcy' });
  const english = await sheet({});
  expect(headings(english)[0]).toBe('What is it?');
  expect(headings(welsh)[0]).not.toBe('What is it?');
  expect(welsh.words.some(({ lang }) => lang === 'cy')).toBe(true);
});

test('the policy of a sheet lets nothing run, and the viewer of the browser show it', async ({ request }) => {
  const [path = ''] = await listings(request);
  const policy = (await request.get(`${path}.pdf`)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("object-src 'self'");
  expect(policy).not.toContain('script-src');
});
