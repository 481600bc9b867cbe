import type { Database } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { type Bits, both, clearBit, countBits, hasBit, noBits, setBit } from './bits.ts';

export type Field = 'name' | 'terms' | 'who_and_where';

/** Where an expression is found. */
export interface Posting {
  readonly anywhere: Bits;
  readonly count: number;
  /** Where it stands in one field; read when it is first asked for, because only the best order asks. */
  readonly inField: (field: Field) => Bits;
}

/** A word or a phrase of plain words, in quotes that it cannot leave: letters and digits are all there is in it. */
export const phrase = (words: string): string => `"${words}"`;
export const prefix = (word: string): string => `"${word}"*`;
export const anyPhrase = (phrases: readonly string[]): string => phrases.map(phrase).join(' OR ');

export interface Postings {
  readonly of: (expression: string) => Posting;
  /** What these slots hold has changed. */
  readonly changed: (slots: Iterable<number>) => void;
}

// At 100,000 choices each takes up to 16 kB.
const REMEMBERED = 1000;
/** A set that is further behind than this is read anew. */
const MOST_MENDED = 64;

/**
 * Reads the full-text index, for the best order one field at a time. SQLite's own bm25() is not used: it looks up the length of every matching
 * document, which takes three times as long, and two documents are hardly ever equal by it, so that fresh and complete ones would not come
 * first. What was read is remembered, because people keep their words while they change filters and pages, and is mended slot by slot when
 * documents change.
 */
export function openPostings(sqlite: Database, live: () => Bits): Postings {
  const matching = sqlite
    .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    .pluck();
  const matchingAt = sqlite
    // The driver hands numbers over as REAL, and FTS5 beside MATCH takes no notice of a rowid that is not INTEGER.
    .prepare<[string, number], number>(
      'SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid = CAST(? AS INTEGER)',
    )
    .pluck();
  const remembered = new LRUCache<string, { bits: Bits; upTo: number }>({ max: REMEMBERED });
  const log: number[] = [];

  function read(expression: string): Bits {
    const bits = noBits(live().length);
    for (const slot of matching.all(expression)) setBit(bits, slot);
    // The index may hold words of slots that no document has: those of a rebuild under way.
    return both(bits, live());
  }

  function mend(expression: string, bits: Bits, slots: readonly number[]): Bits {
    for (const slot of new Set(slots)) {
      const has = hasBit(live(), slot) && matchingAt.get(expression, slot) !== undefined;
      if (has) setBit(bits, slot);
      else clearBit(bits, slot);
    }
    return bits;
  }

  function bitsOf(expression: string): Bits {
    const known = remembered.get(expression);
    if (known !== undefined && known.upTo === log.length) return known.bits;
    const canMend =
      known !== undefined && known.bits.length === live().length && log.length - known.upTo <= MOST_MENDED;
    const bits = canMend ? mend(expression, known.bits, log.slice(known.upTo)) : read(expression);
    remembered.set(expression, { bits, upTo: log.length });
    return bits;
  }

  function changed(slots: Iterable<number>): void {
    for (const slot of slots) log.push(slot);
    if (log.length < 100_000) return;
    remembered.clear();
    log.length = 0;
  }

  function of(expression: string): Posting {
    const anywhere = bitsOf(expression);
    const inField = (field: Field): Bits => bitsOf(`${field} : (${expression})`);
    return { anywhere, count: countBits(anywhere), inField };
  }
  return { of, changed };
}
