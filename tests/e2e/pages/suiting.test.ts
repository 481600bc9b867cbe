import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { writeNeeds } from '#domain/suiting/kept-needs.ts';
import { NEED_IDS, NEEDS, type NeedId } from '#domain/suiting/needs.ts';
import { comparePath } from '#web/paths.ts';
import { askApi, results } from '../../support/visitor.ts';

const KEY = 'dayways.needs';
const keep = (page: Page, text: string) =>
  page.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [KEY, text] as const);
const status = (page: Page) => page.locator('[data-needs-page] [role=status]');

test.describe('what a browser keeps', () => {
  test('of an older make is read as far as it is known, and it is said', async ({ page }) => {
    await keep(page, '["hoist","stair_lift"]');
    await page.goto('/my/needs');
    await expect(status(page)).toHaveText('We could not read all that this device had kept. Look at your ticks.');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await page.goto('/find');
    await expect(page.getByText('You need: Hoist.')).toBeVisible();
  });

  test('and somebody has tampered with breaks no page', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    await keep(page, '{"v":1,"me":[{"x":"<img src=x>"},"__proto__"],"friend":7}');
    for (const path of ['/find', '/my/needs', '/my/compare']) await page.goto(path);
    await page.goto('/my/needs');
    await expect(status(page)).toContainText('We could not read all');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test('when it keeps nothing or is full, the page says so and the ticks stay while it is open', async ({ page }) => {
    for (const [method, fault] of [
      ['setItem', 'QuotaExceededError'],
      ['getItem', 'SecurityError'],
    ] as const) {
      const own = await page.context().newPage();
      await own.addInitScript(
        ([name, error]) => {
          const refuse = () => {
            throw new DOMException('no', error);
          };
          Storage.prototype.setItem = refuse;
          Storage.prototype[name] = refuse;
        },
        [method, fault] as const,
      );
      await own.goto('/my/needs');
      await own.locator('label[for="need-hoist"]').click();
      await expect(status(own)).toContainText('This browser keeps nothing for us now.');
      await expect(own.getByText('Ask them if there is a hoist.')).toBeVisible();
      await own.goto('/find');
      await expect(results(own).first()).toBeVisible();
      await expect(own.locator('.suits')).toHaveCount(0);
      await own.close();
    }
  });

  test('is followed by pages that are open elsewhere', async ({ page, context }) => {
    await page.goto('/find');
    const other = await context.newPage();
    await other.goto('/my/needs');
    await other.locator('label[for="need-makaton"]').click();
    await expect(page.getByText('You need: Makaton.')).toBeVisible();
    await other.getByRole('button', { name: 'Forget all of it' }).click();
    await expect(page.locator('.suit-live')).toHaveCount(0);
    await expect(page.locator('.suits')).toHaveCount(0);
  });
});

test('needs are told, and choices ordered, by keyboard alone on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/my/needs');
  await page.getByRole('checkbox', { name: /^No steps to get in/u }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: /^Toilet for disabled people/u })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText('This device remembers your ticks: 2.');
  await page.goto('/find');
  await page.getByRole('checkbox', { name: 'Put the most yes first' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('On this page the choices with the most yes are first.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Hide those with a no' })).toBeFocused();
});

test('nothing is shown or changed for who has told nothing, but one quiet link', async ({ page }) => {
  await page.goto('/find');
  await expect(page.getByRole('link', { name: 'Will it suit me?' })).toHaveCount(1);
  await expect(page.locator('.suits, .suit-live')).toHaveCount(0);
  await results(page).first().getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'Will it suit me?' })).toHaveCount(1);
  await expect(page.locator('#suits')).toBeHidden();
});

test('beside others a choice answers every need as it does on its own page', async ({ page, request }) => {
  const { choices } = await askApi(request, '?access=hoist');
  const slugs = [...new Set(choices.map(({ listing }) => listing.slug))].slice(0, 2);
  await keep(page, writeNeeds({ me: NEED_IDS, friend: null }));
  const answered = (list: Locator) => list.evaluateAll((all) => all.map((one) => one.getAttribute('data-answer')));
  const alone = [];
  for (const slug of slugs) {
    await page.goto(`/listings/${slug}`);
    await expect(page.locator('#suits li')).toHaveCount(NEED_IDS.length);
    alone.push(await answered(page.locator('#suits li')));
  }
  expect(alone.flat()).toContain('yes');
  await page.goto(comparePath(slugs));
  await expect(page.locator('.suit-table tr[data-need]')).toHaveCount(NEED_IDS.length);
  for (const [at, answers] of alone.entries())
    expect(await answered(page.locator(`.suit-table tr[data-need] td:nth-of-type(${at + 1})`))).toEqual(answers);
});

interface Sent {
  readonly what: string;
  readonly whole: string;
}

/** All that a new browser sends on a whole walk of somebody with these needs. */
async function sentOnWalk(browser: Browser, origin: string, slugs: readonly string[], needs: readonly NeedId[]) {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const sent: Sent[] = [];
  context.on('request', (one) => {
    const { pathname, search } = new URL(one.url());
    const what = `${one.method()} ${pathname}${search}`;
    sent.push({ what, whole: `${what} ${one.postData() ?? ''} ${JSON.stringify(one.headers())}` });
  });
  const toTheEnd = async () => {
    for (let at = 0; at < 6000; at += 600) await page.evaluate((y) => scrollTo(0, y), at);
    await page.waitForLoadState('networkidle');
  };
  await page.goto('/my/needs', { waitUntil: 'networkidle' });
  for (const need of needs) await page.locator(`label[for="need-${need}"]`).click();
  await toTheEnd();
  await page.goto('/find', { waitUntil: 'networkidle' });
  await page.locator('label[for="suit-order"]').click();
  await page.waitForLoadState('networkidle');
  await page.goto(`/listings/${slugs[0]}`, { waitUntil: 'networkidle' });
  await expect(page.locator('#suits li')).toHaveCount(needs.length);
  await toTheEnd();
  await page.goto(`/my/compare?ids=${slugs.join(',')}`, { waitUntil: 'networkidle' });
  await toTheEnd();
  await page.goto('/my/needs', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await context.close();
  return sent;
}

test('no need ever leaves the browser: whatever somebody needs, the same is asked for', async ({
  browser,
  request,
  baseURL,
}) => {
  const { choices } = await askApi(request, '?kind=day');
  const slugs = [...new Set(choices.map(({ listing }) => listing.slug))].slice(0, 2);
  const walks = [];
  for (const needs of [
    ['hoist', 'bsl'],
    ['low_cost', 'upset', 'bus'],
  ] as const)
    walks.push(await sentOnWalk(browser, baseURL ?? '', slugs, needs));
  const [one = [], other = []] = walks;
  const asked = (sent: readonly Sent[]) => [...new Set(sent.map(({ what }) => what))].toSorted();
  expect(asked(one)).toEqual(asked(other));
  expect(asked(one).filter((what) => !what.startsWith('GET '))).toEqual([]);
  for (const { what, whole } of [...one, ...other].filter((sent) => !/^GET \/(?:_astro|pictures)\//u.test(sent.what))) {
    expect(whole, what).not.toMatch(/"cookie"/iu);
    for (const need of NEED_IDS) {
      expect(whole).not.toContain(`${need}"`);
      expect(whole).not.toContain(`=${need}`);
      expect(whole).not.toContain(NEEDS[need].label);
    }
  }
});
