import { expect, type Page, test } from '@playwright/test';
import { results } from '../../support/visitor.ts';
import { type Stop, stopsOf } from '../checks/focus.ts';
import { faultsOf } from '../checks/in-page.ts';
import { checkPaper } from '../checks/print.ts';

const MOST_STOPS = 140;

/** Tabs until this has the focus, and sees at each stop where the focus is. */
async function tabTo(page: Page, what: string, isThere: (at: Stop) => boolean): Promise<void> {
  for await (const stop of stopsOf(page, MOST_STOPS)) {
    expect(stop.faults).toEqual([]);
    if (isThere(stop)) return;
  }
  throw new Error(`The keyboard does not get to ${what}`);
}

const named = (name: string) => (at: Stop) => at.name === name;
const saying = (words: string) => (at: Stop) => at.words === words;

/** Follows the link that has the focus, as a keyboard does, and waits until the next page is whole. */
async function pressEnter(page: Page): Promise<void> {
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
}

test('with a keyboard alone: home, a search, something picked, a choice, what it says, and the same on paper', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await tabTo(page, 'the box for words', named('q'));
  await page.keyboard.type('gardening');
  await tabTo(page, 'the box for a place', named('near'));
  await page.keyboard.type('M5');
  await pressEnter(page);
  await expect(page).toHaveURL(/q=gardening/u);

  const fold = page.locator('summary.find-fold-summary');
  if (await fold.isVisible()) {
    await tabTo(page, 'what was picked', ({ words }) => words.includes('Change what you picked'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, 'a box to tick', ({ tag, name }) => tag === 'input' && name === 'kind');
  await page.keyboard.press('Space');
  await expect(page.locator('input[name=kind]:checked')).toHaveCount(1);
  await pressEnter(page);
  await expect(page).toHaveURL(/kind=/u);

  const name = await results(page).first().getByRole('heading', { level: 2 }).innerText();
  await tabTo(page, 'the first choice', ({ words, tag }) => tag === 'a' && words === name);
  await pressEnter(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(await page.locator('[data-easy-read-point]').count()).toBeGreaterThan(6);
  // What the browser prints when it is told to.
  expect(await faultsOf(page, [checkPaper])).toEqual([]);

  for (const sheet of ['Sheet to print (PDF)', 'Sheet with big letters (PDF)']) {
    await tabTo(page, sheet, saying(sheet));
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    const answer = await request.get(href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  await tabTo(page, 'all the facts', saying('All the facts'));
  await pressEnter(page);
  await expect(page.getByRole('heading', { name: 'What it costs' })).toBeVisible();
  expect(await faultsOf(page, [checkPaper])).toEqual([]);
});

test('the first stop skips to the main part', async ({ page }) => {
  for (const path of ['/', '/find', '/help', '/find/questions/what', '/looks']) {
    await page.goto(path);
    await tabTo(page, 'the way past the menu', saying('Skip to the main part'));
    await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeInViewport();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  }
});
