import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { askApi, goBy, results } from '../../support/visitor.ts';
import { stopsOf } from '../checks/focus.ts';

const choices = (page: Page): Locator => page.locator('li.saved-card');
const namesOf = (page: Page): Promise<string[]> => choices(page).getByRole('heading', { level: 2 }).allInnerTexts();

/** Saves a result and comes back to the results, with a script or without one. */
async function save(page: Page, result: Locator): Promise<string> {
  const name = await result.getByRole('heading', { level: 2 }).innerText();
  const here = page.url();
  const button = result.getByRole('button', { name: /^Saved? / });
  if (await hasScript(page)) {
    await button.click();
    await expect(button).toHaveText(/^Saved/u);
    await expect(result.getByRole('status')).toHaveText(`You saved ${name}.`);
    await expect(button).toBeFocused();
  } else {
    await goBy(page, button);
    await expect(page.getByRole('status').first()).toHaveText(`You saved ${name}.`);
    await goBy(page, page.getByRole('link', { name: 'Go back to where you were' }));
  }
  expect(page.url()).toBe(here);
  return name;
}

const hasScript = (page: Page): Promise<boolean> =>
  page
    .locator('form[data-save] button[aria-pressed]')
    .count()
    .then((pressed) => pressed > 0);

/** Another browser, with nothing in it. */
async function another(browser: Browser, page: Page, baseURL: string | undefined): Promise<Page> {
  const isScripted = await hasScript(page);
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: page.viewportSize(),
    javaScriptEnabled: isScripted,
  });
  return context.newPage();
}

/** Presses what has the focus, when Tab comes to it. */
async function pressBy(page: Page, words: RegExp, key: 'Enter' | 'Space'): Promise<void> {
  for await (const stop of stopsOf(page, 80))
    if (words.test(stop.words)) {
      expect(stop.faults).toEqual([]);
      await page.keyboard.press(key);
      return;
    }
  throw new Error(`The keyboard does not get to ${words}`);
}

test('somebody saves two choices, compares them, sends the link to somebody else, and takes one out', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/find?kind=day');
  const other = await another(browser, page, baseURL);
  const first = await save(page, results(page).nth(0));
  const second = await save(page, results(page).nth(1));
  await goBy(page, page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: /^My list/u }));
  expect(await namesOf(page)).toEqual([first, second]);
  for (const choice of await choices(page).all()) await expect(choice).toContainText(/Checked on|Nobody has checked/u);

  for (const tick of await page.getByText('Compare this').all()) await tick.click();
  const slugs = await page
    .locator('input[name=ids]:checked')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(slugs).toHaveLength(2);
  await goBy(page, page.getByRole('button', { name: 'Compare' }));
  expect(new URL(page.url()).searchParams.getAll('ids')).toEqual(slugs);
  for (const name of [first, second]) await expect(page.getByRole('main')).toContainText(name);
  await goBy(page, page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: /^My list/u }));

  const link = await page.getByLabel('Link to this list').inputValue();
  expect(new URL(link).search).toBe(`?ids=${slugs.join(',')}`);
  const mail = (await page.getByRole('link', { name: 'Send by email' }).getAttribute('href')) ?? '';
  expect(mail).toMatch(/^mailto:\?/u);
  expect(decodeURIComponent(mail)).toContain(link);
  expect(decodeURIComponent(mail)).toContain(second);

  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('A list for you');
  expect(await namesOf(other)).toEqual([first, second]);
  await goBy(other, other.getByRole('link', { name: 'See my own list' }));
  await expect(other.getByRole('main')).toContainText('Nothing is in your list yet.');
  await other.goto(link);
  await goBy(other, other.getByRole('button', { name: 'Keep these in my list' }));
  expect(await namesOf(other)).toEqual([first, second]);
  await other.context().close();

  await goBy(page, page.getByRole('button', { name: `Move up ${second}` }));
  expect(await namesOf(page)).toEqual([second, first]);
  await goBy(page, page.getByRole('button', { name: `Take out ${second}` }));
  await expect(page.getByRole('status').first()).toHaveText(`You took out ${second}.`);
  await expect(page.locator('#done')).toBeFocused();
  expect(await namesOf(page)).toEqual([first]);
  await goBy(page, page.getByRole('button', { name: 'Put it back' }));
  expect(await namesOf(page)).toEqual([second, first]);
  await goBy(page, page.getByRole('button', { name: 'Take everything out' }));
  await expect(page.getByRole('main')).toContainText('Nothing is in your list yet.');
  await goBy(page, page.getByRole('button', { name: 'Put everything back' }));
  expect(await namesOf(page)).toEqual([second, first]);
});

test('with a keyboard alone somebody saves a listing, opens the list and takes it out', async ({ page, request }) => {
  const { choices: said } = await askApi(request, '?kind=day');
  const { slug = '', name = '' } = said[0]?.listing ?? {};
  await page.goto(`/listings/${slug}`);
  const isScripted = await hasScript(page);
  await pressBy(page, /^Save /u, 'Enter');
  if (isScripted) {
    await expect(page.getByRole('button', { name: /^Saved / })).toBeFocused();
    await page.goto('/my/list');
  }
  await expect(choices(page).getByRole('heading', { level: 2 })).toHaveText([name]);
  const arrived = page.waitForEvent('load');
  await pressBy(page, /^Take out /u, 'Space');
  await arrived;
  await expect(page.getByRole('main')).toContainText('Nothing is in your list yet.');
});

test('a list of sixty is whole, and as wide as the screen', async ({ page, request }) => {
  const slugs = new Set<string>();
  for (let at = 1; slugs.size < 60 && at < 9; at += 1)
    for (const { listing } of (await askApi(request, `?page=${at}`)).choices) slugs.add(listing.slug);
  const ids = [...slugs].slice(0, 60).join(',');
  await page.goto(`/my/list?ids=${ids}`);
  await expect(page.getByText('Somebody sent you 60 choices.')).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'Keep these in my list' }));
  await expect(choices(page)).toHaveCount(60);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expect(page.getByText('This list is too long for a square code. Use the link.')).toBeVisible();
});

test('a link says what of it nobody knows', async ({ page, request }) => {
  const { choices: said } = await askApi(request, '?kind=day');
  await page.goto(`/my/list?ids=${said[0]?.listing.slug},not-any-more,nor-this`);
  await expect(page.getByRole('main')).toContainText('2 choices on this link are not on our site.');
  expect(await namesOf(page)).toEqual([said[0]?.listing.name]);
  await page.goto('/my/list?ids=');
  await expect(page.getByRole('main')).toContainText('There is nothing on this list.');
});
