/**
 * What is known of one need. `some`: it is so at some of the places of a listing, and not, or nobody told us, at others. `untold` is what
 * is not known; it is never counted as a yes or a no.
 */
export type NeedAnswer = 'yes' | 'no' | 'some' | 'untold' | 'not_applicable';

export interface Answer {
  readonly answer: NeedAnswer;
  /** The reason in easy words. */
  readonly why: string;
  /** What whoever told it added in their own words, such as where the hoist is: it may narrow the answer. */
  readonly note?: string;
  /** Of `some`: nobody told us of at least one of the places. */
  readonly isPartUntold?: boolean;
}

/** Whether there is something to ask: what was told of every place is an answer, also where it is not the same at all of them. */
export const isToAsk = ({ answer, isPartUntold = false }: Pick<Answer, 'answer' | 'isPartUntold'>): boolean =>
  answer === 'untold' || isPartUntold;
