import { expect, test } from '@playwright/test';
import { pageHandler, runFront } from '../../support/running-front.ts';
import { PNG, SVG } from '../../support/small-pictures.ts';

const PHOTO = { contentType: 'image/png', body: PNG };
const SCRIPTED = {
  contentType: 'image/svg+xml',
  body: Buffer.from(SVG.toString().replace('<path', '<script>document.documentElement.id="ran"</script><path')),
};

test('a photo in the place of a drawing is shown, though its address ends in .svg', async ({ page }) => {
  const front = await runFront(pageHandler('<!doctype html><title>x</title><img src="/pictures/hoist.svg" alt="">'), {
    ownFile: (path) => (path === '/pictures/hoist.svg' ? PHOTO : null),
  });
  await page.goto(front.origin, { waitUntil: 'load' });
  expect(await page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await front.close();
});

test('a drawing with a script, opened by itself, runs nothing, even if it had been let in', async ({ page }) => {
  const front = await runFront(pageHandler(''), {
    ownFile: (path) => (path === '/pictures/hoist.svg' ? SCRIPTED : null),
  });
  await page.goto(`${front.origin}/pictures/hoist.svg`);
  await expect(page.locator('path')).toHaveCount(1);
  expect(await page.locator('svg').getAttribute('id')).toBeNull();
  await front.close();
});
