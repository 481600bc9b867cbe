import { eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { revisionById } from '#db/drafts.ts';
import { revisions } from '#db/schema/directory.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { ModeratingContext } from './moderating-context.ts';

/** Says that the team has looked at what a provider published at once. Saying it twice changes nothing. */
export function markLookedAt({ db, now }: ModeratingContext, person: Person, id: string): void {
  needForDirectory(person, 'queue: decide');
  inTransaction(db, () => {
    const revision = revisionById(db, id);
    if (revision === undefined) throw new NotFound('There is nothing of this id in the queue');
    if (revision.toLookAt === 0) return;
    db.orm.update(revisions).set({ toLookAt: 0 }).where(eq(revisions.id, id)).run();
    const { subject, subjectId } = revision;
    addAudit(db, { at: now(), actor: person.id, deed: 'looked over', subject, subjectId, revisionId: id });
  });
}
