import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import type { Point } from '#domain/place/point.ts';
import type { FoundPage } from '#domain/query/found.ts';
import type { FoundPlaces, PlacedChoice, PlaceFound } from '#domain/query/found-views.ts';
import { listInWords } from '#domain/words/lists.ts';
import { type FindingContext, findSources } from './find-choices.ts';
import { toPlacedChoice } from './found-choice.ts';

/** More pins than this are no help on a map, and no more than this many choices are read for one page. */
export const MOST_ON_A_MAP = 200;

interface Placed {
  readonly source: ChoiceSource;
  readonly choice: PlacedChoice;
}

/** The exact point of a venue whose address may be shown; null for every other choice. */
const pointOf = ({ venue }: ChoiceSource): Point | null =>
  venue === null || venue.body.hideAddress ? null : venue.body.point;

/** Those at the same point, in the order in which the first of each was found. */
function placesOf(placed: readonly Placed[]): PlaceFound[] {
  const at = new Map<string, { point: Point; all: Placed[] }>();
  for (const one of placed) {
    const point = pointOf(one.source);
    if (point === null) continue;
    const key = `${point.lat},${point.lng}`;
    const place = at.get(key) ?? { point, all: [] };
    place.all.push(one);
    at.set(key, place);
  }
  return [...at.values()].map(({ point, all }, index) => ({
    number: index + 1,
    lat: point.lat,
    lng: point.lng,
    name: listInWords([...new Set(all.flatMap(({ choice }) => choice.venue?.name ?? []))]),
    town: all[0]?.choice.venue?.town ?? null,
    miles: all[0]?.choice.miles ?? null,
    choices: all.map(({ choice }) => choice),
  }));
}

/** What a search finds, by place. Fails as `findChoices` does. */
export async function findPlaces(
  context: FindingContext,
  params: URLSearchParams,
): Promise<{ readonly found: Omit<FoundPage, 'choices' | 'page' | 'pages'>; readonly places: FoundPlaces }> {
  const { around, sources } = await findSources(context, params, () => ({ page: 1, size: MOST_ON_A_MAP }));
  const placed = sources.map((source) => ({ source, choice: toPlacedChoice(source, around.query.near) }));
  const without = placed.filter(({ source }) => pointOf(source) === null);
  const isHidden = ({ source }: Placed) => source.venue?.body.hideAddress ?? false;
  const reaches = ({ source }: Placed) => source.venue === null && source.choice.way !== null;
  return {
    found: around,
    places: {
      places: placesOf(placed),
      reaching: without.filter(reaches).map(({ choice }) => choice),
      hidden: without.filter(isHidden).map(({ choice }) => choice),
      unplaced: without.filter((one) => !reaches(one) && !isHidden(one)).map(({ choice }) => choice),
      looked: Math.min(around.total, MOST_ON_A_MAP),
    },
  };
}
