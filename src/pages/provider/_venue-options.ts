import type { Person } from '#domain/account/person.ts';
import type { Option } from '#domain/publishing/form/box.ts';
import type { OpenDraft } from '#features/publishing/open-draft.ts';
import type { PublishingContext } from '#features/publishing/publishing-context.ts';
import { openVenues, type VenueChoice, venuesOfProvider } from '#features/publishing/venue-choices.ts';

const asOption = ({ id, name, address }: VenueChoice, unnamed: string): Option => ({
  value: id,
  label: name ?? (address.join(', ') || unnamed),
  ...(address.length === 0 ? {} : { hint: address.join(', ') }),
});

/** The venues that a listing can be at: those of its provider, and those it has already; `unnamed` stands for a name that nobody wrote yet. */
export function venueOptions(
  context: PublishingContext,
  person: Person,
  open: OpenDraft<'listing'>,
  unnamed: string,
): Option[] {
  const own = open.provider === null ? [] : venuesOfProvider(context, person, open.provider.id);
  const known = new Set(own.map(({ id }) => id));
  const others = openVenues(
    context,
    (open.body.venues ?? []).filter((id) => !known.has(id)),
  );
  return [...own, ...others].map((venue) => asOption(venue, unnamed));
}
