import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openDatabase } from '#db/client.ts';
import { type ImportOrder, importFeed } from '#features/importing/import-feed.ts';
import { openInput } from '#features/importing/open-input.ts';
import type { Deed, Outcome } from '#features/importing/outcome.ts';

export const AT = new Date('2026-03-02T09:00:00Z');

/** A file with this content, in a folder of its own. */
export function aFile(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dayways-import-')), name);
  writeFileSync(path, content);
  return path;
}

export const aDirectory = (): Db => openDatabase(':memory:');

/** Imports a file or an address, and gives what became of each record. */
export async function imported(
  db: Db,
  where: string,
  more: Partial<Pick<ImportOrder, 'dryRun' | 'includeHidden' | 'at' | 'ours'>> & { feed?: string; tries?: number } = {},
): Promise<Outcome[]> {
  const at = more.at ?? AT;
  const { format, items } = await openInput({
    where,
    today: at.toISOString().slice(0, 10),
    isNamed: more.feed !== undefined,
    asking: { pauseMs: 1, timeoutMs: 5000, ...(more.tries === undefined ? {} : { tries: more.tries }) },
  });
  const order: ImportOrder = {
    feed: more.feed ?? 'a feed',
    source: where,
    format,
    items,
    at,
    dryRun: more.dryRun ?? false,
    includeHidden: more.includeHidden ?? false,
    ours: more.ours,
  };
  const outcomes: Outcome[] = [];
  for await (const batch of importFeed(db, order)) outcomes.push(...batch);
  return outcomes;
}

export const deedsOf = (outcomes: readonly Outcome[]): Deed[] => outcomes.map(({ deed }) => deed);

/** Everything that is stored, to see that nothing has changed. */
export const contentsOf = (db: Db): unknown =>
  ['providers', 'venues', 'listings', 'listing_venues', 'revisions', 'audit', 'outbox'].map((table) =>
    db.sqlite.prepare(`SELECT * FROM ${table}`).all(),
  );

interface Stored {
  readonly subject: string;
  readonly body: string;
}

/** The published bodies of one kind of record. */
export function bodiesOf(db: Db, subject: 'provider' | 'venue' | 'listing'): Record<string, unknown>[] {
  const rows = db.sqlite
    .prepare<[string], Stored>(
      "SELECT subject, body FROM revisions WHERE subject = ? AND state = 'published' ORDER BY rowid",
    )
    .all(subject);
  return rows.map(({ body }): Record<string, unknown> => JSON.parse(body));
}
