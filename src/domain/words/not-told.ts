/** What is shown wherever nobody gave the answer: never "Free", "Anyone" or an empty space. */
export const NOT_TOLD = 'Not told us';

/** What is shown of a cost of which only words are told: no price, and not nothing. */
export const COST_WRITTEN = 'The cost is in their own words';

/** What stands behind a label in the same line: "Cost: not told us", "Cost: in their own words". */
export function afterLabel(text: string): string {
  if (text === COST_WRITTEN) return 'in their own words';
  return text === NOT_TOLD ? text.toLowerCase() : text;
}
