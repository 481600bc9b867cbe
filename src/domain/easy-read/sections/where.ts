import type { Session } from '../../listing/session.ts';
import { DAYS, type Day, idsOf } from '../../listing/vocabulary.ts';
import type { Venue } from '../../venue/venue.ts';
import { unknownLines } from '../fact-lines.ts';
import { firstThatFits, plainName, reachOf } from '../names.ts';
import type { PictureId } from '../pictures.ts';
import { type EasyReadSource, type Line, line } from '../point.ts';
import type { RoamingWay, Templates } from '../templates/templates.ts';
import { buildingLines } from './building.ts';

const MOST_NAMED = 3;
const MOST_TOWNS = 3;
const WEEK = idsOf(DAYS);

type Known = readonly (readonly [id: string, venue: Venue])[];

function oneVenueLines(venue: Venue, words: Templates): Line[] {
  const name = plainName(venue.name);
  const town = venue.town === null || /,/u.test(name) || name.includes(venue.town) ? null : venue.town;
  const at =
    firstThatFits(
      words,
      (say) => say.where.at(name, town),
      (say) => say.where.at(name, null),
    ) ?? words.where.places(1);
  if (venue.hideAddress) return [line(at, 'place'), line(words.where.hidden, 'careful')];
  const [first] = venue.lines;
  const address = firstThatFits(
    words,
    first === undefined ? null : (say) => say.where.address(plainName(first), venue.postcode),
    venue.postcode === null ? null : (say) => say.where.address(null, venue.postcode),
  );
  return [line(at, 'place'), ...(address === null ? [] : [line(address, 'map', 2)])];
}

/** The weekdays at a venue, when all of it there is each week. */
function daysAt(id: string, sessions: readonly Session[]): Day[] | null {
  const here = sessions.filter(({ venue }) => venue === id);
  const weekly = here.every(({ repeat }) => repeat.every === 'week' && repeat.interval === 1);
  return here.length === 0 || !weekly ? null : WEEK.filter((day) => here.some(({ days }) => days.includes(day)));
}

/** Several venues: each with its days where they differ, else by name, else how many there are and in which towns. */
function manyVenueLines(known: Known, sessions: readonly Session[], words: Templates): Line[] {
  const names = known.map(([, { name }]) => plainName(name));
  if (known.length <= MOST_NAMED) {
    const days = known.map(([id]) => daysAt(id, sessions));
    const differ = new Set(days.map(String)).size > 1 && days.every((day) => day !== null);
    const byDay = known.map((_, at) =>
      firstThatFits(words, (say) => say.where.onDaysAt(names[at] ?? '', days[at] ?? [])),
    );
    if (differ && byDay.every((text) => text !== null)) return byDay.map((text) => line(text, 'place', 0));
    const all = firstThatFits(words, (say) => say.where.choose(names));
    if (all !== null) return [line(all, 'place')];
    const each = names.map((name) => firstThatFits(words, (say) => say.where.choose([name])));
    if (each.every((text) => text !== null)) return each.map((text) => line(text, 'place', 0));
  }
  const towns = [...new Set(known.flatMap(([, { town }]) => town ?? []))];
  const where =
    towns.length === 0 || towns.length > MOST_TOWNS ? null : firstThatFits(words, (say) => say.where.towns(towns));
  return [line(words.where.places(known.length), 'map'), ...(where === null ? [] : [line(where, 'place')])];
}

const WAY_PICTURES: Readonly<Record<RoamingWay, PictureId>> = { home: 'home', online: 'computers', out: 'going-out' };
const ROAMING = Object.keys(WAY_PICTURES) as RoamingWay[];

/** Ways that need no venue, in one sentence, and how far they reach. */
function wayLines({ ways, sessions, coverage, venues }: EasyReadSource['listing'], words: Templates): Line[] {
  const told = new Set([...ways, ...sessions.map(({ way }) => way)]);
  const reach = coverage === null ? null : reachOf(coverage.label, told.has('out') && venues.length === 0);
  const area =
    reach === null
      ? null
      : coverage?.everywhere
        ? words.where.anywhere
        : firstThatFits(words, (say) => say.where.reach(reach));
  // "It is at the canal" says that people go out.
  const roaming = ROAMING.filter((way) => told.has(way) && !(way === 'out' && reach?.kind === 'place'));
  const [first] = roaming;
  return [
    ...(first === undefined ? [] : [line(words.where.ways(roaming), WAY_PICTURES[first], venues.length > 0 ? 2 : 0)]),
    ...(area === null ? [] : [line(area, reach?.kind === 'place' ? 'place' : 'map', venues.length > 0 ? 2 : 1)]),
  ];
}

/** The place or places, and what the buildings have. */
export function whereLines({ listing, venues }: EasyReadSource, words: Templates): Line[] {
  const known = listing.venues.flatMap((id): [string, Venue][] => {
    const venue = venues.get(id);
    return venue === undefined ? [] : [[id, venue]];
  });
  const [only] = known;
  const places =
    only !== undefined && known.length === 1
      ? oneVenueLines(only[1], words)
      : manyVenueLines(known, listing.sessions, words);
  const lines = [...(only === undefined ? [] : places), ...wayLines(listing, words)];
  if (lines.length === 0) return unknownLines(words, ['place']);
  const all = known.map(([, venue]) => venue);
  return [...lines, ...(all.length === 0 ? [] : buildingLines(all, listing.supportLevels.includes('high'), words))];
}
