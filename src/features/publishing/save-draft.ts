import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { addDraft, changeRevision, openRevision, type Standing, type StoredRevision } from '#db/drafts.ts';
import { EDITING, reach, speaksAs } from '#db/reach.ts';
import { needVenuesOf } from '#db/venue-choice.ts';
import { venueNames } from '#db/venue-names.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { applyPatch } from '#domain/publishing/apply-patch.ts';
import { bothTexts } from '#domain/publishing/differences.ts';
import { type Draft, type Patch, parsePatch } from '#domain/publishing/draft.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

export interface Saving<S extends Subject> {
  readonly subject: S;
  readonly id: string;
  /** Which writing the person saw (`OpenDraft.version`). */
  readonly version: number;
  readonly patch: Patch<S>;
}

/** Writes a changed body: over the draft, or into a new one when nothing is open or when it came back from the team. */
function write(
  { db, now }: PublishingContext,
  person: Person,
  standing: Standing,
  open: StoredRevision | undefined,
  body: Draft,
): void {
  const { subject, id } = standing;
  const at = now();
  const audit = (deed: string, revisionId: string) =>
    addAudit(db, { at, actor: person.id, deed, subject, subjectId: id, revisionId });
  if (open?.state === 'draft') {
    changeRevision(db, open, { body: JSON.stringify(body), author: person.id, updatedAt: at.getTime() });
    if (open.author !== person.id) audit('went on with a draft', open.id);
    return;
  }
  // What came back stays as it was sent, for the history; the new draft carries what the team said.
  if (open !== undefined) changeRevision(db, open, { state: 'replaced', closed: 'returned' });
  const basedOn = open === undefined ? standing.published : open.basedOn;
  const reason = open?.reason ?? null;
  audit('began a draft', addDraft(db, { subject, id, body, author: person.id, basedOn, at, reason }));
}

/**
 * Saves some fields of a record as its draft, making one from what is published when nothing is open. What the public sees is not touched.
 * Throws `Conflict` with both texts when somebody saved since `version` or when the team has it to read, and `Invalid` with the fields that
 * do not hold; nothing is saved then.
 */
export function saveDraft<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id, version, patch: given }: Saving<S>,
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, EDITING[subject], subject, id);
    const patch = parsePatch(subject, given);
    const seen = openDraft(context, person, { subject, id });
    const said = { by: speaksAs(db, person, standing), on: wallMoment(now()).date };
    const body = applyPatch(seen.body, patch, said);
    const conflict = (message: string) =>
      new Conflict(message, bothTexts(subject, seen.body, body, venueNames(db)), seen.version);
    if (seen.state === 'submitted') throw conflict('The team is reading this now. Take it back to change it');
    if (seen.version !== version) throw conflict('Somebody saved this since you opened it');
    if ('venues' in patch && Array.isArray(patch.venues)) needVenuesOf(db, standing.provider, patch.venues);
    write(context, person, standing, openRevision(db, subject, id), body);
    return openDraft(context, person, { subject, id });
  });
}
