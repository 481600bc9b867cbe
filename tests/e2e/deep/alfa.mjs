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
    .map((one) => ({ one, json: one.toJSON() }))
    .filter(({ json }) => json.outcome !== 'inapplicable')
    .map(({ one, json }) => ({
      outcome: json.outcome,
      rule: json.rule.uri.split('/').at(-1),
      target: String(one.target).replaceAll(/\s+/gu, ' ').slice(0, 200),
      says: (json.expectations ?? []).flatMap(([, { error }]) => error?.message ?? []).join(', '),
    }));
}
