import { expect, test } from '@playwright/test';
import { addDays } from '#domain/freshness/calendar.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { askApi, count, goBy, look, showChoices, tick } from '../../support/visitor.ts';

const views = 'Ways to look';
const choices = { name: 'Choices', exact: true } as const;

test('the same search as a list, by day and by place; what was picked stays', async ({ page }) => {
  await page.goto('/find?near=M5');
  const found = await count(page);
  const nav = page.getByRole('navigation', { name: views });
  await goBy(page, nav.getByRole('link', { name: 'What is on' }));
  await expect(page).toHaveURL(/\/find\?near=M5&view=days$/u);
  expect(await count(page)).toBe(found);
  await expect(nav.getByRole('link', { name: 'What is on' })).toHaveAttribute('aria-current', 'true');
  await tick(page, 'Day and time', /^Tuesday,? \d/u);
  await showChoices(page);
  const asked = new URL(page.url()).searchParams;
  expect([asked.get('near'), asked.get('when'), asked.get('view')]).toEqual(['M5', 'tue', 'days']);
  const onTuesdays = await count(page);
  await goBy(page, nav.getByRole('link', { name: 'Map' }));
  expect(await count(page)).toBe(onTuesdays);
  await look(page, { words: 'art' });
  expect(new URL(page.url()).searchParams.get('view')).toBe('map');
  await goBy(page, nav.getByRole('link', { name: 'List' }));
  await expect(page).toHaveURL(/\/find\?q=art&near=M5&when=tue$/u);
});

test('somebody sees what is on tomorrow, all of it, and where that is told', async ({ page }) => {
  const tomorrow = addDays(wallMoment(new Date()).date, 1);
  await page.goto('/find?view=days');
  const days = page.locator('section.day');
  await expect(days).toHaveCount(14);
  const day = days.nth(1);
  await expect(day.getByRole('heading', { level: 2 })).toHaveText(`Tomorrow, ${sentenceDate(tomorrow)}`);
  await goBy(page, day.getByRole('link', { name: `on ${sentenceDate(tomorrow)}` }));
  await expect(page).toHaveURL(new RegExp(`view=days&day=${tomorrow}$`, 'u'));
  await expect(days).toHaveCount(1);
  const rows = days.locator('li.on');
  expect(await rows.count()).toBeGreaterThan(3);
  const words = await rows.allInnerTexts();
  for (const row of words) expect(row).toMatch(/Cost: (?:£|Free|Not |not told us|in their own words)/u);
  const minutes = (await days.locator('.on-time').allInnerTexts()).map((time) => {
    const [, hour = '', minute = '0', half] = /(\d+)(?::(\d+))?(am|pm)/u.exec(time.replace(/midday/u, '12pm')) ?? [];
    return ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute);
  });
  expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
  const first = rows.first().getByRole('link');
  const name = await first.innerText();
  await goBy(page, first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await goBy(page, page.getByRole('link', { name: 'See all 14 days' }));
  await expect(days).toHaveCount(14);
});

test('without a script the places are a list, and nothing is offered that needs one', async ({
  page,
  request,
  javaScriptEnabled,
}) => {
  const { total } = await askApi(request, '?near=M5');
  await page.goto('/find?near=M5&view=map');
  const links = page.getByRole('region', choices).locator('.placed a');
  expect(await links.count()).toBe(total);
  const places = page.locator('.place');
  await expect(places.first()).toContainText(/miles? away|mile away/u);
  const numbers = await page.locator('.place-number').allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, at) => `${at + 1}`));
  await expect(page.getByRole('button', { name: 'Show the map' })).toBeVisible({
    visible: javaScriptEnabled !== false,
  });
  await expect(page.getByRole('button', { name: /^Show on the map/u })).toHaveCount(0);
});

test('somebody who is told what is new gets the address of this search', async ({ page, request }) => {
  await page.goto('/find?near=M5&kind=meet&view=days&sort=soonest');
  const link = page.getByRole('link', { name: 'Tell me when something new fits' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toBe('/feed.xml?near=M5&kind=meet');
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute('href', href);
  const entries = (await (await request.get(href)).text()).match(/<entry>/gu)?.length ?? 0;
  expect(entries).toBeGreaterThan(0);
  // Who presses it sees what is in it, in words.
  await link.click();
  await expect(page.locator('entry > summary')).toHaveCount(entries);
  await expect(page.locator('entry > summary').first()).toBeVisible();
  await expect(page.locator('entry > id').first()).toBeHidden();
});

test('what is on says that a price was not told as the list does', async ({ page }) => {
  await page.goto('/find?view=days');
  const costs = page.locator('li.on').getByText(/^Cost: not told us$/u);
  expect(await costs.count()).toBeGreaterThan(0);
});
