import type { NeedAnswer } from '#domain/suiting/answer.ts';

/** How each answer is drawn, in the order in which people are told. The words beside it say the same. */
export const ANSWER_LOOKS = [
  { answer: 'yes', tone: 'is-yes', sign: 'check' },
  { answer: 'some', tone: 'is-wait', sign: 'place' },
  { answer: 'no', tone: 'is-no', sign: 'close' },
  { answer: 'untold', tone: 'is-wait', sign: 'question' },
  { answer: 'not_applicable', tone: 'soft', sign: 'next' },
] as const satisfies readonly { readonly answer: NeedAnswer; readonly tone: string; readonly sign: string }[];

const lookOfAnswer = (answer: NeedAnswer) => ANSWER_LOOKS.find((look) => look.answer === answer) ?? ANSWER_LOOKS[3];

/** A yes with a note is not drawn as a plain one. */
const NOTED_LOOK = { tone: 'is-wait', sign: 'check' } as const;

export const lookOf = (answer: NeedAnswer, isNoted = false) =>
  answer === 'yes' && isNoted ? NOTED_LOOK : lookOfAnswer(answer);
