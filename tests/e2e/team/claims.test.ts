import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signInBrowser, teamWork } from '../../support/team-work.ts';

test('somebody finds their organisation, the team says yes, and they can work on it', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const provider = work.provider();
  const name = `Open Gate ${provider.provider.slice(0, 8)}`;
  const newcomer = work.someone();
  await signInBrowser(context, newcomer, baseURL);
  await page.goto('/provider/join');
  await page.getByLabel('Look for your organisation').fill(name);
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('link', { name: `I work for ${name}` }).click();
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await page.getByLabel('What do you do there?').fill('I run the studio.');
  await page.getByLabel(/charity, company or CQC number$/u).fill('12');
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page.getByLabel('What do you do there?')).toHaveValue('I run the studio.');
  await page.getByLabel(/charity, company or CQC number$/u).fill('1234567');
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page.getByText('We are looking at it')).toBeVisible();
  expect((await page.request.get(`/provider/${provider.slug}`)).status()).toBe(404);

  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto('/team/claims');
  await page.getByRole('listitem').filter({ hasText: newcomer.person.email }).getByRole('link', { name }).click();
  await expect(page.getByText('I run the studio.')).toBeVisible();
  await expect(page.getByText(/The number 1234567 has the right form/u)).toBeVisible();
  await page.getByRole('radio', { name: /^Change listings They write/u }).check();
  await page.getByRole('button', { name: 'Say yes and write to them' }).click();
  await expect(page.getByText(`They can work on ${name} now.`)).toBeVisible();

  await signInBrowser(context, newcomer, baseURL);
  await page.goto('/provider/join');
  await page.getByRole('link', { name: `Start work on ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  work.close();
});

test('a new organisation is asked for more, tried again, and begun', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const name = `Second Wind ${randomUUID().slice(0, 8)}`;
  const newcomer = work.someone();
  await signInBrowser(context, newcomer, baseURL);
  await page.goto('/provider/join');
  await page.getByLabel('Look for your organisation').fill(name);
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('link', { name: 'Add my organisation' }).click();
  await expect(page.getByLabel('What is it called?')).toHaveValue(name);
  await page.getByText('Charity', { exact: true }).click();
  await page.getByLabel('What does it do?').fill('<b>We walk</b> & "talk".');
  await page.getByLabel('Its website').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page.getByRole('link', { name: /^Write a web address/u })).toBeVisible();
  await page.getByLabel('Its website').fill('second-wind.example');
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page.getByText('We are looking at it')).toBeVisible();

  const member = work.someone({ team: 'member' });
  await signInBrowser(context, member, baseURL);
  await page.goto('/team/claims');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('<b>We walk</b> & "talk".')).toBeVisible();
  await page.locator('summary', { hasText: 'Ask for more' }).click();
  await page.getByLabel('What should they tell us?').fill('Which town are you in?');
  await page.getByRole('button', { name: 'Ask them' }).click();
  await expect(page.getByText('They get your words in an email.')).toBeVisible();

  await signInBrowser(context, newcomer, baseURL);
  await page.goto('/provider/join');
  await expect(page.getByText('Which town are you in?')).toBeVisible();
  await page.getByRole('link', { name: `Try again for ${name}` }).click();
  await page.getByLabel('What do you do there?').fill('I began it, in Brackwell.');
  await page.getByRole('button', { name: 'Send to the directory team' }).click();
  await expect(page.getByText('We are looking at it')).toBeVisible();

  await signInBrowser(context, member, baseURL);
  await page.goto('/team/claims');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Say yes and write to them' }).click();
  await signInBrowser(context, newcomer, baseURL);
  await page.goto('/provider/join');
  await page.getByRole('link', { name: `Start work on ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  work.close();
});

test('an owner invites somebody, makes them an owner, and takes them out', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const { provider, slug } = work.provider();
  const owner = work.someone({ providers: { [provider]: 'owner' } });
  const email = `new-${randomUUID().slice(0, 8)}@work.example`;
  await signInBrowser(context, owner, baseURL);
  await page.goto(`/provider/${slug}/people`);
  await expect(page.getByText('There must always be 1 owner.', { exact: false })).toBeVisible();
  await page.getByLabel('Their email address').fill('not an address');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  // Without a script too the browser itself may say that it is no address.
  await page.getByLabel('Their email address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('We sent an email to them.')).toBeVisible();
  await page.locator('summary', { hasText: `Change what ${email} can do` }).click();
  await page.locator('details[open] label', { hasText: /^Owner/u }).click();
  await page.locator('details[open]').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.locator('summary', { hasText: `Change what ${email} can do` }).click();
  await page.getByRole('button', { name: `Take out ${email}` }).click();
  await expect(page.getByText('They can change nothing here now.')).toBeVisible();
  await expect(page.getByRole('heading', { name: email })).toHaveCount(0);
  work.close();
});
