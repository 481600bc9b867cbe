import { Conflict, Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn, valuesIn } from '#domain/form/values.ts';
import type { Review } from '#features/moderating/review.ts';
import { clashesToPick } from '#features/moderating/settle-clashes.ts';

type Words = App.Locals['screen']['queue'];
export const boxOfClash = (field: string): string => `clash.${field}`;

/** What somebody picked, by field. */
export const picksIn = (review: Review, values: FormValues): ReadonlyMap<string, string> =>
  new Map(clashesToPick(review).map(({ field }) => [field, valueIn(values, boxOfClash(field))]));

/** The words of a return: the ready phrases that were picked, then what was written. */
export function wordsOfReturn(values: FormValues, words: Words): string {
  const phrases: Readonly<Record<string, string>> = words.one.phrases;
  const picked = valuesIn(values, 'phrase').flatMap((id) => (Object.hasOwn(phrases, id) ? [phrases[id] ?? ''] : []));
  const written = valueIn(values, 'words');
  return [...picked, ...(written === '' ? [] : [written])].join('\n');
}

/** That a change is decided or taken back, in the words of the page; null while it waits. */
export function saidOver(state: Review['state'], { gone }: Words): string | null {
  if (state === 'decided') return gone.decided;
  return state === 'taken back' ? gone.taken : null;
}

/** What somebody else did first, in the words of the page; `state` is how the change stands now. */
const whoWasFirst = ({ both }: Conflict, state: Review['state'], words: Words): string =>
  saidOver(state, words) ?? (both.length > 0 ? words.clash.words : words.gone.anew);

/**
 * Why a decision could not be made, for whoever tried: what is wrong and the answer's status. What is wrong with the words to the author is
 * said at their box. `state` is how the change stands now. Other errors go on.
 */
export function decisionProblem(
  error: unknown,
  words: Words,
  box: string,
  state: Review['state'],
): { readonly errors: FormErrors; readonly status: number } {
  if (error instanceof Conflict) return { errors: { '': whoWasFirst(error, state, words) }, status: 409 };
  if (error instanceof Invalid) {
    const { reason: [tooLong] = [] } = error.fields;
    if (tooLong !== undefined) return { errors: { [box]: tooLong }, status: 422 };
    const named = Object.values(error.fields).flat();
    return { errors: { '': [words.gone.invalid, ...named].join(' ') }, status: 422 };
  }
  throw error;
}
