import { expect, type Page, test } from '@playwright/test';
import { count, goBy } from '../../support/visitor.ts';

const PATHWAY = '/pathways/keeping-my-job';
const GUIDE = '/guides/direct-payments-and-personal-budgets';

const pointsOf = (page: Page) => page.locator('[data-easy-read-point]');

for (const path of [PATHWAY, GUIDE])
  test(`${path} is read from the top: points, listings, what is next, where it is from`, async ({ page }) => {
    await page.goto(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await pointsOf(page).count()).toBeGreaterThan(10);
    for (const point of await pointsOf(page).all()) {
      await expect(point.locator('img')).toHaveAttribute('alt', '');
      await expect(point.locator('p').first()).not.toBeEmpty();
    }
    const order = await page.locator('main h2').allInnerTexts();
    const known = ['What you can choose', 'What you can read next', 'Where we got this'];
    expect(order.filter((heading) => known.includes(heading))).toEqual(known);
    await expect(page.getByText(/^We looked at this whole page on \w+day \d/u)).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

test('every fact has a link to where it is from and the day somebody looked', async ({ page }) => {
  await page.goto(PATHWAY);
  const facts = page.locator('.sources > li');
  expect(await facts.count()).toBeGreaterThan(2);
  for (const fact of await facts.all()) {
    await expect(fact.getByRole('link')).toHaveAttribute('href', /^https:\/\//u);
    await expect(fact).toContainText(/We looked at it on \w+day \d{1,2} \w+ 20\d\d\./u);
  }
});

test('a hard word has its meaning one press away, below its sentence, and in the list of words', async ({ page }) => {
  await page.goto(GUIDE);
  const point = pointsOf(page).filter({ hasText: 'An advocate can help you' });
  const meaning = point.getByText('An advocate helps you say what you want.').first();
  await expect(meaning).toBeHidden();
  await point.getByText('What does “advocate” mean?').click();
  await expect(meaning).toBeVisible();
  await goBy(page, point.getByRole('link', { name: 'See “advocate” in the list of words' }));
  await expect(page).toHaveURL(/\/words#advocate$/u);
  await expect(page.locator('dt#advocate')).toBeInViewport();
});

test('on paper the meaning is written out', async ({ page }) => {
  await page.goto(GUIDE);
  await page.emulateMedia({ media: 'print' });
  const point = pointsOf(page).filter({ hasText: 'An advocate can help you' });
  await expect(point.getByText('They speak up for you.').last()).toBeVisible();
  await expect(point.getByText('What does “advocate” mean?')).toBeHidden();
});

test('the listings that fit lead to all of them, and there are as many as were promised', async ({ page }) => {
  await page.goto(PATHWAY);
  const all = page.getByRole('link', { name: /^See all \d+: Help to keep a job$/u });
  const promised = Number(/\d+/u.exec(await all.innerText())?.[0]);
  await goBy(page, all);
  expect(await count(page)).toBe(promised);
});

test('a place shows the listings near it; a place that nobody knows is said kindly', async ({ page }) => {
  await page.goto('/guides/carers');
  await page.getByLabel('Where? Town or postcode').fill('M5');
  await page.getByRole('button', { name: 'Show what is near' }).click();
  await expect(page).toHaveURL(/\/guides\/carers\?near=M5#fits$/u);
  await expect(page.getByRole('heading', { name: 'Things to do in the day: near M5' })).toBeVisible();
  await expect(page.locator('.result').first()).toContainText(
    /miles? away|mile away|They come to you|Online|Out and about/u,
  );
  await page.getByLabel('Where? Town or postcode').fill('Zzyzx Parva');
  await page.getByRole('button', { name: 'Show what is near' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know the place “Zzyzx Parva”');
  await expect(page.getByLabel('Where? Town or postcode')).toHaveValue('Zzyzx Parva');
  await expect(page.getByRole('heading', { name: 'Things to do in the day', exact: true })).toBeVisible();
});

test('where nothing fits near a place it says so and gives another way', async ({ page }) => {
  await page.goto('/guides/supported-internships?near=58.6,-3.1');
  await expect(page.getByText(/^We know of nothing that fits near/u)).toBeVisible();
  await goBy(page, page.getByRole('link', { name: 'Look everywhere: Supported internships' }));
  expect(await count(page)).toBeGreaterThan(0);
});

test('the indexes lead to every page, at most 5 big choices under a heading', async ({ page }) => {
  for (const index of ['/pathways', '/guides']) {
    await page.goto(index);
    for (const list of await page.locator('.page-tiles').all())
      expect(await list.getByRole('link').count()).toBeLessThanOrEqual(5);
    const names = await page.locator('.page-tiles a').allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(5);
    await goBy(page, page.locator('.page-tiles a').last());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.at(-1)?.trim() ?? '');
  }
});

test('a page that moved is found at its old address', async ({ request }) => {
  for (const [old, now] of [
    ['/guides/a-way-to-a-job', '/pathways/a-way-to-a-job'],
    ['/guides/what-is-a-supported-internship', '/guides/supported-internships'],
  ]) {
    const answer = await request.get(old ?? '', { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? '', 'http://localhost').pathname]).toEqual([
      301,
      now,
    ]);
  }
});

test('a provider and its building of one name are two links with other words', async ({ page }) => {
  await page.goto('/listings/thursday-maths-and-english');
  const short = page.getByRole('complementary', { name: 'In short' });
  await expect(short.getByRole('link', { name: 'Where: Harrowfield College' })).toHaveAttribute('href', /^\/venues\//u);
  await expect(short.getByRole('link', { name: 'Run by Harrowfield College' })).toHaveAttribute(
    'href',
    /^\/providers\//u,
  );
});
