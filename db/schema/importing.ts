import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBJECTS } from './directory.ts';

/** Where a record came from: the feed, its id there, and a hash of what the feed said last. */
export const origins = sqliteTable(
  'origins',
  {
    feed: text().notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    original: text().notNull(),
    id: text().notNull(),
    hash: text().notNull(),
    run: text().notNull(),
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.feed, table.subject, table.original] })],
);

export const importRuns = sqliteTable('import_runs', {
  id: text().primaryKey(),
  feed: text().notNull(),
  format: text().notNull(),
  source: text().notNull(),
  state: text({ enum: ['running', 'finished', 'failed'] }).notNull(),
  counts: text().notNull(),
  startedAt: integer('started_at').notNull(),
  finishedAt: integer('finished_at'),
});
