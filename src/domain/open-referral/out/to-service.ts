import { CLOCK_IDS } from '../../freshness/check.ts';
import { checkOf } from '../../freshness/checks.ts';
import { type Choice, choiceId, choicesOf } from '../../listing/choice.ts';
import type { Listing } from '../../listing/listing.ts';
import { LANGUAGES } from '../../listing/vocabulary.ts';
import { CheckExtension, ListingExtension } from '../extension.ts';
import { type Around, momentOf, type SharedListing } from './around.ts';
import type { OutChoice, OutService, OutServiceAtLocation, OutServiceSummary } from './contract/service.ts';
import { derivedId, withIds } from './ids.ts';
import { partIn, partOf } from './part-of.ts';
import { serviceTerms } from './service-terms.ts';
import { toAreas } from './to-areas.ts';
import { toEasyRead } from './to-easy-read.ts';
import { toLocation, toWayLocation } from './to-location.ts';
import { feesOf, toCapacities, toCosts } from './to-money.ts';
import { emailIn, toContacts, toOrganization, toPhones } from './to-organization.ts';
import { toPhotographs } from './to-photographs.ts';
import { toSchedules } from './to-schedule.ts';
import { toAttribute, toFactAttributes } from './to-term.ts';
import { agesOf, applicationOf, eligibilityOf, standingWords, waitOf } from './to-words.ts';
import { linesOf, onlyTold, someOf, told } from './told.ts';

/** The day since which all of a listing has been checked: the oldest of its clocks. Nothing when a part never was. */
function assuredOn(listing: Listing): string | undefined {
  const days = CLOCK_IDS.map((clock) => checkOf(listing, clock)?.on);
  return days.includes(undefined) ? undefined : days.sort()[0];
}

/** The id of a service at a location. */
export const placeId = (listing: string, choice: Pick<Choice, 'venue' | 'way'>): string =>
  derivedId('service_at_location', choiceId(listing, choice));

/** The choices that are published as services at locations: where nothing says where, there is no location to name. */
export const placesOf = ({ listing, venues }: SharedListing): Choice[] =>
  choicesOf(listing.body).filter(({ venue, way }) => (venue === null ? way !== null : venues.has(venue)));

/** What stands in every list. */
export function toSummary(shared: SharedListing, { site, today }: Around): OutServiceSummary {
  const { listing, provider, changedAt } = shared;
  const { id, slug, body } = listing;
  const fees = feesOf(body);
  return {
    id,
    organization_id: provider.id,
    name: body.name,
    description: told(body.description ?? body.summary),
    url: told(body.website),
    email: emailIn(body.contacts) ?? emailIn(provider.body.contacts),
    ...standingWords(body, today),
    application_process: applicationOf(body),
    wait_time: waitOf(body),
    fees,
    fees_description: fees,
    accreditations: linesOf(body.quality),
    eligibility_description: eligibilityOf(body),
    ...agesOf(body),
    assured_date: assuredOn(body),
    last_modified: momentOf(changedAt),
    organization: toOrganization(provider, site),
    dayways_page: `${site}/listings/${slug}`,
    dayways_comes_from: someOf(
      shared.comesFrom.map(({ shownAs, shownAddress, licence, licenceAddress }) => ({
        ...{ name: shownAs, url: told(shownAddress), licence: told(licence), licence_url: told(licenceAddress) },
      })),
    ),
    dayways_example: body.example ? true : undefined,
  };
}

const reaches = ({ way }: Choice): boolean => way === 'home' || way === 'online';

function toChoice(shared: SharedListing, choice: Choice, { site, today }: Around): OutChoice {
  const { listing, venues } = shared;
  const venue = choice.venue === null ? undefined : venues.get(choice.venue);
  const id = placeId(listing.id, choice);
  const location = venue === undefined ? choice.way && toWayLocation(listing.id, choice.way) : toLocation(venue, site);
  const own = choice.venue === null ? undefined : listing.body.placesAt[choice.venue];
  const { status } = standingWords(listing.body, today);
  return {
    id,
    service_id: listing.id,
    location_id: location?.id,
    name: listing.body.name,
    status,
    location: told(location),
    schedules: someOf(toSchedules(listing.id, choice.sessions, () => id)),
    service_areas: reaches(choice) ? someOf(toAreas(listing.id, listing.body.coverage)) : undefined,
    dayways_capacities: someOf(toCapacities(listing.id, choice.places, id)),
    dayways_choice: own === undefined ? undefined : onlyTold({ places: own }),
  };
}

/** A listing as a service with all that belongs to it. */
export function toService(shared: SharedListing, around: Around): OutService {
  const { listing, provider } = shared;
  const { id, body } = listing;
  const { site } = around;
  const choices = placesOf(shared);
  const shown = body.sessions.filter(({ venue }) => venue === null || shared.venues.has(venue));
  const placeOf = new Map(choices.flatMap((choice) => choice.sessions.map((one) => [one, placeId(id, choice)])));
  const link = { entity: 'service', id, site } as const;
  const owner = { service_id: id };
  const phones = toPhones(body.contacts, owner);
  return {
    ...toSummary(shared, around),
    schedules: someOf(toSchedules(id, shown, (session) => placeOf.get(session))),
    service_areas: someOf(toAreas(id, body.coverage)),
    service_at_locations: someOf(choices.map((choice) => toChoice(shared, choice, around))),
    languages: someOf(
      withIds(
        body.languages.map((code) => ({ service_id: id, code, name: LANGUAGES[code] })),
        'language',
        id,
      ),
    ),
    cost_options: someOf(toCosts(id, body)),
    capacities: someOf(toCapacities(id, body.places)),
    required_documents: someOf(
      withIds(
        body.joining.needed.map((document) => ({ service_id: id, document })),
        'document',
        id,
      ),
    ),
    contacts: someOf(toContacts(body.contacts, owner)),
    // Somebody must be there to ring: where a listing names nobody, the provider answers.
    phones: someOf(phones.length > 0 ? phones : toPhones(provider.body.contacts, owner)),
    attributes: someOf([
      ...serviceTerms(body).map((term) => toAttribute(term, link)),
      ...toFactAttributes(body.facts, link),
    ]),
    dayways_listing: partOf(ListingExtension, body),
    dayways_easy_read: toEasyRead(shared, around),
    dayways_checks: partIn(CheckExtension, body),
    dayways_photographs: toPhotographs(body.pictures, site),
  };
}

/** A choice as a service at a location, with its service: whole, or as it stands in lists. */
export const toServiceAtLocation = (
  shared: SharedListing,
  choice: Choice,
  around: Around,
  isFull: boolean,
): OutServiceAtLocation => ({
  ...toChoice(shared, choice, around),
  service: isFull ? toService(shared, around) : toSummary(shared, around),
});
