import { FACTS, type VenueFactId } from '../../listing/facts.ts';
import { stateOf } from '../../listing/truth.ts';
import { shownAddress, type Venue } from '../../venue/venue.ts';
import { asSentence, withSmallThe } from '../../words/lists.ts';
import { MOST_WORDS_A_SENTENCE, wordsIn } from '../easy-enough.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

const MOST_VENUES = 4;
const MOST_GOOD_THINGS = 3;
/** Said even when nobody told us, because a visit fails without them. */
const ALWAYS: readonly VenueFactId[] = ['step_free', 'accessible_toilet'];
const ALWAYS_FOR_A_LOT_OF_SUPPORT: readonly VenueFactId[] = [...ALWAYS, 'changing_places', 'hoist'];
const WHEN_YES: readonly VenueFactId[] = [
  'bus_nearby',
  'blue_badge_parking',
  'hearing_loop',
  'assistance_dogs',
  'quiet_room',
  'calm_lights_sounds',
];

const named = (start: string, { name, town }: Venue): Line => {
  const whole = town === null || name.includes(town) ? `${start} ${name}` : `${start} ${name} in ${town}`;
  return line(asSentence(wordsIn(whole) > MOST_WORDS_A_SENTENCE ? `${start} ${name}` : whole), 'place');
};

function venueLines(venues: readonly Venue[]): Line[] {
  const [first] = venues;
  if (first === undefined) return [];
  if (venues.length > 1)
    return [
      line(`There are ${venues.length} places.`, 'map'),
      ...venues.slice(0, MOST_VENUES).map((venue, at) => named(at === 0 ? 'You can go to' : 'Or you can go to', venue)),
    ];
  const address = shownAddress(first).join(', ');
  if (first.hideAddress)
    return [named('It is at', first), line('The address is secret to keep people safe.', 'careful')];
  const told = `The address is ${address}`;
  return [
    named('It is at', first),
    ...(address === '' || wordsIn(told) > MOST_WORDS_A_SENTENCE ? [] : [line(`${told}.`, 'map')]),
  ];
}

function factLine(id: VenueFactId, venues: readonly Venue[], always: boolean): Line[] {
  const row = FACTS[id];
  const states = new Set(venues.map(({ facts }) => stateOf(facts, id)));
  const [only] = states;
  if (states.size > 1 && states.has('yes') && always)
    return [line('Some of the places are different. Ask them.', row.picture)];
  if (states.size === 1 && only === 'yes') return [line(row.yes, row.picture)];
  if (!always) return [];
  return states.size === 1 && only === 'no'
    ? [line(row.no, row.picture)]
    : states.has('not_applicable')
      ? []
      : [{ ...untold(row.ask), picture: line('', row.picture).picture }];
}

function wayLines({ ways, sessions, coverage }: EasyReadSource['listing']): Line[] {
  const told = new Set([...ways, ...sessions.map(({ way }) => way)]);
  return [
    ...(told.has('out') ? [line('You go out and about.', 'going-out')] : []),
    ...(told.has('home') ? [line('They come to your home.', 'home')] : []),
    ...(told.has('online') ? [line('You can join in online.', 'computers')] : []),
    ...(coverage !== null && (told.has('home') || told.has('out'))
      ? [line(asSentence(`It covers ${withSmallThe(coverage.label)}`), 'map')]
      : []),
  ];
}

/** The same sentence only once. */
const told = (lines: readonly Line[]): Line[] =>
  lines.filter(({ text }, at) => lines.findIndex((one) => one.text === text) === at);

/** The place or places, and what the buildings have. */
export function whereLines({ listing, venues }: EasyReadSource): Line[] {
  const known = listing.venues.flatMap((id) => venues.get(id) ?? []);
  const always = listing.supportLevels.includes('high') ? ALWAYS_FOR_A_LOT_OF_SUPPORT : ALWAYS;
  const lines = [...venueLines(known), ...wayLines(listing)];
  if (lines.length === 0) return [untold('where it is')];
  if (known.length === 0) return lines;
  return [
    ...lines,
    ...told(always.flatMap((id) => factLine(id, known, true))),
    ...WHEN_YES.flatMap((id) => factLine(id, known, false)).slice(0, MOST_GOOD_THINGS),
  ];
}
