-- A complete rebuild trades names with `search_documents`, so that both need the same shape. Change them together.
CREATE INDEX search_arrivals_listing ON search_arrivals (listing);
--> statement-breakpoint
CREATE INDEX search_arrivals_stale ON search_arrivals (stale_at) WHERE stale_at IS NOT NULL;
