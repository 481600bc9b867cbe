import { expect, type Page, test } from '@playwright/test';
import { askedOf, finishSentence, giveVoice, saidOn } from '../../support/a-voice.ts';
import { bar, button, heard, open, points } from '../../support/listening.ts';

test('a whole page is read in its order, one sentence at a time, and nothing begins by itself', async ({ page }) => {
  await open(page, { voices: 'at once' });
  expect(await saidOn(page)).toEqual([]);
  await button(page, 'Listen').click();
  await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
  await expect(heard(page)).toHaveCount(0);
  const said = await saidOn(page);
  const words = await points(page).evaluateAll((all) =>
    all
      .filter((one) => one.getClientRects().length > 0 && one.closest('details:not([open])') === null)
      .map((one) => one.getAttribute('data-say') ?? one.querySelector('p')?.textContent ?? ''),
  );
  expect(words.length).toBeGreaterThan(8);
  let at = 0;
  for (const point of words) {
    const found = said.findIndex((sentence, index) => index >= at && point.startsWith(sentence));
    expect([point, found]).not.toEqual([point, -1]);
    at = found + 1;
  }
  for (const sentence of said) expect(sentence).not.toMatch(/[.?!] [A-Z][a-z]/u);
});

test('the voice is asked to be quiet before each sentence', async ({ page }) => {
  await open(page, { voices: 'at once' });
  await button(page, 'Listen').click();
  await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
  const asked = await askedOf(page);
  for (const [at, one] of asked.entries()) if (one.did === 'speak') expect(asked[at - 1]?.did).toBe('cancel');
});

test('the point that is heard is marked with a line round it and under its words, in sight', async ({ page }) => {
  await open(page, { voices: 'at once', sentences: 'wait' });
  await button(page, 'Listen').click();
  await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'true');
  await expect(points(page).first()).toHaveClass(/is-heard/u);
  for (let sentence = 0; sentence < 8; sentence += 1) await finishSentence(page);
  await expect(heard(page)).toHaveCount(1);
  await expect(heard(page)).toBeInViewport({ ratio: 0.9 });
  await expect(heard(page)).toHaveCSS('outline-style', 'solid');
  await expect(heard(page).locator('p').first()).toHaveCSS('text-decoration-line', 'underline');
  await expect(button(page, 'Stop')).toBeInViewport();
});

for (const [how, stop] of [
  ['Stop', (page: Page) => button(page, 'Stop').click()],
  ['Listen again', (page: Page) => button(page, 'Listen').click()],
  ['the Escape key', (page: Page) => page.keyboard.press('Escape')],
  ['leaving the page', (page: Page) => page.evaluate(() => void dispatchEvent(new Event('pagehide')))],
] as const)
  test(`it stops with ${how}`, async ({ page }) => {
    await open(page, { voices: 'at once', sentences: 'wait' });
    await button(page, 'Listen').click();
    await expect(heard(page)).toHaveCount(1);
    await stop(page);
    await expect(heard(page)).toHaveCount(0);
    await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
    expect((await askedOf(page)).at(-1)).toEqual({ did: 'cancel' });
    const before = await saidOn(page);
    await finishSentence(page);
    expect(await saidOn(page)).toEqual(before);
  });

test('slower and faster change the sentence of now, have an end that is said, and are remembered', async ({ page }) => {
  await open(page, { voices: 'at once', sentences: 'wait' });
  await button(page, 'Listen').click();
  const rate = async () => (await askedOf(page)).flatMap((one) => (one.did === 'speak' ? [one.rate] : [])).at(-1);
  const first = (await saidOn(page)).at(-1);
  for (const expected of [0.9, 0.8, 0.7]) {
    await button(page, 'Slower').click();
    expect(await rate()).toBe(expected);
  }
  expect((await saidOn(page)).at(-1)).toBe(first);
  await button(page, 'Slower').click();
  await expect(bar(page).getByRole('status')).toHaveText('This is the slowest.');
  await page.reload();
  await button(page, 'Listen').click();
  expect(await rate()).toBe(0.7);
  for (let press = 0; press < 5; press += 1) await button(page, 'Faster').click();
  expect(await rate()).toBe(1.1);
  await expect(bar(page).getByRole('status')).toHaveText('This is the fastest.');
});

test('one point is read by its own button, which is there when it is asked for and is named by its sentence', async ({
  page,
}) => {
  await open(page, { voices: 'at once', sentences: 'wait' });
  await expect(page.locator('.listen-one')).toHaveCount(0);
  await button(page, 'Listen to 1 part').click();
  await expect(button(page, 'Listen to 1 part')).toHaveAttribute('aria-pressed', 'true');
  const second = points(page).nth(1);
  const sentence = (await second.locator('p').first().innerText()).trim();
  await second.getByRole('button', { name: `Listen: ${sentence}`, exact: true }).click();
  await expect(second).toHaveClass(/is-heard/u);
  await finishSentence(page);
  await expect(heard(page)).toHaveCount(0);
  await page.reload();
  await expect(second.getByRole('button', { name: `Listen: ${sentence}` })).toBeVisible();
  await button(page, 'Listen to 1 part').click();
  await expect(second.getByRole('button', { name: `Listen: ${sentence}` })).toBeHidden();
});

test('every page of points has it, and no page without points loads it', async ({ page }) => {
  const scripts = () => page.locator('script[src*="ListenBar"]').count();
  await giveVoice(page, { voices: 'at once' });
  for (const path of ['/help', '/about', '/privacy', '/accessibility', '/guides/what-to-ask-on-a-first-visit']) {
    await page.goto(path);
    await expect(button(page, 'Listen'), path).toBeVisible();
  }
  for (const path of ['/find', '/words', '/pictures']) {
    await page.goto(path);
    expect([path, await scripts(), await points(page).count()]).toEqual([path, 0, 0]);
  }
});

test('help says how to listen with the phone itself', async ({ page }) => {
  await page.goto('/help');
  await expect(page.getByRole('heading', { name: 'Listen with your own device' })).toBeVisible();
});

test('its script is one file of at most 4 kB compressed', async ({ page }) => {
  await page.goto('/help');
  const address = await page.locator('script[src*="ListenBar"]').getAttribute('src');
  const size = await page.evaluate(async (file) => {
    const body = (await fetch(file)).body?.pipeThrough(new CompressionStream('gzip'));
    return (await new Response(body ?? null).arrayBuffer()).byteLength;
  }, address ?? '');
  expect(size).toBeGreaterThan(500);
  expect(size).toBeLessThanOrEqual(4096);
});
