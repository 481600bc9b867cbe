import type { Db } from '#db/client.ts';
import { biggestPlaces, type KnownPlace, placeNamed, placesLike, postcodePoint } from '#db/places.ts';
import { PointSchema } from '#domain/place/point.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import type { FindPlace } from '#domain/query/read-query.ts';

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,6})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,6})?)$/u;

const listed = (places: readonly KnownPlace[]): string => places.map((place) => place.name).join(', ');

function near(place: KnownPlace | undefined, label: string, guess: boolean) {
  return place && { near: { label, point: place.point, guess } };
}

function atPostcode(db: Db, postcode: string, outcode: string, sector: string) {
  const point = postcodePoint(db, postcode);
  if (point !== undefined) return { near: { label: postcode, point, guess: false } };
  return (
    near(placeNamed(db, ['sector'], sector), postcode, true) ??
    near(placeNamed(db, ['outcode'], outcode), postcode, true)
  );
}

function atName(db: Db, asked: string) {
  const known = placeNamed(db, ['town', 'area'], asked) ?? placesLike(db, asked, 1)[0];
  return near(known, known?.name ?? asked, false);
}

function sorry(db: Db, asked: string, isPostcode: boolean): string {
  const offered = placesLike(db, asked.slice(0, 3), 3);
  const places = offered.length > 0 ? offered : biggestPlaces(db, 5);
  const known = places.length > 0 ? ` You can try: ${listed(places)}.` : '';
  return isPostcode
    ? `We do not know the postcode “${asked}” yet. Try the first part, or the name of a town.${known}`
    : `We do not know the place “${asked}”. Check how it is spelled, or use a postcode.${known}`;
}

/**
 * Looks up a postcode, the first half of one, the name of a town or area, or coordinates (`53.48,-2.29`, as "near me" sends them). A
 * postcode that is in no file is placed in the middle of what the directory knows around it, and marked as a guess.
 */
export function placeFinder(db: Db): FindPlace {
  return (asked) => {
    const pair = COORDINATES.exec(asked);
    if (pair !== null) {
      const point = PointSchema.safeParse({ lat: Number(pair[1]), lng: Number(pair[2]) });
      return point.success
        ? { near: { label: 'you', point: point.data, guess: false } }
        : { unknown: 'This is not a place on the earth.' };
    }
    const reading = readPostcode(asked);
    if (reading.kind === 'postcode')
      return (
        atPostcode(db, reading.postcode, reading.outcode, reading.sector) ?? {
          unknown: sorry(db, reading.postcode, true),
        }
      );
    if (reading.kind === 'outcode')
      return (
        near(placeNamed(db, ['outcode'], reading.outcode), reading.outcode, true) ?? {
          unknown: sorry(db, reading.outcode, true),
        }
      );
    return atName(db, asked) ?? { unknown: sorry(db, asked, false) };
  };
}
