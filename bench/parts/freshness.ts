import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { publishedListingIds } from '#db/choice-sources.ts';
import { askStraight, INDEX } from '../asking/straight.ts';
import { quantile } from '../figures/spread.ts';
import { type Stage, uncached } from './stage.ts';

const LOOK_AGAIN_MS = 2;
/** A change that is not there by then is a fault, not a slow figure. */
const LONGEST_MS = 60_000;

const FoundSchema = z.object({ total: z.number() });
const HitsSchema = z.object({ results: z.array(z.object({ totalHits: z.number() })) });

type Looks = Readonly<Record<string, () => Promise<boolean>>>;

function looksFor(stage: Stage, word: string): Looks {
  const { site, client, meilisearch } = stage;
  const visitor = async () => {
    const { body } = await client.ask(uncached(`${site.origin}/api/search?q=${word}`));
    return FoundSchema.parse(JSON.parse(body.toString())).total > 0;
  };
  if (meilisearch === null) return { 'a visitor, FTS5 alone': visitor };
  const json = JSON.stringify({ queries: [{ indexUid: INDEX, q: word, page: 1, hitsPerPage: 1 }] });
  const straight = async () => {
    const { body } = await askStraight(client, meilisearch, json);
    return (HitsSchema.parse(JSON.parse(body.toString())).results[0]?.totalHits ?? 0) > 0;
  };
  return { 'a visitor, Meilisearch with FTS5': visitor, 'Meilisearch itself': straight };
}

/** Looks until each has seen it, and gives when that was, in milliseconds since 1970. */
async function seenAt(looks: Looks): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  const end = performance.now() + LONGEST_MS;
  const watch = async ([name, look]: [string, () => Promise<boolean>]) => {
    while (!(await look())) {
      if (performance.now() > end) throw new Error(`A change was not seen within ${LONGEST_MS} ms: ${name}`);
      await pause(LOOK_AGAIN_MS);
    }
    seen.set(name, performance.timeOrigin + performance.now());
  };
  await Promise.all(Object.entries(looks).map(watch));
  return seen;
}

/** Letters that no other word is near to, so that a typing mistake allowed for does not find an earlier one. */
const newWord = (): string => [...randomBytes(14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** From a change kept in the running process until a search finds it. */
export async function measureFreshness(stage: Stage): Promise<void> {
  const { report, choices, db, site, effort } = stage;
  const ids = [...publishedListingIds(db)];
  const took = new Map<string, number[]>();
  for (let number = 0; number < effort.publishes; number += 1) {
    const word = newWord();
    const id = ids[(number * 7919) % ids.length];
    if (id === undefined) throw new Error('Nothing is published');
    const at = await site.publish(id, word);
    for (const [name, moment] of await seenAt(looksFor(stage, word)))
      took.set(name, [...(took.get(name) ?? []), moment - at]);
  }
  const line = { part: 'From publishing to being found', choices, unit: 'ms' };
  for (const [name, times] of took) {
    report.add({ ...line, name: `${name}, p50`, rounds: [quantile(times, 0.5)], aim: { goal: 'P8', most: 300 } });
    report.add({ ...line, name: `${name}, p99`, rounds: [quantile(times, 0.99)], aim: { goal: 'P8', most: 1000 } });
  }
}
