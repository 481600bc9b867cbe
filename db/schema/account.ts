import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { PROVIDER_ROLES, TEAM_ROLES } from '#domain/account/roles.ts';
import { PROOFS } from '#domain/account/sign-in-rules.ts';

/** Who may sign in. `email` is written as `normaliseEmail` writes it. A person of the team has a role there; others have memberships. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  email: text().notNull(),
  name: text(),
  teamRole: text('team_role', { enum: TEAM_ROLES }),
  state: text({ enum: ['active', 'ended'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

export const memberships = sqliteTable(
  'memberships',
  {
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    role: text({ enum: PROVIDER_ROLES }).notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.providerId] })],
);

/** Codes that were asked for, for known and unknown addresses alike. Codes and browsers are kept as hashes only. */
export const signInAttempts = sqliteTable('sign_in_attempts', {
  id: text().primaryKey(),
  browserHash: text('browser_hash').notNull(),
  purpose: text({ enum: ['sign-in', 'join', 'step-up', 'new-email'] }).notNull(),
  accountId: text('account_id'),
  email: text(),
  emailHash: text('email_hash').notNull(),
  codeHash: text('code_hash').notNull(),
  salt: text().notNull(),
  tries: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Browsers that are signed in. The token itself is only in the cookie. `provedAt` is when the person last showed who they are. */
export const signIns = sqliteTable('sign_ins', {
  id: text().primaryKey(),
  tokenHash: text('token_hash').notNull(),
  accountId: text('account_id').notNull(),
  proof: text({ enum: PROOFS }).notNull(),
  provedAt: integer('proved_at').notNull(),
  device: text().notNull(),
  createdAt: integer('created_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  endedAt: integer('ended_at'),
});

export const passkeys = sqliteTable('passkeys', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  publicKey: text('public_key').notNull(),
  counter: integer().notNull(),
  transports: text().notNull(),
  name: text().notNull(),
  createdAt: integer('created_at').notNull(),
  usedAt: integer('used_at'),
});

/** What a passkey must sign, once, in the browser that asked. */
export const passkeyChallenges = sqliteTable('passkey_challenges', {
  challenge: text().primaryKey(),
  browserHash: text('browser_hash').notNull(),
  accountId: text('account_id'),
  expiresAt: integer('expires_at').notNull(),
});

/** An app that shows a code. `lastStep` is the newest time step that was used, so that no code counts twice. */
export const codeApps = sqliteTable('code_apps', {
  accountId: text('account_id').primaryKey(),
  secret: text().notNull(),
  confirmedAt: integer('confirmed_at'),
  lastStep: integer('last_step'),
});

/** Somebody has lost their second step and a lead takes it away, after a wait in which the person can say no. `dueAt` is when the wait ends. */
export const secondStepResets = sqliteTable('second_step_resets', {
  accountId: text('account_id').primaryKey(),
  askedBy: text('asked_by').notNull(),
  askedAt: integer('asked_at').notNull(),
  dueAt: integer('due_at').notNull(),
});

/** What was done lately that is limited, each time a row. `keyHash` is a hash of an address or an account. Rows go when they count no more. */
export const recentDeeds = sqliteTable('recent_deeds', {
  deed: text().notNull(),
  keyHash: text('key_hash').notNull(),
  at: integer().notNull(),
});
