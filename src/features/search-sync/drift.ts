import { setTimeout as pause } from 'node:timers/promises';
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

/** Few enough that no page waits long for a slice, and so much rest between them that most of the time belongs to visitors. */
const SLICE = 2;
const REST = 5;

const isPublic = (db: Db, choice: string, at: Date): boolean =>
  [...documentsOf(db, choice.slice(0, choice.indexOf('_')), at)].some(({ id }) => id === choice);

/**
 * Compares what engines hold with what is published, and puts every listing that differs back into the outbox, so that the drain mends
 * it. What is held and no longer public is taken out at once. Five sixths of the time are left to other work. Throws `SearchUnavailable`.
 */
export async function repairDrift(db: Db, engines: readonly SearchEngine[], at: Date): Promise<Drift> {
  const held = await Promise.all(
    engines.map(async (engine) => ({ engine, versions: new Map(await engine.versions()) })),
  );
  const differing = new Set<string>();
  const counts = { missing: 0, stale: 0, extra: 0 };
  let done = 0;
  let began = performance.now();
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
    if (done % SLICE === 0) {
      await pause((performance.now() - began) * REST);
      began = performance.now();
    }
  }
  for (const { engine, versions } of held) {
    // It may have been published since the others were looked at.
    const gone = [...versions.keys()].filter((id) => !isPublic(db, id, at));
    counts.extra += gone.length;
    if (gone.length > 0) await engine.remove(gone);
  }
  tellAgain(db, [...differing], at);
  return counts;
}
