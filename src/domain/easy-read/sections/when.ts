import { openToNewFrom } from '../../listing/intakes.ts';
import type { Session } from '../../listing/session.ts';
import { nextDates, type WallMoment } from '../../listing/session-dates.ts';
import { DAYS, type Day, idsOf } from '../../listing/vocabulary.ts';
import { unknownLines } from '../fact-lines.ts';
import { firstThatFits } from '../names.ts';
import { periodOf } from '../periods.ts';
import { type EasyReadSource, type Line, line, passing } from '../point.ts';
import type { Pattern, Templates, Time } from '../templates/templates.ts';
import { liveSessions } from './live-sessions.ts';
import { type Folded, foldedPatterns, weekPicture } from './patterns.ts';
import { gapLines, startLines } from './starts-and-gaps.ts';
import { timesByVenue } from './times-by-venue.ts';

const MOST_PATTERNS = 3;
const MOST_TIMES = 2;
const MOST_NAMED = 2;
const WEEK = idsOf(DAYS);

// People do not "come" to a course they must join, to a phone call, or to their own home.
const COME_TO: readonly EasyReadSource['listing']['kind'][] = [
  'day',
  'meet',
  'specialist',
  'feel-better',
  'join-in',
  'advice',
];

const timesOf = (folded: readonly Folded[]): Time[] =>
  folded
    .map(({ time }) => time)
    .filter(({ starts, ends }, at, all) => all.findIndex((one) => one.starts === starts && one.ends === ends) === at)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));

const dayLine = (pattern: Pattern, words: Templates, coming: boolean): Line =>
  pattern.every === 'once'
    ? passing(words.when.pattern(pattern, false), 'calendar', 0)
    : line(words.when.pattern(pattern, coming), weekPicture(pattern), 0);

const unionOfDays = (folded: readonly Folded[]): Day[] =>
  WEEK.filter((day) => folded.some(({ pattern }) => pattern.every !== 'once' && pattern.days.includes(day)));

/** A sentence a pattern; null where there are many, or one is too long: some of the days without the others would be read as all of them. */
function eachPattern(folded: readonly Folded[], words: Templates, oneWay: boolean): Line[] | null {
  if (folded.length > MOST_PATTERNS) return null;
  const each = folded.map(({ pattern, time, way, label }) => {
    const more = { way: oneWay ? null : way, venue: null, label };
    const text = firstThatFits(words, (say) => say.when.patternAt(pattern, time, more));
    if (text === null) return null;
    return pattern.every === 'once' ? passing(text, 'calendar', 0) : line(text, weekPicture(pattern), 0);
  });
  return each.every((one) => one !== null) ? each : null;
}

const asRankOne = (one: Line): Line => ({ ...one, rank: 1 });

/** Days and times of what has no name of its own: together when all share them, a sentence a pattern when there are few, else the days and that times differ. */
function patternLines(folded: readonly Folded[], words: Templates, coming: boolean): Line[] {
  const [first] = folded;
  if (first === undefined) return [];
  const oneWay = new Set(folded.map(({ way }) => way)).size === 1;
  const sameDays = new Set(folded.map(({ pattern }) => JSON.stringify(pattern))).size === 1;
  const times = timesOf(folded);
  const isNamed = folded.some(({ label }) => label !== null);
  if (oneWay && sameDays && !isNamed && times.length <= MOST_TIMES)
    return [dayLine(first.pattern, words, coming), line(words.when.times(times), 'clock', 0)];
  const each = eachPattern(folded, words, oneWay);
  if (each !== null) return each;
  if (isNamed) {
    const named = folded.filter(({ label }) => label !== null).slice(0, MOST_NAMED);
    const plain = folded.map((one): Folded => ({ ...one, label: null }));
    return [...patternLines(plain, words, coming), ...(eachPattern(named, words, oneWay) ?? []).map(asRankOne)];
  }
  const days = unionOfDays(folded);
  const weekly: Pattern = { every: 'week', interval: 1, days };
  return [
    ...(days.length === 0 ? [] : [line(words.when.pattern(weekly, coming), weekPicture(weekly), 0)]),
    line(words.when.manyTimes, 'clock', 0),
    line(words.when.seeAllTimes, 'search'),
  ];
}

/** The next date that somebody new can come to, where days do not tell it. */
function nextLines(sessions: readonly Session[], words: Templates, from: WallMoment): Line[] {
  const next = sessions.flatMap((session) => nextDates(session, from, 1)).sort()[0];
  const plain = sessions.every(
    ({ repeat }) =>
      (repeat.every === 'week' && repeat.interval === 1) || (repeat.every === 'once' && repeat.dates.length <= 2),
  );
  return next === undefined || plain ? [] : [passing(words.when.next(next), 'calendar')];
}

function termLines(sessions: readonly Session[], words: Templates): Line[] {
  const inTerm = sessions.filter(({ termTime }) => termTime === true).length;
  return inTerm === 0 ? [] : [line(words.when.termTime(inTerm === sessions.length), 'college', 0)];
}

function lengthLines({ length, lengthWords, sessions }: EasyReadSource['listing'], words: Templates): Line[] {
  const period = periodOf(lengthWords);
  if (period !== null) return [line(words.when.lasts(period), 'wait', 2)];
  if (length === 'one_off' && sessions.every(({ repeat }) => repeat.every !== 'once'))
    return [line(words.when.oneDay, 'calendar', 2)];
  return length === 'short_term' ? [line(words.when.shortTime, 'wait', 3)] : [];
}

/** Days, times, gaps and starts, of what is still to come. */
export function whenLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing, now } = source;
  const { sessions } = listing;
  const live = liveSessions(source);
  if (sessions.length === 0)
    return [...unknownLines(words, ['days']), ...startLines(listing, words, now), ...lengthLines(listing, words)];
  if (live.length === 0)
    return [
      passing(words.when.over, 'calendar'),
      ...unknownLines(words, ['next_date']),
      ...startLines(listing, words, now),
    ];
  const coming = COME_TO.includes(listing.kind) && live.every(({ way }) => way === 'venue');
  return [
    ...(timesByVenue(source, words) ?? patternLines(foldedPatterns(live, now.date), words, coming)),
    ...(live.some(({ ends }) => ends === null) ? unknownLines(words, ['end']) : []),
    ...nextLines(live, words, openToNewFrom(listing, now)),
    ...termLines(live, words),
    ...gapLines(live, words, now),
    ...startLines(listing, words, now),
    ...lengthLines(listing, words),
  ];
}
