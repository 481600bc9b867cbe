import { expect, type Page, test } from '@playwright/test';
import { askApi, count, goBy, results } from '../../support/visitor.ts';

const ASKED = [
  'What do you want to do?',
  'Where do you want to go?',
  'When can you go?',
  'What do you need?',
  'How will you pay?',
];

/** Sees that this is the question of this number, and that the title of the page says so too. */
async function isAt(page: Page, step: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ASKED[step - 1] ?? '');
  await expect(page.getByText(`Question ${step} of 5`, { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(`Question ${step} of 5: ${ASKED[step - 1]} - Dayways`);
}

/** Presses a big picture choice on its words, as people do. */
async function pick(page: Page, words: string): Promise<void> {
  const box = page.getByLabel(words, { exact: false }).first();
  await page.locator('.pick label', { hasText: words }).click();
  await expect(box).toBeChecked();
}

const next = (page: Page) => goBy(page, page.getByRole('button', { name: 'Next question' }));
const fitting = async (page: Page): Promise<number> =>
  Number(/^([\d,]+) choice/u.exec(await page.locator('.so-far-count').innerText())?.[1]?.replaceAll(',', ''));
const soFar = (page: Page) => page.locator('.so-far .chosen');

test('one answer to each question leads to choices that have all of it', async ({ page, request }) => {
  await page.goto('/');
  await goBy(page, page.getByRole('link', { name: 'Help me choose' }));
  await isAt(page, 1);
  await pick(page, 'Find things to do');
  await next(page);

  await isAt(page, 2);
  await expect(soFar(page)).toContainText('What: Find things to do');
  await page.getByLabel('Where? Town or postcode').fill('M5');
  await pick(page, 'Far');
  await next(page);

  await isAt(page, 3);
  await expect(soFar(page)).toContainText('Where: Up to 40 miles from M5');
  await pick(page, 'Monday to Friday');
  await pick(page, 'Morning');
  const before = await fitting(page);
  await next(page);

  await isAt(page, 4);
  await expect(soFar(page)).toContainText('When: Monday to Friday, Morning');
  expect(await fitting(page)).toBeLessThanOrEqual(before);
  await pick(page, 'A way in with no steps');
  await next(page);

  await isAt(page, 5);
  await pick(page, 'With a direct payment');
  await goBy(page, page.getByRole('button', { name: 'Show me the choices' }));
  await expect(page).toHaveURL(/\/find\?/u);
  const said = await askApi(request, new URL(page.url()).search);
  expect(await count(page)).toBe(said.total);
  for (const result of await results(page).all()) {
    const reasons = result.getByRole('list', { name: 'It has:' });
    await expect(reasons).toContainText('Step-free way in');
    await expect(reasons).toContainText('Direct payment');
  }
});

test('all five can be skipped, and then everything is there', async ({ page, request }) => {
  const { total } = await askApi(request, '');
  await page.goto('/find/questions/what');
  for (let step = 1; step <= 5; step += 1) {
    await isAt(page, step);
    expect(await fitting(page)).toBe(total);
    await goBy(page, page.getByRole('link', { name: 'Skip. I do not mind.' }));
  }
  await expect(page).toHaveURL(/\/find$/u);
  expect(await count(page)).toBe(total);
});

test('going back keeps the answers of both pages', async ({ page }) => {
  await page.goto('/find/questions/what');
  await pick(page, 'Meet people');
  await next(page);
  await page.getByLabel('Where? Town or postcode').fill('M5');
  await goBy(page, page.getByRole('button', { name: 'Question before' }));
  await isAt(page, 1);
  await expect(page.getByLabel('Meet people')).toBeChecked();
  await expect(soFar(page)).toContainText('Where: Up to 10 miles from M5');
  await next(page);
  await expect(page.getByLabel('Where? Town or postcode')).toHaveValue('M5');
});

test('the choices can be looked at after any question, and the questions taken up again from there', async ({
  page,
}) => {
  await page.goto('/find/questions/what');
  await pick(page, 'Get help with work');
  await goBy(page, page.getByRole('button', { name: 'Show me the choices now' }));
  const found = await count(page);
  await goBy(page, page.getByRole('link', { name: 'Help me choose' }));
  await isAt(page, 1);
  await expect(page.getByLabel('Get help with work')).toBeChecked();
  expect(await fitting(page)).toBe(found);
});

test('what is behind “something else” is found, kept, and said', async ({ page }) => {
  await page.goto('/find/questions/help');
  await page.locator('summary', { hasText: 'I need something else' }).click();
  await page.locator('details.facet > summary', { hasText: 'The building' }).click();
  await page.locator('label', { hasText: /^Hoist$/u }).click();
  await next(page);
  await expect(soFar(page)).toContainText('What you need: Hoist');
  await goBy(page, soFar(page).getByRole('link', { name: /What you need: Hoist/u }));
  await isAt(page, 4);
  await expect(page.getByLabel('Hoist', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Hoist', { exact: true })).toBeVisible();
});

test('a place that nobody knows is asked for again, with what was typed', async ({ page }) => {
  await page.goto('/find/questions/where?kind=meet');
  await page.getByLabel('Where? Town or postcode').fill('Zzyzx Parva');
  await next(page);
  await isAt(page, 2);
  await expect(page.getByRole('alert')).toContainText('Write another place');
  const box = page.getByLabel('Where? Town or postcode');
  await expect(box).toHaveValue('Zzyzx Parva');
  await expect(box).toHaveAccessibleDescription(/We do not know the place “Zzyzx Parva”/u);
  await box.fill('M5');
  await next(page);
  await isAt(page, 3);
  await expect(soFar(page)).toContainText('What: Meet people');
});

test('when nothing fits, taking one thing away leads on from the same question', async ({ page }) => {
  await page.goto('/find/questions/help?kind=internship&when=sun-evening');
  const notice = page.locator('.notice', { hasText: 'Nothing fits all that you picked' });
  await expect(notice).toBeVisible();
  await goBy(page, notice.getByRole('link', { name: /: [\d,]+ choices?$/u }).first());
  await isAt(page, 4);
  expect(await fitting(page)).toBeGreaterThan(0);
});

test('with a keyboard alone: a question answered by Space, and sent by Enter', async ({ page }) => {
  await page.goto('/find/questions/what');
  await page.getByLabel('Feel better').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await isAt(page, 2);
  await page.getByLabel('Where? Town or postcode').focus();
  await page.keyboard.type('M5');
  await page.keyboard.press('Enter');
  await isAt(page, 3);
  await expect(soFar(page)).toContainText('What: Feel better');
});
