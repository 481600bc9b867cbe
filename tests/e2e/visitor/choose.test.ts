import { expect, test } from '@playwright/test';
import { askApi, count, goBy, look, results, showChoices, tick } from '../../support/visitor.ts';

test('a carer asks for a hoist and a lift: each choice has both at that place, and those that have not told us are said and marked', async ({
  page,
  request,
}) => {
  await page.goto('/find');
  await tick(page, 'The building', /^Hoist/u);
  await tick(page, 'The building', /^Lift/u);
  await showChoices(page);
  const sure = await count(page);
  const said = await askApi(request, '?access=hoist&access=lift');
  expect(sure).toBe(said.total);
  for (const result of await results(page).all()) {
    const reasons = result.getByRole('list', { name: 'It has:' });
    await expect(reasons).toContainText('Hoist');
    // A place on one floor has none, and nobody needs one there.
    await expect(reasons).toContainText(/Lift|No lift needed/u);
    await expect(reasons).not.toContainText(/not told us/iu);
  }

  const untold = said.not_told.access ?? 0;
  expect(untold).toBeGreaterThan(0);
  const notice = page.locator('.notice', { hasText: 'not told us' });
  await expect(notice).toContainText(`${untold} more have not told us about: Lift, Hoist.`);
  await goBy(page, notice.getByRole('link', { name: /Show them too/u }));
  expect(await count(page)).toBe(sure + untold);
  let marked = 0;
  for (;;) {
    for (const result of await results(page).all()) {
      const words = await result.getByRole('list', { name: 'It has:' }).innerText();
      if (/not told us/iu.test(words)) marked += 1;
      // Once, in plain words: never "Not told us: Hoist: not told us".
      expect(words).not.toMatch(/not told us.*not told us/iu);
    }
    const next = page.getByRole('link', { name: 'Next page' });
    if ((await next.count()) === 0) break;
    await goBy(page, next);
  }
  expect(marked).toBe(untold);
});

test('what a carer asked for stands on the page of the place as well', async ({ page, request }) => {
  const { choices } = await askApi(request, '?access=hoist&way=venue');
  for (const { venue } of choices.slice(0, 3)) {
    await page.goto(`/venues/${venue?.slug}`);
    await expect(page.locator('.fact-yes', { hasText: /hoist/iu })).toBeVisible();
  }
});

test('a young person finds a supported internship that they can still ask for', async ({ page, request }) => {
  const { facets } = await askApi(request, '?kind=internship');
  const month = facets.find(({ id }) => id === 'start')?.values.find(({ value }) => /^20/u.test(value));
  await page.goto('/');
  await goBy(page, page.getByRole('link', { name: 'Get help with work' }));
  await expect(page).toHaveURL(/kind=internship/u);
  await look(page, {});
  for (const other of ['Get ready for work', 'Find a job', 'Find a job: mental health', 'Keep my job'])
    await goBy(page, page.getByRole('link', { name: `Take away: ${other}`, exact: true }));
  await tick(page, 'When it starts', month?.label ?? 'no month');
  await showChoices(page);
  expect(await count(page)).toBe(month?.count);
  await goBy(page, results(page).first().getByRole('heading', { level: 2 }).getByRole('link'));
  const when = page.locator('#when');
  await expect(when).toContainText(/You can start on \w+day \d+ \w+ 20\d\d\./u);
  const closes = /Ask to join by \w+day (\d+ \w+ 20\d\d)\./u.exec(await when.innerText())?.[1];
  if (closes !== undefined) expect(Date.parse(`${closes} UTC`)).toBeGreaterThan(Date.now() - 86_400_000);
});

test('a link worker finds price, places, how to refer and when it was checked among all the facts', async ({
  page,
  request,
}) => {
  const { choices } = await askApi(request, '?join=social_worker&places=places&paying=direct_payment');
  const choice = choices.find(({ price }) => price.startsWith('£')) ?? choices[0];
  await page.goto(`/listings/${choice?.listing.slug}`);
  await goBy(
    page,
    page.getByRole('navigation', { name: 'How to read this' }).getByRole('link', { name: 'All the facts' }),
  );
  const part = (heading: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: heading, level: 2 }) });
  await expect(part('What it costs')).toContainText(/£\d|Free|Not told us/u);
  await expect(part('What it costs')).toContainText(/direct payment/iu);
  await expect(part('How to join')).toContainText(/places? free/iu);
  await expect(part('How to join')).toContainText('Your social worker asks');
  await expect(part('How to join')).toContainText('How long it takes');
  await expect(part('Who it is for')).toContainText('How much support');
  await expect(part('Talk to them').getByRole('link').first()).toBeVisible();
  await expect(part('Last checked')).toContainText(
    /^Last checked\s*(?:Checked on \w+day \d+ \w+ 20\d\d by|Nobody has)/u,
  );
});

test('an employer finds who helps employers, and whom to phone', async ({ page, request }) => {
  await page.goto('/');
  await goBy(page, page.getByRole('link', { name: 'For employers', exact: true }));
  expect(await count(page)).toBe((await askApi(request, '?kind=employers')).total);
  await goBy(page, results(page).first().getByRole('heading', { level: 2 }).getByRole('link'));
  await expect(page.getByRole('link', { name: /^(?:Phone|Email) /u }).first()).toBeVisible();
});

test('who runs it → what they run → the place → what else is on there', async ({ page, request }) => {
  const { choices } = await askApi(request, '?way=venue');
  const choice = choices[0];
  await page.goto(`/providers/${choice?.provider.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(choice?.provider.name ?? '');
  await goBy(page, page.getByRole('link', { name: choice?.listing.name ?? '', exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(choice?.listing.name ?? '');
  await page
    .getByRole('link', { name: `Where: ${choice?.venue?.name}`, exact: true })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(choice?.venue?.name ?? '');
  const there = page
    .locator('section', { has: page.getByRole('heading', { name: /^What is on at/u }) })
    .getByRole('link');
  await expect(there.filter({ hasText: choice?.listing.name ?? '' })).toBeVisible();
  const last = there.last();
  const name = await last.innerText();
  await goBy(page, last);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a page that is not there says so, and leads on', async ({ page }) => {
  const answer = await page.goto('/listings/not-any-more');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
  await goBy(page, page.getByRole('link', { name: 'Find something to do' }));
  expect(await count(page)).toBeGreaterThan(0);
});
