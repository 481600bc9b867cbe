import type { Db } from '#db/client.ts';
import { draftBody, openRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { newestProvider } from '#db/newest-provider.ts';
import { parseBody } from '#db/publish/parse-body.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import type { Shown } from '#domain/publishing/shown.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { ModeratingContext } from './moderating-context.ts';

interface Waiting {
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly body: Draft;
}

function providerNamed(db: Db, id: string): Named<Provider> {
  const standing = standingOf(db, 'provider', id);
  if (standing === undefined) throw new NotFound('There is no provider of this id');
  return { id, slug: standing.slug, body: ProviderSchema.parse({ name: standing.slug, ...newestProvider(db, id) }) };
}

/** A venue as it waits, or as it is published. None when nothing whole is written of it. */
function venueNamed(db: Db, id: string): Named<Venue>[] {
  const standing = standingOf(db, 'venue', id);
  if (standing === undefined) return [];
  const published = wholeBody(db, 'venue', standing.published);
  const open = published === undefined ? openRevision(db, 'venue', id) : undefined;
  const body = published ?? (open === undefined ? undefined : parseBody('venue', draftBody('venue', open)));
  return body === undefined ? [] : [{ id, slug: standing.slug, body: body as Venue }];
}

/** What a page needs to show what waits. Throws `Invalid` when the body is not whole. */
export function shownDraft({ db }: ModeratingContext, person: Person, { subject, id, slug, body }: Waiting): Shown {
  needForDirectory(person, 'queue: see');
  const whole = parseBody(subject, body);
  if (subject === 'provider') return { subject, provider: { id, slug, body: whole as Provider } };
  if (subject === 'venue') return { subject, venue: { id, slug, body: whole as Venue } };
  const listing = whole as Listing;
  return {
    subject,
    listing: { id, slug, body: listing },
    provider: providerNamed(db, listing.provider),
    venues: listing.venues.flatMap((venue) => venueNamed(db, venue)),
  };
}
