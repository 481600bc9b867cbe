import { expect, type Page, test } from '@playwright/test';
import { atProvider } from '../../support/at-provider.ts';
import { type Stop, stopsOf } from '../checks/focus.ts';

const MOST_STOPS = 120;
test.setTimeout(120_000);
// What has the focus is asked of the page.
test.use({ javaScriptEnabled: true });

/** Tabs until this has the focus, and sees at each stop where the focus is. */
async function tabTo(page: Page, what: string, isThere: (at: Stop) => boolean): Promise<void> {
  for await (const stop of stopsOf(page, MOST_STOPS)) {
    expect(stop.faults).toEqual([]);
    if (isThere(stop)) return;
  }
  throw new Error(`The keyboard does not get to ${what}`);
}

const box = (name: string) => (at: Stop) => at.name === name;
const saying = (words: string) => (at: Stop) => at.words.startsWith(words);

/** Presses Enter where the focus is, and waits until the next page is whole. */
async function pressEnter(page: Page): Promise<void> {
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
}

test('with a keyboard alone: a listing is begun, a mistake put right, and what is next found', async ({
  page,
  context,
  baseURL,
}) => {
  const { path, mark } = await atProvider(context, baseURL);
  await page.goto(path);
  await tabTo(page, 'the button to add a listing', saying('Add a listing'));
  await pressEnter(page);
  await tabTo(page, 'the box for the kind', box('kind'));
  await page.keyboard.press('Space');
  // Enter in a box saves, and so shows what is missing.
  await tabTo(page, 'the box for a sentence', box('summary'));
  await page.keyboard.type('We make kites and fly them.');
  await pressEnter(page);
  await expect(page).toHaveTitle(/^Error: What it is/u);
  await tabTo(page, 'the link to what is missing', saying('Name'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(`Kite days ${mark}`);
  await expect(page.getByRole('textbox', { name: 'What is it, in one sentence?' })).toHaveValue(
    'We make kites and fly them.',
  );
  await pressEnter(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who it is for');
  await tabTo(page, 'the way back to the list', saying(`Kite days ${mark}`));
  await pressEnter(page);
  await tabTo(page, 'what stops it from being sent', saying('Give at least one way to get in touch'));
  await pressEnter(page);
  await tabTo(page, 'the box for a phone number', box('contacts.0.phone'));
  await page.keyboard.type('0161 496 0121');
  await pressEnter(page);
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible();
});
