import { expect, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { notSent } from '../../support/not-sent.ts';
import { jpeg } from '../../support/small-photo.ts';

test('new words for a photograph that was taken away in another tab are shown to be copied', async ({
  page,
  context,
  baseURL,
}) => {
  const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
  await page.goto(`${listing}/photos`);
  const add = page.locator('form[enctype="multipart/form-data"]');
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await jpeg() };
  await add.locator('input[type="file"]').setInputFiles(file);
  await add.getByLabel('What does it show?').fill('The green front door');
  await add.getByText('Everybody in the photograph has said yes').click();
  await add.getByRole('button', { name: 'Add this photograph' }).click();
  await expect(page.getByText('The photograph is added.')).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${listing}/photos`);
  await other.getByRole('button', { name: /^Take away ?:/u }).click();
  await expect(other.getByText('The photograph is taken away.')).toBeVisible();
  await page.locator('.own-photo summary').click();
  await page.locator('.own-photo').getByLabel('What does it show?').fill('The green front door, with a ramp');
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(page.getByText('This photograph is not here any more.').first()).toBeVisible();
  await expect(notSent(page)).toContainText('The green front door, with a ramp');
});

test('the part before the photographs says that it is saved', async ({ page, context, baseURL }) => {
  const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
  await page.goto(`${listing}/words`);
  await page.getByRole('main').getByRole('button', { name: 'Save and go on' }).click();
  await expect(page).toHaveURL(/\/photos\?done=saved$/u);
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
});
