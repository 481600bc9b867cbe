import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Check } from '../checks/in-page.ts';

const ENGINE = new URL('./node_modules/accessibility-checker-engine/ace.js', import.meta.url);

const ReportSchema = z.object({
  results: z.array(
    z.object({
      ruleId: z.string(),
      value: z.tuple([z.string(), z.string()]),
      message: z.string(),
      snippet: z.string(),
    }),
  ),
});

interface Found {
  readonly ruleId: string;
  readonly snippet: string;
}

/**
 * What IBM takes for a slip and the page means:
 * - On the pages of questions the 5 answers that most people want stand apart from the rest of the same list, and days apart from parts of
 *   the day, each group with its own legend.
 * - In a list each card has its own box to compare it, called by the name of its choice; no group could say more.
 * - A form without a name is no landmark (HTML Accessibility API Mappings, `form`), so that it needs none to be told from others. A name on
 *   each of 20 buttons that save would make 20 landmarks of them.
 */
const MEANT: readonly ((found: Found) => boolean)[] = [
  ({ ruleId, snippet }) => ruleId === 'input_checkboxes_grouped' && / id="(?:more|pick|tick)-/u.test(snippet),
  ({ ruleId, snippet }) => ruleId === 'aria_form_label_unique' && !/ aria-label(?:ledby)?="/u.test(snippet),
];

let engine: string | undefined;

/** IBM's rules for WCAG 2.2: no violation that it is sure of. Its possible ones, and what it asks people, are for people. */
export const checkIbm: Check = async (page) => {
  engine ??= readFileSync(ENGINE, 'utf8');
  // Not a script element: the policy of the page lets none in.
  await page.evaluate(engine);
  const { results } = ReportSchema.parse(
    await page.evaluate(
      "new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => ({ results: results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet })) }))",
    ),
  );
  if (!results.some(({ value }) => value[1] === 'PASS')) return ['IBM looked at nothing'];
  return results
    .filter(({ value: [policy, result] }) => policy === 'VIOLATION' && result === 'FAIL')
    .filter((found) => !MEANT.some((isMeant) => isMeant(found)))
    .map(({ ruleId, message, snippet }) => `IBM ${ruleId}: ${message} ${snippet.slice(0, 160)}`);
};
