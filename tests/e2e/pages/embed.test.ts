import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { checkAxe } from '../checks/axe.ts';
import { toolsIn } from '../checks/in-page.ts';
import { checkSides } from '../checks/reflow.ts';
import { checkTargets } from '../checks/targets.ts';
import { checkTextSize } from '../checks/text.ts';

const LISTING = 'evening-lamp-room';

/** A page of another site, under a policy that lets in nothing but the directory's script and its frames. */
async function otherSite(
  body: (directory: string) => string,
  directory: string,
): Promise<{ server: Server; address: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${directory}; frame-src ${directory}; require-trusted-types-for 'script'`,
    );
    response.end(`<!doctype html><html lang="en"><title>A council</title><h1>A council</h1>${body(directory)}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function complaintsOf(page: Page): string[] {
  const all: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon.ico')) all.push(message.text());
  });
  page.on('pageerror', (error) => all.push(error.message));
  return all;
}

test.describe('in a page of another site with a strict policy', () => {
  let other: Awaited<ReturnType<typeof otherSite>>;
  test.beforeAll(async ({ baseURL }) => {
    other = await otherSite(
      (directory) =>
        `<script src="${directory}/embed.js" defer></script>
        <dayways-embed listing="${LISTING}" title="One thing to do"></dayways-embed>
        <dayways-embed find="kind=day" paper="#ffffff" ink="#0b0c0c" link="#003078" title="A list"></dayways-embed>
        <dayways-embed title="A search"></dayways-embed>
        <iframe src="${directory}/find" title="A whole page"></iframe>`,
      baseURL ?? '',
    );
  });
  test.afterAll(() => void other.server.close());

  test('a listing, a list and a search box are shown, as high as they are, and keep nothing', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(other.address);
    const inside = (title: string) => page.frameLocator(`iframe[title="${title}"]`);
    await expect(inside('One thing to do').getByRole('heading', { level: 1 })).toBeVisible();
    for (const title of ['One thing to do', 'A list', 'A search']) {
      const frame = page.locator(`iframe[title="${title}"]`);
      await frame.scrollIntoViewIfNeeded();
      await expect(frame).not.toHaveAttribute('height', '320');
      const part = await (await frame.elementHandle())?.contentFrame();
      expect(
        await part?.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
      ).toBeLessThanOrEqual(1);
      expect(await part?.evaluate(() => document.cookie)).toBe('');
    }
    const list = inside('A list');
    await expect(list.getByRole('listitem').first()).toBeVisible();
    const links = await list.getByRole('link').all();
    for (const link of links) expect(await link.getAttribute('target')).toBe('_top');
    expect(await list.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(11, 12, 12)');
    await expect(inside('A search').getByRole('searchbox')).toBeVisible();
    // The one that may not be framed is refused, and nothing else is complained of.
    expect(complaints.filter((text) => !/frame/iu.test(text))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('a list is shown to its end on a small screen, in big letters too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(other.address);
    const frame = page.locator('iframe[title="A list"]');
    await frame.scrollIntoViewIfNeeded();
    await expect(frame).not.toHaveAttribute('height', '320');
    const part = await (await frame.elementHandle())?.contentFrame();
    const hidden = () => part?.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    await part?.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(() => frame.getAttribute('height').then(Number)).toBeGreaterThan(6000);
    await expect.poll(hidden).toBeLessThanOrEqual(1);
  });

  test('a whole page of the directory is not', async ({ page }) => {
    await page.goto(other.address);
    await page.waitForLoadState('networkidle');
    await expect(page.frameLocator('iframe[title="A whole page"]').getByRole('heading')).toHaveCount(0);
  });

  test('a link opens the directory in place of the page', async ({ page, baseURL }) => {
    await page.goto(other.address);
    await page.frameLocator('iframe[title="One thing to do"]').getByRole('link').first().click();
    await expect(page).toHaveURL(`${baseURL}/listings/${LISTING}`);
  });

  test('what others say of heights changes nothing', async ({ page }) => {
    await page.goto(other.address);
    const frame = page.locator('iframe[title="A list"]');
    await frame.scrollIntoViewIfNeeded();
    await expect(frame).not.toHaveAttribute('height', '320');
    const height = await frame.getAttribute('height');
    await page.evaluate(() => window.postMessage({ dayways: 'height', height: 9 }, '*'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await frame.getAttribute('height')).toBe(height);
  });
});

for (const path of [
  `/embed/listings/${LISTING}`,
  '/embed/find?kind=day',
  '/embed/find?q=zzzzqx',
  '/embed/find?near=zzzqx',
  '/embed/search',
])
  for (const width of [320, 800])
    test(`the rules of pages hold inside: ${path}, ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(path);
      expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join())).toBe('');
      const tools = await toolsIn(page);
      expect(await checkAxe(page)).toEqual([]);
      for (const check of [checkSides, checkTargets, checkTextSize]) expect(await check(page, tools)).toEqual([]);
    });

for (const [search, said] of [
  ['near=zzzqx', 'We do not know the place “zzzqx”'],
  ['kind=zz', 'We left out “zz” (What kind).'],
] as const)
  test(`a search that cannot be used shows words and no choices: ${search}`, async ({ page }) => {
    await page.goto(`/embed/find?${search}&paper=ffffff`);
    await expect(page.locator('main')).toContainText(said);
    await expect(page.getByRole('listitem')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Change the search' })).toHaveAttribute('href', `/find?${search}`);
  });

test('the code is made without a script, and what is wrong is said', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto('/embed');
  await page.getByLabel('Address of the page to show').fill(`${baseURL}/listings/${LISTING}`);
  await page.getByLabel('Links').fill('#003078');
  await page.getByRole('button', { name: 'Make the code' }).click();
  await expect(page.locator('pre').first()).toContainText(`<dayways-embed listing="${LISTING}" link="#003078"`);
  await page.getByLabel('Address of the page to show').fill('https://elsewhere.example/');
  await page.getByRole('button', { name: 'Make the code' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know this address');
  await page.getByLabel('Address of the page to show').fill(`${baseURL}/find?near=zzzqx`);
  await page.getByRole('button', { name: 'Make the code' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know the place “zzzqx”');
  await expect(page.locator('pre')).toHaveCount(0);
  await context.close();
});
