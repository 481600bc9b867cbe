import { revisionById, type StoredRevision, standingOf } from '#db/drafts.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import type { ModeratingContext } from './moderating-context.ts';

/** Which revision is decided on, and which writing of it was looked at. */
export interface LookedAt {
  readonly revision: string;
  readonly version: number;
}

/** The submitted revision that somebody looked at, and its record. Throws `Conflict` when it was taken back, decided on or sent anew since. */
export function submittedRevision({ db }: ModeratingContext, { revision: id, version }: LookedAt) {
  const revision: StoredRevision | undefined = revisionById(db, id);
  const standing = revision && standingOf(db, revision.subject, revision.subjectId);
  if (revision === undefined || standing === undefined) throw new NotFound('There is nothing of this id in the queue');
  if (revision.state === 'draft') throw new Conflict('It was taken back to be changed. It comes again when it is sent');
  if (revision.state !== 'submitted') throw new Conflict('Somebody decided on this already');
  if (revision.version !== version) throw new Conflict('It was sent anew since you opened it', [], revision.version);
  return { revision, standing };
}
