import { expect, test } from '@playwright/test';

const LIST = '/my/list?ids=rope-works-monday-pottery,print-and-paint-wednesdays';
const ADDRESSES = ['/find', '/find?view=days', LIST, '/guides/carers', '/listings/peat-lane-farm-days', '/embed/find'];

test.use({ viewport: { width: 320, height: 640 } });

for (const address of ADDRESSES)
  test(`letters of twice the size put nothing over the side of a small phone: ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      const big = new CSSStyleSheet();
      big.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, big];
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
