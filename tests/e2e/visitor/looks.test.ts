import { expect, type Page, test } from '@playwright/test';
import { goBy } from '../../support/visitor.ts';

/** Goes to the page about looks from the first link of the header. */
async function openLooks(page: Page): Promise<void> {
  await goBy(page, page.locator('header a').first());
  await expect(page.getByRole('heading', { level: 1, name: 'How this site looks' })).toBeVisible();
}

/** Picks an answer by its label, as people do. */
async function pick(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByText(answer, { exact: true }).click();
  await expect(group.getByRole('radio', { name: answer, exact: true })).toBeChecked();
}

const use = (page: Page) => goBy(page, page.getByRole('button', { name: 'Use this look' }));
const style = (page: Page, where: string, property: string): Promise<string> =>
  page
    .locator(where)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const pixels = async (page: Page, where: string, property: string) =>
  Number.parseFloat(await style(page, where, property));

interface Preference {
  readonly question: string;
  readonly answer: string;
  readonly is: (page: Page) => Promise<void>;
}

const PREFERENCES: readonly Preference[] = [
  {
    question: 'How big are the words?',
    answer: 'Biggest',
    is: async (page) => expect(await pixels(page, 'body', 'font-size')).toBeCloseTo(28.5, 1),
  },
  {
    question: 'How much space is there?',
    answer: 'More space',
    is: async (page) =>
      expect((await pixels(page, 'body', 'line-height')) / (await pixels(page, 'body', 'font-size'))).toBeCloseTo(
        1.85,
        2,
      ),
  },
  {
    question: 'Which colours?',
    answer: 'Cream',
    is: async (page) => expect(await style(page, 'html', 'background-color')).toBe('rgb(251, 238, 203)'),
  },
  {
    question: 'Which colours?',
    answer: 'White on black',
    is: async (page) => {
      expect(await style(page, 'html', 'background-color')).toBe('rgb(0, 0, 0)');
      expect(await style(page, 'main', 'color')).toBe('rgb(255, 255, 255)');
    },
  },
  {
    question: 'Which letters?',
    answer: 'Plain letters, like Arial',
    is: async (page) => expect(await style(page, 'body', 'font-family')).toMatch(/^Arial/u),
  },
  {
    question: 'Pictures?',
    answer: 'Bigger pictures',
    is: async (page) => {
      await page.goto('/help');
      expect(await pixels(page, '.point .picture', 'width')).toBe(168);
    },
  },
];

for (const { question, answer, is } of PREFERENCES)
  test(`${question} ${answer}: it is so on the page before, on the next, and until it is undone`, async ({ page }) => {
    await page.goto('/find?q=art');
    await openLooks(page);
    await pick(page, question, answer);
    await use(page);
    await expect(page).toHaveURL(/\/find\?q=art$/u);
    await is(page);
    await page.goto('/');
    await is(page);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    await page.goto('/looks');
    await goBy(page, page.getByRole('button', { name: 'Back to how it was' }));
    await expect(page.getByRole('status').first()).toHaveText('Done. The site looks as it was.');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('html').evaluate((html) => Object.keys({ ...(html as HTMLElement).dataset }))).toEqual(
      [],
    );
  });

test('the first words of a page say how it looks, so that nothing flashes', async ({ page }) => {
  await page.goto('/looks');
  await pick(page, 'Which colours?', 'White on black');
  await use(page);
  const answer = await page.reload();
  expect((await answer?.text())?.slice(0, 120)).toContain('<html lang="en-GB" data-colours="black">');
});

test('no pictures: none is asked for', async ({ page }) => {
  await page.goto('/looks');
  await pick(page, 'Pictures?', 'No pictures');
  await use(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && !request.url().endsWith('controls.svg')) asked.push(request.url());
  });
  for (const path of ['/', '/find', '/help']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.locator('img:visible').count()).toBe(0);
  }
  expect(asked.filter((url) => !url.includes('favicon'))).toEqual([]);
});

