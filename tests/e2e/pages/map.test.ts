import { expect, type Page, test } from '@playwright/test';

const TILES = 'http://127.0.0.1:4383/**';
const MAP = '/find?view=map&near=M5';

/** What the browser complains of while the map is used: of its policy, or of a fault. */
function complaintsOf(page: Page): string[] {
  const all: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/u.test(message.text())) all.push(message.text());
  });
  page.on('pageerror', (error) => all.push(error.message));
  return all;
}

const show = (page: Page) => page.getByRole('button', { name: 'Show the map' });
const pins = (page: Page) => page.locator('.map-pin');
const status = (page: Page) => page.locator('.map-status');
const card = (page: Page) => page.locator('.map-card');

test('nothing of the map is fetched before somebody asks for it, and then nothing is kept', async ({ page }) => {
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(MAP, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /leaflet|show-map|:4383\//u.test(url))).toEqual([]);
  await show(page).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  expect(asked.some((url) => url.includes('show-map'))).toBe(true);
  expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join())).toBe('');
  await expect(status(page)).toBeEmpty();
  await expect(page.getByText('© The test map')).toBeVisible();
  expect(complaints).toEqual([]);
  await page.reload();
  await expect(show(page)).toBeVisible();
});

test('by keyboard: the map, its pins in the order of the list, a card, the listing', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(MAP);
  await show(page).focus();
  await page.keyboard.press('Enter');
  await expect(pins(page).first()).toBeFocused();
  const numbers = await pins(page).evaluateAll((all) => all.map((pin) => Number.parseInt(pin.textContent ?? '', 10)));
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  await page.keyboard.press('Tab');
  await expect(pins(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await expect(pins(page).nth(1)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(pins(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  const link = card(page).getByRole('link').first();
  const name = await link.innerText();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(complaints).toEqual([]);
});

test('choosing a place in the list moves the map to its pin; every place is in a pin', async ({ page }) => {
  await page.goto(MAP);
  await show(page).click();
  const places = page.locator('.place');
  const last = places.last();
  const number = await last.locator('.place-number').innerText();
  await last.getByRole('button', { name: /^Show on the map/u }).click();
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toContainText(await last.locator('h3').locator('span').last().innerText());
  const pin = page.getByRole('button', { name: new RegExp(`(?:^|\\. )${number}\\. `, 'u'), expanded: true });
  await expect(pin).toBeInViewport();
  await page.getByRole('button', { name: 'All the places' }).click();
  const names = (await pins(page).evaluateAll((all) => all.map((one) => one.ariaLabel))).join(' ');
  for (const place of await places.locator('h3 > span:last-child').allInnerTexts()) expect(names).toContain(place);
});

test('pins never lie over each other, nearer or further', async ({ page }) => {
  await page.goto('/find?view=map');
  await show(page).click();
  for (const tool of ['Closer', 'Closer', 'Further', 'All the places']) {
    await page.getByRole('button', { name: tool }).click();
    await page.waitForTimeout(400);
    const boxes = await pins(page).evaluateAll((all) =>
      all.map((pin) => pin.parentElement?.getBoundingClientRect().toJSON() as DOMRect),
    );
    const touching = boxes.filter((one, at) =>
      boxes.some((other, to) => to > at && Math.abs(one.x - other.x) < 47 && Math.abs(one.y - other.y) < 47),
    );
    expect(touching).toEqual([]);
  }
});

const FAULTS = {
  'answer 404': (page: Page) => page.route(TILES, (route) => route.fulfill({ status: 404 })),
  'are blocked': (page: Page) => page.route(TILES, (route) => route.abort('blockedbyclient')),
  'never come': (page: Page) => page.route(TILES, () => {}),
  'are no pictures': (page: Page) =>
    page.route(TILES, (route) => route.fulfill({ contentType: 'image/png', body: '<p>' })),
} as const;

for (const [fault, arrange] of Object.entries(FAULTS))
  test(`the map works when its pictures ${fault}, and says that there are none`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await arrange(page);
    await page.goto(MAP);
    await show(page).click();
    await expect(pins(page).first()).toBeVisible();
    await expect(status(page)).toHaveText('We could not get the map picture. The pins are in the right places.', {
      timeout: 15_000,
    });
    await expect(page.locator('.map-ring').first()).toBeVisible();
    await expect(page.locator('.map-town').first()).toBeAttached();
    await pins(page).first().press('Enter');
    await expect(card(page).getByRole('link').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

test('a map whose script cannot be fetched says so, and the list is there', async ({ page }) => {
  await page.route(/show-map/u, (route) => route.abort());
  await page.goto(MAP);
  await show(page).click();
  await expect(status(page)).toHaveText('We could not get the map. Use the list.');
  await expect(show(page)).toBeEnabled();
  await expect(page.locator('.place').first()).toBeVisible();
});

test('the wheel, and one finger, scroll the page and not the map', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(MAP);
  await show(page).click();
  await expect(page.getByText('Use 2 fingers to move the map.')).toBeVisible();
  const ground = page.locator('.map-ground');
  expect(await ground.evaluate((map) => getComputedStyle(map).touchAction)).toMatch(/pan-x pan-y|pan-y pan-x/u);
  const where = await pins(page).first().boundingBox();
  await ground.hover({ position: { x: 40, y: 200 } });
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  const moved = await page.evaluate((from) => scrollY - from, before);
  expect((await pins(page).first().boundingBox())?.y).toBeCloseTo((where?.y ?? 0) - moved, 0);
  for (const button of await page.locator('.map-tools button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
  }
  await context.close();
});
