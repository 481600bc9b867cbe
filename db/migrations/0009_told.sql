-- When a provider was told of a suggestion, by which way, how many addresses were written to, and a hash of which. What the audit knows is taken over.
ALTER TABLE suggestions ADD COLUMN told_at INTEGER;
--> statement-breakpoint
ALTER TABLE suggestions ADD COLUMN told_to TEXT CHECK (told_to IN ('people', 'public address'));
--> statement-breakpoint
ALTER TABLE suggestions ADD COLUMN told_count INTEGER;
--> statement-breakpoint
ALTER TABLE suggestions ADD COLUMN told_whom TEXT;
--> statement-breakpoint
UPDATE suggestions SET told_at = told.at
  FROM (SELECT detail, max(at) AS at FROM audit WHERE deed = 'told the provider of a suggestion' GROUP BY detail) told
  WHERE told.detail = suggestions.id;
