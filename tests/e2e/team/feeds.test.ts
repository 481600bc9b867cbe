import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { aFollowedFeed } from '../../support/a-followed-feed.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

test('a lead adds a feed; an address that is not of the open web is refused, and what was typed is kept', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const name = `Town ${randomUUID().slice(0, 8)}`;
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto('/team/feeds');
  await expect(page.getByText('Only a team lead can add or change a feed.')).toBeVisible();
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.reload();
  await goBy(page, page.getByRole('link', { name: 'Add a feed' }));
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Address').fill('https://localhost/x.json');
  await page.getByLabel('Who it comes from').fill('The Town');
  await page.getByLabel('Licence', { exact: true }).fill('Open Government Licence v3.0');
  await goBy(page, page.getByRole('button', { name: 'Save' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.field-error')).toHaveText(/that everybody can read/u);
  await expect(page.getByLabel('Who it comes from')).toHaveValue('The Town');
  await page.getByLabel('Address').fill('https://feed.example/api');
  await goBy(page, page.getByRole('button', { name: 'Save' }));
  await expect(page.getByText('The feed is there.')).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'Pause it' }));
  await expect(page.getByText('No next time while it is paused')).toBeVisible();
  await goBy(page, page.getByRole('link', { name: 'Change it' }));
  await page.getByText('Every week').click();
  await goBy(page, page.getByRole('button', { name: 'Save' }));
  await expect(page.getByText('Saved.')).toBeVisible();
  const feed = page.url().split('?')[0] ?? '';
  await goBy(page, page.getByRole('button', { name: 'Take it away' }));
  await expect(page.getByText('It is taken away.')).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  await page.goto(feed);
  await expect(page.getByText('The site does not read it any more')).toBeVisible();
  await expect(page.getByText('This feed was taken away. To read it again')).toBeVisible();
  await expect(page.getByText(/paused|Only a team lead/u)).toHaveCount(0);
  await page.goto(`${feed}/change`);
  await expect(page).toHaveURL(feed);
  work.close();
});

test('what a feed says otherwise is decided; what is gone from it is marked; its licence is on its listings', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const feed = await aFollowedFeed(work.db);
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto(`/team/feeds/${feed.id}`);
  await goBy(page, page.getByRole('link', { name: 'Where we and a feed say different things' }));
  await goBy(page, page.getByRole('link', { name: 'Which is right for' }));
  await page.getByText(`${feed.name}: https://new.example`).click();
  await goBy(page, page.getByRole('button', { name: 'Save what you chose' }));
  await expect(page.getByText('Saved: 1 answer.')).toBeVisible();
  const shown = async () => (await page.request.get(`/listings/${feed.slug}?view=all`)).text();
  await expect.poll(async () => (await shown()).includes('https://new.example')).toBe(true);

  await page.goto(`/team/feeds/${feed.id}`);
  await expect(page.getByRole('heading', { name: 'Listings are gone from it' })).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'Yes, they are gone' }));
  await expect(page.getByRole('heading', { name: 'Gone from the feed' })).toBeVisible();

  await page.goto(`/listings/${feed.slug}`);
  await expect(page.getByRole('link', { name: `This comes from ${feed.name} Council` })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Licence: Open Government Licence v3.0' })).toBeVisible();
  work.close();
});

test('a word of a feed gets a meaning: seen first, then on its listings at once', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const feed = await aFollowedFeed(work.db);
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto(`/team/feeds/terms?q=${feed.term}`);
  await goBy(page, page.getByRole('link', { name: `Bimbling ${feed.name}` }));
  await page.getByText('Join in near you').click();
  await goBy(page, page.getByRole('button', { name: 'See what changes' }));
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  // Another choice after looking is kept, and is seen before it is saved.
  await page.getByText('Meet people', { exact: true }).click();
  await goBy(page, page.getByRole('button', { name: 'Save, and change them now' }));
  await expect(page.getByText('You chose other things after you looked.')).toBeVisible();
  await expect(page.getByLabel('Meet people')).toBeChecked();
  await goBy(page, page.getByRole('button', { name: 'Save, and change them now' }));
  await expect(page.getByText(/^Saved\. \d listings? changed\.$/u)).toBeVisible();
  work.close();
});
