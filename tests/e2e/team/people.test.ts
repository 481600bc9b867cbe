import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { pick } from '../../support/pick.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

test('a lead invites, gives a role, and ends an account that is signed out at once', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const theirs = work.someone({ team: 'member' });
  const { email } = theirs.person;
  await signInBrowser(context, theirs, baseURL);
  expect((await page.goto('/team/queue'))?.status()).toBe(200);
  expect((await page.goto(`/team/people/${theirs.person.id}/change`))?.status()).toBe(403);

  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto('/team/people/invite');
  await page.getByLabel('Their email address').fill('"><script>@x');
  await goBy(page, page.getByRole('button', { name: 'Send the invitation' }));
  await expect(page).toHaveTitle(/^Error: /u);
  await page.getByLabel('Their email address').fill(`new-${randomUUID()}@council.example`);
  await goBy(page, page.getByRole('button', { name: 'Send the invitation' }));
  await expect(page.getByText('The invitation is on its way.')).toBeVisible();

  await page.goto(`/team/people?q=${email}`);
  await goBy(page, page.getByRole('link', { name: email }));
  await goBy(page, page.getByRole('link', { name: 'Change this account' }));
  await pick(page.getByRole('radio', { name: /^Commissioner/u }));
  await goBy(page, page.getByRole('button', { name: 'Save the role' }));
  await expect(page.getByText('The role is saved.')).toBeVisible();
  await goBy(page, page.getByRole('link', { name: 'Change this account' }));
  await goBy(page, page.getByRole('button', { name: 'End the account' }));
  await expect(page.getByText('The account is ended.')).toBeVisible();

  await signInBrowser(context, theirs, baseURL);
  await page.goto('/team/queue');
  await expect(page).toHaveURL(/\/sign-in/u);
  work.close();
});

test('a provider is taken off the site with its listings, and put back', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const { slug } = work.provider();
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/providers?q=${slug.replaceAll('-', '+')}`);
  await goBy(page, page.getByRole('link', { name: /^Take it off the site/u }));
  await goBy(page, page.getByRole('button', { name: 'Take it off the site' }));
  await expect(page.getByText(/is off the site, with 1 listing\./u)).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/providers/${slug}`)).status()).toBe(404);
  await goBy(page, page.getByRole('button', { name: 'Put it back' }));
  await expect.poll(async () => (await page.request.get(`/providers/${slug}`)).status()).toBe(200);
  work.close();
});
