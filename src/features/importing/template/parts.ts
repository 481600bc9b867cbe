import type { Contact } from '#domain/listing/contact.ts';
import { VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import type { Intake } from '#domain/listing/listing.ts';
import type { Extra, Price } from '#domain/listing/price.ts';
import type { Session } from '#domain/listing/session.ts';
import type { Fact, FactSource } from '#domain/listing/truth.ts';
import { DAYS, idsOf, PRICE_PERIODS, WAYS } from '#domain/listing/vocabulary.ts';
import { readDate } from '#domain/open-referral/clock-and-date.ts';
import type { Margin } from '#domain/open-referral/margin.ts';
import { toVenue } from '#domain/open-referral/to-venue.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { BadCell, type Cells } from './cells.ts';

/** Who says what a row says, and when they said it. */
export interface Told {
  readonly source: FactSource;
  readonly on: string;
}

export const factsOf = <Id extends string>(cells: Cells, ids: readonly Id[], told: Told): { [id in Id]?: Fact } => {
  const facts: { [id in Id]?: Fact } = {};
  for (const id of ids) {
    const state = cells.truth(id);
    if (state !== null) facts[id] = { state, ...told };
  }
  return facts;
};

/** The venue of a row, with what makes it the same venue on another row. Null when the row has none. */
export function venueOf(cells: Cells, told: Told, margin: Margin): { original: string; body: Venue } | null {
  const name = cells.text('venue_name');
  if (name === null) return null;
  const postcode = cells.text('venue_postcode');
  const body = toVenue(
    {
      name,
      latitude: cells.number('venue_lat') ?? undefined,
      longitude: cells.number('venue_lng') ?? undefined,
      mask_exact_address: cells.yesNo('venue_hide_address') === 'yes',
      addresses: [
        {
          address_1: cells.list('venue_address').join('\n') || undefined,
          city: cells.text('venue_town') ?? undefined,
          state_province: cells.text('venue_county') ?? undefined,
          postal_code: postcode ?? undefined,
        },
      ],
    },
    { on: told.on },
    'venue',
    margin,
  );
  return {
    original: `${name} ${postcode ?? ''}`.trim().toLowerCase(),
    body: { ...body, facts: factsOf(cells, VENUE_FACT_IDS, told) },
  };
}

function repeatOf(cells: Cells): Session['repeat'] {
  const dates = cells.list('session_dates').map((typed) => {
    const date = readDate(typed);
    if (date === null)
      throw new BadCell('session_dates', `“${typed}” in session_dates is not a day. Write it as 2026-09-30`);
    return date;
  });
  if (dates.length > 0) return { every: 'once', dates };
  const nth = cells.number('session_nth');
  if (nth === null) return { every: 'week', interval: cells.number('session_every_weeks') ?? 1 };
  if (nth === 1 || nth === 2 || nth === 3 || nth === 4 || nth === -1) return { every: 'month', nth };
  throw new BadCell('session_nth', `${nth} in session_nth cannot be read. Write 1, 2, 3, 4 or -1`);
}

/** The session of a row. `venue` is where the rows are: the venue of this row, or of the row above. */
export function sessionOf(cells: Cells, venue: string | null): Session | null {
  const starts = cells.clock('session_starts');
  if (starts === null) {
    if (cells.text('session_days') !== null)
      throw new BadCell('session_starts', 'There are days and no time. Fill in session_starts');
    return null;
  }
  const way = cells.oneOf('session_way', idsOf(WAYS)) ?? (venue === null ? null : 'venue');
  if (way === null || (way === 'venue' && venue === null))
    throw new BadCell('session_way', 'It does not say where. Fill in venue_name, or session_way');
  const repeat = repeatOf(cells);
  const termTime = cells.yesNo('session_term_time');
  return {
    venue: way === 'venue' ? venue : null,
    way,
    repeat,
    days: repeat.every === 'once' ? [] : cells.someOf('session_days', idsOf(DAYS)),
    starts,
    ends: cells.clock('session_ends'),
    from: cells.date('session_from'),
    until: cells.date('session_until'),
    termTime: termTime === null ? null : termTime === 'yes',
    terms: [],
    exceptions: [],
    label: null,
  };
}

const pence = (pounds: number): number => Math.round(pounds * 100);

export function priceOf(cells: Cells): Price | null {
  const pounds = cells.number('price_pounds');
  if (pounds === null) return null;
  const per = cells.oneOf('price_per', idsOf(PRICE_PERIODS));
  if (per === null) throw new BadCell('price_per', 'There is a price and it does not say what for. Fill in price_per');
  return { pence: pence(pounds), per, who: cells.text('price_who') };
}

export function extraOf(cells: Cells): Extra | null {
  const what = cells.text('extra_what');
  const pounds = cells.number('extra_pounds');
  return what === null ? null : { what, pence: pounds === null ? null : pence(pounds) };
}

export function contactOf(cells: Cells): Contact | null {
  const contact: Contact = {
    name: cells.text('contact_name'),
    role: cells.text('contact_role'),
    phone: cells.text('contact_phone'),
    email: cells.text('contact_email'),
    website: null,
    for: 'questions',
  };
  return contact.name === null && contact.phone === null && contact.email === null ? null : contact;
}

export function intakeOf(cells: Cells): Intake | null {
  const starts = cells.date('starts_on');
  return starts === null ? null : { starts, closes: cells.date('apply_by') };
}
