/** What is shown wherever nobody gave the answer: never "Free", "Anyone" or an empty space. */
export const NOT_TOLD = 'Not told us';

/** What stands behind a label in the same line: "Cost: not told us". */
export const afterLabel = (text: string): string => (text === NOT_TOLD ? text.toLowerCase() : text);
