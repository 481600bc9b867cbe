import { expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { itemOf, linkIn, listingsFor, makePack } from '../../support/a-pack.ts';
import type { State } from '../checks/addresses.ts';
import { looker } from '../checks/look-at.ts';

test.setTimeout(120_000);

const LOST = '/pack/Aq3_-ZxYtq0lM4n5o6p7q8r9s0t1u2v3w4x5y6z7A8B';

test.describe('all rules hold', () => {
  let slugs: string[];
  test.beforeEach(async ({ request }) => {
    slugs = await listingsFor(request, 2);
  });

  const looksRight = async (
    page: Page,
    baseURL: string | undefined,
    states: readonly State[],
    first?: (page: Page) => Promise<void>,
  ) => {
    const lookAt = await looker(page, { origin: baseURL, stops: 40, ...(first ? { first } : {}) });
    for (const state of states) expect(await lookAt(state)).toEqual([]);
  };

  test('where a pack is begun, and where one is not any more', async ({ page, baseURL }) => {
    await looksRight(page, baseURL, [
      { name: 'packs', path: () => '/pack' },
      { name: 'a pack of nothing', path: () => '/pack/new' },
      { name: 'a pack of two', path: () => `/pack/new?ids=${slugs.join(',')},nothing-here` },
      { name: 'a link to no pack', path: () => LOST, status: 404 },
    ]);
  });

  test('a pack that was sent with words about a person', async ({ page, baseURL }) => {
    const here = `/pack/new?ids=${slugs[0]}`;
    await looksRight(page, baseURL, [{ name: 'a wrong pack', path: () => here, status: 200 }], async (tab) => {
      await itemOf(tab, 1).getByLabel('Your own words').fill('Sarah likes art');
      await tab.getByRole('button', { name: 'Make the pack' }).click();
      await expect(tab.locator('.error-summary')).toBeVisible();
    });
  });

  test('a pack for a person, for the record, and for who made it', async ({ page, baseURL }) => {
    const { keep, read } = await makePack(page, slugs);
    await looksRight(page, baseURL, [
      { name: 'a pack', path: () => read },
      { name: 'a record', path: () => `${read}/record` },
      { name: 'a kept pack', path: () => keep },
    ]);
  });
});

test('needs that this browser keeps say what is not known for them; nothing of them is sent', async ({
  page,
  request,
}) => {
  const sent: string[] = [];
  page.on('request', (one) => sent.push(`${one.url()} ${one.postData() ?? ''} ${JSON.stringify(one.headers())}`));
  const slugs = await listingsFor(request, 3);
  await page.addInitScript(() =>
    localStorage.setItem('dayways.needs', JSON.stringify({ v: 1, me: ['makaton', 'hoist'] })),
  );
  await page.goto(`/pack/new?ids=${slugs.join(',')}`);
  const own = page.locator('[data-untold-own]');
  await expect(own).toHaveCount(3);
  for (const box of await own.all()) {
    await expect(box).toBeVisible();
    const lines = await box.locator('li').allInnerTexts();
    const items = box.locator('xpath=..').locator('details li');
    const all = await items
      .filter({ hasText: /Makaton|a hoist/u })
      .evaluateAll((found) => found.map((item) => item.textContent ?? ''));
    expect(lines).toEqual(all);
    if (lines.length === 0) await expect(box).toContainText('They told us about all the needs you picked.');
  }
  await page.goto('/pack');
  expect(sent.filter((one) => /makaton|hoist/iu.test(one.replaceAll(/\/pictures\/\S+/gu, '')))).toEqual([]);
});

test('a pack on paper: a page for each choice with its reasons, then the record on one page', async ({
  page,
  request,
}) => {
  const { read } = await makePack(page, await listingsFor(request, 3));
  const textOf = async (path: string) => {
    const answer = await request.get(path);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect(answer.headers()['cache-control']).toBe('no-store');
    return (await extractText(await getDocumentProxy(new Uint8Array(await answer.body())))).text;
  };
  const pages = await textOf(`${read}/pack.pdf`);
  expect(pages).toHaveLength(5);
  expect(
    pages
      .slice(1, 4)
      .map((text, at) => text.includes(`Choice ${at + 1} of 3`) && text.includes('You can make friends.')),
  ).toEqual([true, true, true]);
  expect(pages[4]?.replaceAll(/\s+/gu, ' ')).toContain(
    'Developing and maintaining family or other personal relationships',
  );
  expect(await textOf(`${read}/record.pdf`)).toHaveLength(1);
  expect((await textOf(`${read}/pack.pdf?print=large`)).length).toBeGreaterThan(4);
});

test('eleven listings are ten, and one listing twice is one', async ({ page, request }) => {
  const slugs = await listingsFor(request, 11, '?sort=newest');
  await page.goto(`/pack/new?ids=${slugs.join(',')},${slugs[0]}`);
  await expect(page.locator('.pack-item')).toHaveCount(10);
  await expect(page.getByText('A pack has room for 10 choices.')).toBeVisible();
  await page.goto(`/pack/new?ids=${slugs[0]},${slugs[0]}`);
  await expect(page.locator('.pack-item')).toHaveCount(1);
});

test('the pages of a pack are in no search engine, no cache, no Referer, and take no posts they do not know', async ({
  page,
  request,
  baseURL,
}) => {
  const { keep, read } = await makePack(page, await listingsFor(request, 1));
  for (const path of ['/pack', '/pack/new', keep, read, `${read}/record`, `${read}/pack.pdf`, LOST]) {
    const headers = (await request.get(path)).headers();
    expect([path, headers['cache-control'], headers['x-robots-tag'], headers['referrer-policy']]).toEqual([
      path,
      'no-store',
      'noindex',
      'strict-origin',
    ]);
  }
  const origin = baseURL ?? '';
  for (const path of ['/pack', read, `${read}/record`])
    expect((await request.post(path, { form: { do: 'end' }, headers: { origin } })).status()).toBe(405);
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, {}])
    expect((await request.post(keep, { form: { do: 'end' }, headers })).status()).toBe(403);
  expect((await request.post(keep, { data: { do: 'end' }, headers: { origin } })).status()).toBe(400);
  expect((await request.get(`${keep}?do=end`)).status()).toBe(200);
  expect((await request.get(read)).status()).toBe(200);
});

