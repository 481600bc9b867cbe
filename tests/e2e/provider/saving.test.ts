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

test('the button saves, with a script and without, and without one nothing says that it saves itself', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto(WHAT());
  if (javaScriptEnabled === false) await expect(page.locator('[data-saving-bar]')).toBeHidden();
  await summaryBox(page).fill('We save by the button.');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.goto(WHAT());
  await expect(summaryBox(page)).toHaveValue('We save by the button.');
});
