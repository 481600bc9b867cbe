import { expect, type Page, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { pick } from '../../support/pick.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const saveAndGoOn = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Save and go on' }).click();

test('somebody puts up a listing from nothing and sends it, part by part', async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  const { path, mark } = await atProvider(context, baseURL);
  await page.goto(path);
  await expect(page.getByText('Nothing is here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a listing' }).click();

  await expect(heading(page)).toHaveText('What it is');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Kite days ${mark}`);
  await pick(page.getByRole('radio', { name: 'Things to do in the day' }));
  await page.getByRole('textbox', { name: 'What is it, in one sentence?' }).fill('We make kites and fly them.');
  await pick(page.getByRole('checkbox', { name: 'Crafts' }));
  await saveAndGoOn(page);

  await expect(heading(page)).toHaveText('Who it is for');
  await pick(page.getByRole('checkbox', { name: 'autistic people' }));
  await page.getByRole('textbox', { name: 'Youngest age' }).fill('18');
  await saveAndGoOn(page);

  await expect(heading(page)).toHaveText('Where it is');
  await page.getByRole('link', { name: 'Add a place' }).click();
  await page.getByRole('textbox', { name: 'Name or postcode of the place' }).fill(`Kite Hall ${mark}`);
  await page.getByRole('button', { name: 'Look for it' }).click();
  await expect(page.getByRole('heading', { name: '1 place' })).toBeVisible();
  await page.getByRole('button', { name: `Use Kite Hall ${mark}` }).click();
  await expect(page.getByRole('checkbox', { name: `Kite Hall ${mark}` })).toBeChecked();
  await saveAndGoOn(page);

  await expect(heading(page)).toHaveText('When it is');
  await page.getByRole('link', { name: 'Add a time' }).click();
  await expect(page.getByRole('radio', { name: `Kite Hall ${mark}` })).toBeChecked();
  await pick(page.getByRole('radio', { name: 'Every week' }));
  await pick(page.getByRole('checkbox', { name: 'Tuesday' }));
  await page.getByRole('textbox', { name: 'When does it start?' }).fill('2');
  await page.getByRole('main').getByRole('button', { name: 'Save this time' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(page.getByRole('link', { name: /^When does it start\? Write a time/u })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'When does it start?' })).toHaveValue('2');
  await page.getByRole('textbox', { name: 'When does it start?' }).fill('2pm');
  await page.getByRole('textbox', { name: 'When does it end?' }).fill('4.30pm');
  await page.getByRole('button', { name: 'Check this' }).click();
  await expect(page.locator('[data-reads-as]').first()).toContainText('Every Tuesday, 2pm to 4:30pm');
  // With a script it saves itself.
  if (!javaScriptEnabled) await expect(page.getByText('It is not saved yet.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Save this time' }).click();
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'When it is' }).click();
  await expect(page.getByRole('link', { name: /Every Tuesday, 2pm to 4:30pm/u })).toBeVisible();
  await saveAndGoOn(page);

  await expect(heading(page)).toHaveText('What it costs');
  await page.getByRole('textbox', { name: 'How much?' }).first().fill('5.50');
  await page.getByLabel('For what?').first().selectOption('a session');
  await page.getByRole('button', { name: /^Add another\W+Price$/u }).click();
  await page.getByRole('group', { name: 'Price 2' }).getByRole('textbox', { name: 'How much?' }).fill('20');
  await page.getByRole('group', { name: 'Price 2' }).getByLabel('For what?').selectOption('a week');
  await pick(page.getByRole('group', { name: 'Direct payment' }).getByRole('radio', { name: 'Yes' }));
  await saveAndGoOn(page);

  await expect(heading(page)).toHaveText('What help there is');
  await page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();
  await expect(heading(page)).toHaveText(`Kite days ${mark}`);
  await expect(page.getByText('Not told us: If there is a hoist')).toHaveCount(1);
  await page.getByRole('link', { name: /Give at least one way to get in touch/u }).click();
  await expect(heading(page)).toHaveText('How to reach you');
  await page.getByRole('textbox', { name: 'Phone number' }).fill('0161 496 0121');
  await page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();

  await page.getByRole('link', { name: 'See it as a visitor will' }).click();
  await expect(heading(page)).toHaveText(`Kite days ${mark}`);
  await expect(page.getByText('It costs £5.50 a session.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the list' }).click();

  await page.getByRole('textbox', { name: 'A note to the team' }).fill('This is our first one.');
  await page.getByRole('button', { name: 'Send it to the team' }).click();
  await expect(page.getByText('Sent to the team.')).toBeVisible();
  await expect(page.locator('[data-standing=submitted]')).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('listitem').filter({ hasText: `Kite days ${mark}` })).toContainText(
    'The team reads it now',
  );
});

test('a listing that is sent can be taken back to change it', async ({ page, context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const [listing = ''] = listings;
  await page.goto(`${listing}/what`);
  await page
    .getByRole('textbox', { name: 'What is it, in one sentence?' })
    .fill('We make kites, fly them, and drink tea.');
  await page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();
  await page.getByRole('button', { name: 'Send it to the team' }).click();
  await page.goto(`${listing}/cost`);
  await expect(page.getByText('To change it, take it back first.')).toBeVisible();
  await expect(page.getByLabel('How much?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Take it back to change it' }).click();
  await expect(page.locator('[data-standing=draft]')).toBeVisible();
  await page.getByRole('button', { name: 'Throw away my changes' }).click();
  await expect(page.locator('[data-standing=published]')).toBeVisible();
});
