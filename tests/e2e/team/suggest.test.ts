import { expect, test } from '@playwright/test';
import { formNote } from '#features/suggesting/shown-form.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

const HOSTILE = '<script>alert(1)</script> "It\'s" now on Monday & Friday \u202E';

test('a visitor says what is not right, and the team decides about it', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const { listing, slug: provider } = work.provider();
  const slug =
    work.db.sqlite.prepare<[string], string>('SELECT slug FROM listings WHERE id = ?').pluck().get(listing) ?? '';
  await page.goto(`/listings/${slug}`);
  await goBy(page, page.getByRole('link', { name: 'Suggest a fix' }));
  await goBy(page, page.getByRole('button', { name: 'Send it to us' }));
  await expect(page).toHaveTitle(/^Error: /u);
  await page.getByText('The days or times', { exact: true }).click();
  await page.getByLabel('Tell us what is right').fill(HOSTILE);
  await goBy(page, page.getByRole('button', { name: 'Send it to us' }));
  // A person reads it first. The words wait with them.
  if (await page.getByRole('alert').isVisible()) {
    await expect(page.getByLabel('Tell us what is right')).toHaveValue(HOSTILE);
    const note = formNote(work.db, listing, new Date(Date.now() - 60_000));
    await page.locator('input[name="note"]').evaluate((box, value) => box.setAttribute('value', value), note);
    await goBy(page, page.getByRole('button', { name: 'Send it to us' }));
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();

  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/suggestions?q=${provider.slice(0, 18).replaceAll('-', '+')}`);
  await expect(page.getByText('<script>alert(1)</script> "It\'s" now on Monday & Friday')).toBeVisible();
  await goBy(page, page.getByRole('link', { name: /^Look at it and decide/u }));
  await goBy(page, page.getByRole('button', { name: 'Send the email' }));
  await expect(page.getByText('We are sending 1 email.')).toBeVisible();
  await expect(
    page.getByText(/^We sent the email on .* It went to 1 person who can change this listing\.$/u),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the email' })).toHaveCount(0);
  const tab = new URL(page.url()).pathname;
  const again = await page.request.post(tab, { form: { do: 'tell' }, headers: { origin: baseURL ?? '' } });
  expect([again.status(), (await again.text()).includes('We did not send it again.')]).toEqual([409, true]);
  await goBy(page, page.getByRole('button', { name: 'Put it aside' }));
  await expect(page.getByRole('link', { name: 'Say why you put it aside' })).toBeVisible();
  await page.getByLabel('Why do you put it aside?').fill('It is <b>right</b>.');
  await goBy(page, page.getByRole('button', { name: 'Put it aside' }));
  await expect(page.getByText('It is put aside.')).toBeVisible();
  await page.goto(`/team/suggestions?show=decided&q=${provider.slice(0, 18).replaceAll('-', '+')}`);
  await expect(page.getByText('Provider told today')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Look at it and decide/u })).toHaveCount(0);
  await goBy(page, page.getByRole('link', { name: /^Look at it again/u }));
  await expect(page.getByText('Put aside: It is <b>right</b>.')).toBeVisible();
  work.close();
});
