import { Audit } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import { Rules } from '@siteimprove/alfa-rules';

/**
 * Runs all of Alfa's rules over a document, given as Playwright's handle of it.
 * @param {import('playwright').JSHandle} document
 * @returns {Promise<{ outcome: string, rule: string, target: string, says: string }[]>} every outcome but those of rules that have nothing to look at
 */
export async function alfaOutcomes(document) {
  const page = await Playwright.toPage(document);
  const outcomes = await Audit.of(page, Rules.values()).evaluate();
  return [...outcomes]
    .map((one) => one.toJSON())
    .filter(({ outcome }) => outcome !== 'inapplicable')
    .map(({ outcome, rule, target, expectations }) => ({
      outcome,
      rule: rule.uri.split('/').at(-1),
      target: JSON.stringify(target).slice(0, 300),
      says: JSON.stringify(expectations ?? null).slice(0, 300),
    }));
}
