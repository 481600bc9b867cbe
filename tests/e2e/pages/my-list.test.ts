import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { refusingCookies } from '../../support/refusing-cookies.ts';
import { askApi } from '../../support/visitor.ts';

/** What pages ask of the site besides pages, pictures, styles and scripts. */
const sentBy = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`);
  });
  return sent;
};

const saveButton = (page: Page) => page.getByRole('button', { name: /^Saved? / }).first();
const listNames = (page: Page) => page.locator('li.saved-card').getByRole('heading', { level: 2 });
const cookieOf = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === 'list');

test.describe('saving', () => {
  let name = '';
  let path = '';
  test.beforeEach(async ({ request }) => {
    const { choices } = await askApi(request, '?kind=day');
    name = choices[0]?.listing.name ?? '';
    path = `/listings/${choices[0]?.listing.slug}`;
  });

  test('is told beside the name of the list and on kept pages, and is undone by the same button', async ({ page }) => {
    const sent = sentBy(page);
    await page.goto(path);
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    await expect(menu.getByRole('link', { name: 'My list', exact: true })).toBeVisible();
    await saveButton(page).click();
    await expect(menu.getByRole('link', { name: 'My list 1 saved' })).toBeVisible();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/find?kind=day');
    await expect(page.getByRole('button', { name: `Saved ${name}`, exact: true })).toBeVisible();
    await page.getByRole('button', { name: `Saved ${name}`, exact: true }).click();
    await expect(page.getByRole('button', { name: `Save ${name}`, exact: true })).toBeVisible();
    await expect(menu.getByRole('link', { name: 'My list', exact: true })).toBeVisible();
    expect(sent).toEqual([
      `/my/list do=save&slug=${path.slice('/listings/'.length)}&as=json`,
      `/my/list do=out&slug=${path.slice('/listings/'.length)}&as=json`,
    ]);
  });

  test('is done once when it is pressed twice', async ({ page }) => {
    const sent = sentBy(page);
    await page.goto(path);
    await saveButton(page).dblclick();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
    expect(sent).toHaveLength(1);
  });

  test('is not said any more of what was taken out in another tab', async ({ page, context }) => {
    await page.goto(path);
    await saveButton(page).click();
    const said = page.locator('.save-said').first();
    await expect(said).not.toBeEmpty();
    const other = await context.newPage();
    await other.goto(path);
    await saveButton(other).click();
    await expect(saveButton(other)).toHaveAttribute('aria-pressed', 'false');
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(said).toBeEmpty();
  });

  test('keeps the list where no script and no other page can read it', async ({ page, context }) => {
    await page.goto(path);
    await saveButton(page).click();
    await expect(saveButton(page)).toHaveText(/^Saved/u);
    expect(await cookieOf(context)).toMatchObject({ path: '/my', httpOnly: true, sameSite: 'Lax' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const asked = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/find')),
      page.goto('/find'),
    ]);
    expect((await asked[0].allHeaders()).cookie).toBeUndefined();
  });

  for (const [what, refuse] of [
    [
      'blocked',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Blocked', 'SecurityError');
          },
        }),
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full', 'QuotaExceededError');
        };
      },
    ],
  ] as const)
    test(`works as without a script when the storage is ${what}`, async ({ page }) => {
      await page.addInitScript(refuse);
      await page.goto(path);
      await saveButton(page).click();
      await expect(page).toHaveURL(/\/my\/list/u);
      await expect(listNames(page)).toHaveText([name]);
      await page.getByRole('link', { name: 'Go back to where you were' }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`, 'u'));
    });

  for (const isTold of [true, false])
    test(`shows what was chosen, and how to keep it, in a browser that refuses cookies and ${isTold ? 'says so' : 'does not say so'}`, async ({
      page,
      baseURL,
    }) => {
      const { origin, stop } = await refusingCookies(baseURL ?? '');
      if (isTold)
        await page.addInitScript(() => Object.defineProperty(navigator, 'cookieEnabled', { get: () => false }));
      await page.goto(`${origin}${path}`);
      await saveButton(page).click();
      await expect(page.getByRole('heading', { name: 'Your browser does not keep your list' })).toBeVisible();
      await expect(listNames(page)).toHaveText([name]);
      await expect(page.getByLabel('Link to this list')).toHaveValue(/\?ids=/u);
      await page.getByRole('button', { name: `Take out ${name}` }).click();
      await expect(page.getByRole('main')).toContainText('Nothing is in your list yet.');
      await page.getByRole('button', { name: 'Put it back' }).click();
      await expect(listNames(page)).toHaveText([name]);
      await stop();
    });

  test('says so when there is no network, and works when it is back', async ({ page, context }) => {
    await page.goto(path);
    await context.setOffline(true);
    await saveButton(page).click();
    await expect(page.getByText('We could not do this.')).toBeVisible();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
    await context.setOffline(false);
    await saveButton(page).click();
    await expect(saveButton(page)).toHaveText(/^Saved/u);
  });

  test('copies the link, or leaves it marked where that is not allowed', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/my/list?ids=${path.slice('/listings/'.length)}`);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.getByText('You copied the link.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.getByLabel('Link to this list').inputValue(),
    );
    await page.getByText('Show a square code').click();
    await expect(page.getByRole('img', { name: 'A square code. It opens this list.' })).toBeVisible();
  });
});

test('a list from an older version or one that was tampered with says so, and can be begun anew', async ({
  page,
  context,
  baseURL,
}) => {
  for (const value of ['0.abc', '1.zzz', '%%%']) {
    await context.addCookies([{ name: 'list', value, domain: new URL(baseURL ?? '').hostname, path: '/my' }]);
    await page.goto('/my/list');
    await expect(page.getByRole('main')).toContainText('We could not read all of your list.');
    await page.getByRole('button', { name: 'Start a new list' }).click();
    await expect(page.getByText('We could not read all of your list.')).toHaveCount(0);
  }
});

test('a choice of a list says what nobody told once, and places of each venue where they were told apart', async ({
  page,
}) => {
  await page.goto('/my/list?ids=walking-football-walminster,print-and-paint-wednesdays');
  const [football, prints] = [page.locator('li.saved-card').first(), page.locator('li.saved-card').nth(1)];
  await expect(football.getByText('Nobody has checked this yet')).toHaveCount(1);
  await expect(football.getByText('Cost: not told us')).toBeVisible();
  await expect(prints).toContainText('The Chapel Rooms: 4 places free');
  await page.goto('/listings/print-and-paint-wednesdays?view=all');
  await expect(page.getByRole('main')).toContainText('The Chapel Rooms: 4 places free.');
});

test('what comes after the bar to compare stands apart from it', async ({ page }) => {
  await page.goto('/my/list?ids=walking-football-walminster,print-and-paint-wednesdays');
  const bottom =
    (await page
      .locator('.compare-bar')
      .boundingBox()
      .then((box) => box && box.y + box.height)) ?? 0;
  const next = await page.getByRole('heading', { name: 'What you can do with this list' }).boundingBox();
  expect((next?.y ?? 0) - bottom).toBeGreaterThanOrEqual(24);
});
