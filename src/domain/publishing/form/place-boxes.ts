import { valueIn, valuesIn } from '../../form/values.ts';
import type { Listing, Places } from '../../listing/listing.ts';
import { PLACES_STATES, type PlacesState } from '../../listing/vocabulary.ts';
import type { Coverage } from '../../place/coverage.ts';
import { type Codec, inOneBox } from './box.ts';
import { many, one } from './choice-boxes.ts';
import { line, number, whole } from './line-boxes.ts';

/** The venues of a listing, by id. Which there are to pick from the page knows. */
export const venues: Codec<string[]> = inOneBox<string[]>(
  { as: 'venues', name: 'venues' },
  ({ values }) => [...new Set(valuesIn(values, 'venues'))],
  (value) => value,
);

/** Where somebody writes the place that is the middle of an area; the page looks it up and puts what it found into `CENTRE_BOX`. */
export const NEAR_BOX = 'coverage.near';
/** The area in words. */
export const AREA_BOX = 'coverage.label';
export const CENTRE_BOX = 'coverage.centre';
const EVERYWHERE_BOX = 'coverage.everywhere';

const label = line(AREA_BOX);
const miles = number('coverage.miles', 'Write how many miles around, such as 5');
const everywhere = many(EVERYWHERE_BOX, { yes: 'Everywhere in the United Kingdom' });

function centreIn(typed: string) {
  const [lat, lng, ...more] = typed.split(',').map(Number);
  const isPoint = lat !== undefined && lng !== undefined && more.length === 0 && typed !== '';
  return isPoint && Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng } : null;
}

/** How far it reaches, when it is not only at a venue. */
export const coverage: Codec<Coverage | null> = {
  boxes: [
    ...label.boxes,
    ...everywhere.boxes,
    { as: 'line', name: NEAR_BOX, short: true },
    ...miles.boxes,
    { as: 'hidden', name: CENTRE_BOX },
  ],
  read: (reading) => {
    const words = label.read(reading, undefined);
    const all = everywhere.read(reading, undefined).length > 0;
    const around = miles.read(reading, undefined);
    const centre = centreIn(valueIn(reading.values, CENTRE_BOX));
    const isAround = around !== null || valueIn(reading.values, NEAR_BOX) !== '';
    if (words === null && !all && !isAround) return null;
    if (words === null) reading.fail(AREA_BOX, 'Write the area in words, such as “Salford and 5 miles around”');
    if (centre !== null && around === null && !all) reading.fail('coverage.miles', 'Write how many miles around');
    if (centre === null && around !== null && valueIn(reading.values, NEAR_BOX) === '')
      reading.fail(NEAR_BOX, 'Write the place that is in the middle, such as M5 or Salford');
    const circle = centre === null || around === null ? null : { centre, miles: around };
    return { label: words ?? '', everywhere: all, circle };
  },
  write: (value) =>
    value === null
      ? []
      : [
          ...label.write(value.label),
          ...everywhere.write(value.everywhere ? ['yes'] : []),
          ...(value.circle === null
            ? []
            : ([
                ['coverage.miles', String(value.circle.miles)],
                [CENTRE_BOX, `${value.circle.centre.lat},${value.circle.centre.lng}`],
              ] as const)),
        ],
  boxAt: ([part, inner]) =>
    part === 'circle' ? (inner === 'miles' ? 'coverage.miles' : NEAR_BOX) : `coverage.${String(part ?? 'label')}`,
};

const state = one<PlacesState>('places.state', PLACES_STATES);
const free = whole('places.free');
const wait = whole('places.waitWeeks');

const sameBut = (a: Places, b: Places): boolean =>
  a.state === b.state && a.free === b.free && a.waitWeeks === b.waitWeeks;

/** Whether there is a place free, with the day on which somebody said so: today, when it is not what was said before. */
export const places: Codec<Listing['places']> = {
  boxes: [...state.boxes, ...free.boxes, ...wait.boxes],
  read: (reading, before) => {
    const now = state.read(reading, undefined);
    const [many, weeks] = [free.read(reading, undefined), wait.read(reading, undefined)];
    if (now === null) {
      if (many !== null || weeks !== null) reading.fail('places.state', 'Choose if there are places free');
      return null;
    }
    if (now !== 'places' && (many ?? 0) > 0)
      reading.fail('places.free', 'It cannot be full and have places. Choose “Places free now”, or take this away');
    const said = { state: now, free: many, waitWeeks: weeks, on: reading.today };
    return before !== undefined && before !== null && sameBut(before, said) ? before : said;
  },
  write: (value) =>
    value === null ? [] : [...state.write(value.state), ...free.write(value.free), ...wait.write(value.waitWeeks)],
  boxAt: ([part]) => `places.${String(part ?? 'state')}`,
};
