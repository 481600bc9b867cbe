import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Mail to send, written with the change that caused it. The words go when it was sent. */
export const mails = sqliteTable('mails', {
  id: text().primaryKey(),
  recipient: text().notNull(),
  kind: text().notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  state: text({ enum: ['waiting', 'sent', 'given up'] }).notNull(),
  tries: integer().notNull(),
  error: text(),
  createdAt: integer('created_at').notNull(),
  nextAt: integer('next_at').notNull(),
  endedAt: integer('ended_at'),
});

/** Work that time alone makes necessary. Whoever holds the lease does it. */
export const jobs = sqliteTable('jobs', {
  name: text().primaryKey(),
  dueAt: integer('due_at').notNull(),
  leaseBy: text('lease_by'),
  leaseUntil: integer('lease_until'),
  ranAt: integer('ran_at'),
  result: text(),
});
