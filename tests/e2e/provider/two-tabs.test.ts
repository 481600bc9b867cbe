import { expect, type Page, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { pick } from '../../support/pick.ts';

const save = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();

// Without a script, so that nothing saves itself between what the two tabs do.
test.use({ javaScriptEnabled: false });

test('two tabs: both texts are shown, and what was typed is kept', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const address = `${listings[0]}/what`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  await other.getByRole('textbox', { name: 'What is it, in one sentence?' }).fill('The other tab was first.');
  await save(other);
  await page.getByRole('textbox', { name: 'What is it, in one sentence?' }).fill('I wrote this here.');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await save(page);
  expect((await answered).status()).toBe(409);
  await expect(page).toHaveTitle(/^Error: What it is/u);
  await expect(page.getByRole('definition').filter({ hasText: 'The other tab was first.' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'I wrote this here.' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What is it, in one sentence?' })).toHaveValue('I wrote this here.');
  await page.getByRole('button', { name: 'Save what I wrote' }).click();
  await page.goto(address);
  await expect(page.getByRole('textbox', { name: 'What is it, in one sentence?' })).toHaveValue('I wrote this here.');
});

test('two tabs in two sections are in nobody’s way', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const other = await context.newPage();
  await page.goto(`${listings[0]}/what`);
  await other.goto(`${listings[0]}/cost`);
  await other.getByRole('textbox', { name: 'How much?' }).first().fill('7');
  await other.getByLabel('For what?').first().selectOption('a day');
  await save(other);
  await page.getByRole('textbox', { name: 'What is it, in one sentence?' }).fill('I wrote this here.');
  await save(page);
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.goto(`${listings[0]}/cost`);
  await expect(page.getByRole('textbox', { name: 'How much?' }).first()).toHaveValue('£7');
});

test('of a time that was changed in another tab both are shown', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const address = `${listings[0]}/times/1`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  await other.getByRole('textbox', { name: 'When does it end?' }).fill('2pm');
  await other.getByRole('button', { name: 'Save this time' }).click();
  await page.getByRole('textbox', { name: 'When does it end?' }).fill('3pm');
  await page.getByRole('button', { name: 'Save this time' }).click();
  await expect(page.getByText('Somebody changed this while you wrote').first()).toBeVisible();
  await expect(page.getByText(/10am to 2pm/u)).toBeVisible();
  await page.getByRole('button', { name: 'Save what I wrote' }).click();
  await expect(page.locator('[data-reads-as]').first()).toContainText('10am to 3pm');
});

test('a time that was taken away in another tab is not lost while it is written', async ({
  page,
  context,
  baseURL,
}) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const address = `${listings[0]}/times/1`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  await other.getByRole('button', { name: 'Take this time away' }).click();
  await page.getByRole('textbox', { name: 'When does it end?' }).fill('3pm');
  await page.getByRole('button', { name: 'Save this time' }).click();
  await expect(page.getByRole('textbox', { name: 'When does it end?' })).toHaveValue('3pm');
  await page.getByRole('button', { name: 'Save what I wrote' }).click();
  await expect(page.locator('[data-reads-as]').first()).toContainText('10am to 3pm');
});

test('a time that was put back is not put back twice by whoever goes back a page', async ({
  page,
  context,
  baseURL,
}) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  await page.goto(`${listings[0]}/times/1`);
  await page.getByRole('button', { name: 'Take this time away' }).click();
  const putBack = page.getByRole('button', { name: 'Put the time back' });
  await putBack.click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/undo=/u);
  await expect(page.locator('.times .row-link')).toHaveCount(1);
  await expect(putBack).toHaveCount(0);
});

test('the same new time sent from two tabs is one time, and nothing to settle', async ({ page, context, baseURL }) => {
  const { listings, mark } = await atProvider(context, baseURL, { live: 1 });
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) {
    await tab.goto(`${listings[0]}/times/new`);
    await pick(tab.getByRole('radio', { name: `Kite Hall ${mark}` }));
    await pick(tab.getByRole('radio', { name: 'Every week' }));
    await pick(tab.getByRole('checkbox', { name: 'Friday' }));
    await tab.getByRole('textbox', { name: 'When does it start?' }).fill('2pm');
    await tab.getByRole('textbox', { name: 'When does it end?' }).fill('4pm');
  }
  for (const tab of tabs) {
    await tab.getByRole('main').getByRole('button', { name: 'Save this time' }).click();
    await expect(tab.getByText('Saved.', { exact: true }).first()).toBeVisible();
  }
  await page.goto(`${listings[0]}/when`);
  await expect(page.locator('.times .row-link')).toHaveCount(2);
});

test('somebody who was taken out in another tab is out, and that is all', async ({ page, context, baseURL }) => {
  const { path, mark } = await atProvider(context, baseURL);
  const email = `two-${mark}@work.example`;
  await page.goto(`${path}/people`);
  await page.getByLabel('Their email address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  const [second, third] = [await context.newPage(), await context.newPage()];
  for (const tab of [page, second, third]) {
    await tab.goto(`${path}/people`);
    await tab.getByText(`Change what ${email} can do`).click();
  }
  for (const tab of [page, second]) {
    await tab.getByRole('button', { name: `Take out ${email}` }).click();
    await expect(tab.getByText('They can change nothing here now.')).toBeVisible();
  }
  await third.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(third.getByText('This person does not work here any more.')).toBeVisible();
});