test('no token, an ended one and a made-up one get the same answer, byte for byte', async ({
  page,
  request,
  baseURL,
}) => {
  const { keep, read } = await makePack(page, await listingsFor(request, 1));
  await request.post(keep, { form: { do: 'end' }, headers: { origin: baseURL ?? '' } });
  const answerTo = async (path: string) => {
    const answer = await request.get(path);
    return [answer.status(), (await answer.text()).replaceAll(path.replaceAll('/', '%2F'), '')];
  };
  const [ended, never, short] = await Promise.all([read, LOST, '/pack/short'].map(answerTo));
  expect(ended?.[0]).toBe(404);
  expect(ended).toEqual(never);
  expect(ended).toEqual(short);
});

test('hostile text is text, and comes back as it was typed', async ({ page, request }) => {
  const [slug = ''] = await listingsFor(request, 1);
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}\u202E' OR 1=1 --`;
  page.on('dialog', () => expect('a dialog').toBe('never shown'));
  await page.goto(`/pack/new?ids=${slug}`);
  await itemOf(page, 1)
    .getByLabel('Your own words')
    .fill(`${hostile} ${'long '.repeat(60)}`);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(itemOf(page, 1).getByLabel('Your own words')).toHaveValue(`${hostile} ${'long '.repeat(60)}`);
  await itemOf(page, 1).getByLabel('Your own words').fill(hostile);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  const read = await linkIn(page);
  await page.goto(read);
  await expect(page.locator('.pack-reasons')).toContainText('<script>alert(2)</script>{{7*7}}');
  await expect(page.locator('main script:not([src]), main img[src=x]')).toHaveCount(0);
});
