import type { Named } from '../../listing/choice-source.ts';
import { FACTS, VENUE_FACT_IDS } from '../../listing/facts.ts';
import type { Way } from '../../listing/vocabulary.ts';
import { WAYS } from '../../listing/vocabulary.ts';
import { shownPoint, type Venue } from '../../venue/venue.ts';
import { VenueExtension } from '../extension.ts';
import type { OutLocation } from './contract/location.ts';
import { derivedId, withIds } from './ids.ts';
import { partOf } from './part-of.ts';
import { toPhotographs } from './to-photographs.ts';
import { toFactAttributes } from './to-term.ts';
import { someOf, told } from './told.ts';

/** The address as the public may see it: of a hidden one the town and the first half of the postcode. Nothing when none of it is told. */
function addressesOf(
  id: string,
  { name, lines, town, county, postcode, hideAddress }: Venue,
): OutLocation['addresses'] {
  const [first, ...others] = hideAddress ? [] : lines;
  const shown = hideAddress ? (postcode?.split(' ')[0] ?? null) : postcode;
  const shire = hideAddress ? null : county;
  if (first === undefined && town === null && shire === null && shown === null) return undefined;
  const address = {
    location_id: id,
    // The standard wants a first line. A building's name is one, and is on its page as well.
    address_1: first ?? name,
    address_2: told(others.join(', ')),
    city: town ?? '',
    state_province: shire ?? '',
    postal_code: shown ?? '',
    country: 'GB',
    address_type: 'physical',
  } as const;
  return withIds([address], 'address', id);
}

interface Said {
  readonly location_id: string;
  readonly description: string;
  readonly details: string | undefined;
  readonly url: string | undefined;
}

/** Of a hidden place no words of people leave: they may tell the way. */
function accessibilityOf(id: string, { facts, accessGuide, hideAddress }: Venue): OutLocation['accessibility'] {
  const guide = hideAddress ? undefined : told(accessGuide);
  const said = VENUE_FACT_IDS.flatMap((fact): Said[] => {
    const { state, note } = facts[fact] ?? { state: 'unknown' };
    if (state !== 'yes' && state !== 'no') return [];
    return [{ location_id: id, description: FACTS[fact][state], details: hideAddress ? undefined : note, url: guide }];
  });
  const only: Said[] =
    guide === undefined ? [] : [{ location_id: id, description: 'Access guide', details: undefined, url: guide }];
  return someOf(withIds(said.length === 0 ? only : said, 'accessibility', id));
}

const withoutNotes = (facts: Venue['facts']): Venue['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([id, fact]) => {
      if (fact === undefined) return [];
      const { note: _note, ...said } = fact;
      return [[id, said]];
    }),
  );

/** A venue as a location. The street, the point and the way to a hidden one never leave. */
export function toLocation({ id, slug, body }: Named<Venue>, site: string): OutLocation {
  const point = shownPoint(body);
  return {
    id,
    location_type: 'physical',
    name: body.name,
    latitude: point?.lat,
    longitude: point?.lng,
    addresses: addressesOf(id, body),
    accessibility: accessibilityOf(id, body),
    attributes: someOf(
      toFactAttributes(body.hideAddress ? withoutNotes(body.facts) : body.facts, { entity: 'location', id, site }),
    ),
    mask_exact_address: body.hideAddress ? true : undefined,
    // A photograph of the door of a hidden place tells the way to it.
    dayways_photographs: body.hideAddress ? undefined : toPhotographs(body.pictures, site),
    dayways_page: `${site}/venues/${slug}`,
    dayways_venue: partOf(VenueExtension, body.hideAddress ? { example: body.example } : body),
  };
}

/** Where an online listing is found. Going to people and going out have no place that could be one. */
export const toWayLocation = (listing: string, way: Way): OutLocation | undefined =>
  way === 'online'
    ? { id: derivedId('location', listing, way), location_type: 'virtual', name: WAYS.online.label }
    : undefined;