test('all the facts first: a listing opens with them, and easy read is a link away', async ({ page }) => {
  await page.goto('/find');
  await openLooks(page);
  await pick(page, 'What comes first?', 'All the facts');
  await use(page);
  await goBy(page, page.locator('li.result h2 a').first());
  const views = page.getByRole('navigation').filter({ has: page.getByText('All the facts', { exact: true }) });
  await expect(views.locator('[aria-current]')).toHaveText('All the facts');
  await goBy(page, views.getByRole('link', { name: 'Easy read' }));
  await expect(views.locator('[aria-current]')).toHaveText('Easy read');
  await expect(page.locator('[data-easy-read-point]').first()).toBeVisible();
});

test('Welsh: the frame is in Welsh and says that nobody has checked it', async ({ page }) => {
  await page.goto('/help');
  await openLooks(page);
  await pick(page, 'Which language?', 'Cymraeg (Welsh)');
  await use(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('header')).toHaveAttribute('lang', 'cy');
  await expect(page.getByRole('navigation', { name: 'Prif ddewislen' }).getByRole('link').first()).toHaveText(
    'Dod o hyd',
  );
  await expect(page.getByText('A Welsh speaker has not checked it yet.')).toBeVisible();
  await expect(page.locator('main')).not.toHaveAttribute('lang', 'cy');
});

test('the sample shows what is picked before it is sent', async ({ page }) => {
  await page.goto('/looks');
  const usual = await pixels(page, '.sample p', 'font-size');
  await pick(page, 'How big are the words?', 'Biggest');
  expect(await pixels(page, '.sample p', 'font-size')).toBeCloseTo(usual * 1.5, 1);
  await pick(page, 'Which colours?', 'Black on yellow');
  expect(await style(page, '.sample', 'background-color')).toBe('rgb(255, 233, 74)');
  await goBy(page, page.getByRole('button', { name: 'Try it on this page' }));
  await expect(page.getByRole('status').first()).toHaveText('Saved. The site looks like this now.');
  // The reader's letters are bigger now; the sample is as big as it said.
  expect(await pixels(page, '.sample p', 'font-size')).toBeCloseTo(usual * 1.5, 1);
});

test('with a keyboard: an answer by the arrows, and sent with Enter', async ({ page }) => {
  await page.goto('/looks?from=%2Fwords');
  await page.locator('#words-normal').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#words-bigger')).toBeChecked();
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
  await expect(page).toHaveURL(/\/words$/u);
  await expect(page.locator('html')).toHaveAttribute('data-words', 'bigger');
});

test.describe('what the device asks for comes first', () => {
  test('the dark, until other colours are chosen', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    expect(await style(page, 'html', 'background-color')).toBe('rgb(25, 19, 31)');
    await page.goto('/looks');
    await pick(page, 'Which colours?', 'White');
    await use(page);
    expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
  });

  test('its own colours, whatever was chosen; pictures stay on white', async ({ page }) => {
    await page.goto('/looks');
    await pick(page, 'Which colours?', 'Black on yellow');
    await use(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/help');
    expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style(page, '.point .picture', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style(page, '.button, .box, .point + .point', 'border-top-style')).toBe('solid');
  });

  test('more contrast: soft words are as strong as the others', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await page.goto('/find');
    expect(await style(page, '.soft', 'color')).toBe(await style(page, 'main', 'color'));
  });

  test('nothing moves', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of ['/', '/find', '/looks', '/help']) {
      await page.goto(path);
      expect([path, await page.evaluate(() => document.getAnimations().length)]).toEqual([path, 0]);
    }
  });

  test('letters made big in the browser’s own settings grow everything', async ({ page }) => {
    await page.goto('/help');
    const sizes = await page.evaluate(() => {
      const body = () => Number.parseFloat(getComputedStyle(document.body).fontSize);
      const usual = body();
      document.documentElement.style.fontSize = '32px';
      return [usual, body()];
    });
    expect(sizes).toEqual([19, 38]);
  });
});
