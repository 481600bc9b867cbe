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
    /** What the feed said last, where what it last wrote here is something else. */
    said: text(),
    /** It was not in its feed when that was read whole: `held` until the team decides, `marked`, or `kept` as it is by the team. */
    gone: text({ enum: ['held', 'marked', 'kept'] }),
    goneSince: integer('gone_since'),
  },
  (table) => [primaryKey({ columns: [table.feed, table.subject, table.original] })],
);

/** An import, the undoing of another run (`undoes`), or the merging of two records. `by` is who asked for it; null for a command. */
export const importRuns = sqliteTable('import_runs', {
  id: text().primaryKey(),
  feed: text().notNull(),
  format: text().notNull(),
  source: text().notNull(),
  state: text({ enum: ['running', 'finished', 'failed'] }).notNull(),
  counts: text().notNull(),
  startedAt: integer('started_at').notNull(),
  finishedAt: integer('finished_at'),
  by: text(),
  undoes: text(),
});

/** What a run could not do, what it took from the public, and what was not plain: one row a record. */
export const importNotes = sqliteTable(
  'import_notes',
  {
    run: text().notNull(),
    seq: integer().notNull(),
    deed: text().notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    recordId: text('record_id'),
    place: text().notNull(),
    name: text(),
    field: text(),
    reason: text(),
    warnings: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.seq] })],
);
