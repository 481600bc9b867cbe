import type { Credit } from '#domain/feeds/credit.ts';
import { alertOn } from '#domain/listing/alert.ts';
import { LISTING_FACT_IDS } from '#domain/listing/facts.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import {
  listed,
  type Written,
  writtenCheck,
  writtenContact,
  writtenExtra,
  writtenFacts,
  writtenIntake,
  writtenPrice,
  writtenSession,
  writtenVenue,
  yesOrNo,
} from './written-cells.ts';

/** A published listing with what is published around it. `venues` has only those that the public may see. */
export interface ListingToWrite {
  readonly id: string;
  readonly body: Listing;
  readonly provider: Provider;
  readonly venues: ReadonlyMap<string, Venue>;
  /** The feeds that it comes from. */
  readonly comesFrom: readonly Credit[];
}

const MOST_ALERT = 240;
const EXAMPLE = 'This is an example. It is not real.';

/** What people must know first. The template has no column for examples, and none may leave without saying that it is one. */
function alertOf(body: Listing, today: string): string | null {
  const alert = alertOn(body, today);
  if (!body.example || alert?.startsWith(EXAMPLE) === true) return alert;
  const both = alert === null ? EXAMPLE : `${EXAMPLE} ${alert}`;
  return both.length > MOST_ALERT ? EXAMPLE : both;
}

const ofProvider = ({ name, type, website, about }: Provider): Written => ({
  provider_name: name,
  provider_type: type,
  provider_website: website,
  provider_about: about,
});

const ofWork = ({ hostEmployer, college, whatYouDo, hoursAWeek, pay }: Listing['work']): Written => ({
  host_employer: hostEmployer,
  college,
  what_you_do: listed(whatYouDo),
  hours_a_week: hoursAWeek,
  pay,
});

const ofJoining = ({ routes, decides, howLong, needed, steps }: Listing['joining']): Written => ({
  referral_routes: listed(routes),
  who_decides: decides,
  how_long: howLong,
  what_you_need: listed(needed),
  how_to_join: listed(steps),
});

const ofListing = (body: Listing, today: string): Written => ({
  listing_name: body.name,
  kind: body.kind,
  activities: listed(body.activities),
  summary: body.summary,
  description: body.description,
  for_people: listed(body.audiences),
  age_from: body.ages?.from ?? null,
  age_to: body.ages?.to ?? null,
  who_can_come: body.eligibility,
  not_for: listed(body.notFor),
  support_levels: listed(body.supportLevels),
  ratios: listed(body.ratios.map(({ staff, people }) => `${staff}:${people}`)),
  group_from: body.groupSize?.from ?? null,
  group_to: body.groupSize?.to ?? null,
  ways: listed(body.ways),
  covers: body.coverage?.label ?? null,
  covers_everywhere: body.coverage?.everywhere === true ? 'yes' : null,
  length: body.length,
  start_any_time: yesOrNo(body.rolling),
  languages: listed(body.languages),
  website: body.website,
  alert: alertOf(body, today),
  places: body.places?.state ?? null,
  places_free: body.places?.free ?? null,
  wait_weeks: body.places?.waitWeeks ?? null,
  cost_words: body.costWords,
  ...writtenCheck(body),
  ...ofWork(body.work),
  ...ofJoining(body.joining),
  ...writtenFacts(body.facts, LISTING_FACT_IDS),
});

const withAddress = (words: string, address: string | null): string =>
  address === null ? words : `${words} ${address}`;

const ofCredits = (credits: readonly Credit[]): Written => ({
  comes_from: listed(credits.map(({ shownAs, shownAddress }) => withAddress(shownAs, shownAddress))),
  licence: listed(
    credits.flatMap(({ licence, licenceAddress }) => (licence === null ? [] : [withAddress(licence, licenceAddress)])),
  ),
});

/** Each venue with the sessions there under it; then what happens at no venue. */
function whereAndWhen(body: Listing, venues: ReadonlyMap<string, Venue>): Written[] {
  const there = body.venues.flatMap((id): Written[] => {
    const venue = venues.get(id);
    if (venue === undefined) return [];
    const [first = {}, ...others] = body.sessions.filter((one) => one.venue === id).map(writtenSession);
    return [{ ...writtenVenue(venue), ...first }, ...others];
  });
  return [...there, ...body.sessions.filter(({ way }) => way !== 'venue').map(writtenSession)];
}

/**
 * A listing as rows of the template: its own, and under it one for each more venue, time, price, contact or start. `today` is a calendar
 * date: an alert that has passed is not written.
 */
export function writeListing({ id, body, provider, venues, comesFrom }: ListingToWrite, today: string): Written[] {
  const again = [
    whereAndWhen(body, venues),
    body.prices.map(writtenPrice),
    body.extras.map(writtenExtra),
    body.contacts.map(writtenContact),
    body.intakes.map(writtenIntake),
  ];
  const rows = Math.max(1, ...again.map((list) => list.length));
  return Array.from({ length: rows }, (_, at) => ({
    listing_id: id,
    ...(at === 0 ? { ...ofProvider(provider), ...ofListing(body, today), ...ofCredits(comesFrom) } : {}),
    ...Object.assign({}, ...again.map((list) => list[at] ?? {})),
  }));
}
