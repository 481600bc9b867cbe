import type { Session } from '../../listing/session.ts';
import { DAYS, type Day, idsOf } from '../../listing/vocabulary.ts';
import type { Venue } from '../../venue/venue.ts';
import { unknownLines } from '../fact-lines.ts';
import { firstThatFits, plainName, reachOf } from '../names.ts';
import type { PictureId } from '../pictures.ts';
import { type EasyReadSource, type Line, line } from '../point.ts';
import type { RoamingWay, Templates, Time } from '../templates/templates.ts';
import { buildingLines } from './building.ts';
import { timesByVenue } from './times-by-venue.ts';

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
  if (venue.hideAddress) return [line(at, 'place', 0), line(words.where.hidden, 'careful', 0)];
  const [first] = venue.lines;
  const address = firstThatFits(
    words,
    first === undefined ? null : (say) => say.where.address(plainName(first), venue.postcode),
    venue.postcode === null ? null : (say) => say.where.address(null, venue.postcode),
  );
  return [line(at, 'place', 0), ...(address === null ? [] : [line(address, 'map', 2)])];
}

interface At {
  readonly name: string;
  /** The weekdays there; none where it is on single dates, or nobody told us. */
  readonly days: readonly Day[];
  /** On each of its days each week. */
  readonly weekly: boolean;
  readonly times: readonly Time[];
}

function atVenue(name: string, id: string, sessions: readonly Session[]): At {
  const here = sessions.filter(({ venue }) => venue === id);
  const once = here.some(({ repeat }) => repeat.every === 'once');
  return {
    name,
    days: once ? [] : WEEK.filter((day) => here.some(({ days }) => days.includes(day))),
    weekly: here.every(({ repeat }) => repeat.every === 'week' && repeat.interval === 1),
    times: here
      .map(({ starts, ends }) => ({ starts, ends }))
      .filter(({ starts, ends }, at, all) => all.findIndex((one) => one.starts === starts && one.ends === ends) === at),
  };
}

/** To sort by: the first day there, then the first time. */
const whenOf = ({ days: [first = 'mon'], times }: At): string =>
  `${WEEK.indexOf(first)} ${times.map(({ starts }) => starts).sort()[0] ?? ''}`;
const areAllOther = (values: readonly unknown[]): boolean => new Set(values.map(String)).size === values.length;

/** What tells venues apart, one sentence each in the order of the week and the day: their days, or, on the same days, their times. Null when nothing does. */
function apartLines(venues: readonly At[], words: Templates): Line[] | null {
  if (venues.some(({ days }) => days.length === 0)) return null;
  // A day that is only at one of them tells where to go, whatever weeks it is on; days that they share do so where each is each week.
  const differ = new Set(venues.map(({ days }) => String(days))).size > 1 && venues.every(({ weekly }) => weekly);
  const sentence = (make: (at: At, say: Templates) => string): Line[] | null => {
    const texts = venues
      .toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
      .flatMap((at) => firstThatFits(words, (say) => make(at, say)) ?? []);
    return texts.length === venues.length ? texts.map((text) => line(text, 'place', 0)) : null;
  };
  if (differ || areAllOther(venues.flatMap(({ days }) => days)))
    return sentence(({ name, days }, say) => say.where.onDaysAt(name, days));
  const times = venues.map(({ times: [only, ...more] }) => (more.length > 0 ? undefined : only));
  const sameDays = new Set(venues.map(({ days }) => String(days))).size === 1;
  return sameDays && times.every((time) => time !== undefined) && areAllOther(times.map((time) => time.starts))
    ? sentence(({ name, times: [time] }, say) => (time === undefined ? '' : say.where.timesAt(name, time)))
    : null;
}

/** Several venues: each with its days or times where they differ, else by name, else how many there are and in which towns. */
function manyVenueLines(
  known: Known,
  sessions: readonly Session[],
  words: Templates,
  areTimesByVenue: boolean,
): Line[] {
  const names = known.map(([, { name }]) => plainName(name));
  if (known.length <= MOST_NAMED) {
    const apart = apartLines(
      known.map(([id], at) => atVenue(names[at] ?? '', id, sessions)),
      words,
    );
    // Its days stand with its times then.
    if (apart !== null && !areTimesByVenue) return apart;
    const all = firstThatFits(words, (say) => say.where.choose(names));
    if (all !== null) return [line(all, 'place', 0)];
    const each = names.map((name) => firstThatFits(words, (say) => say.where.choose([name])));
    if (each.every((text) => text !== null)) return each.map((text) => line(text, 'place', 0));
  }
  const towns = [...new Set(known.flatMap(([, { town }]) => town ?? []))];
  const where =
    towns.length === 0 || towns.length > MOST_TOWNS ? null : firstThatFits(words, (say) => say.where.towns(towns));
  return [line(words.where.places(known.length), 'map', 0), ...(where === null ? [] : [line(where, 'place')])];
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
export function whereLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing, venues } = source;
  const known = listing.venues.flatMap((id): [string, Venue][] => {
    const venue = venues.get(id);
    return venue === undefined ? [] : [[id, venue]];
  });
  const [only] = known;
  const places =
    only !== undefined && known.length === 1
      ? oneVenueLines(only[1], words)
      : manyVenueLines(known, listing.sessions, words, timesByVenue(source, words) !== null);
  const lines = [...(only === undefined ? [] : places), ...wayLines(listing, words)];
  if (lines.length === 0) return unknownLines(words, ['place']);
  const all = known.map(([, venue]) => venue);
  return [...lines, ...(all.length === 0 ? [] : buildingLines(source, all, words))];
}
