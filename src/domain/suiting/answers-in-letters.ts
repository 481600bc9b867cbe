import { writeAnswers } from './answer-codes.ts';
import { type AtPlace, answersAt } from './answers.ts';
import { NEED_IDS } from './needs.ts';

/** What one place of a listing answers to every need, as a result carries it. */
export function answersInLetters(at: AtPlace): string {
  const answers = answersAt(at);
  return writeAnswers(NEED_IDS.map((id) => answers[id].answer));
}
