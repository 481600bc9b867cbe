-- Choices with reasons that somebody put together. Links are kept as hashes only. No names, no needs, no accounts.
CREATE TABLE packs (
  read_hash TEXT PRIMARY KEY,
  keep_hash TEXT NOT NULL UNIQUE,
  items TEXT NOT NULL CHECK (json_valid(items)),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX packs_created ON packs (created_at);
--> statement-breakpoint
CREATE INDEX packs_expires ON packs (expires_at);
