-- Who may sign in. A person of the directory team has a team role; a person of a provider has memberships.
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT,
  team_role TEXT CHECK (team_role IN ('member', 'lead', 'commissioner')),
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE memberships (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  provider_id TEXT NOT NULL REFERENCES providers (id),
  role TEXT NOT NULL CHECK (role IN ('editor', 'owner')),
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, provider_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX memberships_provider ON memberships (provider_id);
--> statement-breakpoint
-- Codes that were asked for, for known and unknown addresses alike. Codes and browsers are kept as hashes only.
CREATE TABLE sign_in_attempts (
  id TEXT PRIMARY KEY,
  browser_hash TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'join', 'step-up', 'new-email')),
  account_id TEXT REFERENCES accounts (id),
  email TEXT,
  email_hash TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  salt TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE INDEX sign_in_attempts_email ON sign_in_attempts (email_hash, created_at);
--> statement-breakpoint
CREATE INDEX sign_in_attempts_created ON sign_in_attempts (created_at);
--> statement-breakpoint
-- Browsers that are signed in. The token itself is only in the cookie.
CREATE TABLE sign_ins (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  proof TEXT NOT NULL CHECK (proof IN ('code', 'passkey', 'code and app')),
  proved_at INTEGER NOT NULL,
  device TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE INDEX sign_ins_account ON sign_ins (account_id);
--> statement-breakpoint
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE INDEX passkeys_account ON passkeys (account_id);
--> statement-breakpoint
-- What a passkey must sign, once, in the browser that asked.
CREATE TABLE passkey_challenges (
  challenge TEXT PRIMARY KEY,
  browser_hash TEXT NOT NULL,
  account_id TEXT REFERENCES accounts (id),
  expires_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- An app that shows a code. `last_step` is the newest time step that was used, so that no code counts twice.
CREATE TABLE code_apps (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  secret TEXT NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER
) STRICT;
--> statement-breakpoint
-- Somebody has lost their second step and a lead takes it away, after a wait in which the person can say no.
CREATE TABLE second_step_resets (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- What was done lately that is limited, each time a row, so that a restart gives nobody new tries.
CREATE TABLE recent_deeds (
  deed TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX recent_deeds_key ON recent_deeds (deed, key_hash, at);
--> statement-breakpoint
CREATE INDEX recent_deeds_at ON recent_deeds (at);
--> statement-breakpoint
-- Mail to send, written with the change that caused it. The words go when it was sent.
CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given up')),
  tries INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  created_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE INDEX mails_waiting ON mails (next_at) WHERE state = 'waiting';
--> statement-breakpoint
-- Work that time alone makes necessary. Whoever holds the lease does it.
CREATE TABLE jobs (
  name TEXT PRIMARY KEY,
  due_at INTEGER NOT NULL,
  lease_by TEXT,
  lease_until INTEGER,
  ran_at INTEGER,
  result TEXT
) STRICT;
--> statement-breakpoint
-- People who say that a provider is theirs, or that want to add one. Evidence is what they gave us to look at.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  provider_id TEXT REFERENCES providers (id),
  provider_name TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'returned', 'refused')),
  reason TEXT,
  decided_by TEXT,
  created_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX claims_one_waiting ON claims (account_id, provider_name) WHERE state = 'waiting';
--> statement-breakpoint
-- What visitors say is not right. Nothing of who they are.
CREATE TABLE suggestions (
  id TEXT PRIMARY KEY,
  listing_id TEXT NOT NULL REFERENCES listings (id),
  about TEXT NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'put aside')),
  reason TEXT,
  decided_by TEXT,
  created_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE INDEX suggestions_listing ON suggestions (listing_id, created_at);
--> statement-breakpoint
-- Mails that asked a provider whether a listing is still right. Each link works once, until it ends.
CREATE TABLE check_requests (
  id TEXT PRIMARY KEY,
  listing_id TEXT NOT NULL REFERENCES listings (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  step TEXT NOT NULL,
  due TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  UNIQUE (listing_id, account_id, step, due)
) STRICT;
--> statement-breakpoint
-- Words that mean the same in search, as the directory team has set them. Without a row the built-in ones count.
CREATE TABLE word_groups (
  id TEXT PRIMARY KEY,
  words TEXT NOT NULL CHECK (json_valid(words)),
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- Two records were one: the address of the one that went leads to the other.
CREATE TABLE merged (
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  gone_id TEXT NOT NULL,
  kept_id TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  run TEXT NOT NULL,
  PRIMARY KEY (subject, gone_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE not_duplicates (
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  one_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (subject, one_id, other_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Which provider brought a venue in and keeps its facts right.
CREATE TABLE venue_keepers (
  venue_id TEXT NOT NULL REFERENCES venues (id),
  provider_id TEXT NOT NULL REFERENCES providers (id),
  PRIMARY KEY (venue_id, provider_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- A draft says which saving it is of, so that two tabs cannot undo each other. `note` is what the author says to the team.
ALTER TABLE revisions ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE revisions ADD COLUMN updated_at INTEGER;
--> statement-breakpoint
ALTER TABLE revisions ADD COLUMN submitted_at INTEGER;
--> statement-breakpoint
ALTER TABLE revisions ADD COLUMN note TEXT;
--> statement-breakpoint
ALTER TABLE revisions ADD COLUMN import_run TEXT;
--> statement-breakpoint
-- Why a revision that the public never saw stands as replaced. Null for those that were published.
ALTER TABLE revisions ADD COLUMN closed TEXT CHECK (closed IN ('returned', 'thrown away', 'approved with changes'));
--> statement-breakpoint
-- 1 for what a provider published at once, until the team has looked at it.
ALTER TABLE revisions ADD COLUMN to_look_at INTEGER NOT NULL DEFAULT 0 CHECK (to_look_at IN (0, 1));
--> statement-breakpoint
CREATE INDEX revisions_to_look_at ON revisions (decided_at) WHERE to_look_at = 1;
--> statement-breakpoint
CREATE UNIQUE INDEX revisions_one_open ON revisions (subject, subject_id) WHERE state IN ('draft', 'submitted', 'returned');
--> statement-breakpoint
CREATE INDEX revisions_submitted ON revisions (submitted_at) WHERE state = 'submitted';
--> statement-breakpoint
CREATE INDEX revisions_import_run ON revisions (import_run) WHERE import_run IS NOT NULL;
--> statement-breakpoint
-- Each row of the audit holds a hash of itself and of the row before: a row that was changed or taken out breaks the chain.
ALTER TABLE audit ADD COLUMN detail TEXT;
--> statement-breakpoint
ALTER TABLE audit ADD COLUMN hash TEXT;
--> statement-breakpoint
CREATE INDEX audit_withdrew ON audit (subject_id) WHERE deed = 'withdrew';
--> statement-breakpoint
-- A run is an import, the undoing of another run, or the merging of two records: what it wrote carries its id, so that it can be undone.
ALTER TABLE import_runs ADD COLUMN by TEXT;
--> statement-breakpoint
ALTER TABLE import_runs ADD COLUMN undoes TEXT;
--> statement-breakpoint
CREATE INDEX import_runs_started ON import_runs (started_at);
--> statement-breakpoint
-- What a run could not do, what it took from the public, and what was not plain: one row a record.
CREATE TABLE import_notes (
  run TEXT NOT NULL REFERENCES import_runs (id),
  seq INTEGER NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  record_id TEXT,
  place TEXT NOT NULL,
  name TEXT,
  field TEXT,
  reason TEXT,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;
