import type { Named } from '../listing/choice-source.ts';
import type { FactId } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import { differencesBetween } from '../publishing/differences.ts';
import type { Venue } from '../venue/venue.ts';
import type { ClockId } from './check.ts';
import { CLOCKS, factsUnder } from './clocks.ts';

/** What somebody reads before they say that it is right: what one clock covers, in words. */
export interface ToCheck {
  readonly clock: ClockId;
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
}

const FACT = /^facts\.(.+)$/u;

function isUnder(clock: ClockId, field: string): boolean {
  const fact = FACT.exec(field)?.[1];
  if (fact !== undefined) return factsUnder(clock, [fact as FactId]).length > 0;
  return CLOCKS[clock].fields.some((covered) => field === covered || field.startsWith(`${covered}.`));
}

/** All that a listing tells, and its buildings, of what some clocks cover. What nobody told is left out: there is nothing to be right about. */
export function factsToCheck(listing: Listing, venues: readonly Named<Venue>[], clocks: readonly ClockId[]): ToCheck[] {
  const names = new Map(venues.map(({ id, body }) => [id, body.name]));
  const told = [
    ...differencesBetween('listing', null, listing, { venue: (id) => names.get(id) }),
    ...venues.flatMap(({ body }) =>
      differencesBetween('venue', null, body)
        .filter(({ field }) => FACT.test(field))
        .map((row) => ({ ...row, label: `${body.name}: ${row.label}` })),
    ),
  ];
  return clocks.map((clock) => ({
    clock,
    label: CLOCKS[clock].label,
    rows: told.filter(({ field }) => isUnder(clock, field)).map(({ label, after }) => ({ label, values: after })),
  }));
}
