import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Packs: choices with reasons, read by whoever has the link. `readHash` and `keepHash` are SHA-256 of the two links, so that a copy of the
 * storage opens none. `items` is JSON (`PackItemsSchema`): ids, reasons and own words. Nothing says who made one, or for whom.
 */
export const packs = sqliteTable('packs', {
  readHash: text('read_hash').primaryKey(),
  keepHash: text('keep_hash').notNull(),
  items: text().notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  endedAt: integer('ended_at'),
});
