import type { Db } from '../client.ts';
import { SUBJECTS, type Subject } from '../schema/directory.ts';
import { SCHEMA_VERSION } from './parse-body.ts';

interface Current {
  readonly slug: string;
  readonly state: 'live' | 'withdrawn';
  readonly revision: string | null;
  readonly body: string | null;
  /** The highest of all its revisions. */
  readonly number: number | null;
  readonly version: number | null;
}

const TABLE: Record<Subject, string> = { provider: 'providers', venue: 'venues', listing: 'listings' };

const TELL_SEARCH: Record<Subject, string> = {
  listing: 'SELECT @id, @at',
  venue: 'SELECT listing_id, @at FROM listing_venues WHERE venue_id = @id',
  provider: 'SELECT id, @at FROM listings WHERE provider_id = @id',
};

const eachSubject = <Value>(make: (subject: Subject) => Value): Record<Subject, Value> =>
  Object.fromEntries(SUBJECTS.map((subject) => [subject, make(subject)])) as Record<Subject, Value>;

function prepare({ sqlite }: Db) {
  const subjects = {
    create: eachSubject((subject) =>
      sqlite.prepare(
        subject === 'listing'
          ? "INSERT INTO listings (id, slug, state, provider_id, created_at, updated_at) VALUES (@id, @slug, 'live', @provider, @at, @at)"
          : `INSERT INTO ${TABLE[subject]} (id, slug, state, created_at, updated_at) VALUES (@id, @slug, 'live', @at, @at)`,
      ),
    ),
    point: eachSubject((subject) =>
      sqlite.prepare(
        `UPDATE ${TABLE[subject]} SET published_revision_id = @revision, state = 'live', updated_at = @at${subject === 'listing' ? ', provider_id = @provider' : ''} WHERE id = @id`,
      ),
    ),
    readdress: eachSubject((subject) => sqlite.prepare(`UPDATE ${TABLE[subject]} SET slug = @slug WHERE id = @id`)),
    setState: eachSubject((subject) =>
      sqlite.prepare(`UPDATE ${TABLE[subject]} SET state = @state, updated_at = @at WHERE id = @id`),
    ),
  };
  const standing = eachSubject((subject) =>
    sqlite.prepare<[string], Pick<Current, 'slug' | 'state' | 'revision'>>(
      `SELECT slug, state, published_revision_id AS revision FROM ${TABLE[subject]} WHERE id = ?`,
    ),
  );
  const newest = eachSubject((subject) =>
    sqlite.prepare<[string | null, string], Pick<Current, 'body' | 'number' | 'version'>>(
      `SELECT (SELECT body FROM revisions WHERE id = ?) AS body, max(number) AS number, max(version) AS version
       FROM revisions WHERE subject = '${subject}' AND subject_id = ?`,
    ),
  );
  // In two steps: most of what an import asks for is not there, and a join over nothing costs twenty times a look for nothing.
  const current = (subject: Subject, id: string): Current | undefined => {
    const row = standing[subject].get(id);
    return row && { ...row, body: null, number: null, version: null, ...newest[subject].get(row.revision, id) };
  };
  type Row = { id: string; provider: string | null };
  const suited = (subject: Subject, { provider, ...row }: Row & Record<string, unknown>) =>
    subject === 'listing' ? { ...row, provider } : row;
  return {
    current,
    slugTaken: eachSubject((subject) => sqlite.prepare<[string]>(`SELECT 1 FROM ${TABLE[subject]} WHERE slug = ?`)),
    create: (subject: Subject, row: Row & { slug: string; at: number }) =>
      subjects.create[subject].run(suited(subject, row)),
    point: (subject: Subject, row: Row & { revision: string; at: number }) =>
      subjects.point[subject].run(suited(subject, row)),
    readdress: (subject: Subject, row: { id: string; slug: string }) => subjects.readdress[subject].run(row),
    setState: (subject: Subject, row: { id: string; state: string; at: number }) => subjects.setState[subject].run(row),
    addRevision: sqlite.prepare(
      `INSERT INTO revisions (id, subject, subject_id, number, version, body, schema_version, state, author, decided_by, reason, based_on,
         created_at, decided_at, to_look_at, import_run)
       VALUES (@revision, @subject, @id, @number, @version, @body, ${SCHEMA_VERSION}, 'published', @by, @by, @reason, @basedOn,
         @at, @at, @toLookAt, @importRun)`,
    ),
    approveRevision: sqlite.prepare(
      "UPDATE revisions SET state = 'published', decided_by = @by, decided_at = @at, reason = @reason, version = @version WHERE id = @revision",
    ),
    closeRevision: sqlite.prepare(
      "UPDATE revisions SET state = 'replaced', closed = 'approved with changes', decided_by = @by, decided_at = @at, reason = @reason, version = @version WHERE id = @revision",
    ),
    replaceRevision: sqlite.prepare<[string]>("UPDATE revisions SET state = 'replaced' WHERE id = ?"),
    clearVenues: sqlite.prepare<[string]>('DELETE FROM listing_venues WHERE listing_id = ?'),
    addVenue: sqlite.prepare<[string, string]>('INSERT INTO listing_venues (listing_id, venue_id) VALUES (?, ?)'),
    tellSearch: eachSubject((subject) => sqlite.prepare(`INSERT INTO outbox (listing_id, at) ${TELL_SEARCH[subject]}`)),
  };
}

const prepared = new WeakMap<Db, ReturnType<typeof prepare>>();

/** The statements of publishing, prepared once a database. */
export function publishStatements(db: Db): ReturnType<typeof prepare> {
  const known = prepared.get(db) ?? prepare(db);
  prepared.set(db, known);
  return known;
}
