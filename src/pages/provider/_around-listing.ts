import type { Person } from '#domain/account/person.ts';
import { type AroundListing, aroundListing } from '#features/previewing/around-draft.ts';
import type { OpenDraft } from '#features/publishing/open-draft.ts';
import type { PublishingContext } from '#features/publishing/publishing-context.ts';
import { venueOptions } from './_venue-options.ts';

/** What stands around a listing on its page, with all venues that can be ticked, and the names that the coach says nothing about. */
export function aroundForPage(
  context: PublishingContext,
  person: Person,
  open: OpenDraft<'listing'>,
): AroundListing & { readonly names: readonly string[] } {
  const venues = venueOptions(context, person, open, '').map(({ value }) => value);
  const around = aroundListing(context, person, { provider: open.provider?.id ?? '', venues });
  const names = [open.body.name, around.provider.name, ...around.venues.flatMap(([, { name, town }]) => [name, town])];
  return { ...around, names: names.filter((name) => name !== undefined && name !== null) };
}
