import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData);

/** Astro puts this where the first part with a script stands, and it cannot be told to put it elsewhere. */
const STYLE_OF_ISLANDS = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

/** What html-validate finds wrong with a page as it was sent. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html.replace(STYLE_OF_ISLANDS, ''));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `html-validate ${ruleId}: ${message} (${selector})`),
  );
}
