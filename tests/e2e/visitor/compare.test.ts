import { expect, type Page, test } from '@playwright/test';
import { askApi, goBy } from '../../support/visitor.ts';

const slugsOf = async (request: Parameters<typeof askApi>[0], count: number) => {
  const { choices } = await askApi(request, '?kind=day&kind=meet');
  return [...new Set(choices.map(({ listing }) => listing.slug))].slice(0, count);
};
const isWide = (page: Page) => (page.viewportSize()?.width ?? 0) > 600;
/** The table on a wide screen, the cards on a small one: the other is not there for anybody. */
const shown = (page: Page) => page.locator(isWide(page) ? '.compare-table' : '.compare-small');

test('choices stand side by side, first what differs, and what is not told has a way to ask beside it', async ({
  page,
  request,
}) => {
  const slugs = await slugsOf(request, 3);
  await page.goto(`/my/compare?ids=${slugs.join(',')}`);
  await expect(page.getByText('These are 3 choices side by side.')).toBeVisible();
  const part = shown(page);
  await expect(page.locator(isWide(page) ? '.compare-small' : '.compare-table')).toBeHidden();
  for (const slug of slugs) await expect(part.locator(`a[href="/listings/${slug}"]`)).toBeVisible();
  await expect(part.getByText('What is different').first()).toBeVisible();
  await expect(part.getByText('Cost for a week').first()).toBeVisible();
  const untold = part.locator('td, dd').filter({ hasText: 'Not told us' });
  expect(await untold.count()).toBeGreaterThan(0);
  for (const cell of await untold.all())
    if ((await cell.getAttribute('colspan')) === null && (await cell.locator('xpath=ancestor::section').count()) === 0)
      await expect(cell.locator('.ask-them')).toContainText(/Phone|Email|website|gave no/u);
  const headings = await part.locator('th, dt').allInnerTexts();
  expect(headings.indexOf('Days and times')).toBeLessThan(headings.indexOf('Last checked'));
});

test('one is taken away, and then it is one too few', async ({ page, request }) => {
  const [one = '', other = ''] = await slugsOf(request, 2);
  // A form of boxes sends each by itself.
  await page.goto(`/my/compare?ids=${one}&ids=${other}`);
  await goBy(
    page,
    shown(page)
      .getByRole('link', { name: /^Take away/u })
      .first(),
  );
  await expect(page).toHaveURL(`/my/compare?ids=${other}`);
  await expect(page.getByRole('heading', { name: 'Pick 1 more to compare' })).toBeVisible();
  await expect(shown(page).locator(`a[href="/listings/${other}"]`)).toBeVisible();
});

test('a link with too many, or with what nobody knows, or with nothing, is met kindly', async ({ page, request }) => {
  const slugs = await slugsOf(request, 5);
  await page.goto(`/my/compare?ids=${[...slugs, 'not-a-listing', '<b>'].join(',')}`);
  await expect(page.getByText('These are 4 choices side by side.')).toBeVisible();
  await expect(page.getByText('There is no room for 1 more choice:')).toBeVisible();
  await expect(page.getByText('We do not know 1 choice in this link.')).toBeVisible();
  for (const path of ['/my/compare', '/my/compare?ids=', '/my/compare?ids=nothing,nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Pick what to compare' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to my list' })).toBeVisible();
  }
});

test('on a small screen cards are gone through by keyboard, in order', async ({ page, request, javaScriptEnabled }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const slugs = await slugsOf(request, 3);
  await page.goto(`/my/compare?ids=${slugs.join(',')}`);
  const cards = page.locator('.compare-card');
  await expect(cards).toHaveCount(3);
  for (const [at, card] of (await cards.all()).entries()) {
    await expect(card).toContainText(`${at + 1} of 3`);
    const next = card.getByRole('link', { name: at === 2 ? /^Back to the first/u : /^Next: /u });
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#choice-${at === 2 ? 1 : at + 2}$`, 'u'));
    await expect(cards.nth(at === 2 ? 0 : at + 1)).toBeInViewport();
  }
  if (javaScriptEnabled !== false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a comparison tells need by need what suits', async ({ page, request, javaScriptEnabled }) => {
  const slugs = await slugsOf(request, 2);
  await page.goto('/my/needs');
  await page.locator('label[for="need-no_steps"]').click();
  await page.locator('label[for="need-own_helper"]').click();
  await page.goto(`/my/compare?ids=${slugs.join(',')}`);
  const needs = page.locator('.suit-compare');
  await expect(needs.getByRole('table')).toHaveCount(javaScriptEnabled === false ? 0 : 1);
  if (javaScriptEnabled === false) return;
  await expect(needs.locator('tbody th')).toHaveText(['In short', 'No steps to get in', 'Your own helper can come']);
  await expect(needs.locator('[data-counts] td')).toHaveText([/^yes to \d of 2$/u, /^yes to \d of 2$/u]);
});
