import { isHidden } from '#domain/freshness/standing.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './catalogue-entry.ts';

// Working out where twenty thousand listings stand takes longer than all the rest of a question, and holds for the whole day.
const known = new WeakMap<Catalogue, { readonly today: string; readonly entries: readonly Entry[] }>();

/** The entries that the public may see on a day (`YYYY-MM-DD`): what nobody checked for too long is out. */
export function seenOn(catalogue: Catalogue, today: string): readonly Entry[] {
  const made = known.get(catalogue);
  if (made?.today === today) return made.entries;
  const entries = catalogue.entries.filter(({ checkable }) => !isHidden(checkable, today));
  known.set(catalogue, { today, entries });
  return entries;
}
