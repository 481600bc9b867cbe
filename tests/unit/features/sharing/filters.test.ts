import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutSchedule, OutService, OutServiceAtLocation } from '#domain/open-referral/out/contract/service.ts';
import { TAXONOMIES, TERMS } from '#domain/open-referral/out/terms.ts';
import { CoverageSchema } from '#domain/place/coverage.ts';
import { milesBetween, type Point } from '#domain/place/point.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { listedPlaces } from '#features/sharing/listed-services.ts';
import { readParameters } from '#features/sharing/read-parameters.ts';
import type { SharingContext } from '#features/sharing/sharing-context.ts';
import { AT } from '../../../support/a-small-directory.ts';
import { linesAt, SITE, sharing, theExamples, wholePlaces, wholeServices } from '../../../support/sharing.ts';

/** What may be asked for, as it stands after `?`. */
interface Query {
  readonly day?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
  readonly start_time?: string;
  readonly end_time?: string;
  readonly minimum_age?: string;
  readonly maximum_age?: string;
  readonly taxonomy_term_id?: string;
  readonly taxonomy_id?: string;
  readonly organization_id?: string;
  readonly postcode?: string;
  readonly proximity?: string;
  readonly search?: string;
}

type Place = Pick<OutServiceAtLocation, 'location' | 'schedules' | 'service_areas'>;

const WEEK = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const weekdays = ({ byday, dtstart }: OutSchedule): string[] =>
  byday === undefined
    ? [WEEK[new Date(`${dtstart}T00:00:00Z`).getUTCDay()] ?? '']
    : byday.split(',').map((part) => part.replace(/^-?\d/u, ''));

const onTime = (schedule: OutSchedule, { day, start_time, end_time }: Query): boolean =>
  (day === undefined || weekdays(schedule).includes(day)) &&
  (start_time === undefined || schedule.opens_at >= start_time) &&
  (end_time === undefined || (schedule.closes_at !== undefined && schedule.closes_at <= end_time));

let context: SharingContext;
let services: OutService[];
let places: OutServiceAtLocation[];
const found = new Map<string, ReadonlySet<string>>();

function isNear(place: Place, service: OutService, at: Point, metres: string | undefined): boolean {
  const { latitude: lat, longitude: lng, location_type } = place.location ?? {};
  if (metres !== undefined)
    return lat !== undefined && lng !== undefined && milesBetween({ lat, lng }, at) * 1609.344 <= Number(metres);
  const coverage = CoverageSchema.optional().parse(service.dayways_listing.coverage);
  if (coverage === undefined || place.service_areas === undefined || location_type === 'physical') return false;
  return (
    coverage.everywhere ||
    (coverage.circle !== null && milesBetween(coverage.circle.centre, at) <= coverage.circle.miles)
  );
}

/** Looks at what was sent, and at nothing else. */
function fitsPlace(place: Place & { readonly id?: string }, service: OutService, query: Query): boolean {
  const terms = [...(service.attributes ?? []), ...(place.location?.attributes ?? [])].map((one) => one.taxonomy_term);
  const byTime = query.day !== undefined || query.start_time !== undefined || query.end_time !== undefined;
  if (query.taxonomy_term_id !== undefined && !terms.some(({ id }) => id === query.taxonomy_term_id)) return false;
  if (query.taxonomy_id !== undefined && !terms.some((term) => term.taxonomy_id === query.taxonomy_id)) return false;
  if (byTime && !(place.schedules ?? []).some((schedule) => onTime(schedule, query))) return false;
  if (query.postcode === undefined) return true;
  const near = context.findPlace(query.postcode);
  return 'near' in near && isNear(place, service, near.near.point, query.proximity);
}

const fitsService = (service: OutService, { minimum_age, maximum_age, organization_id }: Query): boolean =>
  (minimum_age === undefined || (service.minimum_age ?? -1) >= Number(minimum_age)) &&
  (maximum_age === undefined || (service.maximum_age ?? 1000) <= Number(maximum_age)) &&
  (organization_id === undefined || service.organization_id === organization_id);

const hasWords = (place: string, words: string | undefined): boolean =>
  words === undefined || (found.get(words)?.has(place) ?? false);

beforeAll(async () => {
  context = sharing(theExamples(AT), () => AT);
  services = await wholeServices(context);
  places = await wholePlaces(context);
  const { entries } = await context.catalogue();
  const publicId = new Map(
    entries.flatMap((entry) => entry.places.map(({ id, publicId: sent }) => [id, sent ?? entry.id])),
  );
  for (const words of ['gardening', 'job coach', 'salford zzz', 'caf']) {
    const { ids } = await context.search({
      ...{ words, match: 'all', condition: EVERYTHING, sort: 'best', from: null, page: 1, size: 10_000 },
      ...{ counts: [], totals: [] },
    });
    found.set(words, new Set(ids.map((id) => publicId.get(id) ?? '')));
  }
});

