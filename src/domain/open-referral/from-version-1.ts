import { expandTermId } from './term-uris.ts';

/** The fields that are looked at, with nothing known of what is in them. Others pass through. */
type Field =
  | (typeof MARKS)[number]
  | 'accessibility'
  | 'accessibility_for_disabilities'
  | 'addresses'
  | 'attributes'
  | 'funding'
  | 'id'
  | 'languages'
  | 'language'
  | 'location'
  | 'location_type'
  | 'maximum_age'
  | 'minimum_age'
  | 'name'
  | 'organization'
  | 'physical_addresses'
  | 'regular_schedule'
  | 'schedules'
  | 'service_at_locations'
  | 'taxonomy'
  | 'link_type'
  | 'url'
  | 'vocabulary'
  | 'website'
  | 'weekday'
  | 'byday'
  | 'eligibility';
type Json = { readonly [field in Field]?: unknown };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
/** Both plural spellings of version 1 occur in real feeds. */
const either = (from: Json, ...names: Field[]): unknown =>
  names.map((name) => from[name]).find((one) => Array.isArray(one));

/** Fields that only version 1 has. */
const MARKS = [
  'service_taxonomys',
  'service_taxonomies',
  'eligibilitys',
  'eligibilities',
  'regular_schedules',
  'holiday_schedules',
  'link_taxonomies',
  'fundings',
  'attending_access',
  'deliverable_type',
] as const;

/** Whether a service is written as Open Referral UK 1.x has it. A bare summary is the same in both. */
export const isVersion1 = (value: unknown): boolean =>
  isJson(value) &&
  (MARKS.some((name) => name in value) ||
    all(value.service_at_locations).some(
      (at) =>
        'regular_schedules' in at ||
        (isJson(at.location) &&
          ('physical_addresses' in at.location || 'accessibility_for_disabilities' in at.location)),
    ) ||
    (isJson(value.organization) && 'url' in value.organization));

function termAttribute(taxonomy: Json, link: unknown) {
  const { vocabulary } = taxonomy;
  const id = typeof taxonomy.id === 'string' ? taxonomy.id : undefined;
  // Some feeds give the bare number as id and name the list beside it.
  const curie = id === undefined || id.includes(':') || typeof vocabulary !== 'string' ? id : `${vocabulary}:${id}`;
  return {
    link_type: link,
    taxonomy_term: {
      id,
      name: taxonomy.name,
      taxonomy: vocabulary,
      term_uri: curie === undefined ? undefined : expandTermId(curie),
    },
  };
}

const attributesOf = (from: Json): unknown[] => [
  ...all(either(from, 'service_taxonomys', 'service_taxonomies')).flatMap(({ taxonomy }) =>
    isJson(taxonomy) ? [termAttribute(taxonomy, 'service')] : [],
  ),
  ...all(from.link_taxonomies).flatMap(({ taxonomy, link_type }) =>
    isJson(taxonomy) ? [termAttribute(taxonomy, link_type)] : [],
  ),
  ...all(from.attributes),
];

const schedulesOf = (from: Json): unknown[] => [
  ...all(either(from, 'regular_schedules', 'regular_schedule')).map(({ weekday, byday, ...schedule }) => ({
    ...schedule,
    byday: byday ?? (weekday === undefined || weekday === null ? undefined : String(weekday)),
  })),
  ...all(from.schedules),
];

const locationOf = (from: Json) => ({
  ...from,
  location_type: from.location_type ?? 'physical',
  addresses: [
    ...all(from.physical_addresses).map((address) => ({ ...address, address_type: 'physical' })),
    ...all(from.addresses),
  ],
  accessibility: [...all(from.accessibility_for_disabilities), ...all(from.accessibility)],
  attributes: attributesOf(from),
});

const ages = (eligibilities: readonly Json[], field: 'minimum_age' | 'maximum_age'): number[] =>
  eligibilities.flatMap((one) => {
    const age = Number(one[field] ?? Number.NaN);
    return Number.isFinite(age) ? [age] : [];
  });

/** A service of Open Referral UK 1.x in the shape of 3.0, still unread. Names move; nothing is judged here. */
export function fromVersion1(service: object): object {
  const from: Json = service;
  const eligibilities = all(either(from, 'eligibilitys', 'eligibilities'));
  const youngest = ages(eligibilities, 'minimum_age');
  const oldest = ages(eligibilities, 'maximum_age');
  const organization = isJson(from.organization) ? from.organization : undefined;
  return {
    ...from,
    organization: organization && { ...organization, website: organization.website ?? organization.url },
    attributes: attributesOf(from),
    schedules: schedulesOf(from),
    holiday_schedules: all(from.holiday_schedules),
    funding: [...all(from.fundings), ...all(from.funding)],
    minimum_age: from.minimum_age ?? (youngest.length > 0 ? Math.min(...youngest) : undefined),
    maximum_age: from.maximum_age ?? (oldest.length > 0 ? Math.max(...oldest) : undefined),
    eligibilities: eligibilities.flatMap(({ eligibility }) => (typeof eligibility === 'string' ? [eligibility] : [])),
    languages: all(from.languages).map((language) => ({
      ...language,
      name: language.name ?? language.language,
    })),
    service_at_locations: all(from.service_at_locations).map((at) => ({
      ...at,
      schedules: schedulesOf(at),
      holiday_schedules: all(at.holiday_schedules),
      location: isJson(at.location) ? locationOf(at.location) : undefined,
    })),
  };
}
