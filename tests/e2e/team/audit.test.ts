import { expect, test } from '@playwright/test';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

test('a lead sees who looked at whom, and that nothing was changed since', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const lead = work.someone({ team: 'lead' });
  const looked = work.someone();
  await signInBrowser(context, lead, baseURL);
  await page.goto(`/team/people/${looked.person.id}`);
  await page.goto('/team/audit');
  await page.getByLabel('Name or email of a person').fill(lead.person.email);
  await page.getByLabel('To what').selectOption('account');
  await goBy(page, page.getByRole('button', { name: 'Show these' }));
  await expect(page.getByRole('listitem').filter({ hasText: looked.person.email }).first()).toContainText('Looked at');
  await expect(page.getByRole('heading', { name: 'Looked at' })).toHaveCount(1);
  await goBy(page, page.getByRole('link', { name: 'Check all of it now' }));
  await expect(page.getByText(/rows are as they were written\./u)).toBeVisible();
  expect((await page.goto('/team/audit?deed=%27%3B--&from=x&to=2026-02-31&page=-4'))?.status()).toBe(200);
  work.close();
});
