import { expect, type Locator, test } from '@playwright/test';
import { addProvider } from '#features/claiming/send-claim.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { sendChange, sendWithNewPlace } from '../../support/waiting-changes.ts';
import { halfOf } from '../checks/half-of.ts';
import { looker } from '../checks/look-at.ts';

const noMails = { subject: () => '', body: () => '' };

/** The pages of the team and of joining, as whoever may see them. */
function pagesAtWork(work: ReturnType<typeof teamWork>) {
  const provider = work.provider();
  const revision = sendChange(
    work,
    provider.person,
    provider.listing,
    { summary: 'We paint a lot.' },
    'We paint more now.',
  );
  const newcomer = work.someone();
  const mails = { approved: noMails, returned: noMails, refused: noMails };
  const evidence = { number: null, words: null, adds: { type: null, website: null, about: 'We walk.' } };
  const claiming = { ...work, site: 'https://dayways.example', mails };
  const claim = addProvider(claiming, newcomer.person, { name: `Walkers ${revision.slice(0, 8)}`, evidence });
  const { cookie: member } = work.someone({ team: 'member' });
  const { cookie: owner } = work.someone({ providers: { [provider.provider]: 'owner' } });
  return [
    { path: '/team', cookie: member },
    { path: `/team/queue?q=${provider.slug}`, cookie: member },
    { path: `/team/queue/${revision}`, cookie: member },
    { path: `/team/queue/${revision}/edit`, cookie: member },
    { path: `/team/claims/${claim}`, cookie: member },
    { path: '/sign-in/kept', cookie: member },
    { path: '/provider/join?q=walminster', cookie: newcomer.cookie },
    { path: '/provider/join/new', cookie: newcomer.cookie },
    { path: `/provider/join/${provider.slug}`, cookie: newcomer.cookie },
    { path: `/provider/${provider.slug}/people`, cookie: owner },
  ];
}

// Most rules are scripts in the page. They look at each page in both sizes, so each round takes half of the pages.
test.use({ javaScriptEnabled: true });

test('the pages of the team and of joining hold to what public pages hold to', async ({ page, baseURL }, {
  project,
}) => {
  test.slow();
  const work = teamWork();
  const faults: string[] = [];
  for (const { path, cookie } of halfOf(project.name, pagesAtWork(work))) {
    const lookAt = await looker(page, { origin: baseURL, stops: 20, without: ['paper'], cookies: [cookie] });
    faults.push(...(await lookAt({ name: 'at work', path: () => path })));
  }
  expect(faults).toEqual([]);
  work.close();
});

test('below a table there is room, and both sides of a change begin at one height', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const { person, provider } = work.provider();
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue/${sendWithNewPlace(work, person, provider)}`);
  const boxOf = async (it: Locator) => (await it.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const table = await boxOf(page.locator('table.differences').first());
  const places = await boxOf(page.getByText('Its new places go on the site too.'));
  expect(places.y - table.y - table.height).toBeGreaterThanOrEqual(16);
  const [changes, looks] = await Promise.all(
    ['What changed', 'How it will look'].map((name) => boxOf(page.getByRole('heading', { name }))),
  );
  if (changes !== undefined && looks !== undefined && looks.x > changes.x) expect(looks.y).toBe(changes.y);
  await page.goto('/team');
  const lines = await page.locator('.how-runs > li').all();
  const [one, two] = await Promise.all(lines.map(boxOf));
  expect((two?.y ?? 0) - (one?.y ?? 0) - (one?.height ?? 0)).toBeLessThan(24);
  work.close();
});

test('the page that keeps what was sent holds to what public pages hold to', async ({ page, baseURL }) => {
  const lookAt = await looker(page, {
    origin: baseURL,
    stops: 20,
    without: ['paper'],
    first: async (tab) => {
      await tab.getByRole('main').evaluate((main) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: '/account' });
        main.append(form);
        form.submit();
      });
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Please sign in again');
    },
  });
  expect(await lookAt({ name: 'kept', path: () => '/sign-in', status: 200 })).toEqual([]);
});
