import { randomUUID } from 'node:crypto';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { addDraft, createRecord, standingOf } from '#db/drafts.ts';
import { venueKeepers } from '#db/schema/review.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

interface ForProvider {
  readonly provider: string;
}

function needProvider({ db }: PublishingContext, provider: string): void {
  if (standingOf(db, 'provider', provider) === undefined) throw new NotFound('There is no provider of this id');
}

/** Starts a listing of a provider, with nothing in it. The public sees none of it. */
export function startListing(
  context: PublishingContext,
  person: Person,
  { provider }: ForProvider,
): OpenDraft<'listing'> {
  const { db, now } = context;
  needForProvider(person, 'listing: edit', provider);
  return inTransaction(db, () => {
    needProvider(context, provider);
    const [id, at] = [randomUUID(), now()];
    createRecord(db, { subject: 'listing', id, provider, at });
    addDraft(db, { subject: 'listing', id, body: { provider }, author: person.id, basedOn: null, at });
    addAudit(db, { at, actor: person.id, deed: 'started', subject: 'listing', subjectId: id });
    return openDraft(context, person, { subject: 'listing', id });
  });
}

/** Starts a venue that a provider keeps, with nothing in it. */
export function startVenue(context: PublishingContext, person: Person, { provider }: ForProvider): OpenDraft<'venue'> {
  const { db, now } = context;
  needForProvider(person, 'venue: edit', provider);
  return inTransaction(db, () => {
    needProvider(context, provider);
    const [id, at] = [randomUUID(), now()];
    createRecord(db, { subject: 'venue', id, provider: null, at });
    db.orm.insert(venueKeepers).values({ venueId: id, providerId: provider }).run();
    addDraft(db, { subject: 'venue', id, body: {}, author: person.id, basedOn: null, at });
    addAudit(db, { at, actor: person.id, deed: 'started', subject: 'venue', subjectId: id });
    return openDraft(context, person, { subject: 'venue', id });
  });
}
