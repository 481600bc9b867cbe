import { type Chosen, chosenBySlug } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { MOST_IN_PACK } from '#domain/packing/pack.ts';

export type { Chosen } from '#db/chosen.ts';

/** What a link to the form for a new pack names. */
export interface Packable {
  /** At most as many as there is room for, each once. One that was merged into another is the other. */
  readonly chosen: readonly Chosen[];
  readonly isCut: boolean;
  /** How many of the addresses nothing public ever had. */
  readonly unknown: number;
}

/** The listings of some addresses, in their order, as they can go into a pack. */
export function packable(db: Db, slugs: readonly string[]): Packable {
  const known = chosenBySlug(db, slugs);
  const now = chosenBySlug(
    db,
    known.map((one) => (one.state === 'gone' ? (one.now ?? one.slug) : one.slug)),
  );
  const once = [...new Map(now.map((one) => [one.id, one])).values()];
  return {
    chosen: once.slice(0, MOST_IN_PACK),
    isCut: once.length > MOST_IN_PACK,
    unknown: slugs.length - known.length,
  };
}
