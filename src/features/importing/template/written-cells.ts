import type { Contact } from '#domain/listing/contact.ts';
import { VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import type { Intake, Listing } from '#domain/listing/listing.ts';
import type { Extra, Price } from '#domain/listing/price.ts';
import type { Session } from '#domain/listing/session.ts';
import { type Facts, stateOf, type TruthState } from '#domain/listing/truth.ts';
import { shownPoint, type Venue } from '#domain/venue/venue.ts';
import { DOES_NOT_APPLY } from './cells.ts';

/** What stands in a cell. A number is written as one, so that a minus in front of it is no formula. */
export type Cell = string | number;
/** Some cells of a row by heading; one with nothing in it is left out. */
export type Written = Readonly<Record<string, Cell | null>>;

export const yesOrNo = (answer: boolean | null): Cell | null => (answer === null ? null : answer ? 'yes' : 'no');

/** Several words in one cell. A semicolon inside one of them would make two of it. */
export const listed = (words: readonly string[]): Cell => words.map((one) => one.replaceAll(';', ',')).join('; ');

const WRITTEN_AS: Readonly<Record<TruthState, Cell | null>> = {
  yes: 'yes',
  no: 'no',
  not_applicable: DOES_NOT_APPLY,
  unknown: null,
};

/** A fact that nobody told has an empty cell. */
export function writtenFacts<Id extends string>(facts: Facts<Id>, ids: readonly Id[]): Written {
  return Object.fromEntries(ids.map((id) => [id, WRITTEN_AS[stateOf(facts, id)]]));
}

/**
 * A venue as everybody may know it: of a hidden address only the town, the first half of the postcode and roughly where. An import makes
 * lines of an address of what stands between commas, so they are lines here too.
 */
export function writtenVenue(venue: Venue): Written {
  const point = shownPoint(venue);
  const { hideAddress, postcode } = venue;
  return {
    venue_name: venue.name,
    venue_address: hideAddress ? null : listed(venue.lines.flatMap((line) => line.split(/,\s+/u))),
    venue_town: venue.town,
    venue_county: hideAddress ? null : venue.county,
    venue_postcode: hideAddress ? (postcode?.split(' ')[0] ?? null) : postcode,
    venue_lat: point?.lat ?? null,
    venue_lng: point?.lng ?? null,
    venue_hide_address: hideAddress ? 'yes' : null,
    ...writtenFacts(venue.facts, VENUE_FACT_IDS),
  };
}

export const writtenSession = ({ repeat, days, starts, ends, from, until, termTime, way }: Session): Written => ({
  session_days: listed(days),
  session_starts: starts,
  session_ends: ends,
  session_every_weeks: repeat.every === 'week' && repeat.interval > 1 ? repeat.interval : null,
  session_nth: repeat.every === 'month' ? repeat.nth : null,
  session_dates: repeat.every === 'once' ? listed(repeat.dates) : null,
  session_from: from,
  session_until: until,
  session_term_time: yesOrNo(termTime),
  session_way: way === 'venue' ? null : way,
});

export const writtenPrice = ({ pence, per, who }: Price): Written => ({
  price_pounds: pence / 100,
  price_per: per,
  price_who: who,
});

export const writtenExtra = ({ what, pence }: Extra): Written => ({
  extra_what: what,
  extra_pounds: pence === null ? null : pence / 100,
});

export const writtenContact = ({ name, role, phone, email }: Contact): Written => ({
  contact_name: name,
  contact_role: role,
  contact_phone: phone,
  contact_email: email,
});

export const writtenIntake = ({ starts, closes }: Intake): Written => ({ starts_on: starts, apply_by: closes });

/** Who said so, where the template has a word for them; a check by anybody else is not said to be theirs. */
export function writtenCheck({ checked }: Pick<Listing, 'checked'>): Written {
  return checked?.by === 'provider' || checked?.by === 'council' ? { told_by: checked.by, checked_on: checked.on } : {};
}
