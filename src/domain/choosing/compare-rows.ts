import { freshnessOf } from '../freshness/standing.ts';
import type { Named } from '../listing/choice-source.ts';
import { FACTS } from '../listing/facts.ts';
import { openIntakes } from '../listing/intakes.ts';
import type { Listing } from '../listing/listing.ts';
import { stateOf } from '../listing/truth.ts';
import { AUDIENCES, REFERRAL_ROUTES, SUPPORT_LEVELS, WAYS } from '../listing/vocabulary.ts';
import { isToAsk, type NeedAnswer } from '../suiting/answer.ts';
import { type NeedAnswers, needAnswers } from '../suiting/answers.ts';
import { NEEDS, type NeedId, needsInGroup } from '../suiting/needs.ts';
import type { Venue } from '../venue/venue.ts';
import { checksInWords, FRESHNESS_NOTE } from '../words/checked.ts';
import { capital, listInWords, oneAfterOther } from '../words/lists.ts';
import { NOT_TOLD } from '../words/not-told.ts';
import { agesInWords, ratioInWords } from '../words/people.ts';
import { placesAtVenues, placesLines } from '../words/places.ts';
import { extraInWords } from '../words/prices.ts';
import { foldedSessions, sessionInWords } from '../words/sessions.ts';
import { startInWords } from '../words/starts.ts';
import { costForAWeek } from './cost-for-a-week.ts';

/** What is compared, in the order in which it stands. Their names are screen text. */
export const COMPARE_ROWS = [
  'times',
  'cost',
  'travel',
  'help',
  'access',
  'feel',
  'talk',
  'places',
  'who',
  'not_for',
  'next',
  'checked',
] as const;
export type CompareRowId = (typeof COMPARE_ROWS)[number];

/** A line of a cell; with an answer, all that has that answer: nothing of it when that is the whole of the cell. */
export interface CompareLine {
  readonly answer: NeedAnswer | null;
  /** Of yes: each with what whoever told it added, which may narrow it. */
  readonly isNoted?: true;
  readonly texts: readonly string[];
}

export interface CompareCell {
  readonly lines: readonly CompareLine[];
  /** Something in it nobody told us, so that the way to ask stands beside it. */
  readonly untold: boolean;
}

export interface CompareRow {
  readonly id: CompareRowId;
  /** One for each choice, in their order. */
  readonly cells: readonly CompareCell[];
}

/** A choice to compare. */
export interface Compared {
  readonly listing: Listing;
  readonly venues: readonly Named<Venue>[];
}

const MOST_LINES = 5;
const MOST_VENUES = 3;

const told = (texts: readonly string[]): CompareCell => ({
  lines: texts.map((text) => ({ answer: null, texts: [text] })),
  untold: false,
});
const untold: CompareCell = { lines: [{ answer: 'untold', texts: [] }], untold: true };
const orUntold = (texts: readonly string[]): CompareCell => (texts.length === 0 ? untold : told(texts));

const ORDER: readonly NeedAnswer[] = ['yes', 'some', 'no', 'untold', 'not_applicable'];

/** What some needs are answered, a line for each answer; after what else is told of the same. */
function ofNeeds(answers: NeedAnswers, needs: readonly NeedId[], before: readonly string[] = []): CompareCell {
  const saying = (id: NeedId): string => {
    const { answer, why, note } = answers[id];
    const more = [...(answer === 'some' ? [why] : []), ...(note === undefined ? [] : [note])];
    return oneAfterOther([NEEDS[id].label, ...more]);
  };
  const lines = ORDER.flatMap((answer): CompareLine[] => {
    const ids = needs.filter((id) => answers[id].answer === answer);
    // Beside a note a yes is not read as a plain one.
    const noted = answer === 'yes' ? ids.filter((id) => answers[id].note !== undefined) : [];
    const plain = ids.filter((id) => !noted.includes(id)).map(saying);
    return [
      ...(plain.length === 0 ? [] : [{ answer, texts: plain }]),
      ...(noted.length === 0 ? [] : [{ answer, isNoted: true as const, texts: noted.map(saying) }]),
    ];
  });
  return {
    lines: [...told(before).lines, ...lines],
    untold: needs.some((id) => isToAsk(answers[id])),
  };
}

function times(listing: Listing, today: string): CompareCell {
  const folded = foldedSessions(listing.sessions).map(sessionInWords);
  const more = folded.length > MOST_LINES ? ['And at more times'] : [];
  const start = openIntakes(listing, today).slice(0, 1).map(startInWords);
  return orUntold([...folded.slice(0, MOST_LINES), ...more, ...start]);
}

