import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import type { VenueSectionId } from '#domain/publishing/sections.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { ownListingPath } from '#web/paths.ts';

/** The listing that a place is written for: where somebody came from, and where they go on. */
export interface ForListing {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** The address of a section of a place, for somebody who writes it for a listing. */
export const placeForListing = (place: string, listing: string, section: VenueSectionId = 'address'): string =>
  `${place}/${section}?${new URLSearchParams({ listing })}`;

/** The listing that the address of a place's page names, while it is at this place. Throws `NotFound` for another's. */
export function forListing({ url, locals }: AstroGlobal, person: Person, venue: string): ForListing | null {
  const id = url.searchParams.get('listing');
  if (id === null) return null;
  const { body } = openDraft(locals.app, person, { subject: 'listing', id });
  if (body.venues?.includes(venue) !== true) return null;
  return { id, name: body.name ?? locals.screen.provider.unnamed, path: ownListingPath(id) };
}
