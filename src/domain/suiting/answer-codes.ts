import type { NeedAnswer } from './answer.ts';

/** One letter an answer: a page of results holds hundreds of them. */
const CODES: Readonly<Record<NeedAnswer, string>> = { yes: 'y', no: 'n', some: 's', untold: 'u', not_applicable: 'a' };
const ANSWERS = new Map<string, NeedAnswer>(
  (Object.keys(CODES) as NeedAnswer[]).map((answer) => [CODES[answer], answer]),
);

/** Answers in the order of the needs, as one word. */
export const writeAnswers = (answers: readonly NeedAnswer[]): string => answers.map((answer) => CODES[answer]).join('');

/** The other way round. A letter that is none counts as not told. */
export const readAnswers = (word: string): NeedAnswer[] => [...word].map((letter) => ANSWERS.get(letter) ?? 'untold');
