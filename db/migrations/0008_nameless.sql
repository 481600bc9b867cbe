-- What a feed had without an id when all of it was last read: a JSON list of what each says in short.
ALTER TABLE feeds ADD COLUMN nameless TEXT CHECK (nameless IS NULL OR json_valid(nameless));
