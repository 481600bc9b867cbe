import { eq } from 'drizzle-orm';
import { listings, type Subject } from '#db/schema/directory.ts';
import { venueKeepers } from '#db/schema/review.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

/** All that a provider keeps, each as it stands: public, being written, with the team, come back, or taken from the public. */
export interface DraftsOf {
  readonly provider: OpenDraft<'provider'>;
  /** By name, those without one first. */
  readonly listings: readonly OpenDraft<'listing'>[];
  /** The venues that it brought in. */
  readonly venues: readonly OpenDraft<'venue'>[];
}

const nameOf = ({ body }: { readonly body: { readonly name?: string } }): string => body.name ?? '';
const inOrder = <Kept extends { readonly body: { readonly name?: string } }>(kept: readonly Kept[]): Kept[] =>
  [...kept].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en-GB'));

/** What a provider keeps. Throws `NotFound` for somebody who has nothing to do with it. */
export function draftsOf(context: PublishingContext, person: Person, provider: string): DraftsOf {
  needForProvider(person, 'listing: read drafts', provider);
  const { orm } = context.db;
  const open = <S extends Subject>(subject: S, id: string) => openDraft(context, person, { subject, id });
  const own = orm.select({ id: listings.id }).from(listings).where(eq(listings.providerId, provider)).all();
  const kept = orm
    .select({ id: venueKeepers.venueId })
    .from(venueKeepers)
    .where(eq(venueKeepers.providerId, provider))
    .all();
  return {
    provider: open('provider', provider),
    listings: inOrder(own.map(({ id }) => open('listing', id))),
    venues: inOrder(kept.map(({ id }) => open('venue', id))),
  };
}
