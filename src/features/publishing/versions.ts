import { type ActorRole, actorRoles } from '#db/actors.ts';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { addDraft, changeRevision, draftBody, openRevision, revisionsOf, type StoredRevision } from '#db/drafts.ts';
import { EDITING, reach } from '#db/reach.ts';
import { venueNames } from '#db/venue-names.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import { type Difference, differencesBetween } from '#domain/publishing/differences.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { restoredBody } from '#domain/publishing/restored-body.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';
import { takeUpAgain } from './thrown-away.ts';
import type { OneRecord } from './withdraw.ts';

/** One writing of a record, and what it changed. */
export interface Version {
  readonly revision: string;
  readonly number: number;
  readonly state: StoredRevision['state'] | 'thrown away' | 'approved with changes';
  /** The public sees this one. */
  readonly isPublic: boolean;
  readonly by: ActorRole;
  readonly at: Date;
  readonly decidedBy: ActorRole | null;
  readonly decidedAt: Date | null;
  /** What the team said, and what the author said to them. */
  readonly reason: string | null;
  readonly note: string | null;
  /** It was written from nothing. */
  readonly isFirst: boolean;
  /** Against what it was written from; all that it tells when there was nothing. */
  readonly differences: readonly Difference[];
}

const MOST_VERSIONS = 60;

const stored = (revision: StoredRevision | undefined): Draft | null =>
  revision === undefined ? null : (JSON.parse(revision.body) as Draft);

/**
 * What a writing was made from: what the public saw then; before it saw any, the writing before. What was thrown away is nothing that another
 * was made from.
 */
function writtenFrom(all: readonly StoredRevision[], at: number): StoredRevision | undefined {
  const basedOn = all[at]?.basedOn ?? null;
  if (basedOn !== null) return all.find(({ id }) => id === basedOn);
  return all.slice(at + 1).find(({ closed }) => closed !== 'thrown away');
}

/** The newest writings of a record, newest first, each with what it changed against what it was written from. */
export function versionsOf<S extends Subject>(
  { db }: PublishingContext,
  person: Person,
  { subject, id }: OneRecord<S>,
): Version[] {
  const standing = reach(db, person, 'listing: read drafts', subject, id);
  const [role, names] = [actorRoles(db), venueNames(db)];
  const all = revisionsOf(db, subject, id);
  return all.slice(0, MOST_VERSIONS).map((revision, at): Version => {
    const before = writtenFrom(all, at);
    const { state, closed, decidedAt, decidedBy } = revision;
    return {
      revision: revision.id,
      number: revision.number,
      isFirst: before === undefined,
      state: closed ?? state,
      isPublic: revision.id === standing.published && standing.state === 'live',
      by: role(revision.author),
      at: new Date(revision.submittedAt ?? revision.updatedAt ?? revision.createdAt),
      decidedBy: decidedBy === null ? null : role(decidedBy),
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
      reason: revision.reason,
      note: revision.note,
      differences: differencesBetween<Subject>(subject, stored(before), stored(revision) ?? {}, names),
    };
  });
}

export interface Restoring<S extends Subject> extends OneRecord<S> {
  /** The writing to go back to. */
  readonly revision: string;
  /** `OpenDraft.version` as the person saw it. */
  readonly version: number;
}

/**
 * Makes a draft of an old writing. It is sent and approved like any other; nothing public changes. A draft that was there is put aside and
 * can be restored in turn. What is true only of now (places free, notices, who checked it) stays as it is now.
 */
export function restoreVersion<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id, revision: wanted, version }: Restoring<S>,
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, EDITING[subject], subject, id);
    const old = revisionsOf(db, subject, id).find((revision) => revision.id === wanted);
    if (old === undefined) throw new NotFound('There is no such version');
    const seen = openDraft(context, person, { subject, id });
    if (seen.state === 'submitted') throw new Conflict('The team is reading this now. Take it back first');
    if (seen.version !== version) throw new Conflict('Somebody saved this since you opened it', [], seen.version);
    const at = now();
    const open = openRevision(db, subject, id);
    if (open !== undefined)
      changeRevision(db, open, { state: 'replaced', closed: open.state === 'returned' ? 'returned' : 'thrown away' });
    const body = restoredBody<S>(draftBody(subject, old), seen.published ?? seen.body);
    const basedOn = standing.published;
    const draft = addDraft(db, { subject, id, body, author: person.id, basedOn, at });
    takeUpAgain(context, person, standing);
    addAudit(db, { at, actor: person.id, deed: 'restored', subject, subjectId: id, revisionId: draft, detail: old.id });
    return openDraft(context, person, { subject, id });
  });
}
