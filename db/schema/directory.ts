import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBJECTS, type Subject } from '#domain/publishing/subject.ts';

export { SUBJECTS, type Subject };

const identity = {
  id: text().primaryKey(),
  slug: text().notNull(),
  state: text({ enum: ['live', 'withdrawn'] }).notNull(),
  publishedRevisionId: text('published_revision_id'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};

export const providers = sqliteTable('providers', identity);
export const venues = sqliteTable('venues', identity);
export const listings = sqliteTable('listings', { ...identity, providerId: text('provider_id').notNull() });

/** Derived from the published revision of a listing, to go from a venue to what happens there. */
export const listingVenues = sqliteTable(
  'listing_venues',
  { listingId: text('listing_id').notNull(), venueId: text('venue_id').notNull() },
  (table) => [primaryKey({ columns: [table.listingId, table.venueId] })],
);

/** What was written, for ever. A revision that has been submitted is never changed; the subject's row points at the one the public sees. */
export const revisions = sqliteTable('revisions', {
  id: text().primaryKey(),
  subject: text({ enum: SUBJECTS }).notNull(),
  subjectId: text('subject_id').notNull(),
  number: integer().notNull(),
  body: text().notNull(),
  schemaVersion: integer('schema_version').notNull(),
  state: text({ enum: ['draft', 'submitted', 'returned', 'published', 'replaced'] }).notNull(),
  author: text().notNull(),
  decidedBy: text('decided_by'),
  reason: text(),
  basedOn: text('based_on'),
  createdAt: integer('created_at').notNull(),
  decidedAt: integer('decided_at'),
  /** Counts the savings of a draft, so that two tabs cannot undo each other. */
  version: integer().notNull().default(0),
  updatedAt: integer('updated_at'),
  submittedAt: integer('submitted_at'),
  /** What the author says to the team. */
  note: text(),
  importRun: text('import_run'),
  /** Why a revision that the public never saw stands as replaced. Null for those that were published. */
  closed: text({ enum: ['returned', 'thrown away', 'approved with changes'] }),
  /** 1 for what a provider published at once, until the team has looked at it. */
  toLookAt: integer('to_look_at').notNull().default(0),
});
