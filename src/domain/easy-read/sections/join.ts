import { contactsToAsk, crisisLines, isForText } from '../../listing/contacts-to-ask.ts';
import type { Places } from '../../listing/listing.ts';
import { stateOf } from '../../listing/truth.ts';
import { asSentence } from '../../words/lists.ts';
import { phoneInGroups } from '../../words/phone.ts';
import { sentencesOf } from '../easy-enough.ts';
import { factLine, unknownLines } from '../fact-lines.ts';
import { firstThatFits, isEasy, plainName, whomToPhone } from '../names.ts';
import { periodOf } from '../periods.ts';
import { type EasyReadSource, type Line, line, passing, untold, written } from '../point.ts';
import type { Asker, Templates } from '../templates/templates.ts';

type Body = EasyReadSource['listing'];

const MOST_STEPS = 3;
/** Where people are talked to one by one, and places are not counted. */
const TALKED_TO: readonly Body['kind'][] = ['advice', 'employers'];

/** What is so of the whole listing where places were told of its venues only: those that are free together. Null when that is not known. */
function placesOfAll({ places, placesAt, venues }: Body): Pick<Places, 'state' | 'free' | 'waitWeeks'> | null {
  if (places !== null) return places;
  const told = Object.values(placesAt);
  const open = told.filter(({ state, free }) => state === 'places' && free !== 0);
  const free = open.map((one) => one.free);
  if (open.length > 0)
    return {
      state: 'places',
      free: free.every((one) => one !== null) ? free.reduce((sum, one) => sum + one, 0) : null,
      waitWeeks: null,
    };
  if (told.length === 0 || told.length < venues.length || told.some(({ state }) => state === 'places')) return null;
  return { state: told.every(({ state }) => state === 'full') ? 'full' : 'waiting_list', free: null, waitWeeks: null };
}

/** Where it is full, when there is more than one place: by name where there is room for it. */
function someFullLines({ listing, venues }: EasyReadSource, words: Templates): Line[] {
  const full = listing.venues.filter((id) => listing.placesAt[id]?.state === 'full');
  if (full.length === 0) return [];
  const names = full.flatMap((id) => plainName(venues.get(id)?.name ?? ''));
  const named = names.includes('') ? null : firstThatFits(words, (say) => say.join.fullAt(names));
  return [passing(named ?? words.join.someFull, 'no', 2)];
}

function placeLines(source: EasyReadSource, words: Templates): Line[] {
  const places = placesOfAll(source.listing);
  const someFull = someFullLines(source, words);
  if (places === null) return someFull;
  const wait = places.waitWeeks === 0 ? null : places.waitWeeks;
  if (places.state === 'full') return [passing(words.join.full(wait), 'no')];
  if (places.state === 'waiting_list') return [passing(words.join.waiting(wait), 'wait'), ...someFull];
  return places.free === 0 ? someFull : [passing(words.join.free(places.free), 'yes'), ...someFull];
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
  const turnUp = factLine(words, 'drop_in', dropIn, 'yes');
  const how = [
    ...turnUp,
    ...routeLines(listing, words).map((route) => (turnUp.length > 0 ? { ...route, rank: 3 as const } : route)),
    ...stepLines(source, words),
  ];
  const takes = periodOf(joining.howLong);
  return [
    ...placeLines(source, words),
    ...factLine(words, 'taster', stateOf(facts, 'taster'), 'yes', 2),
    ...how,
    ...factLine(words, 'drop_in', dropIn, 'no', 2),
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
