import { expect, type Page, test } from '@playwright/test';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { sendChange } from '../../support/waiting-changes.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

interface Role {
  readonly team: 'member' | 'lead' | 'commissioner';
  readonly sees: readonly string[];
  readonly refused: readonly string[];
}

const ROLES: readonly Role[] = [
  {
    team: 'member',
    sees: ['/team', '/team/queue', '/team/claims', '/team/suggestions', '/team/freshness'],
    refused: ['/team/audit'],
  },
  { team: 'lead', sees: ['/team', '/team/queue', '/team/claims', '/team/audit'], refused: [] },
  { team: 'commissioner', sees: ['/team', '/team/freshness'], refused: ['/team/queue', '/team/claims', '/team/audit'] },
];

for (const { team, sees, refused } of ROLES)
  test(`a ${team} sees their work, and is told in words what is not theirs`, async ({ page, context, baseURL }) => {
    const work = teamWork();
    const provider = work.provider();
    const revision = sendChange(work, provider.person, provider.listing, { summary: 'We paint a lot.' });
    await signInBrowser(context, work.someone({ team }), baseURL);
    for (const path of sees) expect((await page.goto(path))?.status(), path).toBe(200);
    for (const path of refused) {
      expect((await page.goto(path))?.status(), path).toBe(403);
      await expect(heading(page)).toHaveText('You cannot do this here');
    }
    const answer = await page.goto(`/team/queue/${revision}`);
    expect(answer?.status()).toBe(team === 'commissioner' ? 403 : 200);
    await page.goto('/team');
    for (const path of refused) await expect(page.locator(`main a[href^="${path}"]`)).toHaveCount(0);
    work.close();
  });

test('each link of the first page says what the page that it leads to is called', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto('/team');
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.textContent.trim()] as const));
  expect(links.length).toBeGreaterThan(10);
  for (const [path, name] of links) {
    await page.goto(path);
    await expect(heading(page), path).toHaveText(name);
  }
  work.close();
});

test('the work of the team is not there for people of providers, nor for anybody who is not signed in', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const provider = work.provider();
  const revision = sendChange(work, provider.person, provider.listing, { summary: 'We paint a lot.' });
  const paths = ['/team', '/team/queue', `/team/queue/${revision}`, `/team/queue/${revision}/page`, '/team/claims'];
  for (const path of paths) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/u);
  }
  await signInBrowser(context, provider, baseURL);
  for (const path of paths) expect((await page.goto(path))?.status(), path).toBe(404);
  for (const path of paths) {
    const posted = await page.request.post(path, {
      form: { do: 'approve', version: '1', pick: `${revision}:1` },
      headers: { origin: baseURL ?? '' },
    });
    expect([404, 405], path).toContain(posted.status());
  }
  const state = work.db.sqlite.prepare('SELECT state FROM revisions WHERE id = ?').pluck().get(revision);
  expect(state).toBe('submitted');
  work.close();
});

test('an editor is told that people are for the owner', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const provider = work.provider();
  await signInBrowser(context, provider, baseURL);
  expect((await page.goto(`/provider/${provider.slug}/people`))?.status()).toBe(403);
  await expect(heading(page)).toHaveText('You cannot do this here');
  work.close();
});
