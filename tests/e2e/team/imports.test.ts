import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { aService } from '../../support/a-service.ts';
import { aFile, imported } from '../../support/an-import.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

test('an import is read row by row and undone as a whole', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const feed = `Feed ${randomUUID().slice(0, 8)}`;
  const organization = { id: randomUUID(), name: `Carers of ${feed}` };
  const service = (name: string) => aService({ id: randomUUID(), name: `${name} ${feed}`, organization });
  const file = aFile('feed.json', JSON.stringify([service('Day club'), { id: 7, name: '<b>' }]));
  const [first] = await imported(work.db, file, { feed, at: new Date() });
  const slug =
    work.db.sqlite
      .prepare<[string | null], string>('SELECT slug FROM listings WHERE id = ?')
      .pluck()
      .get(first?.id ?? null) ?? '';
  expect((await page.request.get(`/listings/${slug}`)).status()).toBe(200);

  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/imports?q=${feed.replace(' ', '+')}`);
  await goBy(page, page.getByRole('link', { name: feed }));
  await expect(page.getByText('1 record not read, because of an error')).toBeVisible();
  await expect(page.getByText('In feed.json#/1')).toBeVisible();
  await expect(page.getByText('Only a team lead can undo it.')).toBeVisible();

  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.reload();
  await goBy(page, page.getByRole('button', { name: 'Undo it' }));
  await expect(page.getByText('2 records taken off the site')).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/listings/${slug}`)).status()).toBe(404);
  await goBy(page, page.getByRole('link', { name: 'See what was undone' }));
  await expect(page.getByText('This was undone')).toBeVisible();
  work.close();
});

test('an import that left nothing on the site says so, and offers no undoing of it', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const feed = `Feed ${randomUUID()}`;
  await imported(work.db, aFile('feed.json', '[{"id":7}]'), { feed, at: new Date() });
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto(`/team/imports?q=${feed.replace(' ', '+')}`);
  await goBy(page, page.getByRole('link', { name: feed }));
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo it' })).toHaveCount(0);
  work.close();
});
