import { Invalid } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { findTerm, type Term } from '#domain/open-referral/out/terms.ts';
import type { Coverage } from '#domain/place/coverage.ts';
import { milesBetween, type Point } from '#domain/place/point.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import { byWords } from '#search/port.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry, EntryPlace, Slot } from './catalogue-entry.ts';
import { changedAt } from './changed-at.ts';
import type { Asked } from './read-parameters.ts';
import { seenOn } from './seen.ts';
import type { SharingContext } from './sharing-context.ts';

const METRES_IN_A_MILE = 1609.344;
/** More choices than any directory has: what is found is wanted whole. */
const ALL = 10_000_000;

// By id: the running directory and its built pages load the terms apart.
type HasTerm = (terms: readonly Term[]) => boolean;

const wrong = (name: string, message: string) => new Invalid(`This cannot be used: ${name}.`, { [name]: [message] });

/** What terms must be there. A term of another publisher is a good question that finds nothing. */
function wantedTerms({ taxonomy_term_id = [], taxonomy_id = [] }: Asked): HasTerm[] {
  const terms = taxonomy_term_id.map((asked): HasTerm => {
    const term = findTerm(asked);
    if (term === undefined && !/^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[a-z][a-z0-9+.-]*:.+)$/iu.test(asked))
      throw wrong(
        'taxonomy_term_id',
        `“${asked}” is not the id, the code or the term_uri of a term. All of them are at /api/v3/taxonomy_terms`,
      );
    return (terms) => terms.some(({ id }) => id === term?.id);
  });
  const taxonomies = taxonomy_id.map((asked): HasTerm => {
    const wanted = asked.toLowerCase();
    return (terms) => terms.some(({ taxonomy }) => taxonomy.id === wanted);
  });
  return [...terms, ...taxonomies];
}

/** The choices that words find; null when no words are asked for. */
async function found({ search }: SharingContext, words: string | undefined): Promise<ReadonlySet<string> | null> {
  if (words === undefined || words.trim() === '') return null;
  const { ids } = await search(byWords(words, ALL));
  return new Set(ids);
}

function pointOf({ findPlace }: SharingContext, postcode: string): Point {
  if (readPostcode(postcode).kind === 'neither')
    throw wrong('postcode', `“${postcode}” is not a postcode, or the first half of one. For example: M5 4WT`);
  const place = findPlace(postcode);
  if ('unknown' in place) throw wrong('postcode', place.unknown);
  return place.near.point;
}

const covers = ({ everywhere, circle }: Coverage, point: Point): boolean =>
  everywhere || (circle !== null && milesBetween(circle.centre, point) <= circle.miles);

const fits = ({ days, starts, ends }: Slot, { day, start_time, end_time }: Asked): boolean =>
  (day === undefined || days.includes(day)) &&
  (start_time === undefined || starts >= start_time) &&
  (end_time === undefined || (ends !== null && ends <= end_time));

/** Whether a place can be found where somebody is: near enough to a point, or, when nobody says how near, by coming there. */
const reaches = (
  { coverage }: Entry,
  { way, venue }: EntryPlace,
  point: Point,
  metres: number | undefined,
  at: Point | null,
): boolean =>
  metres === undefined
    ? venue === null && way !== 'out' && coverage !== null && covers(coverage, point)
    : at !== null && milesBetween(at, point) * METRES_IN_A_MILE <= metres;

export interface Matching {
  /** Those that the public may see and that fit, oldest first. */
  readonly entries: readonly Entry[];
  /** The places of such an entry that fit, all conditions true of the same place. */
  readonly places: (entry: Entry) => readonly EntryPlace[];
}

const isThere = (asked: Asked, ...names: (keyof Asked)[]): boolean => names.some((name) => asked[name] !== undefined);

/** What of a directory fits what was asked for: all of it must hold, and what nobody told holds for nothing. */
export async function matching(context: SharingContext, catalogue: Catalogue, asked: Asked): Promise<Matching> {
  const today = wallMoment(context.now()).date;
  const wanted = wantedTerms(asked);
  const words = await found(context, asked.search);
  const point = asked.postcode === undefined ? null : pointOf(context, asked.postcode);
  const byTime = isThere(asked, 'day', 'start_time', 'end_time');

  const ofWhole = (entry: Entry): boolean =>
    (asked.organization_id === undefined || entry.provider === asked.organization_id.toLowerCase()) &&
    (asked.minimum_age === undefined || (entry.ages?.from ?? -1) >= asked.minimum_age) &&
    (asked.maximum_age === undefined || (entry.ages?.to ?? 999) <= asked.maximum_age) &&
    (asked.modified_after === undefined || changedAt(entry, catalogue, context.now()) >= asked.modified_after);

  const places = (entry: Entry): EntryPlace[] => {
    const missing = wanted.filter((has) => !has(entry.terms));
    return entry.places.filter((place) => {
      const venue = place.venue === null ? null : catalogue.venues.get(place.venue);
      return (
        venue !== undefined &&
        missing.every((has) => has(venue?.terms ?? [])) &&
        (words === null || words.has(place.id)) &&
        (!byTime || place.slots.some((slot) => fits(slot, asked))) &&
        (point === null || reaches(entry, place, point, asked.proximity, venue?.point ?? null))
      );
    });
  };
  const needsPlace = words !== null || byTime || point !== null;
  const fitsSomewhere = (entry: Entry): boolean =>
    (!needsPlace && wanted.every((has) => has(entry.terms))) || places(entry).length > 0;

  return {
    entries: seenOn(catalogue, today).filter((entry) => ofWhole(entry) && fitsSomewhere(entry)),
    places,
  };
}