const one = <Value extends string>(...values: Value[]) => fc.constantFrom(...values);
const queries = (): fc.Arbitrary<Query> =>
  fc.record(
    {
      day: one('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
      start_time: one('09:00', '10:00', '13:00', '18:00'),
      end_time: one('12:00', '15:00', '16:30', '21:00'),
      minimum_age: one('0', '16', '18', '25'),
      maximum_age: one('25', '30', '65'),
      taxonomy_term_id: fc.constantFrom(...TERMS.map(({ id }) => id)),
      taxonomy_id: fc.constantFrom(...TAXONOMIES.map(({ id }) => id)),
      organization_id: fc.nat().map((at) => services[at % services.length]?.organization_id ?? ''),
      postcode: one('M7', 'M5', 'PR25'),
      proximity: one('500', '3000', '20000'),
      search: one('gardening', 'job coach', 'salford zzz', 'caf'),
    },
    { requiredKeys: [] },
  );
/** A few conditions at a time: many at once find nothing, and say little. */
const askable = () =>
  fc
    .tuple(queries(), fc.shuffledSubarray([...'abcdefghijk'], { minLength: 1, maxLength: 3 }))
    .map(([query, kept]) => {
      const entries = Object.entries(query).filter((_, at) => kept.includes('abcdefghijk'[at] ?? ''));
      const chosen = Object.fromEntries(entries) as Query;
      return chosen.proximity !== undefined && chosen.postcode === undefined ? { ...chosen, postcode: 'M7' } : chosen;
    })
    .filter(({ postcode }) => postcode === undefined || 'near' in context.findPlace(postcode));

const asked = (query: Query): string => new URLSearchParams(Object.entries(query)).toString();
const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe('every filter finds what the data sent says, and all of them together', () => {
  test('services at locations', async () => {
    await fc.assert(
      fc.asyncProperty(askable(), async (query) => {
        const whole = new Map(services.map((service) => [service.id, service]));
        const expected = places.filter((place) => {
          const service = whole.get(place.service_id);
          return (
            service !== undefined &&
            fitsService(service, query) &&
            fitsPlace(place, service, query) &&
            hasWords(place.id, query.search)
          );
        });
        const params = readParameters('/service_at_locations', new URLSearchParams(asked(query)));
        const { all } = await listedPlaces(context, await context.catalogue(), SITE, params);
        expect(all.map(({ place }) => place.publicId).sort()).toEqual(idsOf(expected).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('services: all of it true of one of their places', async () => {
    await fc.assert(
      fc.asyncProperty(askable(), async (query) => {
        const at = Map.groupBy(places, (place) => place.service_id);
        const expected = services.filter((service) => {
          const own = at.get(service.id) ?? [{ ...service, id: service.id }];
          return (
            fitsService(service, query) &&
            own.some((place) => fitsPlace(place, service, query) && hasWords(place.id, query.search))
          );
        });
        const sent = await linesAt<OutService>(context, '/services', `minimal=true&${asked(query)}`);
        expect(idsOf(sent).sort()).toEqual(idsOf(expected).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('each of them alone finds some and leaves some out', async () => {
    const hoist = TERMS.find(({ code }) => code === 'urn:dayways:fact:hoist')?.id ?? '';
    const all = services.length;
    for (const query of [
      'day=MO',
      'start_time=17:00',
      'end_time=12:00',
      'minimum_age=18',
      'maximum_age=30',
      `taxonomy_term_id=${hoist}`,
      `taxonomy_id=${TERMS.find(({ id }) => id === hoist)?.taxonomy.id}`,
      `organization_id=${services[0]?.organization_id}`,
      'search=gardening',
      'postcode=M7',
      'postcode=M7&proximity=3000',
    ]) {
      const { length } = await linesAt(context, '/services', query);
      expect(length, query).toBeGreaterThan(0);
      // Nearly everything says something that is so.
      expect(length, query).toBeLessThan(all);
    }
  });

  test('a term may be named by its id, its code or its address, and several must all be there', async () => {
    const term = TERMS.find(({ code }) => code === 'urn:dayways:fact:hoist');
    const [byId, byCode, byUri] = await Promise.all(
      [term?.id, term?.code, `https://another.example/api/v3/taxonomy_terms/${term?.id}`].map((name) =>
        linesAt<OutService>(context, '/services', `taxonomy_term_id=${encodeURIComponent(name ?? '')}`),
      ),
    );
    expect(byId?.length).toBeGreaterThan(0);
    expect(byCode).toEqual(byId);
    expect(byUri).toEqual(byId);
    const both = await linesAt<OutService>(
      context,
      '/services',
      `taxonomy_term_id=urn:dayways:fact:hoist&taxonomy_term_id=urn:dayways:kind:day`,
    );
    expect(both.length).toBeLessThan(byId?.length ?? 0);
  });

  test('a term of another publisher finds nothing, and is no mistake', async () => {
    expect(await linesAt(context, '/services', 'taxonomy_term_id=https%3A%2F%2Fother.example%2Fterm%2F9')).toEqual([]);
  });
});
