import { type Db, inTransaction } from '#db/client.ts';
import { type Publication, publishAll } from '#db/publish/publish.ts';
import { GENERATOR } from '#domain/actor.ts';
import { generate } from './generate.ts';

const GROUPS_IN_BATCH = 100;

/** Publishes generated listings, a hundred providers with all that is theirs in one transaction. Says how many listings there are so far. */
export function publishGenerated(
  db: Db,
  { listings, seed, at }: { readonly listings: number; readonly seed: number; readonly at: Date },
  onListings: (made: number) => void = () => undefined,
): { readonly created: number; readonly unchanged: number } {
  const counts = { created: 0, unchanged: 0 };
  const write = (batch: readonly Publication[][]): void => {
    inTransaction(db, () => {
      for (const published of publishAll(db, batch.flat(), GENERATOR, at))
        if (published.subject === 'listing') counts[published.change === 'unchanged' ? 'unchanged' : 'created'] += 1;
    });
    onListings(counts.created + counts.unchanged);
  };
  let batch: Publication[][] = [];
  for (const group of generate(listings, seed, at.toISOString().slice(0, 10))) {
    batch.push(group);
    if (batch.length < GROUPS_IN_BATCH) continue;
    write(batch);
    batch = [];
  }
  if (batch.length > 0) write(batch);
  return counts;
}
