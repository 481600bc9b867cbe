import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { sitePages } from '../../support/site-pages.ts';

test.setTimeout(180_000);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } } as const;

/** One of each kind of page, and the states that matter. */
function kindsOfPages(): string[] {
  const { listings, providers, venues } = sitePages();
  const [least, most] = [listings[0]?.path ?? '', listings.at(-1)?.path ?? ''];
  return [
    ...[
      '/',
      '/find',
      '/find?access=hoist&when=tue&near=M5&untold=access',
      '/find?kind=internship&when=sun',
      '/find?near=Zzyzx',
    ],
    ...[least, most, `${most}?view=all`, providers[0] ?? '', venues[0] ?? ''],
    ...['/guides/a-way-to-a-job', '/words', '/help', '/nothing'],
  ];
}

/** Colours are all that is different in the dark. */
const rulesFor = (page: Page, colorScheme: 'light' | 'dark') =>
  colorScheme === 'light'
    ? new AxeBuilder({ page }).withTags(TAGS)
    : new AxeBuilder({ page }).withRules(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);

async function violations(page: Page, path: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.goto(path);
  // What is folded away is part of the page too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations: found } = await rulesFor(page, colorScheme).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) =>
          `${path}: ${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(SIZES))
    test(`axe finds nothing, ${colorScheme}, ${size}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of kindsOfPages()) found.push(...(await violations(page, path, colorScheme)));
      await context.close();
      expect(found).toEqual([]);
    });
