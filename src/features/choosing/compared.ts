import { chosenBySlug, type GoneChosen, type LiveChosen } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';

/** As many as stand side by side and can still be read. */
export const MOST_COMPARED = 4;

/** What a link asks to compare, as it is now. */
export interface ComparedNow {
  /** The first of those that are there, as many as are compared at once. */
  readonly shown: readonly LiveChosen[];
  /** Those there is no room for. */
  readonly left: readonly LiveChosen[];
  readonly gone: readonly GoneChosen[];
  /** How many addresses are of nothing that the public ever saw. */
  readonly unknown: number;
}

/** Reads them anew; one that was merged into another is that other. */
export function compared(db: Db, slugs: readonly string[]): ComparedNow {
  const asked = chosenBySlug(db, slugs);
  const moved = asked.map((one) => (one.state === 'gone' ? (one.now ?? one.slug) : one.slug));
  const now = chosenBySlug(db, [...new Set(moved)]);
  const live = now.filter((one): one is LiveChosen => one.state === 'live');
  return {
    shown: live.slice(0, MOST_COMPARED),
    left: live.slice(MOST_COMPARED),
    gone: now.filter((one): one is GoneChosen => one.state === 'gone'),
    unknown: slugs.length - asked.length,
  };
}
