import { expect, test } from '@playwright/test';
import { askedOf, bringVoices, saidOn } from '../../support/a-voice.ts';
import { aListing, bar, button, heard, open } from '../../support/listening.ts';

test('a device without a voice has no button, and its room is kept so that nothing moves', async ({ page }) => {
  await open(page, { voices: 'none' });
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
  const top = () =>
    page
      .locator('.points-section')
      .first()
      .evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await bringVoices(page);
  await expect(button(page, 'Listen')).toBeVisible();
  expect(await top()).toBe(before);
});

test('a browser that cannot speak has no button and no fault', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await open(page, { voices: 'absent' });
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('without a script there is no button, and no room for one', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await aListing(page));
  await expect(page.locator('[data-listen-bar]')).toBeHidden();
  expect(await page.locator('[data-listen-bar]').boundingBox()).toBeNull();
  await context.close();
});

test('voices that come late bring the button', async ({ page }) => {
  await open(page, { voices: 'late' });
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
  await bringVoices(page);
  await button(page, 'Listen').click();
  await expect(button(page, 'Stop')).toBeVisible();
});

test('a British voice on the device is taken first, joke voices never, and a choice is remembered', async ({
  page,
}) => {
  await open(page, { voices: 'at once', sentences: 'wait' });
  await button(page, 'Listen').click();
  const voice = async () => (await askedOf(page)).flatMap((one) => (one.did === 'speak' ? [one.voice] : [])).at(-1);
  expect(await voice()).toBe('Near British');
  await expect(bar(page).getByRole('option')).toHaveText(['Near British', 'Distant British']);
  await bar(page).getByRole('combobox', { name: 'Voice' }).selectOption('Distant British');
  expect(await voice()).toBe('Distant British');
  await page.reload();
  await button(page, 'Listen').click();
  expect(await voice()).toBe('Distant British');
});

test('it works where the browser refuses to remember', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await open(page, { voices: 'at once', sentences: 'wait' });
  await button(page, 'Listen').click();
  await button(page, 'Slower').click();
  await expect(heard(page)).toHaveCount(1);
});

test('an error of the device is said in words, once, after one more try', async ({ page }) => {
  await open(page, { voices: 'at once', sentences: 'error' });
  await button(page, 'Listen').click();
  await expect(bar(page).getByRole('status')).toHaveText(/Your device could not read this/u);
  await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
  expect(await saidOn(page)).toHaveLength(2);
});

test('a voice that something else takes is left to it', async ({ page }) => {
  await open(page, { voices: 'at once', sentences: 'taken' });
  await button(page, 'Listen').click();
  await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
  expect(await saidOn(page)).toHaveLength(1);
  await expect(bar(page).getByRole('status')).toBeEmpty();
});

for (const sentences of ['stuck', 'silent'] as const)
  test(`a device that never says that a sentence has ended does not hold the page (${sentences})`, async ({ page }) => {
    await page.clock.install();
    await open(page, { voices: 'at once', sentences });
    await button(page, 'Listen').click();
    await expect(heard(page)).toHaveCount(1);
    await page.clock.runFor(60_000);
    await page.clock.runFor(60_000);
    await expect(heard(page)).toHaveCount(0);
    await expect(bar(page).getByRole('status')).toHaveText(/Your device could not read this/u);
  });

test('Welsh is read by a Welsh voice, and where there is none the page says so', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'looks', value: 'lcy', url: baseURL ?? '' }]);
  await open(page, { voices: 'at once' });
  await expect(bar(page).getByText('Your device has no Welsh voice.')).toBeVisible();
  await page.context().clearCookies();
  const other = await context.newPage();
  await context.addCookies([{ name: 'looks', value: 'lcy', url: baseURL ?? '' }]);
  await open(other, {
    voices: 'at once',
    names: [
      { name: 'Near British', lang: 'en-GB', localService: true },
      { name: 'Gwyneth', lang: 'cy-GB', localService: true },
    ],
  });
  await button(other, 'Listen').click();
  await expect(button(other, 'Listen')).toHaveAttribute('aria-pressed', 'false');
  const asked = await askedOf(other);
  const welsh = asked.flatMap((one) => (one.did === 'speak' && one.lang === 'cy' ? [one.voice] : []));
  expect(new Set(welsh)).toEqual(new Set(['Gwyneth']));
});

test('a voice with a long name does not push the page over the side of a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const name = 'A voice with a very long name that somebody made for the United Kingdom (Natural)';
  await open(page, {
    voices: 'at once',
    sentences: 'wait',
    names: [
      { name, lang: 'en-GB', localService: true },
      { name: 'Near British', lang: 'en-GB', localService: true },
    ],
  });
  await button(page, 'Listen to 1 part').click();
  await button(page, 'Listen').click();
  await expect(bar(page).getByRole('combobox', { name: 'Voice' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
