/** Something of a search that was not understood. */
export interface Problem {
  readonly parameter: string;
  /** What was left out, or what would do, for people. */
  readonly message: string;
  /** What a program may ask for, where that is a list. */
  readonly ids?: readonly string[];
}

const MOST_SAID = 3;
const MOST_LETTERS = 40;

const shorter = (value: string): string =>
  value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS).trimEnd()}…` : value;

/** "We left out “nope” (What kind).": values of a search that are in none of its lists, with the heading that they were asked under. */
export function leftOut(values: readonly string[], label: string): string {
  const said = values.slice(0, MOST_SAID).map((value) => `“${shorter(value)}”`);
  const more = values.length - said.length;
  return `We left out ${said.join(', ')}${more > 0 ? ` and ${more} more` : ''} (${label}).`;
}

/** The same problem for whoever reads no pages: the words with all that may be asked for. */
export const problemForPrograms = ({ parameter, message, ids }: Problem): Omit<Problem, 'ids'> => ({
  parameter,
  message: ids === undefined ? message : `${message} You can ask for: ${ids.join(', ')}.`,
});
