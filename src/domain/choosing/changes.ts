import type { Listing, Places } from '../listing/listing.ts';
import { type Difference, differencesBetween } from '../publishing/differences.ts';
import type { Names } from '../publishing/fields/field-row.ts';
import type { Venue } from '../venue/venue.ts';
import { placesInWords } from '../words/places.ts';

/** What changes without anything being different for who comes: who checked it and when, pictures, and how it is written. */
const NOT_NEWS: ReadonlySet<string> = new Set(['checked', 'pictures', 'easyRead.own', 'easyRead.check']);

const wordsAt = (placesAt: Readonly<Record<string, Places>> | undefined): string =>
  Object.entries(placesAt ?? {})
    .map(([venue, places]) => `${venue}: ${placesInWords(places)}`)
    .sort()
    .join('\n');

/** The fields whose words hold the day they were told on, and what of them is told without it. */
const WITHOUT_DAY: Readonly<Record<string, (listing: Listing) => string>> = {
  places: ({ places }) => placesInWords(places),
  placesAt: ({ placesAt }) => wordsAt(placesAt),
};

/** What is different for who wants to come between two published bodies of a listing, in words. That it was checked again is no difference. */
export function changesForVisitors(before: Listing, after: Listing, names: Names): Difference[] {
  return differencesBetween('listing', before, after, names).filter(({ field }) => {
    const told = WITHOUT_DAY[field];
    return !NOT_NEWS.has(field) && (told === undefined || told(before) !== told(after));
  });
}

/** What says where a venue is, which nobody is told where the address is kept secret, or was. */
const WHERE_IT_IS: ReadonlySet<string> = new Set(['lines', 'postcode', 'point']);

/** The same of a venue, each under the venue's name. */
export const changesOfVenue = (before: Venue, after: Venue): Difference[] => {
  const isSecret = before.hideAddress || after.hideAddress;
  return differencesBetween('venue', before, after)
    .filter(({ field }) => !NOT_NEWS.has(field) && !(isSecret && WHERE_IT_IS.has(field)))
    .map((difference) => ({ ...difference, label: `${after.name}: ${difference.label}` }));
};
