import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

export interface Db {
  readonly sqlite: Sqlite.Database;
  readonly orm: BetterSQLite3Database;
  /**
   * Bodies of revisions that were read, by id (`published.ts`). Here, and not in a module, because the built pages and the process around them
   * load their modules apart, and each would keep its own.
   */
  readonly bodies: Map<string, unknown>;
  close(): void;
}

const MIGRATIONS = new URL('./migrations', import.meta.url).pathname;

/**
 * Opens the database, making the file and bringing it to the newest shape when needed. The only caller of the driver's constructor.
 * `path` is a file or `:memory:`. Throws when the file is not a database or cannot be written.
 */
export function openDatabase(path: string, migrations: string = MIGRATIONS): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  // FULL by hand: the driver is compiled to lose the last commits at a power cut in WAL mode. No mmap: several processes have the file open.
  for (const pragma of [
    'busy_timeout = 5000',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'journal_size_limit = 67108864',
    'temp_store = MEMORY',
  ])
    sqlite.pragma(pragma);
  const orm = drizzle(sqlite);
  migrate(orm, { migrationsFolder: migrations });
  return { sqlite, orm, bodies: new Map(), close: () => sqlite.close() };
}

/** Runs `work` in one transaction that takes the write lock first: read-then-write never fails for having read too early. */
export const inTransaction = <Result>(db: Db, work: () => Result): Result => db.sqlite.transaction(work).immediate();
