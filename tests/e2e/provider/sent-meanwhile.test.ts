import { expect, type Page, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { notSent } from '../../support/not-sent.ts';

const NOTE = 'Please look at the steps first.';

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).click();
const noteBox = (page: Page) => page.getByRole('textbox', { name: 'A note to the team' });
const boxOf = (page: Page, name: string) => page.locator(`[name="${name}"]`);

interface At {
  readonly section: string;
  /** The name of a box of the section, and what is written in it. */
  readonly box: string;
  readonly words: string;
  readonly send: string;
}

/** Something that is not sent yet is there, and two tabs show the page where it is sent. */
async function twoTabs(page: Page, { section, box, words, send }: At): Promise<Page> {
  await page.goto(section);
  await boxOf(page, box).fill(words);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Save(?: and go to the list)?$/u })
    .click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const other = await page.context().newPage();
  await page.goto(send);
  await other.goto(send);
  return other;
}

test.describe('the details of a provider', () => {
  const at = (details: string): At => ({
    section: details,
    box: 'website',
    words: 'https://kites.example/',
    send: details,
  });

  test('a note that is too long takes nothing out of the form, and is kept to be made shorter', async ({
    page,
    context,
    baseURL,
  }) => {
    const { path, name } = await atProvider(context, baseURL);
    const details = `${path}/details`;
    await twoTabs(page, at(details));
    await noteBox(page).fill('n'.repeat(1200));
    await press(page, 'Send it to the team');
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(page.getByText('The note is too long. Write 1000 letters or fewer.').first()).toBeVisible();
    await expect(noteBox(page)).toHaveValue('n'.repeat(1200));
    await expect(boxOf(page, 'name')).toHaveValue(name);
    await press(page, 'Save');
    await expect(boxOf(page, 'name')).toHaveValue(name);
    await expect(boxOf(page, 'website')).toHaveValue(/kites\.example/u);
  });

  test('who comes second with the details reads that they are sent, and keeps the note', async ({
    page,
    context,
    baseURL,
  }) => {
    const { path } = await atProvider(context, baseURL);
    const details = `${path}/details`;
    const other = await twoTabs(page, at(details));
    await press(other, 'Send it to the team');
    await noteBox(page).fill(NOTE);
    await press(page, 'Send it to the team');
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(page.getByText('The team has this already.').first()).toBeVisible();
    await expect(notSent(page)).toContainText(NOTE);
    await press(page, 'Take it back to change it');
    await expect(boxOf(page, 'website')).toHaveValue(/kites\.example/u);
  });
});

for (const record of ['listing', 'venue'] as const)
  test(`who sends a ${record} second reads that it is sent already, and keeps the note`, async ({
    page,
    context,
    baseURL,
  }) => {
    const { listings, venue } = await atProvider(context, baseURL, { live: 1 });
    const [listing = ''] = listings;
    const send = record === 'listing' ? listing : `/provider/venues/${venue}`;
    const at =
      record === 'listing'
        ? { section: `${send}/what`, box: 'summary', words: 'Kites for everybody.', send }
        : { section: `${send}/address`, box: 'town', words: 'Kite Town', send };
    const other = await twoTabs(page, at);
    await press(other, 'Send it to the team');
    await noteBox(page).fill(NOTE);
    await press(page, 'Send it to the team');
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(page.getByText('The team has this already.').first()).toBeVisible();
    await expect(page.getByText('Then try once more.')).toHaveCount(0);
    await expect(notSent(page)).toContainText(NOTE);
  });

/** Two tabs show a part of a record that is changed and not sent; the record is sent in the second while the first one is written in. */
async function sentBeside(page: Page, at: At, part: string): Promise<void> {
  const other = await twoTabs(page, at);
  await page.goto(part);
  await press(other, 'Send it to the team');
  await expect(other.getByText('Sent to the team.')).toBeVisible();
}

const saveWritten = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^Save(?: and go to the list| this time)?$/u })
    .click();

// Without a script, so that nothing saves itself before the record is sent.
test.describe('what was typed while a colleague sent the record', () => {
  test.use({ javaScriptEnabled: false });
  const changed = (listing: string): At => ({
    section: `${listing}/what`,
    box: 'summary',
    words: 'Kites for everybody.',
    send: listing,
  });

  test('in a section of a listing is shown to be copied', async ({ page, context, baseURL }) => {
    const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
    await sentBeside(page, changed(listing), `${listing}/what`);
    await boxOf(page, 'summary').fill('I wrote this here.');
    await saveWritten(page);
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('I wrote this here.');
    await expect(page.getByRole('button', { name: 'Take it back to change it' })).toBeVisible();
  });

  test('is shown to be copied even when it could not have been saved', async ({ page, context, baseURL }) => {
    const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
    await sentBeside(page, changed(listing), `${listing}/what`);
    await boxOf(page, 'summary').fill('long '.repeat(200));
    await saveWritten(page);
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('long long long');
  });

  test('in a time is shown to be copied', async ({ page, context, baseURL }) => {
    const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
    await sentBeside(page, changed(listing), `${listing}/times/1`);
    await boxOf(page, 'ends').fill('half past never');
    await saveWritten(page);
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('half past never');
    await expect(notSent(page)).toContainText('When does it end?');
  });

  test('in a place is shown to be copied', async ({ page, context, baseURL }) => {
    const { venue } = await atProvider(context, baseURL, { live: 1 });
    const send = `/provider/venues/${venue}`;
    await sentBeside(page, { section: `${send}/address`, box: 'town', words: 'Kite Town', send }, `${send}/address`);
    await boxOf(page, 'town').fill('Another Town');
    await saveWritten(page);
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('Another Town');
  });

  test('in the details of a provider is shown to be copied', async ({ page, context, baseURL }) => {
    const details = `${(await atProvider(context, baseURL)).path}/details`;
    const at = { section: details, box: 'website', words: 'https://kites.example/', send: details };
    await sentBeside(page, at, details);
    await boxOf(page, 'about').fill('We fly kites.');
    await saveWritten(page);
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('We fly kites.');
  });

  test('for a photograph is shown to be copied, and the page says how to take the listing back', async ({
    page,
    context,
    baseURL,
  }) => {
    const [listing = ''] = (await atProvider(context, baseURL, { live: 1 })).listings;
    await sentBeside(page, changed(listing), `${listing}/photos`);
    await boxOf(page, 'words').fill('The green front door');
    await press(page, 'Add this photograph');
    await expect(page).toHaveTitle(/^Error: /u);
    await expect(notSent(page)).toContainText('The green front door');
    await page.goto(`${listing}/photos`);
    await expect(page.getByRole('button', { name: 'Add this photograph' })).toHaveCount(0);
    await press(page, 'Take it back to change it');
    await expect(page.getByText('You have it back.')).toBeVisible();
  });
});
