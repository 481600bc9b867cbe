import { randomUUID } from 'node:crypto';
import { and, desc, eq, max } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { type Draft, parseDraft } from '#domain/publishing/draft.ts';
import type { BodyOf } from '#domain/publishing/subject.ts';
import type { Db } from './client.ts';
import { BEFORE_A_NAME } from './publish/move-pointer.ts';
import { SCHEMA_VERSION } from './publish/parse-body.ts';
import { publishStatements } from './publish/publish-statements.ts';
import { revisions, type Subject } from './schema/directory.ts';
import { statement } from './statements.ts';

/** A record of the directory as those who keep it see it, published or not. */
export interface Standing {
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly state: 'live' | 'withdrawn';
  /** The revision that the public sees, or would see if the record were not withdrawn. */
  readonly published: string | null;
  /** Whose a listing is; null for a venue, and itself for a provider. */
  readonly provider: string | null;
}
export type StoredRevision = typeof revisions.$inferSelect;

// Asked for each of hundreds of records in a row: preparing anew would cost ten times what reading does.
const STANDING: Readonly<Record<Subject, string>> = {
  provider: 'SELECT slug, state, published_revision_id AS published, id AS provider FROM providers WHERE id = ?',
  venue: 'SELECT slug, state, published_revision_id AS published, NULL AS provider FROM venues WHERE id = ?',
  listing: 'SELECT slug, state, published_revision_id AS published, provider_id AS provider FROM listings WHERE id = ?',
};

/** How a record stands; undefined when there never was one of this id. */
export function standingOf(db: Db, subject: Subject, id: string): Standing | undefined {
  const row = statement<[string], Omit<Standing, 'subject' | 'id'>>(db, STANDING[subject]).get(id);
  return row && { subject, id, ...row };
}

export const revisionById = ({ orm }: Db, id: string): StoredRevision | undefined =>
  orm.select().from(revisions).where(eq(revisions.id, id)).get();

const ofSubject = (subject: Subject, id: string) => and(eq(revisions.subject, subject), eq(revisions.subjectId, id));

const OPEN = `SELECT id FROM revisions WHERE subject = ? AND subject_id = ? AND state IN ('draft', 'submitted', 'returned')`;

/** The one revision of a record that is being written, waits for the team, or came back. */
export function openRevision(db: Db, subject: Subject, id: string): StoredRevision | undefined {
  const open = statement<[Subject, string], string>(db, OPEN).pluck().get(subject, id);
  return open === undefined ? undefined : revisionById(db, open);
}

export const revisionsOf = ({ orm }: Db, subject: Subject, id: string): StoredRevision[] =>
  orm.select().from(revisions).where(ofSubject(subject, id)).orderBy(desc(revisions.number)).all();

/** The body of a revision that is or was published, or undefined without one. */
export function wholeBody<S extends Subject>(db: Db, _subject: S, revision: string | null): BodyOf<S> | undefined {
  if (revision === null) return undefined;
  const text = statement<[string], string>(db, 'SELECT body FROM revisions WHERE id = ?').pluck().get(revision);
  // It was parsed by its schema when it was published.
  return text === undefined ? undefined : (JSON.parse(text) as BodyOf<S>);
}

/** The body of any revision. Throws `Invalid` when it does not hold any more. */
export const draftBody = <S extends Subject>(subject: S, { body }: Pick<StoredRevision, 'body'>): Draft<S> =>
  parseDraft(subject, JSON.parse(body));

/** What a provider says of itself: to the public, or, until there is that, in what is being written. */
export function providerBody(db: Db, id: string): Draft<'provider'> {
  const published = wholeBody(db, 'provider', standingOf(db, 'provider', id)?.published ?? null);
  if (published !== undefined) return published;
  const open = openRevision(db, 'provider', id);
  return open === undefined ? {} : draftBody('provider', open);
}

/** Counts everything that ever happened to the revisions of a record, so that "what I saw" can be compared with "what is". */
export const versionOf = (db: Db, subject: Subject, id: string): number =>
  statement<[Subject, string], number | null>(
    db,
    'SELECT max(version) FROM revisions WHERE subject = ? AND subject_id = ?',
  )
    .pluck()
    .get(subject, id) ?? 0;

const nextNumber = ({ orm }: Db, subject: Subject, id: string): number =>
  (orm
    .select({ newest: max(revisions.number) })
    .from(revisions)
    .where(ofSubject(subject, id))
    .get()?.newest ?? 0) + 1;

export interface NewDraft {
  readonly subject: Subject;
  readonly id: string;
  readonly body: Draft;
  readonly author: Actor;
  readonly basedOn: string | null;
  readonly at: Date;
  readonly reason?: string | null;
}

/** Stores a new draft. There must be no open revision of the record. Gives its id. */
export function addDraft(db: Db, { subject, id, body, author, basedOn, at, reason }: NewDraft): string {
  const revision = randomUUID();
  db.orm
    .insert(revisions)
    .values({
      id: revision,
      subject,
      subjectId: id,
      number: nextNumber(db, subject, id),
      version: versionOf(db, subject, id) + 1,
      body: JSON.stringify(body),
      schemaVersion: SCHEMA_VERSION,
      state: 'draft',
      author,
      reason: reason ?? null,
      basedOn,
      createdAt: at.getTime(),
      updatedAt: at.getTime(),
    })
    .run();
  return revision;
}

/** Writes over some columns of a revision and counts it as a change. The storage refuses a new body unless it is a draft. */
export function changeRevision(
  db: Db,
  { id, subject, subjectId }: Pick<StoredRevision, 'id' | 'subject' | 'subjectId'>,
  to: Partial<Omit<typeof revisions.$inferInsert, 'id' | 'version' | 'subject' | 'subjectId' | 'number'>>,
): void {
  db.orm
    .update(revisions)
    .set({ ...to, version: versionOf(db, subject, subjectId) + 1 })
    .where(eq(revisions.id, id))
    .run();
}

/** Makes the row of a record that nobody has published yet. Its address is made from its name when it is. */
export function createRecord(
  db: Db,
  {
    subject,
    id,
    provider,
    at,
  }: { readonly subject: Subject; readonly id: string; readonly provider: string | null; readonly at: Date },
): void {
  publishStatements(db).create(subject, { id, slug: `${BEFORE_A_NAME}${id}`, provider, at: at.getTime() });
}
