import type { VenueVisitPart } from '../../venue/visit.ts';
import { type FieldRow, linesOf, picturesInWords } from './field-row.ts';

const VISIT: Readonly<Record<VenueVisitPart, string>> = {
  gettingThere: 'Getting there',
  door: 'At the door',
  whoMeetsYou: 'Who meets you',
  room: 'The room',
  toilet: 'The toilet',
  quiet: 'A quiet place',
  goingHome: 'Going home',
};

export const VENUE_FIELDS: readonly FieldRow<'venue'>[] = [
  { field: 'name', label: 'Name', words: ({ name }) => [name] },
  {
    field: 'lines',
    label: 'Address',
    words: ({ lines = [] }) => lines,
  },
  { field: 'town', label: 'Town', words: ({ town }) => [town] },
  { field: 'county', label: 'County', words: ({ county }) => [county] },
  { field: 'postcode', label: 'Postcode', words: ({ postcode }) => [postcode] },
  {
    field: 'point',
    label: 'Place on the map',
    words: ({ point = null }) => (point === null ? [] : [`${point.lat}, ${point.lng}`]),
  },
  {
    field: 'hideAddress',
    label: 'The street is kept secret',
    words: ({ hideAddress = false }) => [hideAddress ? 'Yes' : 'No'],
  },
  ...(Object.keys(VISIT) as VenueVisitPart[]).map(
    (part): FieldRow<'venue'> => ({
      field: `visit.${part}`,
      label: VISIT[part],
      words: ({ visit }) => linesOf(visit?.[part]),
    }),
  ),
  { field: 'accessGuide', label: 'Access guide', words: ({ accessGuide }) => [accessGuide] },
  { field: 'pictures', label: 'Photographs', words: ({ pictures }) => picturesInWords(pictures) },
];
