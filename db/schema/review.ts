import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBJECTS } from './directory.ts';

const decided = { reason: text(), decidedBy: text('decided_by'), decidedAt: integer('decided_at') };

/** People who say that a provider is theirs, or that want to add one. `evidence` is what they gave us to look at. */
export const claims = sqliteTable('claims', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id'),
  providerName: text('provider_name').notNull(),
  evidence: text().notNull(),
  state: text({ enum: ['waiting', 'approved', 'returned', 'refused'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  ...decided,
});

/** What visitors say is not right. Nothing of who they are. */
export const suggestions = sqliteTable('suggestions', {
  id: text().primaryKey(),
  listingId: text('listing_id').notNull(),
  about: text().notNull(),
  words: text().notNull(),
  state: text({ enum: ['waiting', 'done', 'put aside'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  ...decided,
  /** When the provider was told, how, and how many; `toldWhom` is a hash, by which it is known when others would be. */
  toldAt: integer('told_at'),
  toldTo: text('told_to', { enum: ['people', 'public address'] }),
  toldCount: integer('told_count'),
  toldWhom: text('told_whom'),
});

/** Mails that asked a provider whether a listing is still right. Each link works once, until it ends. */
export const checkRequests = sqliteTable('check_requests', {
  id: text().primaryKey(),
  listingId: text('listing_id').notNull(),
  accountId: text('account_id').notNull(),
  step: text().notNull(),
  due: text().notNull(),
  tokenHash: text('token_hash').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Words that mean the same in search, as the directory team has set them. */
export const wordGroups = sqliteTable('word_groups', {
  id: text().primaryKey(),
  words: text().notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** Two records were one: the address of the one that went leads to the other. */
export const merged = sqliteTable(
  'merged',
  {
    subject: text({ enum: SUBJECTS }).notNull(),
    goneId: text('gone_id').notNull(),
    keptId: text('kept_id').notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    /** The run that merged them, to undo it. */
    run: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.goneId] })],
);

/** Two records that look alike and are not the same. */
export const notDuplicates = sqliteTable(
  'not_duplicates',
  {
    subject: text({ enum: SUBJECTS }).notNull(),
    oneId: text('one_id').notNull(),
    otherId: text('other_id').notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.oneId, table.otherId] })],
);

/** Which provider brought a venue in and keeps its facts right. */
export const venueKeepers = sqliteTable(
  'venue_keepers',
  { venueId: text('venue_id').notNull(), providerId: text('provider_id').notNull() },
  (table) => [primaryKey({ columns: [table.venueId, table.providerId] })],
);

/** Who did what, and who looked at what is personal. Only added to (`db/audit.ts`). */
export const audit = sqliteTable('audit', {
  seq: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  actor: text().notNull(),
  deed: text().notNull(),
  subject: text().notNull(),
  subjectId: text('subject_id').notNull(),
  revisionId: text('revision_id'),
  detail: text(),
  hash: text(),
});
