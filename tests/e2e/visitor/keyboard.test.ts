import { expect, type Page, test } from '@playwright/test';
import { results } from '../../support/visitor.ts';

/** What has the focus: its words, and how thick the mark around it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // The mark may be on the label that is drawn for a box, or on what holds it.
    const marked = [
      element,
      element.parentElement,
      ...(element instanceof HTMLInputElement ? (element.labels ?? []) : []),
    ];
    const thick = marked.map((one) => {
      if (one === null) return 0;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const shadow = /(\d+(?:\.\d+)?)px(?: inset)?$/u.exec(boxShadow.split(/,(?![^(]*\))/u)[0]?.trim() ?? '')?.[1];
      return Math.max(outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), Number(shadow ?? 0));
    });
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      tag: element.localName,
      name: element.getAttribute('name'),
      mark: Math.max(...thick),
      isOnScreen: x + width > 0 && y + height > 0 && y < innerHeight && x < innerWidth,
    };
  });

/** Tabs until this has the focus, and sees at each stop where the focus is. */
async function tabTo(
  page: Page,
  isThere: (at: NonNullable<Awaited<ReturnType<typeof focused>>>) => boolean,
): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) continue;
    expect(at, 'the focus can be seen').toMatchObject({ isOnScreen: true });
    expect(at.mark, `how thick the mark is around “${at.words || at.name}”`).toBeGreaterThanOrEqual(2);
    if (isThere(at)) return;
  }
  throw new Error('The keyboard does not get there');
}

test('with a keyboard alone: home, a search, something picked, a choice, and what it says', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, ({ name }) => name === 'q');
  await page.keyboard.type('gardening');
  await tabTo(page, ({ name }) => name === 'near');
  await page.keyboard.type('M5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=gardening/u);

  const fold = page.locator('summary.find-fold-summary');
  if (await fold.isVisible()) {
    await tabTo(page, ({ words }) => words.includes('Change what you picked'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, ({ tag, name }) => tag === 'input' && name === 'kind');
  await page.keyboard.press('Space');
  await expect(page.locator('input[name=kind]:checked')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=/u);

  const name = await results(page).first().getByRole('heading', { level: 2 }).innerText();
  await tabTo(page, ({ words, tag }) => tag === 'a' && words === name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await tabTo(page, ({ words }) => words === 'All the facts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What it costs' })).toBeVisible();
});

test('the first stop skips to the main part', async ({ page }) => {
  for (const path of ['/', '/find', '/help']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect((await focused(page))?.words).toBe('Skip to the main part');
    await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeInViewport();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  }
});
