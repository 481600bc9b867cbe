import type { Graph, Offer, Organization, PeopleAudience, Place, Service, WithContext } from 'schema-dts';
import { ACTIVITIES } from '#domain/listing/activities.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import { contactsToAsk } from '#domain/listing/contacts-to-ask.ts';
import { FACTS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { stateOf } from '#domain/listing/truth.ts';
import { AUDIENCES } from '#domain/listing/vocabulary.ts';
import type { Provider } from '#domain/provider/provider.ts';
import { shownAddress, type Venue } from '#domain/venue/venue.ts';
import { onePriceInWords } from '#domain/words/prices.ts';
import { openingHoursOf } from './opening-hours.ts';
import { listingPath, providerPath, venuePath } from './paths.ts';

const given = <Value>(name: string, value: Value | null | undefined) => (value == null ? {} : { [name]: value });

/** A venue as schema.org's Place. Only what was told is said; the street of a hidden address never is. */
export function venueJsonLd(site: string, { slug, body }: Named<Venue>): Place {
  const features = VENUE_FACT_IDS.filter((id) => ['yes', 'no'].includes(stateOf(body.facts, id))).map((id) => ({
    '@type': 'LocationFeatureSpecification' as const,
    name: FACTS[id].label,
    value: stateOf(body.facts, id) === 'yes',
  }));
  return {
    '@type': 'Place',
    '@id': `${site}${venuePath(slug)}`,
    name: body.name,
    address: shownAddress(body).join(', '),
    ...(body.point !== null && !body.hideAddress
      ? { geo: { '@type': 'GeoCoordinates', latitude: body.point.lat, longitude: body.point.lng } }
      : {}),
    ...(features.length > 0 ? { amenityFeature: features } : {}),
  };
}

/** A provider as schema.org's Organization. */
export const providerJsonLd = (site: string, { slug, body }: Named<Provider>): Organization => {
  const [first] = contactsToAsk({ contacts: [] }, body);
  return {
    '@type': 'Organization',
    '@id': `${site}${providerPath(slug)}`,
    name: body.name,
    ...given('description', body.about),
    ...given('url', body.website),
    ...given('telephone', first?.phone),
    ...given('email', first?.email),
  };
};

function offersOf({ prices, facts }: Listing): Offer[] {
  const free: Offer[] = stateOf(facts, 'free') === 'yes' ? [{ '@type': 'Offer', price: 0, priceCurrency: 'GBP' }] : [];
  return [
    ...free,
    ...prices.map(
      (price): Offer => ({
        '@type': 'Offer',
        price: price.pence / 100,
        priceCurrency: 'GBP',
        description: onePriceInWords(price),
      }),
    ),
  ];
}

/** Who a listing says it is for, each with its ages; with ages alone, people of those ages. Nobody where it does not say. */
function audienceOf({ audiences, ages }: Listing): PeopleAudience[] {
  const between = { ...given('suggestedMinAge', ages?.from), ...given('suggestedMaxAge', ages?.to) };
  if (audiences.length === 0) return ages === null ? [] : [{ '@type': 'PeopleAudience', ...between }];
  return audiences.map((id) => ({ '@type': 'PeopleAudience', audienceType: AUDIENCES[id].label, ...between }));
}

/** A listing as schema.org's Service with its provider and venues. A price that nobody told is not offered as 0. */
export function listingJsonLd(
  site: string,
  listing: Named<Listing>,
  provider: Named<Provider>,
  venues: readonly Named<Venue>[],
): WithContext<Service> {
  const { body } = listing;
  const offers = offersOf(body);
  const audience = audienceOf(body);
  const hoursAvailable = openingHoursOf(body.sessions);
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': `${site}${listingPath(listing.slug)}`,
    name: body.name,
    serviceType: KINDS[body.kind].label,
    category: body.activities.map((id) => ACTIVITIES[id].label),
    provider: providerJsonLd(site, provider),
    ...given('description', body.summary ?? body.description),
    ...given('areaServed', body.coverage?.label),
    ...(audience.length > 0 ? { audience } : {}),
    ...(hoursAvailable.length > 0 ? { hoursAvailable } : {}),
    ...(offers.length > 0 ? { offers } : {}),
    ...(venues.length > 0
      ? {
          availableChannel: venues.map((venue) => ({
            '@type': 'ServiceChannel' as const,
            serviceLocation: venueJsonLd(site, venue),
          })),
        }
      : {}),
  };
}

/** Several things as one document. */
export const asGraph = (...things: (Place | Organization)[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things,
});
