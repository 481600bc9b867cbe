import { Invalid } from './errors.ts';

/** Letters that the team may write with a decision: to whoever it is about, or for the record. */
export const MOST_ANSWER_LETTERS = 2000;

/** The words of a decision without the spaces around them. Throws `Invalid`, at their box, when they are more than anybody reads. */
export function readAnswer(given: string, box: string): string {
  const words = given.trim();
  const tooMany = `Write this in ${MOST_ANSWER_LETTERS} letters or fewer`;
  if (words.length > MOST_ANSWER_LETTERS) throw new Invalid(tooMany, { [box]: [tooMany] });
  return words;
}
