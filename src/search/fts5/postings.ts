import type { Database } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { type Bits, both, isEmpty, noBits, setBit } from './bits.ts';

export type Field = 'name' | 'terms' | 'who_and_where';

/** Where an expression is found. */
export interface Posting {
  readonly anywhere: Bits;
  readonly isEmpty: boolean;
  /** Where it stands in one field; read when it is first asked for, because only the best order asks. */
  readonly inField: (field: Field) => Bits;
}

/** A word or a phrase of plain words, in quotes that it cannot leave: letters and digits are all there is in it. */
export const phrase = (words: string): string => `"${words}"`;
export const prefix = (word: string): string => `"${word}"*`;
export const anyPhrase = (phrases: readonly string[]): string => phrases.map(phrase).join(' OR ');

export interface Postings {
  readonly of: (expression: string) => Posting;
  /** What was remembered may be wrong now. */
  readonly forget: () => void;
}

// At 100,000 choices one posting takes up to 66 kB, so that this is at most 17 MB.
const REMEMBERED = 250;

/**
 * Reads the full-text index, for the best order one field at a time. SQLite's own bm25() is not used: it looks up the length of every matching
 * document, which takes three times as long, and two documents are hardly ever equal by it, so that fresh and complete ones would not come
 * first. People keep their words while they change filters and pages, so postings are remembered until a document changes.
 */
export function openPostings(sqlite: Database, live: () => Bits): Postings {
  const matching = sqlite
    .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    .pluck();
  const remembered = new LRUCache<string, Posting>({ max: REMEMBERED });

  function read(expression: string): Bits {
    const bits = noBits(live().length);
    for (const slot of matching.all(expression)) setBit(bits, slot);
    // The index may hold words of slots that no document has: those of a rebuild under way.
    return both(bits, live());
  }

  function open(expression: string): Posting {
    const anywhere = read(expression);
    const fields = new Map<Field, Bits>();
    const inField = (field: Field): Bits => {
      const bits = fields.get(field) ?? read(`${field} : (${expression})`);
      fields.set(field, bits);
      return bits;
    };
    return { anywhere, isEmpty: isEmpty(anywhere), inField };
  }

  function of(expression: string): Posting {
    const posting = remembered.get(expression) ?? open(expression);
    remembered.set(expression, posting);
    return posting;
  }
  return { of, forget: () => remembered.clear() };
}
