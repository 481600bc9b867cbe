CREATE TABLE providers (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('live', 'withdrawn')),
  published_revision_id TEXT REFERENCES revisions (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE venues (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('live', 'withdrawn')),
  published_revision_id TEXT REFERENCES revisions (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE listings (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('live', 'withdrawn')),
  provider_id TEXT NOT NULL REFERENCES providers (id),
  published_revision_id TEXT REFERENCES revisions (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX listings_provider ON listings (provider_id);
--> statement-breakpoint
CREATE TABLE listing_venues (
  listing_id TEXT NOT NULL REFERENCES listings (id),
  venue_id TEXT NOT NULL REFERENCES venues (id),
  PRIMARY KEY (listing_id, venue_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX listing_venues_venue ON listing_venues (venue_id);
--> statement-breakpoint
CREATE TABLE revisions (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  subject_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  schema_version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'replaced')),
  author TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT,
  based_on TEXT REFERENCES revisions (id),
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  UNIQUE (subject, subject_id, number)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER revisions_immutable BEFORE UPDATE OF body, subject, subject_id, number, schema_version ON revisions
WHEN OLD.state <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'A submitted revision is never changed');
END;
--> statement-breakpoint
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  revision_id TEXT
) STRICT;
--> statement-breakpoint
CREATE TRIGGER audit_append_only_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'The audit log is only added to'); END;
--> statement-breakpoint
CREATE TRIGGER audit_append_only_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'The audit log is only added to'); END;
--> statement-breakpoint
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  listing_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE outbox_cursors (
  consumer TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE outbox_parked (
  consumer TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  error TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (consumer, listing_id)
) STRICT;
--> statement-breakpoint
CREATE TABLE origins (
  feed TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('provider', 'venue', 'listing')),
  original TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  run TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed, subject, original)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE import_runs (
  id TEXT PRIMARY KEY,
  feed TEXT NOT NULL,
  format TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'failed')),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  started_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE TABLE postcodes (
  postcode TEXT PRIMARY KEY,
  lat REAL NOT NULL,
  lng REAL NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE places (
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('town', 'area', 'outcode', 'sector')),
  lat REAL NOT NULL,
  lng REAL NOT NULL,
  records INTEGER NOT NULL,
  PRIMARY KEY (kind, name_key)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE search_documents (
  slot INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  listing TEXT NOT NULL,
  version TEXT NOT NULL,
  stale_at INTEGER,
  document TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX search_documents_listing ON search_documents (listing);
--> statement-breakpoint
CREATE INDEX search_documents_stale ON search_documents (stale_at) WHERE stale_at IS NOT NULL;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(
  name, terms, who_and_where, about,
  content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, 'row');
