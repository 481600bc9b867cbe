import type { Point } from '#domain/place/point.ts';
import { chanceFrom } from './chance.ts';

/** A place with a made-up name, laid over real geography. */
export interface Town {
  readonly name: string;
  readonly point: Point;
  /** Its made-up postcode area: no real one has these letters, so that nobody is sent to a real street. */
  readonly outcode: string;
}

const HOW_MANY = 150;

// Where people live: rough middles of the most settled parts of the UK, and how many of the towns are near each.
const PARTS: readonly (readonly [lat: number, lng: number, share: number])[] = [
  [51.5, -0.1, 24],
  [52.5, -1.9, 18],
  [53.5, -2.3, 20],
  [53.75, -1.6, 14],
  [53.4, -1.4, 8],
  [54.95, -1.6, 8],
  [51.45, -2.6, 8],
  [50.9, -1.4, 7],
  [52.95, -1.15, 8],
  [52.3, 0.6, 7],
  [50.4, -4.0, 5],
  [51.55, -3.3, 7],
  [53.2, -3.2, 3],
  [55.86, -4.2, 7],
  [55.95, -3.2, 4],
  [54.6, -6.0, 2],
];

const BEGINNINGS = [
  'Brack',
  'Ald',
  'Wester',
  'Horn',
  'Mell',
  'Thorn',
  'Kirk',
  'Stan',
  'Ash',
  'Oak',
  'Fern',
  'Hazel',
  'Lang',
  'Marl',
  'Nether',
  'Over',
  'Penn',
  'Quarr',
  'Raven',
  'Salt',
  'Tarn',
  'Upper',
  'Wind',
  'Yarl',
  'Ellen',
];
const ENDINGS = ['well', 'combe', 'thorpe', 'ley', 'mere', 'wick', 'stow', 'ford', 'dale', 'bourne', 'cote', 'holme'];

/** The towns of generated directories: the same for the same seed. */
export function townsOf(seed: number): Town[] {
  const chance = chanceFrom(seed);
  const names = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => `${beginning}${ending}`));
  const near = PARTS.flatMap((part) => Array.from({ length: part[2] }, () => part));
  return Array.from({ length: HOW_MANY }, (_, at) => {
    const [lat, lng] = near[at % near.length] ?? [52.5, -1.9];
    const name = names.splice(chance.whole(0, names.length - 1), 1)[0] ?? `Town ${at}`;
    return {
      name,
      point: scatter({ lat, lng }, 0.25, chance.next),
      outcode: `${at < 99 ? 'QZ' : 'QX'}${(at % 99) + 1}`,
    };
  });
}

/** A point near another: most close by, some further out, five decimals (about a metre). */
export function scatter(middle: Point, degrees: number, next: () => number): Point {
  const way = next() * 2 * Math.PI;
  const far = degrees * next() * next();
  const round = (value: number): number => Math.round(value * 100_000) / 100_000;
  return { lat: round(middle.lat + far * Math.sin(way)), lng: round(middle.lng + far * Math.cos(way) * 1.6) };
}
