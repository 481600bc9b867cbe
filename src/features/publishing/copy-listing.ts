import { randomUUID } from 'node:crypto';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { addDraft, createRecord } from '#db/drafts.ts';
import { reach, speaksAs } from '#db/reach.ts';
import type { Person } from '#domain/account/person.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { copiedListing } from '#domain/publishing/copied-listing.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

/** Starts a listing with what another of the same provider says now, draft or public. The public sees none of it until it is approved. */
export function copyListing(
  context: PublishingContext,
  person: Person,
  { listing }: { readonly listing: string },
): OpenDraft<'listing'> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, 'listing: edit', 'listing', listing);
    const [id, at] = [randomUUID(), now()];
    const said = { by: speaksAs(db, person, standing), on: wallMoment(at).date };
    const body = copiedListing(openDraft(context, person, { subject: 'listing', id: listing }).body, said);
    createRecord(db, { subject: 'listing', id, provider: standing.provider, at });
    addDraft(db, { subject: 'listing', id, body, author: person.id, basedOn: null, at });
    addAudit(db, { at, actor: person.id, deed: 'copied', subject: 'listing', subjectId: id, detail: listing });
    return openDraft(context, person, { subject: 'listing', id });
  });
}
