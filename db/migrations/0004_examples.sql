-- Every page asks whether the directory holds examples; without this each answer "no" reads all that was ever written.
CREATE INDEX revisions_published_author ON revisions (author) WHERE state = 'published';
