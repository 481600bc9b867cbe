-- Feeds that are read again and again. One that was taken away keeps its row: its licence still counts for what it brought.
CREATE TABLE feeds (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  format TEXT,
  every_hours INTEGER NOT NULL CHECK (every_hours BETWEEN 1 AND 744),
  shown_as TEXT NOT NULL,
  shown_address TEXT,
  licence TEXT,
  licence_address TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  paused_at INTEGER,
  removed_at INTEGER,
  due_at INTEGER NOT NULL,
  lease_by TEXT,
  lease_until INTEGER,
  ran_at INTEGER,
  well_at INTEGER,
  whole_at INTEGER,
  failing_since INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  says TEXT,
  wants_whole INTEGER NOT NULL DEFAULT 1 CHECK (wants_whole IN (0, 1)),
  read_as TEXT,
  list_address TEXT,
  obeys_since INTEGER NOT NULL DEFAULT 0 CHECK (obeys_since IN (0, 1)),
  modified_after INTEGER,
  same_address TEXT,
  etag TEXT,
  last_modified TEXT
) STRICT;
--> statement-breakpoint
CREATE INDEX feeds_due ON feeds (due_at) WHERE paused_at IS NULL AND removed_at IS NULL;
--> statement-breakpoint
-- What the feed said last, where what it last wrote here is something else. `gone`: it was not in its feed when that was read whole.
ALTER TABLE origins ADD COLUMN said TEXT CHECK (said IS NULL OR json_valid(said));
--> statement-breakpoint
ALTER TABLE origins ADD COLUMN gone TEXT CHECK (gone IN ('held', 'marked', 'kept'));
--> statement-breakpoint
ALTER TABLE origins ADD COLUMN gone_since INTEGER;
--> statement-breakpoint
CREATE INDEX origins_id ON origins (subject, id);
--> statement-breakpoint
CREATE INDEX origins_gone ON origins (feed, gone) WHERE gone IS NOT NULL;
--> statement-breakpoint
-- What a feed had said before a run of a record that somebody here has changed, so that undoing the run can say it again.
CREATE TABLE said_before (
  run TEXT NOT NULL,
  feed TEXT NOT NULL,
  subject TEXT NOT NULL,
  id TEXT NOT NULL,
  said TEXT,
  PRIMARY KEY (run, feed, subject, id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- A field of which its feed and somebody here say different things. `theirs` is what the feed says; null when it says nothing.
CREATE TABLE feed_conflicts (
  feed TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  theirs TEXT CHECK (theirs IS NULL OR json_valid(theirs)),
  found_at INTEGER NOT NULL,
  settled TEXT CHECK (settled IN ('theirs', 'ours')),
  settled_at INTEGER,
  settled_by TEXT,
  PRIMARY KEY (subject, id, field, feed)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX feed_conflicts_open ON feed_conflicts (feed, found_at) WHERE settled IS NULL;
--> statement-breakpoint
-- Terms that feeds classify by, as they were last seen, and which records carry them.
CREATE TABLE source_terms (
  term TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE record_terms (
  feed TEXT NOT NULL,
  original TEXT NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (feed, original, term)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX record_terms_term ON record_terms (term);
--> statement-breakpoint
-- What the team takes a term for: a list of terms of ours. Laid over what is built in.
CREATE TABLE term_homes (
  term TEXT PRIMARY KEY,
  homes TEXT NOT NULL CHECK (json_valid(homes)),
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
