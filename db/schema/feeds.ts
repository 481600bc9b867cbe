import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBJECTS } from './directory.ts';

/**
 * Feeds that are read again and again. `name` is what origins know it by and never changes; `shownAs` is what readers see. One that was taken
 * away keeps its row: its licence still counts for what it brought. Times are milliseconds since 1970.
 */
export const feeds = sqliteTable('feeds', {
  id: text().primaryKey(),
  name: text().notNull(),
  address: text().notNull(),
  /** What it must be; null takes what is found. */
  format: text(),
  everyHours: integer('every_hours').notNull(),
  shownAs: text('shown_as').notNull(),
  shownAddress: text('shown_address'),
  licence: text(),
  licenceAddress: text('licence_address'),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
  pausedAt: integer('paused_at'),
  removedAt: integer('removed_at'),
  dueAt: integer('due_at').notNull(),
  leaseBy: text('lease_by'),
  leaseUntil: integer('lease_until'),
  /** When it last ran, when that last went well, and when all of it was last read. */
  ranAt: integer('ran_at'),
  wellAt: integer('well_at'),
  wholeAt: integer('whole_at'),
  failingSince: integer('failing_since'),
  failures: integer().notNull().default(0),
  says: text(),
  /** 1 when the next run is to read all of it. */
  wantsWhole: integer('wants_whole').notNull().default(1),
  readAs: text('read_as'),
  /** Where its services are, whether it gives what changed since when asked, and since when to ask. */
  listAddress: text('list_address'),
  obeysSince: integer('obeys_since').notNull().default(0),
  modifiedAfter: integer('modified_after'),
  /** The one address whose answer is all of it, and what that answer was marked with. */
  sameAddress: text('same_address'),
  etag: text(),
  lastModified: text('last_modified'),
  /** What it had without an id when all of it was last read: a JSON list of what each says in short. */
  nameless: text(),
});

/** A field of which a feed and somebody here say different things; settled until the feed says another thing. */
export const feedConflicts = sqliteTable(
  'feed_conflicts',
  {
    feed: text().notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    id: text().notNull(),
    field: text().notNull(),
    theirs: text(),
    foundAt: integer('found_at').notNull(),
    settled: text({ enum: ['theirs', 'ours'] }),
    settledAt: integer('settled_at'),
    settledBy: text('settled_by'),
  },
  (table) => [primaryKey({ columns: [table.subject, table.id, table.field, table.feed] })],
);

/** What a feed had said before a run, of a record that somebody here has changed. */
export const saidBefore = sqliteTable(
  'said_before',
  {
    run: text().notNull(),
    feed: text().notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    id: text().notNull(),
    said: text(),
  },
  (table) => [primaryKey({ columns: [table.run, table.feed, table.subject, table.id] })],
);

/** Terms that feeds classify by, which records carry them, and what the team takes them for (a JSON list of term uris of ours). */
export const sourceTerms = sqliteTable('source_terms', {
  term: text().primaryKey(),
  name: text().notNull(),
  seenAt: integer('seen_at').notNull(),
});
export const recordTerms = sqliteTable(
  'record_terms',
  { feed: text().notNull(), original: text().notNull(), term: text().notNull() },
  (table) => [primaryKey({ columns: [table.feed, table.original, table.term] })],
);
export const termHomes = sqliteTable('term_homes', {
  term: text().primaryKey(),
  homes: text().notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: integer('changed_at').notNull(),
});
