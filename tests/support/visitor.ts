import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';

/** What `/api/search` says, as far as journeys read it. */
export interface Said {
  readonly total: number;
  readonly pages: number;
  readonly not_told: Readonly<Record<string, number>>;
  readonly choices: readonly {
    readonly listing: { readonly slug: string; readonly name: string };
    readonly venue: { readonly slug: string; readonly name: string } | null;
    readonly provider: { readonly slug: string; readonly name: string };
    readonly price: string;
    readonly places: { readonly state: string } | null;
    readonly why: readonly { readonly text: string; readonly state: string }[];
  }[];
  readonly facets: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  }[];
}

/** What the directory says to a search, so that a journey need not know its contents. */
export async function askApi(request: APIRequestContext, query: string): Promise<Said> {
  const answer = await request.get(`/api/search${query}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Said;
}

/** Presses a link or a button that leads to another page, and waits until that is whole: what is counted next must not be half of it. */
export async function goBy(page: Page, control: Locator): Promise<void> {
  const arrived = page.waitForEvent('load');
  await control.click();
  await arrived;
}

/** Opens the search box of the results, which on a small screen is folded away once something was asked for. */
export async function openSearch(page: Page): Promise<void> {
  const fold = page.locator('summary', { hasText: 'Look again' });
  const box = page.getByLabel('What do you like?');
  if ((await fold.isVisible()) && !(await box.isVisible())) await fold.click();
}

/** Types words and a place into the search box of this page, and looks. */
export async function look(page: Page, asked: { readonly words?: string; readonly near?: string }): Promise<void> {
  await openSearch(page);
  if (asked.words !== undefined) await page.getByLabel('What do you like?').fill(asked.words);
  if (asked.near !== undefined) await page.getByLabel('Where? Town or postcode').fill(asked.near);
  await goBy(page, page.getByRole('button', { name: 'Look' }));
  await expect(page).toHaveURL(/\/find\?/u);
}

/** Ticks a box among what can be picked; on a small screen that is folded away first. */
export async function tick(page: Page, facet: string, label: string | RegExp): Promise<void> {
  const fold = page.locator('summary.find-fold-summary');
  const picks = page.getByRole('region', { name: 'Pick what you need' });
  const question = picks.locator('details.facet').filter({ has: page.locator('summary', { hasText: facet }) });
  if (await fold.isVisible()) if (!(await question.isVisible())) await fold.click();
  const box = question.getByRole('checkbox', { name: label });
  if (!(await question.evaluate((details) => details.hasAttribute('open'))))
    await question.locator('> summary').click();
  if (!(await box.isVisible())) await question.locator('details > summary').click();
  // People press the words or the picture: the whole row is the target.
  await question.locator(`label[for="${await box.getAttribute('id')}"]`).click();
  await expect(box).toBeChecked();
}

/** Sends what was ticked. */
export async function showChoices(page: Page): Promise<void> {
  await goBy(page, page.getByRole('button', { name: 'Show the choices' }).last());
  await expect(page.getByRole('region', { name: 'Choices', exact: true })).toBeVisible();
}

/** The results on this page. */
export const results = (page: Page): Locator =>
  page.getByRole('region', { name: 'Choices', exact: true }).locator('li.result');

/** How many choices the page says that there are. */
export async function count(page: Page): Promise<number> {
  const said = await page.locator('.find-count').innerText();
  return Number(/^([\d,]+) choice/u.exec(said)?.[1]?.replaceAll(',', '') ?? 0);
}

export const names = (page: Page): Promise<string[]> =>
  results(page).getByRole('heading', { level: 2 }).allInnerTexts();
