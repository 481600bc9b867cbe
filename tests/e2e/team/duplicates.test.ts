import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { publishAll } from '#db/publish/publish.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { aProvider } from '../../support/a-listing.ts';
import { pick } from '../../support/pick.ts';
import { signInBrowser, type TeamWork, teamWork } from '../../support/team-work.ts';
import { goBy } from '../../support/visitor.ts';

/** Another record of a provider, as a feed may bring it. Gives its address. */
function twinOf(work: TeamWork, name: string): string {
  const id = randomUUID();
  const body = ProviderSchema.parse({
    ...aProvider({ name: `${name} Ltd` }),
    website: `https://twin-${id}.example`,
    about: '<b>Twin</b>',
  });
  const [published] = publishAll(work.db, [{ subject: 'provider', id, body }], 'system:import', new Date());
  return published?.slug ?? '';
}

test('two that are the same become one, the old address leads on, and it can be undone', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const { provider, slug } = work.provider();
  const name = `Open Gate ${provider.slice(0, 8)}`;
  const twin = twinOf(work, name);
  expect((await page.request.get(`/providers/${twin}`)).status()).toBe(200);
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/duplicates?kind=provider&q=${name.replaceAll(' ', '+')}`);
  await goBy(page, page.getByRole('link', { name: /^Look at both/u }));
  await expect(page.getByText('<b>Twin</b>')).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'Put them together' }));
  await expect(page).toHaveTitle(/^Error: /u);
  await pick(page.getByRole('radio', { name: `${name} 1 listing` }));
  await goBy(page, page.getByRole('button', { name: 'Put them together' }));
  await expect(page.getByText('They are 1 now.')).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/providers/${twin}`, { maxRedirects: 0 })).status()).toBe(301);
  const followed = await page.request.get(`/providers/${twin}`);
  expect([followed.url(), await followed.text()]).toEqual([
    expect.stringMatching(new RegExp(`/providers/${slug}$`, 'u')),
    expect.stringContaining('https://twin-'),
  ]);

  await goBy(page, page.getByRole('link', { name: 'See what changed, or undo it' }));
  await goBy(page, page.getByRole('button', { name: 'Undo it' }));
  await expect.poll(async () => (await page.request.get(`/providers/${twin}`, { maxRedirects: 0 })).status()).toBe(200);

  await page.goto(`/team/duplicates?kind=provider&q=${name.replaceAll(' ', '+')}`);
  await goBy(page, page.getByRole('link', { name: /^Look at both/u }));
  await goBy(page, page.getByRole('button', { name: 'They are not the same' }));
  await page.goto(`/team/duplicates?kind=provider&q=${name.replaceAll(' ', '+')}`);
  await expect(page.getByText('Nothing fits what you asked for.')).toBeVisible();
  work.close();
});
