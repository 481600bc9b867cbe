import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { SourceTerm, TermHomes } from '#domain/open-referral/source-term.ts';
import { type OurTerm, readOurTermUri } from '#domain/open-referral/term-uris.ts';

interface HomeRow {
  readonly term: string;
  readonly homes: string;
  readonly changedAt: number;
}

/** Terms of ours that were stored as a list of their uris. One that is ours no more is left out. */
export const readHomes = (homes: string): OurTerm[] =>
  (JSON.parse(homes) as string[]).flatMap((uri) => readOurTermUri(uri) ?? []);

/** What the team takes terms of others for. */
export const termHomes = (db: Db): TermHomes =>
  new Map(
    statement<[], HomeRow>(db, 'SELECT term, homes FROM term_homes')
      .all()
      .map(({ term, homes }) => [term, readHomes(homes)]),
  );

const NAME = `INSERT INTO source_terms (term, name, seen_at) VALUES (?, ?, ?)
  ON CONFLICT (term) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at WHERE name <> excluded.name`;

/** Writes down which terms of others a record carries, in place of those from before. To be called in a transaction. */
export function keepTerms(
  db: Db,
  { feed, original, at }: { readonly feed: string; readonly original: string; readonly at: number },
  terms: readonly SourceTerm[],
): void {
  const forget = 'DELETE FROM record_terms WHERE feed = ? AND original = ?';
  const add = 'INSERT INTO record_terms (feed, original, term) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
  statement<[string, string], never>(db, forget).run(feed, original);
  for (const { term, name } of terms) {
    statement<[string, string, number], never>(db, NAME).run(term, name, at);
    statement<[string, string, string], never>(db, add).run(feed, original, term);
  }
}

const OF_RECORD = `SELECT t.term, t.name FROM record_terms r JOIN source_terms t ON t.term = r.term
  WHERE r.feed = ? AND r.original = ? ORDER BY t.term`;

/** The terms of others that a record carries. */
export const termsOfRecord = (db: Db, feed: string, original: string): SourceTerm[] =>
  statement<[string, string], SourceTerm>(db, OF_RECORD).all(feed, original);
