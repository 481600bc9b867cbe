-- Counts the changes to the search tables, so that every process that holds their columns in memory knows when to read again.
CREATE TABLE search_changes (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO search_changes (only, count) VALUES (1, 0);
--> statement-breakpoint
-- The documents of a rebuild that is under way: they take the place of `search_documents` at once when all have arrived.
CREATE TABLE search_arrivals (
  slot INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  listing TEXT NOT NULL,
  version TEXT NOT NULL,
  stale_at INTEGER,
  document TEXT NOT NULL
) STRICT;
--> statement-breakpoint
-- Words as documents write them: the full-text index knows only their stems. A word stays until the next rebuild.
CREATE TABLE search_spellings (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
