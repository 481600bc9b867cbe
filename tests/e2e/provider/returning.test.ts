import { expect, type Page, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { pick } from '../../support/pick.ts';

const main = (page: Page) => page.getByRole('main');

test('somebody comes back, changes a time, takes one away and puts it back', async ({ page, context, baseURL }) => {
  const { listings, path, mark } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  await page.goto(path);
  await page.getByRole('link', { name: `Kite group 1 ${mark}` }).click();
  await page.getByRole('link', { name: 'When it is' }).click();
  await page.getByRole('link', { name: /Every Tuesday, 10am to midday/u }).click();
  await pick(page.getByRole('radio', { name: 'Every month' }));
  await pick(page.getByRole('radio', { name: 'Last' }));
  await page.getByRole('textbox', { name: 'When does it end?' }).fill('1pm');
  await main(page).getByRole('button', { name: 'Save this time' }).click();
  await expect(page.locator('[data-reads-as]').first()).toContainText('The last Tuesday of the month, 10am to 1pm');

  await main(page).getByRole('button', { name: 'Take this time away' }).click();
  await expect(page.getByText('No times yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Put the time back' }).click();
  await page.goto(`${listing}/when`);
  await expect(page.getByRole('link', { name: /The last Tuesday of the month, 10am to 1pm/u })).toBeVisible();

  await page.goto(`${listing}/versions`);
  await expect(page.getByText('What everybody sees now')).toBeVisible();
  await expect(page.getByText(/The last Tuesday of the month/u).first()).toBeVisible();
  await page.getByRole('button', { name: /^Make this my draft again/u }).click();
  await expect(page.getByText('This is the old text again, as a draft.')).toBeVisible();
  await page.getByRole('link', { name: 'When it is' }).click();
  await expect(page.getByRole('link', { name: /Every Tuesday, 10am to midday/u })).toBeVisible();
});

test('somebody gets the code that shows their live listing on a website of their own', async ({
  page,
  context,
  baseURL,
}) => {
  const { listings, mark } = await atProvider(context, baseURL, { live: 1 });
  await page.goto(listings[0] ?? '');
  await page.getByRole('link', { name: 'Show this on your website' }).click();
  await expect(page.getByRole('heading', { name: 'Your code' })).toBeVisible();
  await expect(main(page)).toContainText(`<dayways-embed listing="kite-group-1-${mark}"`);
});

test('what is live is said to be right, closed today, taken down and put back', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  await page.goto(listing);
  await page.getByRole('button', { name: 'All of it is still right' }).click();
  await expect(page.getByText(/^Live and right until /u)).toBeVisible();

  await page.getByRole('link', { name: 'Closed today, or places free' }).click();
  await page.getByRole('textbox', { name: 'What must people know first?' }).fill('Closed today: the boiler is broken.');
  await page.getByRole('textbox', { name: 'Until which day?' }).fill('some day');
  await page.getByRole('button', { name: 'Say it now' }).first().click();
  await expect(page.getByRole('textbox', { name: 'What must people know first?' })).toHaveValue(
    'Closed today: the boiler is broken.',
  );
  await page.getByRole('textbox', { name: 'Until which day?' }).fill('today');
  await page.getByRole('button', { name: 'Say it now' }).first().click();
  await expect(page.getByText('Done. Everybody can see it.')).toBeVisible();
  await pick(page.getByRole('radio', { name: 'Full' }));
  await page.getByRole('button', { name: 'Say it now' }).last().click();
  await expect(page.getByRole('definition').filter({ hasText: 'Full' })).toBeVisible();

  await page.goto(listing);
  const live = await page.getByRole('link', { name: 'See the page that is live' }).getAttribute('href');
  await page.goto(live ?? '');
  await expect(page.getByText('Closed today: the boiler is broken.')).toBeVisible();
  await page.goto(listing);
  await page.getByRole('button', { name: 'Take it down' }).click();
  await expect(page.locator('[data-standing=withdrawn]')).toBeVisible();
  expect((await page.request.get(live ?? '')).status()).toBe(404);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText(/^Live and right until /u)).toBeVisible();
  expect((await page.request.get(live ?? '')).status()).toBe(200);
});

test('of many listings those are found that are looked for', async ({ page, context, baseURL }) => {
  const { path } = await atProvider(context, baseURL, { live: 2, drafts: 30 });
  await page.goto(path);
  await expect(page.getByText('Page 1 of 2')).toBeVisible();
  await page.getByRole('textbox', { name: 'Part of the name' }).fill('draft 01');
  await page.getByLabel('How it stands').selectOption('Draft');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Draft 01\d/u })).toHaveCount(10);
  await page.getByLabel('How it stands').selectOption('Live');
  await page.getByRole('textbox', { name: 'Part of the name' }).fill('');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Kite group/u })).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Part of the name' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page.getByText('Page 1 of 2')).toBeVisible();
});

test('a copy and a new place are drafts of their own', async ({ page, context, baseURL }) => {
  const { listings, mark } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  await page.goto(listing);
  await page.getByRole('button', { name: 'Make a copy' }).click();
  await expect(page.getByText('This is the copy. Give it a name of its own.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Kite copy ${mark}`);
  await main(page).getByRole('button', { name: 'Save and go to the list' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kite copy ${mark}`);
  await page.getByRole('link', { name: 'Where it is' }).click();
  await page.getByRole('link', { name: 'Add a place' }).click();
  await page.getByRole('button', { name: 'Add a new place' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Name and address');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Kite Barn ${mark}`);
  await page.getByRole('textbox', { name: 'Town' }).fill('Salford');
  await page.getByRole('textbox', { name: 'Postcode' }).fill('m5 4wt');
  await main(page).getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The building');
  await pick(page.getByRole('group', { name: 'Hoist' }).getByRole('radio', { name: 'Yes' }));
  await main(page).getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('textbox', { name: 'What is the door like?' }).fill('It is wide and green.');
  await main(page).getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where it is');
  await page.getByRole('link', { name: `Change: Kite Barn ${mark}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kite Barn ${mark}`);
  await expect(page.getByText('Not told us. Ask them if there is a hoist.')).toHaveCount(0);
});
