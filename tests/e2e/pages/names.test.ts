import { expect, test } from '@playwright/test';
import { sitePages } from '../../support/site-pages.ts';

const PAGES: Readonly<Record<string, () => string>> = {
  home: () => '/',
  find: () => '/find?kind=internship',
  question: () => '/find/questions/when?kind=day',
  listing: () => '/listings/wharf-centre-days',
  'listing-all': () => '/listings/wharf-centre-days?view=all',
  looks: () => '/looks',
  guide: () => '/guides/access-to-work',
};

/** What is in sight moves with the days: next times, and how old a check is. */
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

for (const [name, path] of Object.entries(PAGES))
  test(`what a screen reader is told, in order: ${name}`, async ({ page }) => {
    await page.goto(path());
    const told = await page.locator('body').ariaSnapshot();
    expect(told.replaceAll(new RegExp(`(Next: )(?:${DAYS}) [^\\n"]*`, 'gu'), '$1…')).toMatchSnapshot(
      `${name}.aria.txt`,
    );
  });

/** Takes something away that people need, as a careless change would, and gives what a screen reader is told then. */
const BREAKING: Readonly<Record<string, (path: string) => string>> = {
  'a label': () => 'label[for]',
  "a picture's words": () => '[data-easy-read-point] p',
};

test('what is told changes when a label or the words of a picture are taken away', async ({ page }) => {
  for (const path of ['/find', sitePages().listings.at(-1)?.path ?? ''])
    for (const [what, selector] of Object.entries(BREAKING)) {
      await page.goto(path);
      if ((await page.locator(selector(path)).count()) === 0) continue;
      const before = await page.locator('body').ariaSnapshot();
      await page
        .locator(selector(path))
        .first()
        .evaluate((one) => one.remove());
      expect(await page.locator('body').ariaSnapshot(), `${what} on ${path}`).not.toBe(before);
    }
});
