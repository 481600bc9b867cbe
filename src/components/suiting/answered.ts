import { readAnswers } from '#domain/suiting/answer-codes.ts';
import type { AnswerOf } from '#domain/suiting/suits.ts';
import { copyOf } from './draw.ts';

/** A choice of the page with its answers to every need. */
export interface Answered {
  readonly card: HTMLElement;
  readonly answerOf: AnswerOf;
}

/** The needs that the page knows, in its order, with their labels. */
export function labelsIn(root: ParentNode): ReadonlyMap<string, string> {
  const rows = [...(copyOf(root, 'needs')?.querySelectorAll<HTMLElement>('[data-need]') ?? [])];
  return new Map(rows.map((row) => [row.dataset.need ?? '', row.textContent ?? '']));
}

/** The choices of a list that carry answers, in the order of the needs. */
export const answeredIn = (list: HTMLElement, known: readonly string[]): Answered[] =>
  [...list.querySelectorAll<HTMLElement>(':scope > [data-answers]')].map((card) => {
    const answers = readAnswers(card.dataset.answers ?? '');
    return { card, answerOf: (need: string) => answers[known.indexOf(need)] ?? 'untold' };
  });
