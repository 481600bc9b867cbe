import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { changeRevision, draftBody, openRevision, type Standing, type StoredRevision } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import { setState } from '#db/publish/publish.ts';
import { EDITING, reach } from '#db/reach.ts';
import { WITHDREW } from '#db/withdrawals.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';
import { needUnnamed } from './thrown-away.ts';

interface OneRecord<S extends Subject> {
  readonly subject: S;
  readonly id: string;
}

/** Makes what was sent a draft again, with the new places that went with it. To be called inside a transaction. */
export function unsend({ db, now }: PublishingContext, person: Person, sent: StoredRevision, standing: Standing): void {
  const places =
    sent.subject === 'listing'
      ? newVenuesOf(db, draftBody('listing', sent) as Draft<'listing'>, standing.provider)
      : [];
  for (const revision of [sent, ...places.map((place) => place.revision)]) {
    if (revision.state !== 'submitted') continue;
    changeRevision(db, revision, { state: 'draft', submittedAt: null });
    const { subject, subjectId, id: revisionId } = revision;
    addAudit(db, { at: now(), actor: person.id, deed: 'took back', subject, subjectId, revisionId });
  }
}

/** Takes back what was sent, to change it. Throws `Conflict` when the team has decided already. */
export function takeBack<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id }: OneRecord<S>,
): OpenDraft<S> {
  const { db } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, EDITING[subject], subject, id);
    const open = openRevision(db, subject, id);
    if (open?.state !== 'submitted')
      throw new Conflict('The team does not have this now, so there is nothing to take back');
    unsend(context, person, open, standing);
    return openDraft(context, person, { subject, id });
  });
}

/**
 * Throws away what was written since the public version; that stays as it is. It is kept in the history and can be restored. A record that
 * the public never saw is put aside with it; `putBack` brings both again. Throws `Conflict` when somebody saved since `version`, when the team
 * has it, and for a new place that a listing still names.
 */
export function discardDraft<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id, version }: OneRecord<S> & { readonly version: number },
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, EDITING[subject], subject, id);
    const open = openRevision(db, subject, id);
    if (open === undefined) throw new NotFound('Nothing is being written here');
    if (open.state === 'submitted') throw new Conflict('The team is reading this now. Take it back first');
    if (open.version !== version) throw new Conflict('Somebody saved this since you opened it', [], open.version);
    needUnnamed(context, standing);
    const at = now();
    changeRevision(db, open, { state: 'replaced', closed: 'thrown away' });
    addAudit(db, { at, actor: person.id, deed: 'threw away', subject, subjectId: id, revisionId: open.id });
    if (standing.published === null) setState(db, subject, id, 'withdrawn', person.id, at, WITHDREW.provider);
    return openDraft(context, person, { subject, id });
  });
}
