import { setImmediate as breathe } from 'node:timers/promises';
import { publishedListingIds } from '#db/choice-sources.ts';
import type { Db } from '#db/client.ts';
import type { SearchEngine } from '#search/port.ts';
import { documentsOf } from './documents.ts';
import { tellAgain } from './outbox.ts';

export interface Drift {
  readonly missing: number;
  readonly stale: number;
  readonly extra: number;
}

const SLICE = 50;

/**
 * Compares what engines hold with what is published, and puts every listing that differs back into the outbox, so that the drain mends
 * it. What is held and no longer public is taken out at once. Lets other work run between slices. Throws `SearchUnavailable`.
 */
export async function repairDrift(db: Db, engines: readonly SearchEngine[], at: Date): Promise<Drift> {
  const held = await Promise.all(
    engines.map(async (engine) => ({ engine, versions: new Map(await engine.versions()) })),
  );
  const differing = new Set<string>();
  const counts = { missing: 0, stale: 0, extra: 0 };
  let done = 0;
  for (const listing of [...publishedListingIds(db)]) {
    for (const { id, version } of documentsOf(db, listing, at))
      for (const { versions } of held) {
        const has = versions.get(id);
        versions.delete(id);
        if (has === version) continue;
        counts[has === undefined ? 'missing' : 'stale'] += 1;
        differing.add(listing);
      }
    done += 1;
    if (done % SLICE === 0) await breathe();
  }
  for (const { engine, versions } of held) {
    counts.extra += versions.size;
    if (versions.size > 0) await engine.remove([...versions.keys()]);
  }
  tellAgain(db, [...differing], at);
  return counts;
}
