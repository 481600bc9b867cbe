import { type Browser, expect, type Page, test } from '@playwright/test';
import { nextDates, wallMoment } from '#domain/listing/session-dates.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { readSheet, textsOf } from '../../support/read-sheet.ts';
import { sitePages } from '../../support/site-pages.ts';
import { goBy } from '../../support/visitor.ts';
import { stopsOf } from '../checks/focus.ts';

/** Two listings that are on each week, on the same day at the same time. */
function twoThatClash() {
  const weekly = sitePages().listings.flatMap(({ path, body }) =>
    body.sessions
      .filter(
        ({ repeat, from, until }) =>
          repeat.every === 'week' && repeat.interval === 1 && from === null && until === null,
      )
      .map((session) => ({ path, name: body.name, session })),
  );
  for (const one of weekly)
    for (const other of weekly) {
      const day = one.session.days.find((mine) => other.session.days.includes(mine));
      if (one.name < other.name && day !== undefined && one.session.starts === other.session.starts)
        return { one, other, day };
    }
  throw new Error('No two listings are on at the same time');
}

const DAY_NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const entries = (page: Page) => page.locator('.week-grid .week-entry');

/** Puts the time of a day from the page of a listing into the week. */
async function put(page: Page, path: string, day: string): Promise<void> {
  await page.goto(path);
  await goBy(page, page.getByRole('button', { name: new RegExp(`^Put in my week: ${day},`, 'u') }).first());
  await expect(page).toHaveURL(/\/my\/week\?did=in/u);
}

async function another(browser: Browser, page: Page, baseURL: string | undefined): Promise<Page> {
  const isScripted = await page.locator('[data-copy]:not([hidden])').count();
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? '', viewport: page.viewportSize(), javaScriptEnabled: isScripted > 0 },
  });
  return context.newPage();
}

test('somebody makes a week, is told of two things at once, takes one out, and shows it to a friend', async ({
  page,
  browser,
  baseURL,
}) => {
  const { one, other, day } = twoThatClash();
  const name = DAY_NAMES[day];
  await put(page, one.path, name);
  await expect(page.getByText(`In your week now: ${one.name}`)).toBeVisible();
  await goBy(page, page.getByRole('link', { name: `Go back to ${one.name}` }));
  await put(page, other.path, name);
  await expect(entries(page)).toHaveCount(2);

  const clash = page.locator('.notice', { hasText: 'At the same time' });
  await expect(clash).toContainText(`Every ${name}, 2 things`);
  await expect(clash).toContainText(one.name);
  await expect(clash).toContainText(other.name);
  await expect(page.locator('dl.summary-list')).toContainText('Cost this week');

  await goBy(
    page,
    entries(page)
      .filter({ hasText: other.name })
      .getByRole('button', { name: /^Take out/u }),
  );
  await expect(entries(page)).toHaveCount(1);
  await expect(clash).toHaveCount(0);
  await goBy(page, page.getByRole('button', { name: 'Put it back' }));
  await expect(entries(page)).toHaveCount(2);
  await goBy(
    page,
    entries(page)
      .filter({ hasText: other.name })
      .getByRole('button', { name: /^Take out/u }),
  );

  const link = await page.getByLabel('Link to this week').inputValue();
  const slug = one.path.slice('/listings/'.length);
  expect(new URL(link).search).toBe(`?times=${slug}.${day}-${one.session.starts.replace(':', '')}`);
  const friend = await another(browser, page, baseURL);
  await friend.goto(link);
  await expect(friend.getByRole('heading', { level: 1, name: 'A week for you' })).toBeVisible();
  await expect(entries(friend)).toHaveCount(1);
  await goBy(friend, friend.getByRole('button', { name: 'Put these in my week' }));
  await expect(friend.getByRole('heading', { level: 1, name: 'My week' })).toBeVisible();
  await put(friend, other.path, name);
  // The first week again, from somebody who has a week: what both have is said.
  await page.goto('/my/week');
  await friend.goto(`${link},${other.path.slice('/listings/'.length)}.mon-0333`);
  await expect(friend.locator('.notice', { hasText: 'You can go together' })).toContainText(one.name);
  await friend.context().close();
});

test('the week comes as a calendar file and on paper', async ({ page, request }) => {
  const { one, day } = twoThatClash();
  await put(page, one.path, DAY_NAMES[day]);
  const fileOf = async (label: RegExp) => {
    const href = await page.getByRole('link', { name: label }).getAttribute('href');
    return request.get(href ?? '');
  };
  const calendar = await fileOf(/^Put it in my calendar/u);
  expect(calendar.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
  });
  const [event, ...others] = readCalendar(await calendar.text()).events;
  expect(others).toEqual([]);
  expect(event?.summary).toBe(one.name);
  const now = wallMoment(new Date());
  const told = nextDates({ ...one.session, days: [day] }, { date: now.date, clock: '' }, 10);
  expect(event?.dates(now.date, told.at(-1) ?? '').map(({ wall }) => wall)).toEqual(
    told.map((date) => `${date} ${one.session.starts}`),
  );

  const paper = await fileOf(/^Print a picture timetable/u);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  const sheet = await readSheet(await paper.body());
  expect(sheet.info.Title).toContain('week');
  expect(
    sheet.words
      .filter(({ within }) => within.includes('TH'))
      .map(({ text }) => text)
      .join(' '),
  ).toMatch(/Morning.*Afternoon.*Evening.*Monday.*Sunday/u);
  expect(textsOf(sheet).join(' ')).toContain(one.name);
});

test('a listing has a calendar file of its own', async ({ page, request }) => {
  const { one } = twoThatClash();
  await page.goto(one.path);
  const href = await page.getByRole('link', { name: /in my calendar/u }).getAttribute('href');
  expect(href).toBe(`${one.path}.ics`);
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(readCalendar(await answer.text()).events.map(({ summary }) => summary)).toContain(one.name);
  expect((await request.get('/listings/nothing-here.ics')).status()).toBe(404);
});

test('by keyboard alone a time is put in the week and taken out', async ({ page }) => {
  const { one, day } = twoThatClash();
  await page.goto(one.path);
  const press = async (words: RegExp) => {
    for await (const stop of stopsOf(page, 120))
      if (words.test(stop.words)) {
        expect(stop.faults).toEqual([]);
        const arrived = page.waitForEvent('load');
        await page.keyboard.press('Enter');
        await arrived;
        return;
      }
    throw new Error(`The keyboard does not get to ${words}`);
  };
  await press(new RegExp(`^Put in my week: ${DAY_NAMES[day]}`, 'u'));
  await expect(entries(page)).toHaveCount(1);
  await press(/^Take out/u);
  await expect(page.getByText('Nothing is in your week yet.')).toBeVisible();
});

test('an empty time of the week leads to what is on then', async ({ page }) => {
  const { one, day } = twoThatClash();
  await put(page, one.path, DAY_NAMES[day]);
  const empty = page.getByRole('link', { name: /^Find something for Sunday evening/u });
  await goBy(page, empty);
  await expect(page).toHaveURL(/\/find\?.*when=sun-evening/u);
});
