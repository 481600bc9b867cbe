import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Check } from './in-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** V5: colours are all that is different in the dark. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

// Our pages have no frames, so axe need not open a page of its own to put answers together. What is right needs no description.
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function violations(axe: AxeBuilder, how: string): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 4)
      .map(
        ({ target, failureSummary }) =>
          `axe ${id}${how} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}

/** axe with the rules of A, AA and AAA and of good practice. Text on its paper is 7:1, or 4.5:1 where it is large. */
export const checkAxe: Check = (page) => violations(axeOn(page).withTags(TAGS), '');

/** V5 once more, as a device in the dark shows it. */
export const checkDarkColours: Check = async (page: Page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(axeOn(page).withRules(COLOUR_RULES), ' in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};
