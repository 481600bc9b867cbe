import { expect, type Page, test } from '@playwright/test';
import { type AtWork, providerAtWorkIn, signInAs } from '../../support/at-work.ts';
import { WORK_DATA } from '../../support/work-data.ts';

let work: AtWork;

test.beforeEach(async ({ context, baseURL }) => {
  work = providerAtWorkIn(WORK_DATA, { summary: 'We paint and drink tea.' });
  await signInAs(context, work, baseURL);
});

const WHAT = () => `/provider/listings/${work.listing}/what`;
const summaryBox = (page: Page) => page.locator('[name="summary"]');
const savedLine = (page: Page) => page.locator('[data-saving="status"]');
const keptOffer = (page: Page) => page.locator('[data-saving="kept"]');

test('what somebody writes is saved while they write, once for each pause', async ({ page }) => {
  await page.goto(WHAT());
  const sendings: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sendings.push(request.url());
  });
  await summaryBox(page).press('End');
  await summaryBox(page).pressSequentially(' And cake.', { delay: 20 });
  await expect(savedLine(page)).toHaveText(/^Saved at \d\d:\d\d$/u);
  expect(sendings).toHaveLength(1);
  await page.goto(WHAT());
  await expect(summaryBox(page)).toHaveValue('We paint and drink tea. And cake.');
  await expect(keptOffer(page)).toBeHidden();
});

test('when the connection is lost the words are kept, and sent when it is back', async ({ page, context }) => {
  await page.goto(WHAT());
  await context.setOffline(true);
  await summaryBox(page).fill('We grow food.');
  await expect(savedLine(page)).toHaveText('You are not connected. Your words are kept on this device.');
  await context.setOffline(false);
  await expect(savedLine(page)).toHaveText(/^Saved at/u);
  await page.goto(WHAT());
  await expect(summaryBox(page)).toHaveValue('We grow food.');
});

test('words that were never sent are offered when the page is opened again', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto(WHAT());
  await context.setOffline(true);
  await summaryBox(page).fill('We sing on Fridays.');
  await expect(savedLine(page)).toHaveText('You are not connected. Your words are kept on this device.');
  // The battery is empty: what comes back is what the browser had kept, and the page that could have sent it is never connected again.
  const later = await browser.newContext({ baseURL: baseURL ?? '', storageState: await context.storageState() });
  const again = await later.newPage();
  await again.goto(WHAT());
  await expect(summaryBox(again)).toHaveValue('We paint and drink tea.');
  await expect(keptOffer(again)).toBeVisible();
  await again.getByRole('button', { name: 'Put my words back' }).click();
  await expect(summaryBox(again)).toHaveValue('We sing on Fridays.');
  await expect(savedLine(again)).toHaveText(/^Saved at/u);
  await later.close();
});

test('leaving with words that are not saved is asked about', async ({ page, context }) => {
  await page.goto(WHAT());
  await context.setOffline(true);
  await summaryBox(page).pressSequentially(' More.');
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  await context.setOffline(false);
  await expect(savedLine(page)).toHaveText(/^Saved at/u);
});

test('a second tab is never written over: it is told, and sees both texts', async ({ page, context }) => {
  await page.goto(WHAT());
  const other = await context.newPage();
  await other.goto(WHAT());
  await summaryBox(page).fill('The first tab writes this.');
  await expect(savedLine(page)).toHaveText(/^Saved at/u);
  await summaryBox(other).fill('The second tab writes that.');
  await expect(savedLine(other)).toHaveText(/^Somebody else has changed this part/u);
  await other.getByRole('button', { name: 'Save and go on' }).click();
  await expect(other.getByRole('definition').filter({ hasText: 'The first tab writes this.' })).toBeVisible();
  await expect(summaryBox(other)).toHaveValue('The second tab writes that.');
  await page.goto(WHAT());
  await expect(summaryBox(page)).toHaveValue('The first tab writes this.');
});

test('the same words are saved once when the answer to them is lost', async ({ page }) => {
  await page.goto(WHAT());
  let lost = 0;
  await page.route(`**${WHAT()}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await summaryBox(page).fill('Saved, and nobody heard.');
  await expect(savedLine(page)).toHaveText('You are not connected. Your words are kept on this device.');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(savedLine(page)).toHaveText(/^Saved at/u);
  expect(lost).toBe(1);
});
