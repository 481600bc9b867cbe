import { expect, test } from '@playwright/test';
import { STANDING_PAGES } from '#web/paths.ts';
import { sitePages } from '../../support/site-pages.ts';
import { checkAxe } from '../checks/axe.ts';
import { checkFocus } from '../checks/focus.ts';
import { faultsOf } from '../checks/in-page.ts';
import { checkPictureWords, checkPoints } from '../checks/points.ts';
import { checkLabels } from '../checks/targets.ts';

const PAGES: Readonly<Record<string, () => string>> = {
  home: () => '/',
  find: () => '/find?kind=internship',
  question: () => '/find/questions/when?kind=day',
  listing: () => '/listings/evening-lamp-room',
  'listing-all': () => '/listings/evening-lamp-room?view=all',
  suggest: () => '/listings/evening-lamp-room/suggest',
  looks: () => '/looks',
  guide: () => '/guides/access-to-work',
};

const DATE =
  /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/gu;

for (const [name, path] of Object.entries(PAGES))
  test(`what a screen reader is told, in order: ${name}`, async ({ page }) => {
    await page.goto(path());
    // Dates move on with the days, and choices with them: one stands for all.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('li.result ~ li.result')) one.remove();
    });
    const told = await page.locator('body').ariaSnapshot();
    expect(told.replaceAll(DATE, 'a date')).toMatchSnapshot(`${name}.txt`);
  });

test('the way to help, and all else in the top, is in the same place on every page', async ({ page }) => {
  const { listings, providers, venues } = sitePages();
  const tops = new Set<string>();
  for (const path of [...STANDING_PAGES, '/nothing', listings[0]?.path ?? '', providers[0] ?? '', venues[0] ?? '']) {
    await page.goto(path);
    const links = await page.locator('header a').allInnerTexts();
    tops.add(links.map((words) => words.replace(/^Aa\s*/u, '').trim()).join(' > '));
  }
  expect([...tops]).toEqual(['Change how this looks > Dayways > Find > Words > Help > My list']);
});

/** What a careless change may take away from a page, where, and the rule that must say so. */
const CARELESS = [
  ['a label', '/find', 'label[for="find-words"]', checkLabels, /^V6 a box without a label/u],
  ['a label, by axe', '/find', 'label[for="find-words"]', checkAxe, /^axe label /u],
  ["a picture's words", '/', '.tile-words', checkPictureWords, /^V7 a picture without words/u],
  [
    "a point's words",
    '/listings/evening-lamp-room',
    '[data-easy-read-point] p',
    checkPoints,
    /^V7 a point without words/u,
  ],
] as const;

for (const [what, path, selector, check, fault] of CARELESS)
  test(`taking away ${what} is found, and changes what a screen reader is told`, async ({ page }) => {
    await page.goto(path);
    const told = await page.locator('body').ariaSnapshot();
    expect(await faultsOf(page, [check])).toEqual([]);
    await page
      .locator(selector)
      .first()
      .evaluate((one) => one.remove());
    expect(await faultsOf(page, [check])).toContainEqual(expect.stringMatching(fault));
    expect(await page.locator('body').ariaSnapshot()).not.toBe(told);
  });

test('taking away the style of the focus is found', async ({ page }) => {
  for (const path of ['/', '/find', '/listings/evening-lamp-room']) {
    await page.goto(path);
    await page.evaluate(() => {
      const takeAway = (rules: CSSStyleSheet | CSSGroupingRule): void => {
        for (const [at, rule] of [...[...rules.cssRules].entries()].reverse()) {
          if (rule instanceof CSSStyleRule && rule.selectorText.includes(':focus')) rules.deleteRule(at);
          else if (rule instanceof CSSGroupingRule) takeAway(rule);
        }
      };
      for (const sheet of document.styleSheets) takeAway(sheet);
    });
    expect(await faultsOf(page, [checkFocus(12)])).toContainEqual(expect.stringMatching(/^V10 the mark of the focus/u));
  }
});
