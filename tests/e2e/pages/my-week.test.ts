import { expect, test } from '@playwright/test';
import { linkOfTimes } from '#domain/choosing/times-in-link.ts';
import { NEEDS_KEY } from '#domain/suiting/kept-needs.ts';
import { NEED_IDS } from '#domain/suiting/needs.ts';
import { weekPath } from '#web/paths.ts';
import { refusingCookies } from '../../support/refusing-cookies.ts';
import { timesThere } from '../../support/week-in-directory.ts';
import { looker } from '../checks/look-at.ts';

test.setTimeout(180_000);

/** Times that the listings do not have any more, before times that they have. */
const oldLink = () => {
  const moved = timesThere(3).linked.map(({ slug, key }) => ({ slug, key: { ...key, starts: '03:33' } }));
  return linkOfTimes([...moved, ...timesThere(2, 5).linked]);
};

const STATES = [
  { name: 'an empty week', path: () => '/my/week', cookie: () => null },
  { name: 'a week of 14 times', path: () => '/my/week', cookie: () => timesThere(14).cookie },
  {
    name: 'a week that somebody sent',
    path: () => weekPath(timesThere(6).link),
    cookie: () => timesThere(4, 4).cookie,
  },
  {
    name: 'a week that the browser does not keep, with times that have changed',
    path: () => `/my/week?did=in&of=${linkOfTimes(timesThere(1, 5).linked)}&times=${oldLink()},nothing,%3Cb%3E`,
    cookie: () => null,
  },
];

for (const { name, path, cookie } of STATES)
  test(`all rules hold: ${name}`, async ({ page, baseURL }) => {
    const kept = cookie();
    const cookies = kept === null ? [] : [{ name: 'week', value: kept }];
    const lookAt = await looker(page, { origin: baseURL, stops: 30, cookies });
    expect(await lookAt({ name, path })).toEqual([]);
  });

test('a week of 60 times can be read: each is there once, and nothing is over the side', async ({ page, baseURL }) => {
  const { cookie, linked } = timesThere(60);
  await page.context().addCookies([{ name: 'week', value: cookie, url: baseURL ?? '' }]);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/my/week');
    await expect(page.getByText('You have 60 times in your week.')).toBeVisible();
    expect(await page.locator('.week-grid .week-entry').count()).toBe(linked.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
});

test('a browser that refuses cookies shows the week by its link, and goes on with it', async ({ page, baseURL }) => {
  const site = await refusingCookies(baseURL ?? '');
  const [one, other] = timesThere(2).linked;
  const out = page.locator('.week-grid').getByRole('button', { name: /^Take out/u });
  await page.goto(`${site.origin}/my/week?times=${linkOfTimes([one, other].filter((time) => time !== undefined))}`);
  await page.getByRole('button', { name: 'Put these in my week' }).click();
  await expect(page.getByRole('heading', { name: 'Your browser does not keep your week' })).toBeVisible();
  await expect(out).toHaveCount(2);
  await page.getByRole('link', { name: 'Week after' }).click();
  await out.first().click();
  await expect(out).toHaveCount(1);
  await site.stop();
});

test('a cookie of another make is said, and what is understood of it is kept', async ({ page, baseURL }) => {
  const { cookie } = timesThere(2);
  const open = async (value: string) => {
    await page.context().addCookies([{ name: 'week', value, url: baseURL ?? '' }]);
    await page.goto('/my/week');
  };
  await open(`${cookie}.nonsense`);
  await expect(page.getByText('We could not read all of your week.')).toBeVisible();
  await expect(page.locator('.week-grid .week-entry')).toHaveCount(2);
  await open(`0${cookie.slice(1)}`);
  await expect(page.getByText('We could not read all of your week.')).toBeVisible();
  await expect(page.getByText('Nothing is in your week yet.')).toBeVisible();
});

test('ideas for an empty time are those that have most of what somebody needs, and the server is not told', async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: 'week', value: timesThere(2).cookie, url: baseURL ?? '' }]);
  const shown = page.locator('.week-ideas .week-entry:visible');
  const asked = async () => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('/my/week', { waitUntil: 'networkidle' });
    return urls;
  };
  await asked();
  await expect(shown).toHaveCount(2);
  await expect(page.getByText('They have most of what you need.')).toBeHidden();
  // As the page came: all of them, as a browser without a script has them.
  const answers = await page
    .locator('.week-ideas .week-entry')
    .evaluateAll((all) => all.map((one) => one.dataset.answers ?? ''));
  expect(answers.length).toBeGreaterThan(2);
  const need = NEED_IDS.findIndex(
    (_id, at) => answers.slice(2).some((word) => word[at] === 'y') && answers[0]?.[at] !== 'y',
  );
  expect(need).toBeGreaterThanOrEqual(0);
  await page.evaluate(([key, id]) => localStorage.setItem(key, JSON.stringify({ v: 1, me: [id], friend: null })), [
    NEEDS_KEY,
    NEED_IDS[need] ?? '',
  ] as const);
  const sent = await asked();
  await expect(page.getByText('They have most of what you need.')).toBeVisible();
  await expect(shown).toHaveCount(2);
  await expect(shown.first()).toContainText(/^.*You: yes to 1 of 1/su);
  expect(sent.filter((line) => line.includes(NEED_IDS[need] ?? '-'))).toEqual([]);
});

test('addresses below a week that are only read say so to a form', async ({ request, baseURL }) => {
  for (const path of ['/my/week.ics', '/my/week.pdf']) {
    const answer = await request.post(path, { form: { in: 'a' }, headers: { origin: baseURL ?? '' } });
    expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD']);
  }
});

test('a printed week has its timetable as a table, with no way to look for more', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'week', value: timesThere(5).cookie, url: baseURL ?? '' }]);
  await page.goto('/my/week');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.week-grid .week-entry').first()).toBeVisible();
  await expect(page.locator('.week-grid thead')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Find something for/u }).first()).toBeHidden();
  await expect(page.locator('.week-grid button').first()).toBeHidden();
});

test('a link of which nothing can be read says so, and is nobody’s own week', async ({ page }) => {
  await page.goto('/my/week?times=monday-group.mon-9999');
  await expect(page.getByRole('main')).toContainText('We could not read all of this link.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A week for you');
});
