import { providerBody, standingOf } from '#db/drafts.ts';
import { providerIdAt } from '#db/newest-provider.ts';
import { providersOfVenue, reach } from '#db/reach.ts';
import { mayForProvider, needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { tellsContact } from '#domain/publishing/needs.ts';
import type { ProviderNamed } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

/** The provider at an address of its own pages, published or not. Throws `NotFound` for somebody who has nothing to do with it. */
export function providerAt(
  { db }: Pick<PublishingContext, 'db'>,
  person: Person,
  slug: string,
): { readonly id: string; readonly slug: string } {
  const id = providerIdAt(db, slug);
  if (id === undefined) throw new NotFound('There is no such provider');
  needForProvider(person, 'listing: read drafts', id);
  return { id, slug };
}

/** The provider that somebody works for when they work on a venue: the first of those that they may look after; null when nobody uses it. */
export function providerKeeping(
  { db }: Pick<PublishingContext, 'db'>,
  person: Person,
  venue: string,
): ProviderNamed | null {
  reach(db, person, 'listing: read drafts', 'venue', venue);
  const id = providersOfVenue(db, venue).find((one) => mayForProvider(person, 'listing: read drafts', one));
  const standing = id === undefined ? undefined : standingOf(db, 'provider', id);
  if (standing === undefined) return null;
  const body = providerBody(db, standing.id);
  return { id: standing.id, slug: standing.slug, name: body.name ?? null, isReached: tellsContact(body) };
}
