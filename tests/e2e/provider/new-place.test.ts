import { expect, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';

test('a new place is said to be unfinished until it is, and leads back to its listing', async ({
  page,
  context,
  baseURL,
}) => {
  const { listings, mark } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  const press = (name: string) => page.getByRole('main').getByRole('button', { name }).click();
  await page.goto(`${listing}/places`);
  await press('Add a new place');
  await expect(page.getByText(`This is a place of: Kite group 1 ${mark}.`)).toBeVisible();
  await page.goto(listing);
  await expect(page.getByRole('button', { name: 'Send it to the team' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'A new place: Write what the place is called' })).toBeVisible();
  await page.getByRole('link', { name: 'Finish the new place: No name yet' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Kite Barn ${mark}`);
  await page.getByRole('textbox', { name: 'Town', exact: true }).fill('Brackwell');
  await press('Save and go back to the listing');
  await expect(page.getByText('The place is saved, and your listing is at it.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `Kite Barn ${mark}` })).toBeChecked();
  await page.goto(listing);
  await expect(page.getByText('Finish the new place')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send it to the team' })).toBeVisible();
});