function cost(listing: Listing, answers: NeedAnswers): CompareCell {
  const week = costForAWeek(listing);
  const extras = listing.extras.map((extra) => `Not in the price: ${extraInWords(extra)}`);
  const pay = ofNeeds(answers, answers.direct_payment.answer === 'not_applicable' ? [] : ['direct_payment']);
  const isNothing = week.lines.every((line) => line === NOT_TOLD);
  const price = [...(isNothing ? untold.lines : told(week.lines).lines), ...told(extras).lines];
  return { lines: [...price, ...pay.lines], untold: week.untold || pay.untold };
}

function whereOf({ listing, venues }: Compared): string[] {
  const names = venues.map(({ body: { name, town } }) =>
    town === null || name.includes(town) ? name : `${name}, ${town}`,
  );
  const shown = names.length > MOST_VENUES ? [`${names.length} places`] : names;
  const ways = listing.ways.filter((way) => way !== 'venue').map((way) => WAYS[way].label);
  return [...shown, ...ways];
}

/** Help that few places give and that decides for those who need it: told only where it is there. */
const RARE_HELP = ['nurse', 'therapists', 'tube_feeding'] as const;

const helpOf = ({ supportLevels, ratios, facts }: Listing): string[] => [
  ...supportLevels.map((id) => SUPPORT_LEVELS[id].label),
  ...ratios.map(ratioInWords),
  ...RARE_HELP.filter((id) => stateOf(facts, id) === 'yes').map((id) =>
    oneAfterOther([FACTS[id].label, facts[id]?.note].filter((part) => part !== undefined)),
  ),
];

function places({ listing, venues }: Compared): CompareCell {
  const named = venues.map(({ id, body }) => ({ id, name: body.name }));
  const apart = placesAtVenues(listing, named);
  const isUntold = (apart.length > 0 ? apart : [listing]).some((one) => one.places === null);
  return isUntold && apart.length === 0 ? untold : { ...told(placesLines(listing, named)), untold: isUntold };
}

function who({ ages, audiences }: Listing): CompareCell {
  const age = agesInWords(ages);
  const people = audiences.filter((id) => id !== 'everybody').map((id) => AUDIENCES[id].label);
  return orUntold([
    ...(age === NOT_TOLD ? [] : [`Age: ${age}`]),
    ...(audiences.includes('everybody') ? [capital(AUDIENCES.everybody.label)] : []),
    ...(people.length === 0 ? [] : [capital(listInWords(people))]),
  ]);
}

function next({ joining }: Listing): CompareCell {
  const steps = joining.steps.slice(0, MOST_LINES);
  const routes = joining.routes.map((id) => REFERRAL_ROUTES[id].label);
  const howLong = joining.howLong === null ? [] : [`How long: ${joining.howLong}`];
  return orUntold([...(steps.length > 0 ? steps : routes), ...howLong]);
}

function checked(listing: Listing, today: string): CompareCell {
  const note = FRESHNESS_NOTE[freshnessOf(listing, today)];
  const checks = checksInWords(listing);
  return told(note === null || listing.checked === null ? checks : [...checks, `${note}.`]);
}

function cellsOf(one: Compared, today: string): Readonly<Record<CompareRowId, CompareCell>> {
  const { listing, venues } = one;
  const answers = needAnswers(
    listing,
    venues.map(({ body }) => body),
  );
  return {
    times: times(listing, today),
    cost: cost(listing, answers),
    travel: ofNeeds(answers, ['bus', 'transport'], whereOf(one)),
    help: ofNeeds(answers, needsInGroup('help'), helpOf(listing)),
    access: ofNeeds(answers, needsInGroup('getting_in')),
    feel: ofNeeds(answers, needsInGroup('feel')),
    talk: ofNeeds(answers, needsInGroup('talk')),
    places: places(one),
    who: who(listing),
    not_for: orUntold(listing.notFor),
    next: next(listing),
    checked: checked(listing, today),
  };
}

const isSame = ({ cells }: CompareRow): boolean => new Set(cells.map(({ lines }) => JSON.stringify(lines))).size < 2;

/** Choices side by side: first the rows in which they differ, then those that are the same for all. Today is `YYYY-MM-DD`. */
export function compareRows(
  all: readonly Compared[],
  today: string,
): { readonly differ: readonly CompareRow[]; readonly same: readonly CompareRow[] } {
  const cells = all.map((one) => cellsOf(one, today));
  const rows = COMPARE_ROWS.map((id): CompareRow => ({ id, cells: cells.map((one) => one[id]) }));
  // One choice alone has nothing to differ from: all of it is told in its order.
  if (all.length < 2) return { differ: rows, same: [] };
  return { differ: rows.filter((row) => !isSame(row)), same: rows.filter(isSame) };
}
