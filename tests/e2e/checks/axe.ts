import type { Page } from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';
import type { Check } from './in-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** V5: colours are all that is different in the dark. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/**
 * What may be wrong at another size though the same elements are seen: where they stand, and on what they are drawn. How large what is
 * pressed is, V6 asks at each size, and asks for more than axe.
 */
const DRAWN_RULES = [...COLOUR_RULES, 'scrollable-region-focusable', 'css-orientation-lock'];
/** Puts axe into the page, where it is not in it yet: reading half a megabyte of script costs as much as running it. */
async function bring(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
}

async function violations(page: Page, options: RunOptions, how: string): Promise<string[]> {
  await bring(page);
  const found = await page.evaluate(
    async (asked) => {
      const { axe } = globalThis as typeof globalThis & { readonly axe: typeof axeCore };
      const { violations: wrong } = await axe.run(document, asked);
      return wrong.flatMap(({ id, nodes }) =>
        nodes.slice(0, 4).map(({ target, failureSummary }) => ({
          id,
          target: target.join(' '),
          why: failureSummary?.split('\n')[1]?.trim() ?? '',
        })),
      );
    },
    // Our pages have no frames. What is right needs no description.
    { resultTypes: ['violations'], iframes: false, ...options } satisfies RunOptions,
  );
  return found.map(({ id, target, why }) => `axe ${id}${how} ${target}: ${why}`);
}

/** axe with the rules of A, AA and AAA and of good practice. Text on its paper is 7:1, or 4.5:1 where it is large. */
export const checkAxe = (page: Page): Promise<string[]> =>
  violations(page, { runOnly: { type: 'tag', values: TAGS } }, '');

/** The rules of axe that depend on how a page is drawn: enough at a second size, when the same elements are seen there. */
export const checkAxeAsDrawn = (page: Page): Promise<string[]> =>
  violations(page, { runOnly: { type: 'rule', values: DRAWN_RULES } }, '');

/** V5 once more, as a device in the dark shows it. */
export const checkDarkColours: Check = async (page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, { runOnly: { type: 'rule', values: COLOUR_RULES } }, ' in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};
