import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { blocksOf, type Likeness, likenessOf } from '#domain/duplicates/alike.ts';
import type { Record } from '#domain/duplicates/record.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { readRecords } from './read-records.ts';

/** Two records that may be one. */
export interface Pair extends Likeness {
  readonly one: string;
  readonly other: string;
  readonly names: readonly [string, string];
}

/** What so many share says nothing: a council's one phone number, a chain's one name. */
const MOST_IN_BLOCK = 60;
const COMPARED_IN_TURN = 5_000;

/** Puts records into the blocks in which they are compared. */
async function inBlocks(db: Db, subject: Subject): Promise<Map<string, Record[]>> {
  const blocks = new Map<string, Record[]>();
  for (const slice of readRecords(db, subject)) {
    for (const record of slice)
      for (const block of blocksOf(record)) {
        const there = blocks.get(block);
        if (there === undefined) blocks.set(block, [record]);
        else there.push(record);
      }
    await turn();
  }
  return blocks;
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Every two of a block, each once. */
function* pairsIn(records: readonly Record[]): Generator<readonly [Record, Record]> {
  for (const [at, one] of records.entries()) for (const other of records.slice(at + 1)) yield [one, other];
}

async function compare(blocks: Iterable<readonly Record[]>): Promise<Pair[]> {
  const pairs = new Map<string, Pair | null>();
  let compared = 0;
  for (const block of blocks) {
    if (block.length < 2 || block.length > MOST_IN_BLOCK) continue;
    for (const [one, other] of pairsIn(block)) {
      const key = keyOf(one.id, other.id);
      if (one.id === other.id || pairs.has(key)) continue;
      const likeness = likenessOf(one, other);
      const [first, second] = one.id < other.id ? [one, other] : [other, one];
      pairs.set(key, likeness && { ...likeness, one: first.id, other: second.id, names: [first.name, second.name] });
      compared += 1;
      if (compared % COMPARED_IN_TURN === 0) await turn();
    }
  }
  return [...pairs.values()]
    .filter((pair) => pair !== null)
    .sort(
      (a, b) =>
        b.score - a.score || (a.names[0] < b.names[0] ? -1 : a.names[0] > b.names[0] ? 1 : a.one < b.one ? -1 : 1),
    );
}

/** Changes whenever something is published, taken back, put together or told apart. */
const STATE = `SELECT coalesce((SELECT max(rowid) FROM revisions), 0) || ' ' || (SELECT max(updated_at) FROM providers) || ' ' ||
  (SELECT max(updated_at) FROM venues) || ' ' || (SELECT max(updated_at) FROM listings)`;

interface Found {
  readonly state: string;
  readonly pairs: Promise<readonly Pair[]>;
}
const found = new WeakMap<Db['sqlite'], Map<Subject, Found>>();

/**
 * Published records of one kind that may be the same, the surest first. Found in slices, so that visitors are served meanwhile, and kept until
 * something changes.
 */
export function findDuplicates(db: Db, subject: Subject): Promise<readonly Pair[]> {
  const kept = found.get(db.sqlite) ?? new Map<Subject, Found>();
  found.set(db.sqlite, kept);
  const state = statement<[], string>(db, STATE).pluck().get() ?? '';
  const known = kept.get(subject);
  if (known?.state === state) return known.pairs;
  const pairs = inBlocks(db, subject).then((blocks) => compare(blocks.values()));
  kept.set(subject, { state, pairs });
  // What failed is not kept: the next who asks begins anew.
  pairs.catch(() => kept.delete(subject));
  return pairs;
}
