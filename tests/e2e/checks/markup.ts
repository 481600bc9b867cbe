import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData);

/** What html-validate finds wrong with a page as it was sent. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `html-validate ${ruleId}: ${message} (${selector})`),
  );
}
