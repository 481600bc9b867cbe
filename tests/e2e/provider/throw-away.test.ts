import { expect, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';

test('a listing begun by mistake is thrown away after one question, and can be put back', async ({
  page,
  context,
  baseURL,
}) => {
  const { path, mark } = await atProvider(context, baseURL, { drafts: 1 });
  await page.goto(path);
  await page.getByRole('link', { name: `Draft 001 ${mark}` }).click();
  const listing = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Throw this draft away' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Throw away: Draft 001 ${mark}`);
  // Asking changes nothing.
  await page.goto(listing);
  await expect(page.locator('[data-standing=draft]')).toBeVisible();
  await page.getByRole('link', { name: 'Throw this draft away' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByText('It is thrown away.')).toBeVisible();
  await expect(page.getByText('Nothing is here yet.')).toBeVisible();
  await page.getByText('Thrown away (1)').click();
  await page.getByRole('link', { name: `Draft 001 ${mark}` }).click();
  await expect(page.getByText('Thrown away. Nobody sees it')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Check and send' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('It is back. You can write on.')).toBeVisible();
  await expect(page.locator('[data-standing=draft]')).toBeVisible();
});

test('a new place is taken off its listing, thrown away and put back', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  await page.goto(`${listing}/places`);
  await page.getByRole('button', { name: 'Add a new place' }).click();
  const place = new URL(page.url()).pathname.replace('/address', '');
  await page.goto(`${place}/throw-away`);
  await expect(page.getByText('A listing is at this place.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Throw it away' })).toHaveCount(0);
  await page.getByRole('main').getByRole('listitem').getByRole('link').click();
  await page.locator('label', { hasText: 'No name yet' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();
  const late = await context.newPage();
  await late.goto(`${listing}/places`);
  await page.goto(`${place}/throw-away`);
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await late.getByRole('button', { name: 'Use No name yet' }).click();
  await expect(late.getByText('This place is not there any more.')).toBeVisible();
  await page.getByText('Thrown away (1)').click();
  await page.getByRole('listitem').getByRole('link', { name: 'No name yet' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('It is back. You can write on.')).toBeVisible();
});
