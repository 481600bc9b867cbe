import type { VenueFactId } from '../listing/facts.ts';
import type { Fact } from '../listing/truth.ts';
import type { Point } from '../place/point.ts';
import { readPostcode } from '../place/postcode.ts';
import type { Venue } from '../venue/venue.ts';
import { VenueExtension } from './extension.ts';
import { VENUE_PHRASES } from './fact-phrases.ts';
import type { Margin } from './margin.ts';
import { type OwnSource, toPictures } from './own-source.ts';
import { plainText, sentencesOf, shorten } from './plain-text.ts';
import { readExtension } from './read-extension.ts';
import type { LocationInput } from './service-input.ts';
import { readWebAddress } from './to-contacts.ts';
import { readFacts } from './to-facts.ts';
import { readTerms } from './to-terms.ts';

// The islands of Great Britain and Ireland, with Shetland and Scilly. A point elsewhere is a mistake in a UK feed.
const UK = { south: 49.8, north: 61, west: -8.8, east: 1.9 };
const inUk = (lat: number, lng: number): boolean =>
  lat >= UK.south && lat <= UK.north && lng >= UK.west && lng <= UK.east;

function pointOf({ latitude: lat, longitude: lng }: LocationInput, field: string, margin: Margin): Point | null {
  if (lat === undefined || lng === undefined) return null;
  const leaveOut = (what: string): null => {
    margin.warn(
      'no_point',
      `${field}/latitude`,
      `${what}: left out, so this venue has no point and is not found by distance`,
    );
    return null;
  };
  if (Math.abs(lat) > 90) return leaveOut(`latitude ${lat} is not on the earth`);
  if (Math.abs(lng) > 180) return leaveOut(`longitude ${lng} is not on the earth`);
  if (inUk(lat, lng)) return { lat, lng };
  if (inUk(lng, lat)) return leaveOut(`latitude ${lat} and longitude ${lng} are the wrong way round`);
  return leaveOut(`${lat}, ${lng} is not in the United Kingdom`);
}

function postcodeOf(typed: string | undefined, field: string, margin: Margin): string | null {
  if (typed === undefined) return null;
  const read = readPostcode(typed);
  if (read.kind === 'postcode') return read.postcode;
  if (read.kind === 'outcode') return read.outcode;
  const fits = typed.trim().length <= 12;
  margin.warn('postcode', field, `“${typed}” is not a UK postcode${fits ? '' : ', so it is left out'}`);
  return fits ? typed.trim() : null;
}

const VISIT_WORDS: readonly (readonly [part: keyof Venue['visit'], words: RegExp])[] = [
  ['toilet', /\btoilets?\b|\bchanging\b|\bwcs?\b/iu],
  ['quiet', /\bquiet\b|\bsensory\b|\bnois[ey]\b/iu],
  ['gettingThere', /\bpark(?:ing)?\b|\bbus(?:es)?\b|\btrain\b|\btram\b|\bstation\b|\bmetro\b/iu],
  ['door', /\bdoors?\b|\bentrance\b|\bsteps?\b|\bramps?\b|\bwheelchairs?\b|\blifts?\b|\baccess\b/iu],
];

/** Words about a building, each put to the part of a visit that it is about. What is about none goes to the margin. */
function visitOf(sentences: readonly string[], name: string, margin: Margin): Venue['visit'] {
  const visit: Venue['visit'] = {
    gettingThere: null,
    door: null,
    whoMeetsYou: null,
    room: null,
    toilet: null,
    quiet: null,
    goingHome: null,
  };
  for (const sentence of new Set(sentences)) {
    const part = VISIT_WORDS.find(([, words]) => words.test(sentence))?.[0];
    const whole = part === undefined ? '' : [visit[part], sentence].filter((words) => words !== null).join(' ');
    if (part === undefined || whole.length > 600) margin.keep(`About ${name}`, sentence);
    else visit[part] = whole;
  }
  return visit;
}

const line = (words: string | undefined, most: number): string | null => {
  const text = words === undefined ? '' : plainText(words).replace(/\s+/gu, ' ');
  return text === '' ? null : shorten(text, most);
};

function addressOf(location: LocationInput, field: string, margin: Margin) {
  const addresses = location.addresses ?? [];
  const at = Math.max(
    0,
    addresses.findIndex((address) => address.address_type?.toLowerCase() === 'physical'),
  );
  const address = addresses[at];
  const lines = [address?.address_1, address?.address_2]
    .flatMap((words) => (words === undefined ? [] : plainText(words).split(/\n|,\s*(?=\S)/u)))
    .flatMap((words) => line(words, 120) ?? []);
  return {
    lines: lines.slice(0, 4),
    town: line(address?.city, 80),
    county: line(address?.state_province ?? address?.region, 80),
    postcode: postcodeOf(address?.postal_code, `${field}/addresses/${at}/postal_code`, margin),
  };
}

/** Two decimals: about a kilometre, and what directories do that may not show where a refuge is. */
const rounded = (point: Point): Point => ({
  lat: Math.round(point.lat * 100) / 100,
  lng: Math.round(point.lng * 100) / 100,
});

/** A location as a venue. `on` dates its facts. A location whose street is not to be shown is stored without it. */
export function toVenue(
  location: LocationInput,
  { on, ours }: { readonly on: string; readonly ours?: OwnSource | undefined },
  field: string,
  margin: Margin,
): Venue {
  const hidden = location.mask_exact_address === true;
  const address = addressOf(location, field, margin);
  const name =
    line(location.name ?? location.alternate_name, 120) ?? address.lines[0] ?? address.town ?? 'A place with no name';
  const point = pointOf(location, field, margin);
  const access = location.accessibility ?? [];
  const said = access
    .flatMap(({ description, details, accessibility }) => [description, details, accessibility])
    .flatMap((words) => (words === undefined ? [] : sentencesOf(plainText(words))));
  const { facts, rest } = readFacts(said, VENUE_PHRASES, on);
  const terms = readTerms(location.attributes ?? [], on, undefined, ours !== undefined);
  const labels = readFacts(terms.labels, VENUE_PHRASES, on);
  const allFacts: { [id in VenueFactId]?: Fact } = { ...labels.facts, ...facts, ...terms.venueFacts };
  const words = [location.transportation, location.description].flatMap((text) =>
    text === undefined ? [] : sentencesOf(plainText(text)),
  );
  const own = readExtension(VenueExtension, location.dayways_venue, `${field}/dayways_venue`, margin);
  return {
    name,
    ...(hidden
      ? { lines: [], town: address.town, county: address.county, postcode: address.postcode?.split(' ')[0] ?? null }
      : // Our own lines are told one by one, whatever commas are in them.
        { ...address, lines: own?.lines ?? address.lines }),
    point: point !== null && hidden ? rounded(point) : point,
    hideAddress: hidden,
    facts: own === null ? allFacts : terms.venueFacts,
    visit: own?.visit ?? visitOf([...words, ...rest, ...labels.rest], name, margin),
    accessGuide: readWebAddress(
      access.find(({ url }) => url !== undefined)?.url,
      `${field}/accessibility/0/url`,
      margin,
    ),
    pictures: toPictures(location.dayways_photographs, `${field}/dayways_photographs`, ours, margin),
    example: own?.example ?? false,
  };
}
