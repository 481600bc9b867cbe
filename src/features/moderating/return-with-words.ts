import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { changeRevision, draftBody } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { readAnswer } from '#domain/answer.ts';
import { Invalid } from '#domain/errors.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { type LookedAt, submittedRevision } from './decide.ts';
import type { ModeratingContext } from './moderating-context.ts';
import { tellAuthor } from './tell-author.ts';

/**
 * Gives something back to its author with words that say what to change, and mails them. The new places of a listing go back with it. What is
 * public stays as it is. Throws `Invalid` without words, `Conflict` when it was decided on, taken back or sent anew since it was looked at.
 */
export function returnWithWords(
  context: ModeratingContext,
  person: Person,
  { reason: given, ...lookedAt }: LookedAt & { readonly reason: string },
): void {
  needForDirectory(person, 'queue: decide');
  const reason = readAnswer(given, 'reason');
  if (reason === '')
    throw new Invalid('They cannot know what to change', { reason: ['Write what they should change'] });
  const { db } = context;
  inTransaction(db, () => {
    const { revision, standing } = submittedRevision(context, lookedAt);
    const { subject, subjectId: id } = revision;
    const body: Draft = draftBody(subject, revision);
    const places = subject === 'listing' ? newVenuesOf(db, body as Draft<'listing'>, standing.provider) : [];
    const at = context.now();
    for (const back of [revision, ...places.map((place) => place.revision)]) {
      if (back.state !== 'submitted') continue;
      changeRevision(db, back, { state: 'returned', reason, decidedBy: person.id, decidedAt: at.getTime() });
      const { subject: of, subjectId, id: revisionId } = back;
      addAudit(db, { at, actor: person.id, deed: 'returned', subject: of, subjectId, revisionId });
    }
    const name = body.name ?? standing.slug;
    tellAuthor(context, revision.author, { kind: 'returned', subject, id, slug: standing.slug, name, reason });
  });
}
