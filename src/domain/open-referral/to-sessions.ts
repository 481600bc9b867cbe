import type { Session } from '../listing/session.ts';
import { weekdayOf } from '../listing/session.ts';
import { DAYS, type Day, idsOf, type Way } from '../listing/vocabulary.ts';
import { type DayOfPattern, readByday } from './byday.ts';
import { readClock, readDate } from './clock-and-date.ts';
import type { Margin } from './margin.ts';
import { plainText } from './plain-text.ts';
import type { HolidayInput, ScheduleInput } from './service-input.ts';

/** Where sessions of a schedule happen. */
export interface Where {
  readonly venue: string | null;
  readonly way: Way;
}

type Pattern = Pick<Session, 'repeat' | 'days'>;

const WEEK = idsOf(DAYS);

const MONTHLY_NTHS: readonly unknown[] = [-1, 1, 2, 3, 4];
const isMonthlyNth = (nth: number | null): nth is -1 | 1 | 2 | 3 | 4 => MONTHLY_NTHS.includes(nth);

/** "The second Monday": one pattern for each place in the month. The fifth, and the last but one, cannot be said. */
function monthlyPatterns(days: readonly DayOfPattern[], interval: number): Pattern[] | null {
  if (interval !== 1 || !days.every(({ nth }) => isMonthlyNth(nth))) return null;
  return [...Map.groupBy(days, ({ nth }) => nth)].flatMap(([nth, parts]) =>
    isMonthlyNth(nth) ? [{ repeat: { every: 'month', nth }, days: inOrder(parts.map(({ day }) => day)) }] : [],
  );
}

function weeklyPattern(named: readonly Day[], interval: number, anchor: string | null): Pattern[] | null {
  if (interval < 1 || interval > 8 || !Number.isInteger(interval) || (interval > 1 && anchor === null)) return null;
  const days = named.length > 0 || anchor === null ? named : [weekdayOf(anchor)];
  return days.length === 0 ? null : [{ repeat: { every: 'week', interval }, days: inOrder(days) }];
}

/** Patterns of a schedule's iCalendar parts; null when sessions cannot say them. */
function patternsOf(schedule: ScheduleInput, anchor: string | null): Pattern[] | null {
  const interval = schedule.interval ?? 1;
  const { days, unread } = readByday(schedule.byday ?? '');
  if (unread.length > 0) return null;
  const freq = schedule.freq?.toUpperCase().slice(0, 1) ?? '';
  if (freq === 'M' && days.some(({ nth }) => nth !== null)) return monthlyPatterns(days, interval);
  const named = days.map(({ day }) => day);
  if (days.some(({ nth }) => nth !== null)) return null;
  if (freq === 'D') return interval === 1 ? weeklyPattern(WEEK, 1, null) : null;
  // Every Monday of every month is every Monday; a day of the month alone cannot be said.
  if (freq === 'M') return interval === 1 && named.length > 0 ? weeklyPattern(named, 1, null) : null;
  if (freq === '' && named.length === 0)
    return anchor === null ? null : [{ repeat: { every: 'once', dates: [anchor] }, days: [] }];
  return freq === '' || freq === 'W' ? weeklyPattern(named, interval, anchor) : null;
}

const inOrder = (days: readonly Day[]): Day[] => WEEK.filter((day) => days.includes(day));

const earliest = (...dates: (string | null)[]): string | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;

function boundsOf(schedule: ScheduleInput, field: string, margin: Margin) {
  const read = (name: 'dtstart' | 'valid_from' | 'until' | 'valid_to'): string | null => {
    const typed = schedule[name];
    if (typed === undefined) return null;
    const date = readDate(typed);
    if (date === null) margin.warn('date', `${field}/${name}`, `“${typed}” is not a date, so it is left out`);
    return date;
  };
  const anchor = read('dtstart');
  const validFrom = read('valid_from');
  // A feed that says how long its times hold says nothing about later: no session is promised after that day.
  return { anchor, from: anchor ?? validFrom, until: earliest(read('until'), read('valid_to')) };
}

function exceptionsOf(holidays: readonly HolidayInput[]): Session['exceptions'] {
  return holidays.flatMap(({ closed, start_date, end_date }) => {
    const on = start_date === undefined ? null : readDate(start_date);
    const until = end_date === undefined ? null : readDate(end_date);
    if (closed === false || on === null) return [];
    return [until === null || until < on ? { on } : { on, until }];
  });
}

const isTold = (clock: string | undefined): boolean => clock !== undefined && /\d|noon|midday/iu.test(clock);

/** A schedule in words, for when it cannot be said as sessions. A placeholder (`hh:mm:ss`) is no word. */
function inWords(schedule: ScheduleInput): string {
  const { description, notes, byday, freq, opens_at, closes_at } = schedule;
  const bare = [freq?.toLowerCase(), byday, ...[opens_at, closes_at].filter(isTold)].filter(
    (part) => part !== undefined,
  );
  return plainText(
    [description ?? bare.join(' '), notes].filter((part) => part !== undefined && part !== '').join(' '),
  );
}

/** The sessions of one schedule at one place. What they cannot say is kept as words, with a warning that names the field. */
export function toSessions(
  schedule: ScheduleInput,
  { venue, way }: Where,
  holidays: readonly HolidayInput[],
  field: string,
  margin: Margin,
): Session[] {
  const keep = (): void => {
    if (inWords(schedule) !== '') margin.keep('When', inWords(schedule));
  };
  if (schedule.description !== undefined || schedule.notes !== undefined) keep();
  const opens = schedule.opens_at;
  const starts = opens === undefined ? null : readClock(opens);
  if (starts === null) {
    const found = opens === undefined ? 'There is no start time' : `“${opens}” is not a time`;
    margin.warn('time', `${field}/opens_at`, `${found}, so this is kept as words and not as a session`);
    keep();
    return [];
  }
  const closes = schedule.closes_at === undefined ? null : readClock(schedule.closes_at);
  const ends = closes === '00:00' ? '23:59' : closes;
  const ordered = ends !== null && ends > starts ? ends : null;
  if (schedule.closes_at !== undefined && ordered === null)
    margin.warn(
      'time',
      `${field}/closes_at`,
      `“${schedule.closes_at}” is not an end time after ${starts}, so it is left out`,
    );
  const { anchor, from, until } = boundsOf(schedule, field, margin);
  const patterns = patternsOf(schedule, anchor);
  if (patterns === null) {
    margin.warn('pattern', field, 'This pattern cannot be said as sessions, so it is kept as words');
    keep();
    return [];
  }
  const inTurn = from !== null && until !== null && until < from ? null : until;
  return patterns.map((pattern) => ({
    venue,
    way,
    ...pattern,
    starts,
    ends: ordered,
    from,
    until: inTurn,
    termTime: null,
    terms: [],
    exceptions: exceptionsOf(holidays).slice(0, 60),
    label: null,
  }));
}
