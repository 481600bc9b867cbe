import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { openDatabase } from '#db/client.ts';
import { personByEmail } from '#db/people.ts';
import { addDays } from '#domain/freshness/calendar.ts';
import { remindAccount } from '#features/freshness/remind.ts';
import { weekly } from '../../support/a-listing.ts';
import { providerAtWorkIn } from '../../support/at-work.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { WORK_DATA } from '../../support/work-data.ts';
import { checkAxe } from '../checks/axe.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** A provider whose listing nobody checked for so many days, and the link in the mail that asks about it. */
async function askedAfter(
  page: Page,
  origin: string | undefined,
  days: number,
): Promise<{ link: string; listing: string }> {
  const { provider, listing } = providerAtWorkIn(WORK_DATA, {
    name: `Kite group ${days} ${crypto.randomUUID().slice(0, 8)}`,
    sessions: [weekly(['tue'], '10:00', '12:00', { way: 'out' })],
    checked: { on: addDays(TODAY, -days), by: 'provider' },
  });
  const email = `edie-${provider}@work.example`;
  const db = openDatabase(join(WORK_DATA, 'dayways.sqlite'));
  const person = personByEmail(db, email);
  const now = new Date();
  if (person !== undefined)
    remindAccount({ db, now: () => now, mails: EN_GB.freshness.mails, site: origin ?? '' }, person, now);
  db.close();
  await expect.poll(async () => (await mailsTo(page.request, email)).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await mailsTo(page.request, email);
  const link = /\/check\/[\w-]+/u.exec(mail?.body ?? '')?.[0];
  if (link === undefined) throw new Error('The mail has no link in it');
  return { link, listing };
}

/** Goes on with the key alone until this button has the focus, and presses it. */
async function pressByKey(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

test('somebody says by keyboard that a listing is still right, from the mail, without signing in', async ({
  page,
  baseURL,
  javaScriptEnabled,
}) => {
  const { link } = await askedAfter(page, baseURL, 85);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this still right?');
  await expect(page.getByRole('heading', { name: 'Days, times and places' })).toBeVisible();
  await expect(page.getByText('Every Tuesday, 10am to midday')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Price/u })).toHaveCount(0);
  if (javaScriptEnabled) expect(await checkAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await pressByKey(page, 'Yes, it is still right');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  await expect(page.getByRole('status')).toHaveText('You told us that it is still right.');
  await expect(page.getByText(/^We ask you again before \w+day \d+ \w+ 20\d\d\.$/u)).toBeVisible();
  if (javaScriptEnabled) expect(await checkAxe(page)).toEqual([]);

  await page.goto(link);
  await expect(page.getByRole('status')).toHaveText('This is done already. You need not do anything.');
  await expect(page.getByRole('button', { name: /right/u })).toHaveCount(0);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Kite group/u })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kite group/u);
  await expect(page.getByText(/^Days, times and places: checked on .* by the provider\.$/u)).toBeVisible();
});

test('a page that was hidden says so, and is found again after one press', async ({ page, baseURL }) => {
  const { link } = await askedAfter(page, baseURL, 400);
  await page.goto(link);
  const listing = page.getByRole('main').getByRole('link', { name: /Kite group/u });
  const path = (await listing.getAttribute('href')) ?? '';
  const noindex = page.locator('meta[name="robots"][content*="noindex"]');
  await page.goto(path);
  await expect(page.getByText('It is not in our search now.')).toBeVisible();
  await expect(noindex).toHaveCount(1);
  await page.goto(link);
  await pressByKey(page, 'Yes, it is still right');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText('It is not in our search now.')).toHaveCount(0);
  }).toPass({ timeout: 10_000 });
  await expect(noindex).toHaveCount(0);
});

test('something changed: the link leads to the editor, by way of signing in', async ({ page, baseURL }) => {
  const { link, listing } = await askedAfter(page, baseURL, 95);
  await page.goto(link);
  await pressByKey(page, 'No, something has changed');
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=.*${listing}`, 'u'));
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Yes, it is still right' })).toBeVisible();
});

test('a broken link says what to do', async ({ page }) => {
  const answer = await page.goto('/check/part-of-a-link');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in$/u);
});
