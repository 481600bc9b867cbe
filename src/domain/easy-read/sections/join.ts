import { contactsToAsk, crisisLines, isForText } from '../../listing/contacts-to-ask.ts';
import type { Places } from '../../listing/listing.ts';
import { arePlacesApart, placesAtVenue } from '../../listing/places-at.ts';
import { stateOf } from '../../listing/truth.ts';
import { asSentence } from '../../words/lists.ts';
import { phoneInGroups } from '../../words/phone.ts';
import { sentencesOf } from '../easy-enough.ts';
import { factLine, unknownLines } from '../fact-lines.ts';
import { firstThatFits, isEasy, plainName, whomToPhone } from '../names.ts';
import { narrowedLines, plainState } from '../note-lines.ts';
import { periodOf } from '../periods.ts';
import { type EasyReadSource, type Line, line, passing, untold, written } from '../point.ts';
import type { Asker, Templates } from '../templates/templates.ts';

type Body = EasyReadSource['listing'];

const MOST_STEPS = 3;
/** More places than these are not told one by one. */
const MOST_VENUES = 3;
/** Where people are talked to one by one, and places are not counted. */
const TALKED_TO: readonly Body['kind'][] = ['advice', 'employers'];

const isToldApart = (listing: Body): boolean => arePlacesApart(listing, listing.venues);

/** What is so of the whole listing where places were told of its venues: those that are free together. Null when that is not known. */
function placesOfAll(listing: Body): Pick<Places, 'state' | 'free' | 'waitWeeks'> | null {
  if (!isToldApart(listing)) return listing.places;
  const { placesAt, venues } = listing;
  const told = venues.flatMap((venue) => placesAtVenue(listing, venue) ?? []);
  const open = venues.filter((venue) => {
    const places = placesAtVenue(listing, venue);
    return places?.state === 'places' && places.free !== 0;
  });
  // How many are free of the whole says nothing of how many are at one of its places.
  const free = open.map((venue) => placesAt[venue]?.free ?? null);
  if (open.length > 0)
    return {
      state: 'places',
      free: free.every((one) => one !== null) ? free.reduce((sum, one) => sum + one, 0) : null,
      waitWeeks: null,
    };
  if (told.length === 0 || told.length < venues.length || told.some(({ state }) => state === 'places')) return null;
  return { state: told.every(({ state }) => state === 'full') ? 'full' : 'waiting_list', free: null, waitWeeks: null };
}

type At = (words: Templates, names: readonly string[]) => string;

/** What is so at those places of a listing whose state is this, by their names; null where there are none, or no room for the names. */
function saidAt(source: EasyReadSource, words: Templates, state: Places['state'], say: At): string | null {
  const { listing, venues } = source;
  const at = listing.venues.filter((id) => placesAtVenue(listing, id)?.state === state);
  const names = at.flatMap((id) => plainName(venues.get(id)?.name ?? ''));
  return at.length === 0 || names.includes('') ? null : firstThatFits(words, (set) => say(set, names));
}

/** Where it is full, or has a waiting list. When it is said already where places are free, it may go where there is much to say. */
function someLines(source: EasyReadSource, words: Templates, isFreeSaid: boolean): Line[] {
  const { listing } = source;
  if (!isToldApart(listing)) return [];
  const has = (state: Places['state']) => listing.venues.some((id) => placesAtVenue(listing, id)?.state === state);
  const rank = isFreeSaid ? 2 : 0;
  const { someFull, someWaiting } = words.join;
  const full = saidAt(source, words, 'full', (set, names) => set.join.fullAt(null, names)) ?? someFull;
  const waiting = saidAt(source, words, 'waiting_list', (set, names) => set.join.waitingAt(null, names)) ?? someWaiting;
  return [
    ...(has('full') ? [passing(full, 'no', rank)] : []),
    ...(has('waiting_list') ? [passing(waiting, 'wait', rank)] : []),
  ];
}

const HAVING = ['places', 'waiting_list', 'full'] as const;
const PICTURES = { places: 'yes', waiting_list: 'wait', full: 'no' } as const;

/** What is so at each of a few places, those that are alike together. Null where it is so of all of them, or where there is no room for names. */
function eachLines({ listing, venues }: EasyReadSource, words: Templates): Line[] | null {
  if (!isToldApart(listing) || listing.venues.length > MOST_VENUES) return null;
  const told = listing.venues.flatMap((id) => {
    const places = placesAtVenue(listing, id);
    const name = plainName(venues.get(id)?.name ?? '');
    return places === null ? [] : [{ ...places, waitWeeks: places.waitWeeks === 0 ? null : places.waitWeeks, name }];
  });
  if (told.some(({ state, free, name }) => name === '' || (state === 'places' && free === 0))) return null;
  const alike = [...Map.groupBy(told, ({ state, free, waitWeeks }) => `${state} ${free} ${waitWeeks}`).values()];
  if (alike.length < 2 && told.length === listing.venues.length) return null;
  const lines = HAVING.flatMap((having) =>
    alike.flatMap((some) => {
      const [first] = some;
      if (first?.state !== having) return [];
      const names = some.map(({ name }) => name);
      const text = firstThatFits(words, ({ join }) =>
        having === 'places'
          ? join.freeAt(first.free, names)
          : join[having === 'full' ? 'fullAt' : 'waitingAt'](first.waitWeeks, names),
      );
      return [text === null ? null : passing(text, PICTURES[having], 0)];
    }),
  );
  return lines.every((one) => one !== null) && lines.length > 0 ? lines : null;
}

function placeLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing } = source;
  const each = eachLines(source, words);
  if (each !== null) return each;
  const places = placesOfAll(listing);
  if (places === null) return someLines(source, words, false);
  const wait = places.waitWeeks === 0 ? null : places.waitWeeks;
  if (places.state === 'full') return [passing(words.join.full(wait), 'no', 0)];
  if (places.state === 'waiting_list')
    return [
      passing(words.join.waiting(wait), 'wait', 0),
      ...someLines(source, words, false).filter(({ picture }) => picture === 'no'),
    ];
  if (places.free === 0) return someLines(source, words, false);
  const isSome = isToldApart(listing) && listing.venues.some((id) => placesAtVenue(listing, id)?.state !== 'places');
  const at = isSome ? saidAt(source, words, 'places', (set, names) => set.join.freeAt(places.free, names)) : null;
  return [passing(at ?? words.join.free(places.free), 'yes'), ...someLines(source, words, at !== null)];
}

/** Whether nobody told us of places, or told us of none although it says that there are some. */
function isPlaceUnknown(listing: Body): boolean {
  const places = placesOfAll(listing);
  return places === null || (places.state === 'places' && places.free === 0);
}

function routeLines({ joining: { routes } }: Body, words: Templates): Line[] {
  const others = routes.filter((route): route is Asker => route !== 'self');
  if (routes.length === 0) return [];
  const self = routes.includes('self');
  return [line(words.join.askers(self, others), self ? 'talking' : 'social-worker')];
}

function stepLines(source: EasyReadSource, words: Templates): Line[] {
  const { joining } = source.listing;
  const steps = joining.steps.flatMap(sentencesOf);
  if (steps.length === 0) return [];
  return joining.steps.every((step) => isEasy(step, source)) && steps.length <= MOST_STEPS
    ? steps.map((step) => written(asSentence(step), 'form', 2))
    : [line(words.join.steps(joining.steps.length), 'form', 2)];
}

function contactLines({ listing, provider }: EasyReadSource, words: Templates): Line[] {
  const ways = contactsToAsk(listing, provider);
  const phone = ways.find((one) => one.phone !== null);
  const email = ways.find((one) => one.email !== null);
  const lines: Line[] = [];
  if (phone?.phone) {
    const number = phoneInGroups(phone.phone);
    const to = whomToPhone(phone, provider.name);
    const text = isForText(phone);
    lines.push(
      line(
        firstThatFits(words, (say) => say.join.phone(to, number, text)) ?? words.join.phone(null, number, text),
        'phone',
        0,
      ),
    );
  }
  if (email?.email) lines.push(line(words.join.email(email.email), 'email', phone?.phone ? 2 : 0));
  if (lines.length > 0) return lines;
  return listing.website !== null || provider.website !== null
    ? [line(words.join.website, 'website', 0)]
    : [untold(words.join.noContact, 'phone-unknown')];
}

/** Whom to phone in a crisis: the first line that there is, for a choice of them is no help then. */
function crisisLine({ listing, provider }: EasyReadSource, words: Templates): Line[] {
  const [first] = crisisLines(listing, provider);
  if (first === undefined) return [];
  const said = words.join.crisis(phoneInGroups(first.phone), isForText(first));
  return [{ ...line(said, 'mental-health', 0), ends: true }];
}

/** Whether there is a place, who can ask, and what to do. */
export function joinLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing } = source;
  const { facts, joining } = listing;
  const dropIn = stateOf(facts, 'drop_in');
  const turnUp = [
    ...factLine(words, 'drop_in', plainState(facts, 'drop_in'), 'yes'),
    ...narrowedLines(source, words, facts, ['drop_in'], 0),
  ];
  const how = [
    ...turnUp,
    ...factLine(words, 'drop_in', dropIn, 'no', 0),
    ...routeLines(listing, words).map((route) => (turnUp.length > 0 ? { ...route, rank: 3 as const } : route)),
    ...stepLines(source, words),
  ];
  const takes = periodOf(joining.howLong);
  return [
    ...placeLines(source, words),
    ...factLine(words, 'taster', plainState(facts, 'taster'), 'yes', 2),
    ...how,
    ...unknownLines(words, [
      ...(isPlaceUnknown(listing) && dropIn !== 'yes' && !TALKED_TO.includes(listing.kind)
        ? (['free_place'] as const)
        : []),
      ...(how.length === 0 ? (['how_to_join'] as const) : []),
    ]),
    ...(takes === null ? [] : [line(words.join.takes(takes), 'wait', 3)]),
    ...contactLines(source, words),
    ...crisisLine(source, words),
  ];
}
