import type { VenueFactId } from '../../listing/facts.ts';
import { stateOf, type TruthState } from '../../listing/truth.ts';
import type { Venue } from '../../venue/venue.ts';
import { factLine, foldLines, unknownLines } from '../fact-lines.ts';
import { pictureOfFact } from '../fact-pictures.ts';
import { narrowedLines, plainState } from '../note-lines.ts';
import { type EasyReadSource, type Line, line, yielding } from '../point.ts';
import { FOLDS, type FoldedFact, type UnknownId } from '../templates/folds.ts';
import type { Templates } from '../templates/templates.ts';

type BuildingFact = FoldedFact<'building'>;

/** Said when it is a no, whoever comes: to know it only there is a wasted visit. */
const NO_DECIDES: readonly VenueFactId[] = ['step_free', 'accessible_toilet', 'hoist', 'lift'];
/** Said even when nobody told us, because a visit fails without them. */
const ALWAYS = ['step_free', 'accessible_toilet'] as const;
const ALWAYS_FOR_A_LOT_OF_SUPPORT = [...ALWAYS, 'changing_places', 'hoist'] as const;
type DecidingFact = Extract<UnknownId, VenueFactId>;

/** The state of a fact at several venues: the one they share; `some` when it is a no at some of them only. */
function sharedState(venues: readonly Venue[], id: VenueFactId): TruthState | 'some' {
  const states = new Set(venues.map(({ facts }) => stateOf(facts, id)));
  const [first = 'unknown'] = states;
  if (states.size === 1) return first;
  if (states.has('no')) return 'some';
  return states.has('unknown') ? 'unknown' : 'yes';
}

const inTwos = (ids: readonly BuildingFact[]): (readonly [BuildingFact, ...BuildingFact[]])[] => {
  const [first, second, ...rest] = ids;
  if (first === undefined) return [];
  return second === undefined ? [[first]] : [[first, second], ...inTwos(rest)];
};

const known = (state: TruthState | 'some'): TruthState => (state === 'some' ? 'unknown' : state);

/** What the building has, what it has not where that decides, and what nobody told us of it. */
export function buildingLines(source: EasyReadSource, venues: readonly Venue[], words: Templates): Line[] {
  const aLotOfSupport = source.listing.supportLevels.includes('high');
  const [only, ...others] = venues;
  // With one building its words stand beside each yes; of several, which one it is would have to be said too.
  const beside: Venue['facts'] = only !== undefined && others.length === 0 ? only.facts : {};
  const isPlain = (id: VenueFactId): boolean => plainState(beside, id) === stateOf(beside, id);
  const saidPlain = (id: VenueFactId): TruthState => (isPlain(id) ? known(state(id)) : 'unknown');
  const isNarrowedSomewhere = [...NO_DECIDES, 'changing_places' as const].some((id) =>
    venues.some(({ facts }) => others.length > 0 && plainState(facts, id) !== stateOf(facts, id)),
  );
  const always: readonly DecidingFact[] = aLotOfSupport ? ALWAYS_FOR_A_LOT_OF_SUPPORT : ALWAYS;
  const decides = (id: BuildingFact): boolean => NO_DECIDES.includes(id) || always.some((one) => one === id);
  const state = (id: VenueFactId) => sharedState(venues, id);
  const stepFree = state('step_free');
  const hasWhatDecides = NO_DECIDES.some((id) => id !== 'step_free' && saidPlain(id) === 'yes');
  const someWithout = FOLDS.building.filter((id) => decides(id) && state(id) === 'some');
  const isToldOfSome = (id: DecidingFact) => venues.some(({ facts }) => stateOf(facts, id) !== 'unknown');
  const notTold = always.filter((id) => venues.some(({ facts }) => stateOf(facts, id) === 'unknown'));
  return [
    ...factLine(words, 'step_free', saidPlain('step_free'), 'yes', 0),
    ...narrowedLines(source, words, beside, ['step_free'], 0),
    ...factLine(words, 'step_free', known(stepFree), 'no', 0),
    ...(stepFree === 'some' ? [line(words.where.someSteps, 'steps', 0)] : []),
    ...foldLines(words, 'building', saidPlain, 'yes').map((one, at) =>
      at > 0 ? { ...one, rank: 2 as const } : hasWhatDecides ? yielding({ ...one, rank: 0 }) : one,
    ),
    ...narrowedLines(source, words, beside, ['accessible_toilet', 'changing_places', 'hoist', 'lift'], 0).map(yielding),
    ...(isNarrowedSomewhere ? [yielding(line(words.more, 'search'))] : []),
    ...foldLines(words, 'building', (id) => (decides(id) ? known(state(id)) : 'unknown'), 'no', 0),
    ...inTwos(someWithout).map((ids) => line(words.where.someWithout(ids), pictureOfFact(ids[0], 'no'), 0)),
    ...unknownLines(
      words,
      notTold.filter((id) => !isToldOfSome(id)),
    ),
    ...unknownLines(words, notTold.filter(isToldOfSome), 'unknownAtSome'),
    ...factLine(words, 'bus_nearby', saidPlain('bus_nearby'), 'yes', 3),
    ...factLine(words, 'calm_lights_sounds', saidPlain('calm_lights_sounds'), 'yes', 3),
    ...factLine(words, 'calm_lights_sounds', known(state('calm_lights_sounds')), 'no', 1),
    ...factLine(words, 'drop_off', saidPlain('drop_off'), 'yes', 3),
    ...factLine(words, 'assistance_dogs', saidPlain('assistance_dogs'), 'yes', 3),
  ];
}
