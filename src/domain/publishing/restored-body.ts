import type { Draft } from './draft.ts';
import type { Subject } from './subject.ts';

/** What is true of now and not of the words: an old writing does not bring it back. */
const OF_NOW = ['places', 'placesAt', 'alert', 'alertUntil', 'checked', 'checks', 'goneFromSource'] as const;

const isOfNow = ([field]: readonly [string, unknown]): boolean => OF_NOW.some((known) => known === field);

/** An old writing as it can be written on now. */
export function restoredBody<S extends Subject>(old: Draft<S>, current: Draft<S>): Draft<S> {
  const kept = Object.entries(old).filter((field) => !isOfNow(field));
  const now = Object.entries(current).filter(isOfNow);
  return Object.fromEntries([...kept, ...now]) as Draft<S>;
}
