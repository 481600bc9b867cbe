import { fromVersion1, isVersion1 } from '#domain/open-referral/from-version-1.ts';
import { toRecords } from '#domain/open-referral/to-records.ts';
import { type SourceItem, unreadable } from './source-item.ts';
import { isTooDeep, TOO_DEEP } from './too-deep.ts';

type Json = { readonly [key: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? String(value) : null;

const NOT_AN_OBJECT = 'This is not a service: it is not an object';

/** One service as a source item. */
export function serviceItem(raw: Json, place: string): SourceItem {
  const { id, name } = raw;
  return {
    what: 'record',
    place,
    original: textOf(id),
    name: textOf(name),
    content: raw,
    hidden: null,
    map: (context) => toRecords(isVersion1(raw) ? fromVersion1(raw) : raw, context),
  };
}

const SERVICE_MARKS = [
  'status',
  'organization',
  'organization_id',
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'cost_options',
  'minimum_age',
  'eligibilitys',
  'service_taxonomys',
  'fees',
];
/** Things that feeds and standards have beside services, told by fields that no service has. */
const OTHER_THINGS: readonly (readonly [marks: readonly string[], what: string])[] = [
  [['location_type', 'latitude'], 'This is a location, and not a service'],
  [['term_uri', 'taxonomy_id', 'parent_id'], 'This is a taxonomy term, and not a service'],
  [['openapi_url', 'profile'], 'This describes a feed. Give the address of the feed itself'],
  [['version'], 'This is a taxonomy, and not a service'],
];
const ORGANIZATION_MARKS = [
  'website',
  'organization_identifiers',
  'tax_status',
  'legal_status',
  'parent_organization_id',
];

/** What a value is, when it is no service; null when it may be one. */
function otherThing(value: Json): string | null {
  const known = OTHER_THINGS.find(([marks]) => hasAny(value, marks));
  if (known !== undefined) return known[1];
  if (!hasAny(value, SERVICE_MARKS) && hasAny(value, ORGANIZATION_MARKS))
    return 'This is an organization with no services in it, so there is nothing to list';
  return textOf(value.id) === null && textOf(value.name) === null
    ? 'This is not a service: it has neither an id nor a name'
    : null;
}

const hasAny = (value: Json, marks: readonly string[]): boolean => marks.some((mark) => mark in value);

/** A service at a location as a service that knows its one location. */
function atLocation({ service, ...at }: Json): Json | null {
  return isJson(service) && isJson(at.location) ? { ...service, service_at_locations: [at] } : null;
}

function* eachIn(values: readonly unknown[], place: string, around: Json | null): Generator<SourceItem> {
  for (const [at, value] of values.entries())
    if (around === null) yield* servicesIn(value, `${place}/${at}`);
    else if (isJson(value)) yield serviceItem({ ...value, organization: around }, `${place}/${at}`);
    else yield unreadable(`${place}/${at}`, '', NOT_AN_OBJECT, { piece: value });
}

/**
 * The services that one JSON value holds: a service of any version, a service at a location, an organization with its services, or a page
 * of these. Anything else is one unreadable item that says what it is.
 */
export function* servicesIn(value: unknown, place: string): Generator<SourceItem> {
  if (isTooDeep(value)) {
    yield unreadable(place, '', TOO_DEEP);
    return;
  }
  if (!isJson(value)) {
    yield unreadable(place, '', NOT_AN_OBJECT, { piece: value });
    return;
  }
  const alone = atLocation(value);
  const { services, contents, content, ...organization } = value;
  const other = otherThing(value);
  if (alone !== null) yield serviceItem(alone, place);
  else if (Array.isArray(contents)) yield* eachIn(contents, `${place}/contents`, null);
  else if (Array.isArray(content)) yield* eachIn(content, `${place}/content`, null);
  else if (Array.isArray(services) && services.length > 0) yield* eachIn(services, `${place}/services`, organization);
  else if (other !== null) yield unreadable(place, '', other, { piece: value });
  else yield serviceItem(value, place);
}

/** Whether a value is one service at one location: several of them can be the same service. */
export const isServiceAtLocation = (value: unknown): boolean => isJson(value) && atLocation(value) !== null;

/** Services at locations brought together: one service with all its locations, in the order they first came. */
export function mergeAtLocations(values: readonly { readonly value: unknown; readonly place: string }[]): SourceItem[] {
  const merged = new Map<string, { service: Json; places: unknown[]; place: string }>();
  const others: SourceItem[] = [];
  for (const { value, place } of values) {
    const service = isJson(value) ? atLocation(value) : null;
    const id = service === null ? null : textOf(service.id);
    if (service === null || id === null) {
      others.push(...servicesIn(value, place));
      continue;
    }
    const known = merged.get(id);
    const here = Array.isArray(service.service_at_locations) ? service.service_at_locations : [];
    if (known === undefined) merged.set(id, { service, places: [...here], place });
    else known.places.push(...here);
  }
  return [
    ...[...merged.values()].map(({ service, places, place }) =>
      serviceItem({ ...service, service_at_locations: places }, place),
    ),
    ...others,
  ];
}
