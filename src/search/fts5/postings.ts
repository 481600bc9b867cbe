import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { type Bits, either, isEmpty, noBits, setBit } from './bits.ts';

/** Where an expression is found: the slots by the field it stands in. */
export interface Posting {
  readonly name: Bits;
  readonly terms: Bits;
  readonly who_and_where: Bits;
  readonly about: Bits;
  readonly anywhere: Bits;
  readonly isEmpty: boolean;
}

export const FIELDS = ['name', 'terms', 'who_and_where', 'about'] as const;
export type Field = (typeof FIELDS)[number];

/** A word or a phrase of plain words, in quotes that it cannot leave: letters and digits are all there is in it. */
export const phrase = (words: string): string => `"${words}"`;
export const prefix = (word: string): string => `"${word}"*`;

export interface Postings {
  readonly of: (expression: string) => Posting;
  /** What was remembered may be wrong now. */
  readonly forget: () => void;
}

// At 100,000 choices one posting takes 63 kB, so that this is at most 16 MB.
const REMEMBERED = 250;

/**
 * Reads the full-text index one field at a time. SQLite's own bm25() is not used: it looks up the length of every matching document, which
 * takes three times as long, and two documents are hardly ever equal by it, so that fresh and complete ones would not come first.
 * People keep their words while they change filters and pages, so postings are remembered until a document changes.
 */
export function openPostings(sqlite: Database, bitsLength: () => number): Postings {
  const statement: Statement<[string], number> = sqlite
    .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    .pluck();
  const remembered = new LRUCache<string, Posting>({ max: REMEMBERED });

  function read(field: Field, expression: string): Bits {
    const bits = noBits(bitsLength());
    for (const slot of statement.all(`${field} : (${expression})`)) setBit(bits, slot);
    return bits;
  }

  function of(expression: string): Posting {
    const known = remembered.get(expression);
    if (known !== undefined) return known;
    const [name, terms, who_and_where, about] = [
      read('name', expression),
      read('terms', expression),
      read('who_and_where', expression),
      read('about', expression),
    ];
    const anywhere = either(bitsLength(), [name, terms, who_and_where, about]);
    const posting = { name, terms, who_and_where, about, anywhere, isEmpty: isEmpty(anywhere) };
    remembered.set(expression, posting);
    return posting;
  }
  return { of, forget: () => remembered.clear() };
}
