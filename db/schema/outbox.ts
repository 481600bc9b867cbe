import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Listings whose public face changed, in order. It carries ids only: whoever reads it sends what is true then. */
export const outbox = sqliteTable('outbox', {
  seq: integer().primaryKey({ autoIncrement: true }),
  listingId: text('listing_id').notNull(),
  at: integer().notNull(),
});

/** How far each consumer has come. */
export const outboxCursors = sqliteTable('outbox_cursors', { consumer: text().primaryKey(), seq: integer().notNull() });

/** Listings that a consumer could not take; the others went on. */
export const outboxParked = sqliteTable(
  'outbox_parked',
  {
    consumer: text().notNull(),
    listingId: text('listing_id').notNull(),
    error: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.listingId] })],
);
