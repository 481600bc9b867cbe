-- The rebuild under way that may write to `search_arrivals`: one that finds another's name here has been overtaken, and stops.
ALTER TABLE search_changes ADD COLUMN rebuild TEXT;
