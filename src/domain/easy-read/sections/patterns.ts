import type { Session } from '../../listing/session.ts';
import { DAYS, idsOf } from '../../listing/vocabulary.ts';
import { daysInARow } from '../../words/sessions.ts';
import type { PictureId } from '../pictures.ts';
import type { Pattern, Time } from '../templates/templates.ts';

/** What several sessions have in common: their days at one time, in one way. */
export interface Folded {
  readonly pattern: Pattern;
  readonly time: Time;
  readonly way: 'online' | 'home' | null;
  /** What the provider calls it ("Adults"), so that it is told from the others. */
  readonly label: string | null;
}

const WEEK = idsOf(DAYS);

const wayOf = ({ way }: Session): Folded['way'] => (way === 'online' || way === 'home' ? way : null);

const alike = ({ repeat, starts, ends, from, way, label }: Session): string =>
  JSON.stringify([
    repeat.every === 'once' ? 'once' : repeat,
    starts,
    ends,
    way === 'online' || way === 'home' ? way : null,
    repeat.every === 'week' && repeat.interval > 1 ? from : null,
    label,
  ]);

function patternOf(sessions: readonly Session[], today: string): Pattern {
  const repeat = sessions[0]?.repeat;
  const days = WEEK.filter((day) => sessions.some((session) => session.days.includes(day)));
  if (repeat?.every === 'month') return { every: 'month', nth: repeat.nth, days };
  if (repeat?.every === 'week') return { every: 'week', interval: repeat.interval, days };
  const dates = sessions.flatMap((session) => (session.repeat.every === 'once' ? session.repeat.dates : []));
  return { every: 'once', dates: [...new Set(dates)].filter((date) => date >= today).sort() };
}

const rankOf = ({ pattern, time }: Folded): string => {
  const kind = pattern.every === 'week' ? (pattern.interval === 1 ? 0 : 1) : pattern.every === 'month' ? 2 : 3;
  const day = pattern.every === 'once' ? 0 : WEEK.indexOf(pattern.days[0] ?? 'mon');
  return `${kind} ${day} ${time.starts}`;
};

/** The picture of the days of a pattern. */
export function weekPicture(pattern: Pattern): PictureId {
  if (pattern.every === 'once') return 'calendar';
  const { days } = pattern;
  const [first] = days;
  if (first !== undefined && days.length === 1) return `week-${first}`;
  if (days.length === 7) return 'week-all';
  const row = daysInARow(days);
  if (row?.[0] === 'mon' && row[1] === 'fri') return 'week-days';
  return days.length === 2 && days.includes('sat') && days.includes('sun') ? 'week-end' : 'calendar';
}

/** Sessions that differ only in their days, their dates or their venue, told once; each week first, in the order of the week. */
export function foldedPatterns(sessions: readonly Session[], today: string): Folded[] {
  return [...Map.groupBy(sessions, alike).values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined
        ? []
        : [
            {
              pattern: patternOf(same, today),
              time: { starts: first.starts, ends: first.ends },
              way: wayOf(first),
              label: first.label,
            },
          ];
    })
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}
