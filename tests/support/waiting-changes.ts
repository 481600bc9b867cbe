import type { Db } from '#db/client.ts';
import { listingsById } from '#db/published.ts';
import type { Person } from '#domain/account/person.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';

interface Context {
  readonly db: Db;
  readonly now: () => Date;
}

const CONTACT = {
  name: null,
  role: null,
  phone: '0161 496 0121',
  email: null,
  website: null,
  for: 'questions',
} as const;

/** Sends so many new listings of a provider to the team. Gives the revision of each, in the order sent. */
export function sendNewListings(
  context: Context,
  person: Person,
  provider: string,
  many: number,
  name = 'Waiting',
): string[] {
  return Array.from({ length: many }, (_, at) => {
    const { id, version } = startListing(context, person, { provider });
    const patch = {
      name: `${name} ${at + 1}`,
      kind: 'day',
      summary: 'We paint and drink tea.',
      ways: ['online'],
      contacts: [CONTACT],
    } as const;
    const saved = saveDraft(context, person, {
      subject: 'listing',
      id,
      version,
      patch: { ...patch, ways: ['online'], contacts: [CONTACT] },
    });
    const sent = submitDraft(context, person, { subject: 'listing', id, version: saved.version });
    if (sent.revision === null) throw new Error('What was sent is a revision');
    return sent.revision;
  });
}

/** Sends a new listing of a provider that happens at a new place. Gives its revision. */
export function sendWithNewPlace(context: Context, person: Person, provider: string): string {
  const place = startVenue(context, person, { provider });
  const where = { name: 'Mill Yard', town: 'Brackwell' };
  saveDraft(context, person, { subject: 'venue', id: place.id, version: place.version, patch: where });
  const { id, version } = startListing(context, person, { provider });
  const said = { name: 'Woodwork', kind: 'day', summary: 'We make things of wood.' } as const;
  const saved = saveDraft(context, person, {
    subject: 'listing',
    id,
    version,
    patch: { ...said, ways: ['venue'], venues: [place.id], contacts: [CONTACT] },
  });
  const sent = submitDraft(context, person, { subject: 'listing', id, version: saved.version });
  if (sent.revision === null) throw new Error('What was sent is a revision');
  return sent.revision;
}

/** Sends a change to a listing that the public sees. Gives its revision. */
export function sendChange(
  context: Context,
  person: Person,
  listing: string,
  patch: Parameters<typeof saveDraft<'listing'>>[2]['patch'],
  note?: string,
): string {
  const known = listingsById(context.db, [listing]).get(listing);
  if (known === undefined) throw new Error('The listing is not public');
  const newest =
    context.db.sqlite
      .prepare<[string], number>(
        "SELECT coalesce(max(version), 0) FROM revisions WHERE subject = 'listing' AND subject_id = ?",
      )
      .pluck()
      .get(listing) ?? 0;
  const saved = saveDraft(context, person, { subject: 'listing', id: listing, version: newest, patch });
  const sent = submitDraft(context, person, {
    subject: 'listing',
    id: listing,
    version: saved.version,
    ...(note === undefined ? {} : { note }),
  });
  if (sent.revision === null) throw new Error('What was sent is a revision');
  return sent.revision;
}
