import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import type { Point } from '#domain/place/point.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { AREA_BOX, CENTRE_BOX, NEAR_BOX } from '#domain/publishing/form/place-boxes.ts';
import type { SectionOf } from '#domain/publishing/sections.ts';
import { placeFinder } from '#features/finding/find-place.ts';

type Db = App.Locals['app']['db'];

/** What a form sent, with the places in it looked up. */
export interface LookedUp {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly patch: { readonly point?: Point | null };
}

/** The middle of an area, from the place that somebody wrote. An area without words is named after it. */
function withArea(db: Db, values: FormValues): Omit<LookedUp, 'patch'> {
  const typed = valueIn(values, NEAR_BOX);
  if (typed === '') return { values, errors: {} };
  const found = placeFinder(db)(typed);
  if (!('near' in found)) return { values, errors: { [NEAR_BOX]: found.unknown } };
  const { point, label } = found.near;
  const miles = valueIn(values, 'coverage.miles');
  const words = valueIn(values, AREA_BOX) || (miles === '' ? '' : `${label} and ${miles} miles around`);
  const centre = [CENTRE_BOX, [`${point.lat},${point.lng}`]] as const;
  return {
    values: new Map<string, readonly string[]>([...values, centre, [NEAR_BOX, ['']], [AREA_BOX, [words]]]),
    errors: {},
  };
}

/** Where a venue is, from its whole postcode; a venue that keeps its postcode keeps the point that it has. */
function pointOf(db: Db, values: FormValues, before: Draft<'venue'>): LookedUp['patch'] {
  const reading = readPostcode(valueIn(values, 'postcode'));
  const postcode = reading.kind === 'postcode' ? reading.postcode : null;
  const isAsBefore = (postcode ?? valueIn(values, 'postcode')) === (before.postcode ?? '');
  // A postcode that was in no file is looked up again: the files may be newer now.
  if (isAsBefore && (postcode === null || (before.point ?? null) !== null)) return {};
  const found = postcode === null ? null : placeFinder(db)(postcode);
  // The middle of a bigger place is good enough to look from, and not to find a door.
  return { point: found !== null && 'near' in found && !found.near.guess ? found.near.point : null };
}

/** Looks up the places that a form names. Nothing is saved. */
export function withPlaces(db: Db, section: SectionOf, values: FormValues, before: Draft): LookedUp {
  if (section.subject === 'listing' && section.id === 'where') return { ...withArea(db, values), patch: {} };
  const isAddress = section.subject === 'venue' && section.id === 'address';
  return { values, errors: {}, patch: isAddress ? pointOf(db, values, before as Draft<'venue'>) : {} };
}
